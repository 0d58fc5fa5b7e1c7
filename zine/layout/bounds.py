"""How far a theme lets its measures be stretched to make a text fill its pages."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

from zine.units import mm

if TYPE_CHECKING:
    from collections.abc import Mapping

EDGES = ("head", "foot", "fore", "spine")
"""Margins, by where they are."""

SMALLEST_TYPE = 8.0
"""Points.  Smaller type is lost by a copier, so fitting never goes below it."""

NARROWEST_MARGIN = mm(7)
"""Printers print nothing in the outer 6.35 mm of a sheet, and a line hangs a little
over the edge of its text."""


class Range(NamedTuple):
    """How small and how large something may become, times what it is."""

    least: float
    most: float

    def at(self, stretch: float) -> float:
        """Return the factor for a stretch from -1 (tightest) to 1 (loosest)."""
        if stretch < 0:
            return 1 + (1 - self.least) * stretch
        return 1 + (self.most - 1) * stretch


class Bounds(NamedTuple):
    """What a theme allows.

    Attributes:
        size: Of the type.
        lead: Of the leading, from one line to the next; spaces follow it.
        margins: Around the text.
        kept: Margins that stay as they are, since something is printed in them.
    """

    size: Range = Range(0.9, 1.08)
    lead: Range = Range(0.92, 1.1)
    margins: Range = Range(0.82, 1.2)
    kept: tuple[str, ...] = ()


USUAL = Bounds()
"""What holds if a theme says nothing."""


class Measures(NamedTuple):
    """The measures of a page, in points.

    Attributes:
        size: Of the type.
        lead: From one line to the next.
        head: Above the text.
        foot: Below it.
        fore: On its outer side.
        spine: On its inner side.
    """

    size: float
    lead: float
    head: float
    foot: float
    fore: float
    spine: float

    def stretched(self, bounds: Bounds, stretch: float) -> Measures:
        """Return other measures within the bounds: -1 is tightest, 0 as they are."""
        size = self.size * bounds.size.at(stretch)
        margins = {
            edge: max(it * bounds.margins.at(stretch), min(it, NARROWEST_MARGIN))
            for edge, it in self._asdict().items()
            if edge in EDGES and edge not in bounds.kept
        }
        stretched = self._replace(
            size=max(size, min(self.size, SMALLEST_TYPE)),
            lead=self.lead * bounds.lead.at(stretch),
            **margins,
        )
        return Measures(*(round(it, 2) for it in stretched))

    @property
    def css(self) -> str:
        """A rule that gives a document these measures, whatever its theme says."""
        says = " ".join(f"--{name}: {it:g}pt;" for name, it in self._asdict().items())
        return f":root:root:root {{ {says} }}"


def read_bounds(table: Mapping[str, Any]) -> Bounds:
    """Return the bounds of a theme's ``[fit]`` table; what it leaves out is usual."""
    ranges = {key: Range(*map(float, it)) for key, it in table.items() if key != "keep"}
    return Bounds(**ranges, kept=tuple(table.get("keep", ())))
