"""Which page of the booklet is where on the sides of sheets, as a record has it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

from zine.outputs.imposed import COVER, KINDS

if TYPE_CHECKING:
    from zine.outputs.record import Record
    from zine.units import Rect, Size


class PageMap(NamedTuple):
    """The sides of a file, in the order of printing.

    Attributes:
        sides: Pages on each, row by row from the top; ``None`` for a blank.
        grid: Rows and columns of a side.
    """

    sides: tuple[tuple[int | None, ...], ...]
    grid: tuple[int, int]

    def page(self, side: int, box: Rect, size: Size) -> int | None:
        """Return the page of the booklet that something on a side belongs to.

        Args:
            side: Counted from 1.
            box: Where it is on the side.
            size: Of the side.
        """
        if not 1 <= side <= len(self.sides):
            return None
        pages, (rows, columns) = self.sides[side - 1], self.grid
        if len(pages) == 1:
            return pages[0]
        if len(pages) != rows * columns:
            return None
        column = int((box.x0 + box.x1) / 2 / size.width * columns)
        row = int((size.height - (box.y0 + box.y1) / 2) / size.height * rows)
        if not (0 <= row < rows and 0 <= column < columns):
            return None
        return pages[row * columns + column]


def page_map(record: Record, file: str) -> PageMap | None:
    """Return what is where in a file of a build; ``None`` for single pages.

    The record maps the sheets of its first paper, so others have to be alike.
    """
    output = next((it for it in record["outputs"] if it["file"] == file), None)
    if output is None or output["kind"] not in KINDS:
        return None
    runs = record["runs"]
    run = next((it for it in runs if it["paper"] == output["paper"]), None)
    if run is None or any(run[key] != runs[0][key] for key in ("pages", "blanks")):
        return None
    cover = run["cover"]
    sheets = [
        it
        for it in record["sheets"]
        if cover is None or (it["sheet"] == cover) == (output["kind"] == COVER)
    ]
    faces = ("front", "back") if record["backs"] else ("front",)
    sides = tuple(_side(sheet[face]) for sheet in sheets for face in faces)
    rows, columns = record["grid"]
    return PageMap(sides, (rows, columns))


def _side(pages: list[Any]) -> tuple[int | None, ...]:
    """Return the pages of a side; those on their heads are negative in the record."""
    return tuple(None if it is None else abs(it) for it in pages)
