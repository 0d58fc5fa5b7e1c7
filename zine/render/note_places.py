"""Find footnotes that do not stand on the page that calls for them.

The engine does not divide a note: one that is higher than what a page has left for it
goes to the next, or off the paper.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from zine.errors import ContentError, Notice
from zine.render.locate import locate_words
from zine.render.sight import PX, boxes_of, page_name, text_area

if TYPE_CHECKING:
    from collections.abc import Iterator

    from zine.layout.composition import Composition

NOTE, CALL = "footnote", "::footnote-call"
"""The class of a note, and how the box of its call is named."""

FILLED = 0.85
"""Of a page, by a note and the lines it has to stand below: two, and the rule."""

SHOWN = 30
"""Letters of a note in a message."""


def say_notes(document: Any, composition: Composition) -> Iterator[Notice]:  # noqa: ANN401
    """Yield a notice for each note that stands on a later page than its call.

    Args:
        document: Laid out by WeasyPrint.
        composition: What it is of.

    Raises:
        ContentError: A note is higher than a page, or stands on a page of another kind,
            such as the back cover.
    """
    called: dict[Any, tuple[int, str]] = {}
    for number, page in enumerate(document.pages, start=1):
        kind = page_name(page)
        notes = []
        for box in boxes_of(page, NOTE):
            if box.element_tag.endswith(CALL):
                called[box.element] = number, kind
            else:
                notes.append(box)
        for note in notes:
            before, kind_before = called.get(note.element, (number, kind))
            where = f"page {before}: the note “{_start(note.element)}”"
            words = "".join(note.element.itertext())
            place = locate_words(composition.texts, words[:SHOWN])
            if kind != kind_before or _height(note) > composition.page.height:
                raise ContentError(
                    f"{where} has no room there, nor on another page of the text",
                    place=place,
                    hint=_advice(note, page),
                )
            if number != before:
                yield Notice(
                    f"{where} has no room there and stands on page {number}",
                    place,
                    hint=_advice(note, page),
                )


def _start(element: Any) -> str:  # noqa: ANN401
    words = " ".join("".join(element.itertext()).split())
    return words if len(words) <= SHOWN else f"{words[:SHOWN].rstrip()} …"


def _height(note: Any) -> float:  # noqa: ANN401
    return float(note.margin_height() * PX)


def _advice(note: Any, page: Any) -> str:  # noqa: ANN401
    """Return how to mend it; with a number if the note alone is too long."""
    words = len("".join(note.element.itertext()).split())
    area = text_area(page)
    fits = FILLED * (page.height * PX - 2 * area.y0) / _height(note)
    if fits >= 1:
        return "Shorten the notes on that page, or call for some of them elsewhere."
    most = round(words * fits / 10) * 10
    return (
        f"A page of this size holds about {most} words of notes, and this one has"
        f" {words}: shorten it, or move it into the text."
    )
