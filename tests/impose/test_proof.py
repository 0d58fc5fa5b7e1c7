from __future__ import annotations

from dataclasses import replace
from itertools import product

import pytest

from tests.impose.samples import (
    A4,
    EIGHTH_A4,
    GATHERED,
    LETTER,
    NESTED_QUARTO,
    OCTAVO,
    QUARTER_A4,
    QUARTO,
    UNIVERSAL,
    lying,
    quarto_plan,
    saddle_plan,
    scheme_of,
)
from zine.errors import ZineError
from zine.impose.plan import plan_imposition
from zine.impose.printout import PlanBugError
from zine.impose.proof import prove_plan
from zine.impose.sheet import Binding, Flip, Side
from zine.units import Pt, Rect


@pytest.mark.parametrize("pages", [1, 2, 3, 4, 5, 17, 60])
@pytest.mark.parametrize("paper", [LETTER, A4], ids=lambda it: it.name)
def test_saddle_stitched_plans_read_through(pages, paper):
    for flip, binding in product(Flip, Binding):
        prove_plan(saddle_plan(pages, paper=paper, flip=flip, binding=binding))


@pytest.mark.parametrize(
    ("scheme", "page_size"),
    [
        (QUARTO, QUARTER_A4),
        (OCTAVO, EIGHTH_A4),
        (NESTED_QUARTO, QUARTER_A4),
        (GATHERED, UNIVERSAL),
        (scheme_of("1x2", "nest", "fold left over"), UNIVERSAL),
        (scheme_of("2x2", "fold bottom over", "fold left over"), QUARTER_A4),
    ],
)
@pytest.mark.parametrize("flip", Flip)
@pytest.mark.parametrize("binding", Binding)
def test_whatever_folds_into_a_booklet_reads_through(scheme, page_size, flip, binding):
    prove_plan(
        plan_imposition(
            8,
            scheme=scheme,
            paper=A4,
            page_size=lying(page_size, binding),
            flip=flip,
            binding=binding,
        )
    )


def on_sheet(plan, number, face, change):
    """Return ``plan`` with the placements of one side changed."""
    sheet = plan.sheets[number - 1]
    side = Side(tuple(change(getattr(sheet, face).placements)))
    changed = replace(sheet, **{face: side})
    sheets = (*plan.sheets[: number - 1], changed, *plan.sheets[number:])
    return replace(plan, sheets=sheets)


def swapped(placements):
    left, right = placements
    return replace(left, page=right.page), replace(right, page=left.page)


def mirrored(placements):
    left, right = placements
    return replace(left, trim=right.trim), replace(right, trim=left.trim)


def turned(placements):
    left, right = placements
    return left, replace(right, turned=not right.turned)


def renamed(page):
    return lambda placements: (replace(placements[0], page=page), placements[1])


def moved(x, y, grow=0):
    def change(placements):
        left, right = placements
        box = right.trim
        trim = Rect(
            Pt(box.x0 + x), Pt(box.y0 + y), Pt(box.x1 + x + grow), Pt(box.y1 + y)
        )
        return left, replace(right, trim=trim)

    return change


PLAN = saddle_plan(8)
OTHER_ORDER = (replace(PLAN.sheets[1], number=1), replace(PLAN.sheets[0], number=2))

WRONG = {
    "pages swapped on a front": (
        on_sheet(PLAN, 1, "front", swapped),
        "sheet 1, front: page 8 stands where page 1 is read",
    ),
    "pages swapped on a back": (
        on_sheet(PLAN, 2, "back", swapped),
        "sheet 2, back: page 5 stands where page 4 is read",
    ),
    "pages on the wrong side of the fold": (
        on_sheet(PLAN, 2, "front", mirrored),
        "sheet 2, front: page 6 stands where page 3 is read",
    ),
    "made for the short edge, printed with the long one": (
        replace(PLAN, flip=Flip.LONG),
        "sheet 1, back: page 7 stands where page 2 is read",
    ),
    "made for the long edge, printed with the short one": (
        replace(saddle_plan(8, flip=Flip.LONG), flip=Flip.SHORT),
        "sheet 1, back: page 7 stands where page 2 is read",
    ),
    "a quarto printed with the other edge": (
        replace(quarto_plan(), flip=Flip.SHORT),
        "sheet 1, back: page 6 stands where page 2 is read",
    ),
    "one page turned on a front": (
        on_sheet(PLAN, 1, "front", turned),
        "sheet 1, front: page 1 stands on its head",
    ),
    "one page turned on a back": (
        on_sheet(PLAN, 2, "back", turned),
        "sheet 2, back: page 5 stands on its head",
    ),
    "sheets in another order": (
        replace(PLAN, sheets=PLAN.sheets[::-1]),
        r"printed in the order \[2, 1\]",
    ),
    "sheets in another order and renumbered": (
        replace(PLAN, sheets=OTHER_ORDER),
        "sheet 1, front: page 3 stands where page 1 is read",
    ),
    "a sheet missing": (
        replace(PLAN, sheets=PLAN.sheets[:1]),
        "2 sheets are planned, 1 printed",
    ),
    "a page twice": (
        on_sheet(PLAN, 1, "back", renamed(3)),
        "sheet 1, back: page 3 stands where page 2 is read",
    ),
    "a page missing": (
        on_sheet(PLAN, 1, "back", renamed(None)),
        "sheet 1, back: a blank stands where page 2 is read",
    ),
    "a page in place of a blank": (
        on_sheet(saddle_plan(3), 1, "back", lambda it: (it[0], replace(it[1], page=2))),
        "sheet 1, back: page 2 stands where a blank is read",
    ),
    "front and back exchanged": (
        replace(
            PLAN,
            sheets=(
                replace(PLAN.sheets[0], front=PLAN.sheets[0].back),
                PLAN.sheets[1],
            ),
        ),
        "sheet 1, front: page 7 stands where page 1 is read",
    ),
    "a page off the spine": (
        on_sheet(PLAN, 1, "front", moved(3, 0)),
        "sheet 1, front: page 1 is 3.00 pt away from the spine",
    ),
    "a page too low": (
        on_sheet(PLAN, 1, "front", moved(0, -2)),
        "sheet 1, front: page 1 is -2.00 pt off the middle",
    ),
    "a page stretched": (
        on_sheet(PLAN, 1, "front", moved(0, 0, grow=5)),
        "sheet 1, front: page 1 measures",
    ),
    "bound on the other side": (
        replace(PLAN, binding=Binding.RIGHT),
        "the spine is at the left, not at the right",
    ),
    "a reading order that leaves out a page": (
        replace(PLAN, order=(1, 2, 3, 4, 5, 6, 8, None)),
        "not counted from 1",
    ),
    "a spine at the head": (
        replace(
            quarto_plan(),
            scheme=scheme_of("2x2", "fold left behind", "fold top behind"),
        ),
        "the spine is at the top, not at the left",
    ),
    "a fold forgotten": (
        replace(quarto_plan(), scheme=scheme_of("2x2", "fold left behind")),
        "cannot be folded: 2 panels still lie side by side",
    ),
}


@pytest.mark.parametrize("name", WRONG)
def test_a_wrong_plan_is_refused_by_sheet_and_page(name):
    plan, message = WRONG[name]

    with pytest.raises(PlanBugError, match=message):
        prove_plan(plan)


def test_a_wrong_plan_is_a_bug_and_nothing_a_reader_can_mend():
    assert not issubclass(PlanBugError, ZineError)
