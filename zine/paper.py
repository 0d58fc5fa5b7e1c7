"""Sheets of paper, and the page formats made from them.  One row each.

Sizes are given the way the trade states them (inches in North America, millimetres
elsewhere) and turned into points here, once.
"""

from __future__ import annotations

import re
from difflib import get_close_matches
from typing import TYPE_CHECKING, NamedTuple

from zine.errors import PaperError
from zine.units import (
    NUMBER,
    TOLERANCE,
    Pt,
    Size,
    inch,
    mm,
    number,
    shown,
    unit,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator


class Paper(NamedTuple):
    """A sheet as it comes out of the packet.

    Attributes:
        name: Kebab-case name used in settings and file names.
        title: Name on the packet.
        size: Portrait: the short side is the width.
    """

    name: str
    title: str
    size: Size


class PageFormat(NamedTuple):
    """The finished size of a zine's pages.

    Attributes:
        name: Kebab-case name used in settings.
        title: What people call it.
        size: One page, trimmed.
    """

    name: str
    title: str
    size: Size


def _halved(
    letters: str, width: int, height: int, last: int, *, system: str = ""
) -> Iterator[Paper]:
    """Yield a series: each size is half the one before, in whole millimetres.

    What is left over when a millimetre cannot be halved is dropped (ISO 216, 4.2).
    """
    for index in range(last + 1):
        title = f"{system} {letters}{index}".strip()
        name = title.lower().replace(" ", "-")
        yield Paper(name, title, Size(mm(width), mm(height)))
        width, height = height // 2, width


def _inches(*rows: tuple[str, str, float, float]) -> Iterator[Paper]:
    for name, title, width, height in rows:
        yield Paper(name, title, Size(inch(width), inch(height)))


def _area(paper: Paper) -> float:
    return paper.size.width * paper.size.height


SHEETS = {
    paper.name: paper
    for paper in sorted(
        (
            *_halved("A", 841, 1189, 8),  # ISO 216
            *_halved("B", 1000, 1414, 7),  # ISO 216
            *_halved("RA", 860, 1220, 4),  # ISO 217: A with room to trim
            *_halved("SRA", 900, 1280, 4),  # ISO 217: and with room for bleed
            *_halved("B", 1030, 1456, 7, system="JIS"),  # JIS P 0138
            *_inches(  # ANSI/ASME Y14.1, and what North American packets say
                ("half-letter", "Half Letter", 5.5, 8.5),
                ("executive", "Executive", 7.25, 10.5),
                ("letter", "Letter", 8.5, 11),
                ("legal", "Legal", 8.5, 14),
                ("tabloid", "Tabloid", 11, 17),
                ("super-b", "Super B", 13, 19),
                ("ansi-c", "ANSI C", 17, 22),
                ("ansi-d", "ANSI D", 22, 34),
                ("ansi-e", "ANSI E", 34, 44),
                ("arch-a", "Arch A", 9, 12),
                ("arch-b", "Arch B", 12, 18),
                ("arch-c", "Arch C", 18, 24),
                ("arch-d", "Arch D", 24, 36),
                ("arch-e1", "Arch E1", 30, 42),
                ("arch-e", "Arch E", 36, 48),
            ),
        ),
        key=_area,
    )
}
"""Every sheet that has a name, from small to large."""

PAPERS = {name: SHEETS[name] for name in ("letter", "a4")}
"""The papers a zine is made for unless one is chosen, in the order of its outputs."""

IN_COPIERS = ("letter", "a4", "legal", "tabloid", "a3", "arch-b", "sra3")
"""What the trays of copiers take, from small to large: the first to be advised."""

ALIASES = {
    "11x17": "tabloid",
    "ledger": "tabloid",
    "ansi-a": "letter",
    "ansi-b": "tabloid",
    "12x18": "arch-b",
    "13x19": "super-b",
    "a3+": "super-b",
    "e1": "arch-e1",
    "statement": "half-letter",
    "invoice": "half-letter",
    "us-letter": "letter",
    "us-legal": "legal",
}
"""Other names that packets and print dialogs use."""

SMALLEST = mm(25)
"""No sheet is shorter or narrower: a matchbox holds no booklet."""

LARGEST = Pt(14_400)
"""No sheet is longer: 200 inches, where PDF readers stop (ISO 32000-2, C.2)."""

FORMATS = {
    page.name: page
    for page in (
        PageFormat("universal", "universal", Size(inch(5.5), mm(210))),
        PageFormat("half-letter", "half letter", Size(inch(5.5), inch(8.5))),
        PageFormat("a5", "A5", Size(mm(148), mm(210))),
    )
}
"""Page formats by name.  ``universal`` is what Letter and A4 have in common: half the
width of a Letter sheet, the height of an A4 sheet on its side, so one layout prints at
full size on both."""

DEAD_EDGE: Pt = Pt(inch(0.25))
"""No ink within this distance of the sheet's edge: 99.9 % of 7,745 printer models in
the OpenPrinting database can print everything inside it."""

_MEASURES = re.compile(
    rf"({NUMBER})\s*([^\W\d_x]*|\"|″)\s*[x×*]\s*({NUMBER})\s*([^\W\d_]*|\"|″)"
)
"""``210x297mm``, ``8.5 in × 11 in``."""


def find_paper(words: str) -> Paper:
    """Return the sheet somebody asks for, by its name or its measures with a unit.

    Measures may come in either order; those of a sheet that has a name find it.

    Raises:
        PaperError: There is no such sheet.
    """
    called = _squeezed(words.lower()).replace("×", "x")
    called = re.sub("^(?:din|iso)", "", called)
    name = next((it for it in (*SHEETS, *ALIASES) if _squeezed(it) == called), None)
    if name is not None:
        return SHEETS[ALIASES.get(name, name)]
    measured = _MEASURES.fullmatch(words.strip().lower())
    if measured is None:
        raise _unknown(words)
    return _measured(measured, words)


def papers_that_hold(fits: Callable[[Paper], bool]) -> tuple[Paper, ...]:
    """Return the sheets for which ``fits`` is true, the easiest to come by first.

    Those that copiers take come before the others, and small ones before large ones.
    """
    handy = [SHEETS[name] for name in IN_COPIERS]
    others = [it for it in SHEETS.values() if it not in handy]
    return tuple(it for it in (*handy, *others) if fits(it))


def _squeezed(words: str) -> str:
    return re.sub(r"[\s_-]+", "", words)


def _measured(found: re.Match[str], words: str) -> Paper:
    """Return a sheet of its own measures."""
    typed = [(found[1], found[2] or found[4]), (found[3], found[4])]
    (short, *_), (long, *_) = sides = sorted(
        (number(count) * unit(name, of=words), f"{number(count):g}", name)
        for count, name in typed
    )
    size = Size(Pt(short), Pt(long))
    for known in SHEETS.values():
        if known.size.fits_in(size) and size.fits_in(known.size):
            return known
    if size.width < SMALLEST - TOLERANCE or size.height > LARGEST + TOLERANCE:
        raise PaperError(
            f"a sheet of {shown(words)} is too {_extreme(size)} to print on",
            hint="Choose sides between 25 mm and 5 m; check the unit.",
        )
    (_, width, first), (_, height, last) = sides
    first = "" if first == last else first
    return Paper(
        f"{width}{first}x{height}{last}",
        f"{width} {first} × {height} {last}".replace("  ", " "),
        size,
    )


def _extreme(size: Size) -> str:
    return "small" if size.width < SMALLEST else "large"


def _unknown(words: str) -> PaperError:
    near = get_close_matches(
        words.strip().lower()[:20], (*SHEETS, *ALIASES), n=1, cutoff=0.5
    )
    question = f"; did you mean {shown(near[0])}?" if near else ""
    return PaperError(
        f"there is no paper called {shown(words)}{question}",
        hint="Choose one such as letter, tabloid, a4 or a3, or write 210x297mm.",
    )
