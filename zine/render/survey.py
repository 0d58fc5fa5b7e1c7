"""Look at the laid-out pages: does every text fit its page, and is every letter there?

This file reads the engine's box tree, which is not public; it touches a handful of
attributes that have been stable for years and keeps them to itself.
"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from html.parser import HTMLParser
from typing import TYPE_CHECKING, Any

from zine.errors import ContentError
from zine.paper import DEAD_EDGE
from zine.render.locate import locate

if TYPE_CHECKING:
    from collections.abc import Iterator

    from zine.layout.composition import Composition

PX = 0.75
"""Points in a CSS pixel: 72 PDF points per inch over 96 pixels per inch."""

TOLERANCE = 0.5
"""Points by which a rounded glyph may cross a line without anyone seeing it."""

_UNPRINTED = {"style", "script", "title", "template"}
_LETTERS = re.compile(r"[^\W_]+")


@dataclass(frozen=True, slots=True)
class Sights:
    """What the pages showed.

    Attributes:
        families: Every list of font families that some visible text asks for.
    """

    families: frozenset[tuple[str, ...]]


def survey(document: Any, composition: Composition) -> Sights:  # noqa: ANN401
    """Check the pages of a WeasyPrint document.

    Raises:
        ContentError: Text runs off a page or was swallowed.
    """
    families: set[tuple[str, ...]] = set()
    drawn: list[str] = []
    for number, page in enumerate(document.pages, start=1):
        for box in _visible_boxes(page._page_box):  # noqa: SLF001 - see above
            _check_fit(box, page, number, composition)
            if hasattr(box, "text"):
                families.add(tuple(box.style["font_family"]))
                drawn.append(box.text)
    _check_complete(drawn, composition)
    return Sights(frozenset(families))


def _visible_boxes(box: Any) -> Iterator[Any]:  # noqa: ANN401
    """Yield every text and picture box that is drawn."""
    stack = [box]
    while stack:
        current = stack.pop()
        if hasattr(current, "text") or hasattr(current, "replacement"):
            if current.style["visibility"] == "visible":
                yield current
        else:
            # Reversed, so that boxes come off the stack in reading order.
            stack.extend(reversed(list(current.all_children())))


def _check_fit(box: Any, page: Any, number: int, composition: Composition) -> None:  # noqa: ANN401
    text = getattr(box, "text", None)
    if text is not None and not text.strip():
        return
    edge = DEAD_EDGE if text is not None else 0
    over = (
        edge - box.position_x * PX,
        edge - box.position_y * PX,
        box.position_x * PX + box.width * PX - (page.width * PX - edge),
        box.position_y * PX + box.height * PX - (page.height * PX - edge),
    )
    worst = max(over)
    if worst <= TOLERANCE:
        return
    side = ("left", "upper", "right", "lower")[over.index(worst)]
    what = f"“{_start(text)}”" if text else "a picture"
    raise ContentError(
        f"page {number}: {what} runs {worst:.0f} pt over the {side} margin",
        place=locate(composition.texts, _start(text)) if text else None,
        hint="Shorten or split what does not fit; lines break at spaces and hyphens.",
    )


def _start(text: str) -> str:
    return text.strip()[:30]


def _check_complete(drawn: list[str], composition: Composition) -> None:
    """Raise if a letter of the document is on no page."""
    reader = _TextReader()
    reader.feed(composition.html)
    reader.close()
    lost = Counter(_letters("".join(reader.texts)))
    lost.subtract(_letters("".join(drawn)))
    if all(count <= 0 for count in lost.values()):
        return
    everything = _letters("".join(drawn))
    for text in reader.texts:
        letters = _letters(text)
        if letters and letters not in everything:
            first = text.strip().splitlines()[0][:40]
            raise ContentError(
                f"the text “{first}” is on no page",
                place=locate(composition.texts, first[:20]),
                hint="Something hides it: look at the HTML around it and at the theme.",
            )


def _letters(text: str) -> str:
    # upper() first: small capitals and text-transform turn ß into SS.
    return "".join(_LETTERS.findall(text.upper().casefold()))


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
