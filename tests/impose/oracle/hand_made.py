"""Sheets written down by hand, as tables of page numbers, and drawn to a PDF.

A side is written row by row from its head, ``/`` between rows: ``r5 r4 / 8 1``.  ``r``
is a page on its head and ``_`` an empty panel.  Backs are written as they lie once the
sheet has been turned like the page of a book.
"""

from __future__ import annotations

from dataclasses import dataclass

from tests.impose.oracle.job import Job, Stroke
from tests.impose.oracle.print_shop import (
    FROM_HEAD,
    FROM_LEFT,
    read_sides,
    write_pdf,
)

WIDE, TALL = (800.0, 600.0), (600.0, 800.0)


@dataclass(frozen=True, slots=True)
class HandMade:
    """A job on paper, side by side; ``nudged`` moves one page by some points."""

    scheme: str
    sheet: tuple[float, float]
    sides: tuple[str, ...]
    binding: str = "left"
    sections: tuple[int, ...] = ()
    slits: tuple[Stroke, ...] = ()
    nudged: tuple[int, float] = (0, 0.0)

    @property
    def grid(self):
        rows = self.sides[0].split("/")
        return len(rows), len(rows[0].split())

    def job(self, flip):
        numbers = [int(word.lstrip("r")) for word in _words(self.sides) if word != "_"]
        rows, columns = self.grid
        page = (self.sheet[0] / columns, self.sheet[1] / rows)
        sections = self.sections or (len(self.sides) // 2,)
        facts = (self.scheme, max(numbers), self.sheet, self.grid, page)
        return Job(*facts, flip, self.binding, sections, self.slits)

    def printed(self, flip):
        """Return the sides as a printer with this setting is given them."""
        like_a_page = (flip == "short") == (self.sheet[0] > self.sheet[1])
        drawn = [
            self._drawn(side, turned=place % 2 == 1 and not like_a_page)
            for place, side in enumerate(self.sides)
        ]
        page = self.job(flip).page
        return read_sides(write_pdf(self.sheet, drawn), page)

    def _drawn(self, side, *, turned):
        width, height = self.job("short").page
        rows = [row.split() for row in side.split("/")]
        placed = []
        for down, row in enumerate(rows, start=1):
            for across, word in enumerate(row):
                if word != "_":
                    corner = (across * width, self.sheet[1] - down * height)
                    placed.append(self._placed(word, corner, turned=turned))
        return placed

    def _placed(self, word, corner, *, turned):
        (width, height), number = self.job("short").page, int(word.lstrip("r"))
        x, y, head = *corner, -1 if word.startswith("r") else 1
        if number == self.nudged[0]:
            x += self.nudged[1]
        if turned:
            x, y, head = self.sheet[0] - x - width, self.sheet[1] - y - height, -head
        if head > 0:
            x, y = x + FROM_LEFT, y + height - FROM_HEAD
        else:
            x, y = x + width - FROM_LEFT, y + FROM_HEAD
        return number, (head, 0, 0, head, x, y)


def _words(sides):
    return [word for side in sides for word in side.replace("/", " ").split()]


def slit(x0, y0, x1, y1):
    return Stroke("slit", (x0, y0), (x1, y1))
