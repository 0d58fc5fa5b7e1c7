"""Look at the laid-out pages: does every text fit, and is every letter there?"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from zine.errors import ContentError, ThemeError
from zine.paper import DEAD_EDGE
from zine.render.complete import check_complete
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
    check_complete("".join(drawn), composition)
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
