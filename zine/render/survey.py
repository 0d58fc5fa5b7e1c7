"""Look at the laid-out pages: does every text fit, and is every letter there?"""

from __future__ import annotations

import unicodedata
from collections import Counter
from dataclasses import dataclass
from functools import cache
from html.parser import HTMLParser
from typing import TYPE_CHECKING, Any

from zine.errors import ContentError, ThemeError
from zine.paper import DEAD_EDGE
from zine.render.locate import locate_words
from zine.render.sight import PX, look_at, page_name
from zine.units import Pt, Size, in_mm

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping

    from zine.layout.composition import Composition
    from zine.render.sight import Seen

TOLERANCE = 0.5
"""Points by which a rounded glyph may cross a line without anyone seeing it."""

_NARROW = (
    "Words keep {:.1f} mm from the edge, as printers leave out what is nearer: make"
    " the margin --{} wider, or move them."
)

HINTS = {
    **dict.fromkeys(
        ("left", "right"),
        "Shorten or split what does not fit; lines break at spaces and hyphens.",
    ),
    "upper": _NARROW.format(in_mm(DEAD_EDGE), "head"),
    "lower": _NARROW.format(in_mm(DEAD_EDGE), "foot"),
}
"""What to do about each margin that something runs over: lines break at the sides."""

ONE_PAGE = ("cover", "cover-edge", "cover-framed")
"""What themes call a front cover."""

LEADING = 0.3
"""Part of a line's height that is air, which a window may cut off."""

_UNPRINTED = {"style", "script", "title", "template", "rp"}
_UNCOUNTED = ("Z", "C", "M", "Pd")
"""Categories of characters that layout may add or drop: spaces, soft hyphens, accents
(which capitals lose in Greek), hyphens."""


@dataclass(frozen=True, slots=True)
class Sights:
    """What the pages showed.

    Attributes:
        letters: What is visible, by the list of font families that it asks for.
        slanted: What is to be set in italics, by its list of families.
    """

    letters: Mapping[tuple[str, ...], Collection[str]]
    slanted: Mapping[tuple[str, ...], str]


def survey(document: Any, composition: Composition) -> Sights:  # noqa: ANN401
    """Check the pages of a WeasyPrint document.

    Raises:
        ContentError: Text runs off a page, is cut off, or was swallowed.
        ThemeError: The pages do not have the zine's format.
    """
    letters: dict[tuple[str, ...], set[str]] = {}
    slanted: dict[tuple[str, ...], str] = {}
    drawn: list[str] = []
    for number, page in enumerate(document.pages, start=1):
        size = Size(Pt(page.width * PX), Pt(page.height * PX))
        _check_size(size, number, composition)
        for seen in look_at(page):
            if seen.text is None or seen.text.strip():
                _check_window(seen, number, composition)
                _check_fit(seen, size, number, composition)
            if seen.text is not None:
                letters.setdefault(seen.families, set()).update(seen.text)
                drawn.append(seen.text)
                if seen.slanted:
                    before = slanted.get(seen.families, "")
                    slanted[seen.families] = before + seen.text
    _check_complete("".join(drawn), composition)
    _check_cover(document)
    return Sights(letters, slanted)


def _check_cover(document: Any) -> None:  # noqa: ANN401
    """Raise if a cover has run over to a second page."""
    names = [page_name(it) for it in document.pages]
    for name, number in Counter(names).items():
        if name in ONE_PAGE and number > 1:
            raise ContentError(
                "the words on the cover are too long for one page",
                hint="The title is as small as it gets. Shorten it, the subtitle or"
                " what stands below them.",
            )


def _check_size(size: Size, number: int, composition: Composition) -> None:
    wanted = composition.page
    if (
        abs(size.width - wanted.width) > TOLERANCE
        or abs(size.height - wanted.height) > TOLERANCE
    ):
        raise ThemeError(
            f"page {number} is {size}, but the zine's format is {wanted}",
            hint="Take “size” out of the theme's @page rules.",
        )


def _check_fit(seen: Seen, page: Size, number: int, composition: Composition) -> None:
    edge = DEAD_EDGE if seen.text is not None else 0
    rect = seen.rect
    over = (
        edge - rect.x0,
        edge - rect.y0,
        rect.x1 - (page.width - edge),
        rect.y1 - (page.height - edge),
    )
    worst = max(over)
    if worst > TOLERANCE:
        side = ("left", "upper", "right", "lower")[over.index(worst)]
        raise ContentError(
            f"page {number}: {_what(seen)} runs {worst:.0f} pt over the {side} margin",
            place=locate_words(composition.texts, _start(seen)),
            hint=HINTS[side],
        )


def _check_window(seen: Seen, number: int, composition: Composition) -> None:
    """Raise if a box with hidden overflow cuts off what is in it."""
    window, rect = seen.window, seen.rect
    if window is None:
        return
    air = TOLERANCE + LEADING * rect.height
    if (
        window.x0 - rect.x0 > TOLERANCE
        or rect.x1 - window.x1 > TOLERANCE
        or window.y0 - rect.y0 > air
        or rect.y1 - window.y1 > air
    ):
        raise ContentError(
            f"page {number}: {_what(seen)} is cut off by a box that is too small",
            place=locate_words(composition.texts, _start(seen)),
            hint="Shorten it, or let the theme give the box “overflow: visible”.",
        )


def _what(seen: Seen) -> str:
    if seen.text is not None:
        return f"“{_start(seen)}”"
    return f"the picture “{seen.source}”" if seen.source[:5] != "data:" else "a picture"


def _start(seen: Seen) -> str:
    return (seen.text or seen.source).strip()[:30]


def _check_complete(drawn: str, composition: Composition) -> None:
    """Raise if a letter of the document is on no page."""
    reader = _TextReader()
    reader.feed(composition.html)
    reader.close()
    written = "".join(reader.texts)
    lost = _letters(written) - _letters(drawn)
    if not lost:
        return
    first = _lost_text(reader.texts, written, drawn) or "".join(lost.elements())[:40]
    raise ContentError(
        f"the text “{first}” is on no page",
        place=locate_words(composition.texts, first),
        hint="Something hides it: look at the HTML around it and at the theme.",
    )


def _letters(text: str) -> Counter[str]:
    """Count what has to be on paper of a text, in a form that no style changes."""
    letters: Counter[str] = Counter()
    for character, count in Counter(text).items():
        for letter in _plain(character):
            letters[letter] += count
    return letters


def _lost_text(texts: list[str], written: str, drawn: str) -> str:
    """Return the first text that is printed less often than it was written."""
    everything, printed = "".join(map(_plain, written)), "".join(map(_plain, drawn))
    for text in texts:
        letters = "".join(map(_plain, text))
        if letters and printed.count(letters) < everything.count(letters):
            return text.strip().splitlines()[0][:40]
    return ""


@cache
def _plain(character: str) -> str:
    """Return a character as small letters without accents, or ``""``.

    Styles set capitals, small capitals and full-width letters.
    """
    parts = unicodedata.normalize("NFKD", character)
    kept = [c for c in parts if not unicodedata.category(c).startswith(_UNCOUNTED)]
    return "".join(kept).upper().casefold()


class _TextReader(HTMLParser):
    """Collects the text of a document that is meant to be printed."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.texts: list[str] = []
        self._skipped = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        del attrs
        self._skipped += tag in _UNPRINTED

    def handle_endtag(self, tag: str) -> None:
        self._skipped -= tag in _UNPRINTED

    def handle_data(self, data: str) -> None:
        if not self._skipped and data.strip():
            self.texts.append(data)
