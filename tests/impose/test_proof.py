from __future__ import annotations

from dataclasses import replace
from itertools import product

import pytest

from tests.impose.planted import edited, on_sheet, shifted
from tests.impose.samples import (
    A4,
    EIGHTH_A4,
    GATHERED,
    LETTER,
    NESTED_QUARTO,
    OCTAVO,
    QUARTER_A4,
    QUARTO,
    SCHEMES,
    UNIVERSAL,
    bindings_of,
    lying,
    quarto_plan,
    saddle_plan,
    scheme_of,
    stamp_plan,
)
from zine.errors import ZineError
from zine.impose.placing import Anchor, Placing, Position
from zine.impose.plan import plan_imposition
from zine.impose.printout import PlanBugError
from zine.impose.proof import prove_plan
from zine.impose.sheet import Binding, Flip
from zine.units import mm


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
        return left, shifted(right, x, y, grow)

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


FOLDED = [
    ("quarto", 16, None),
    ("octavo", 16, Binding.RIGHT),
    ("cut-and-stack", 16, None),
    ("cut-and-collate", 16, Binding.TOP),
    ("perfect-bound", 16, None),
    ("two-copies", 8, None),
    ("repeat", 4, None),
    ("cards", 16, None),
    ("top-bound", 8, None),
    ("calendar", 4, None),
    ("french-fold", 8, None),
    ("french-card", 4, Binding.TOP),
    ("mini8", 8, None),
    ("mini8", 8, Binding.RIGHT),
    ("ring24", 24, None),
    ("meander", 16, None),
    ("accordion", 8, None),
    ("accordion-one-sided", 4, None),
    ("n-up", 8, Binding.RIGHT),
]
FAULTS = {
    "another page": (lambda it: replace(it, page=it.page + 1), "stands where"),
    "no page": (lambda it: replace(it, page=None), "a blank stands where"),
    "on its head": (lambda it: replace(it, turned=not it.turned), "on its head"),
    "too far right": (lambda it: shifted(it, 2, 0), "2.00 pt"),
    "too low": (lambda it: shifted(it, 0, -2), "2.00 pt"),
    "too wide": (lambda it: shifted(it, 0, 0, 3), "measures"),
    "cut off": (
        lambda it: replace(it, clip=it.clip._replace(y0=it.clip.y0 + 5)),
        "is cut off at the",
    ),
    "ink beyond its place": (
        lambda it: replace(it, clip=it.clip._replace(x1=it.clip.x1 + 3)),
        "has ink beyond the",
    ),
}


@pytest.mark.parametrize("fault", FAULTS)
@pytest.mark.parametrize(("name", "pages", "binding"), FOLDED)
def test_a_fault_anywhere_is_found(name, pages, binding, fault):
    change, message = FAULTS[fault]
    plan = stamp_plan(name, pages, binding=binding)
    prove_plan(plan)

    for sheet in plan.sheets:
        for face in ("front", "back"):
            for index in range(len(getattr(sheet, face).placements)):
                with pytest.raises(PlanBugError, match=message):
                    prove_plan(edited(plan, sheet.number, face, index, change))


@pytest.mark.parametrize(("name", "pages", "binding"), FOLDED)
def test_backs_made_for_the_other_edge_are_found(name, pages, binding):
    plan = stamp_plan(name, pages, binding=binding)
    other = Flip.LONG if plan.flip is Flip.SHORT else Flip.SHORT

    if plan.scheme.prints_backs:
        with pytest.raises(PlanBugError):
            prove_plan(replace(plan, flip=other))
    else:
        prove_plan(replace(plan, flip=other))


@pytest.mark.parametrize(
    ("name", "pages"),
    [("quarto", 8), ("two-copies", 8), ("mini8", 8), ("top-bound", 8)],
)
def test_a_spine_at_the_wrong_side_is_found(name, pages):
    plan = stamp_plan(name, pages)

    with pytest.raises(PlanBugError, match="the spine is at the"):
        prove_plan(replace(plan, binding=Binding.RIGHT))


def test_copies_that_differ_are_found():
    plan = stamp_plan("two-copies", 8)
    upper, lower = slice(0, 2), slice(2, 4)

    def exchanged(placements):
        return (*placements[lower], *placements[upper])

    def other_copy(placements):
        return (*placements[upper], *reversed(placements[lower]))

    prove_plan(on_sheet(plan, 1, "front", exchanged))
    prove_plan(on_sheet(plan, 1, "front", other_copy))
    with pytest.raises(PlanBugError, match="page 2 stands where page 1 is read"):
        prove_plan(
            edited(plan, 1, "front", 3, lambda it: replace(it, page=2)),
        )


def test_a_poster_fills_the_only_back():
    plan = stamp_plan("mini8", 9)
    small = edited(plan, 1, "back", 0, lambda it: shifted(it, 0, 0, -20))
    wrong = edited(plan, 1, "back", 0, lambda it: replace(it, page=8))
    bare = on_sheet(plan, 1, "back", lambda _: ())

    prove_plan(plan)
    for spoilt in (small, wrong, bare):
        with pytest.raises(PlanBugError, match="back: a poster should be printed"):
            prove_plan(spoilt)


def test_a_back_that_should_be_blank_is_looked_at():
    plan = stamp_plan("mini8", 8)
    printed = on_sheet(plan, 1, "back", lambda _: plan.sheets[0].front.placements)

    with pytest.raises(PlanBugError, match="back: nothing should be printed"):
        prove_plan(printed)


PLACINGS = [
    Placing(position=Position.CENTRE),
    Placing(spine_margin=mm(2), gutter=mm(4), bleed=mm(3)),
    Placing(position=Position.CENTRE, spine_margin=mm(2), bleed=mm(3)),
    *(Placing(caliper=mm(0.1), anchor=anchor) for anchor in Anchor),
    Placing(position=Position.CENTRE, caliper=mm(0.1), anchor=Anchor.MIDDLE),
]


@pytest.mark.parametrize("placing", PLACINGS)
@pytest.mark.parametrize("scheme", SCHEMES.values(), ids=lambda it: it.name)
def test_however_pages_sit_every_scheme_reads_through(scheme, placing):
    for binding in bindings_of(scheme):
        for flip in Flip:
            prove_plan(
                stamp_plan(scheme, 4, binding=binding, flip=flip, placing=placing)
            )


@pytest.mark.parametrize("placing", PLACINGS[3:])
def test_pages_that_creep_should_have_moved_are_found(placing):
    plan = stamp_plan("saddle-stitch", 16, placing=placing)
    still = stamp_plan("saddle-stitch", 16)

    with pytest.raises(PlanBugError, match="away from the spine"):
        prove_plan(replace(plan, sheets=still.sheets))


def test_a_wrong_plan_is_a_bug_and_nothing_a_reader_can_mend():
    assert not issubclass(PlanBugError, ZineError)
