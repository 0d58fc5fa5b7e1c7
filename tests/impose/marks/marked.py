"""Plans with room for marks and plans without, and one side of them to draw on."""

from __future__ import annotations

from tests.impose.samples import LETTER, SCHEMES, stamp_plan
from zine.impose.marks.table import surfaces
from zine.impose.plan import plan_imposition
from zine.impose.sheet import Flip
from zine.impose.slot import Face
from zine.units import Size

JOB = "collectives"


def roomy(scheme, pages, **settings):
    """Return a plan of stamps on A3."""
    return stamp_plan(scheme, pages, **settings)


def snug(scheme, pages, *, waste=0, flip=Flip.SHORT, **settings):
    """Return a plan on Letter with so much waste on each side of every panel.

    Pages lie against their spine, where the waste is not.
    """
    scheme = SCHEMES[scheme]
    is_wide = scheme.columns > scheme.rows
    sheet = LETTER.size.turned() if is_wide else LETTER.size
    width, height = sheet.width / scheme.columns, sheet.height / scheme.rows
    across, along = (1, 2) if scheme.spine else (2, 2)
    size = Size(width - across * waste, height - along * waste)
    if scheme.spine == "top":
        size = Size(width - 2 * waste, height - waste)
    return plan_imposition(
        pages, scheme=scheme, paper=LETTER, page_size=size, flip=flip, **settings
    )


def side(plan, sheet=1, face=Face.FRONT):
    """Return one side of a plan, still without marks."""
    return dict(surfaces(plan, JOB))[sheet, face]


def front(plan, sheet=1):
    return side(plan, sheet)


def back(plan, sheet=1):
    return side(plan, sheet, Face.BACK)


def ends(strokes):
    """Return the ends of strokes, to a tenth of a point, in any order."""
    return {
        tuple(sorted((round(x, 1), round(y, 1)) for x, y in (it.start, it.end)))
        for it in strokes
    }
