from __future__ import annotations

import pytest

from tests.impose.samples import (
    A4,
    A5,
    HALF_LETTER,
    LETTER,
    QUARTER_A4,
    SADDLE,
    SCHEMES,
    UNIVERSAL,
)
from zine.errors import PaperError
from zine.impose.placing import Fit, Placing
from zine.impose.sheet import Binding, Flip
from zine.outputs.order import Order, Way
from zine.outputs.order_plan import plan_order, usual_page
from zine.paper import SHEETS
from zine.units import Size, mm

A3, A6 = SHEETS["a3"], SHEETS["a6"].size


def planned(pages=8, size=UNIVERSAL, *, scheme=SADDLE, **wishes):
    sizes = size if isinstance(size, dict) else dict.fromkeys(range(1, pages + 1), size)
    return plan_order(Order(None, scheme, **wishes), pages, sizes)


@pytest.mark.parametrize(
    ("size", "paper"),
    [
        (UNIVERSAL, LETTER),
        (HALF_LETTER, LETTER),
        (A5, A4),
        (QUARTER_A4, LETTER),
        (A6, A4),
    ],
)
def test_the_paper_is_letter_or_a4_whichever_takes_the_pages(size, paper):
    plan, notices = planned(size=size)

    assert (plan.paper, plan.scale, notices) == (paper, 1, ())


def test_a_page_too_large_is_told_the_papers_and_the_switch():
    with pytest.raises(PaperError) as raised:
        planned(size=A4.size)

    assert raised.value.message == (
        "a page of 210 × 297 mm does not fit on A4, where each page has 148.5 × 210 mm,"
        " or Letter, where each page has 139.7 × 215.9 mm"
    )
    assert raised.value.hint == (
        "Choose --sheet a3 or arch-b, or say --fit shrink to make smaller what is too"
        " large."
    )


def test_a_page_too_large_for_any_sheet_can_still_shrink():
    with pytest.raises(PaperError) as raised:
        planned(size=Size(mm(1500), mm(1900)))

    assert raised.value.hint == "Say --fit shrink to make smaller what is too large."


def test_a_page_wider_than_high_is_told_to_be_bound_at_the_top():
    with pytest.raises(PaperError) as raised:
        planned(size=A5.turned())

    assert raised.value.hint.startswith("Say --binding top, for pages that are wider")
    assert planned(size=A5.turned(), binding=Binding.TOP)[0].paper == A4


def test_pages_shrink_as_little_as_they_must_and_it_is_said():
    plan, (notice,) = planned(size=A4.size, placing=Placing(fit=Fit.SHRINK))

    assert plan.paper == A4
    assert plan.scale == pytest.approx(0.7071, abs=0.001)
    assert notice.message == ("pages are printed at 70.7% of their size, to fit on A4")


def test_one_large_page_shrinks_by_itself():
    sizes = {1: A5, 2: A5, 3: A4.size, 4: A5}

    plan, (notice,) = planned(4, sizes, placing=Placing(fit=Fit.SHRINK))

    assert (plan.paper, plan.scale) == (A4, 1)
    assert plan.page_size.fits_in(Size(mm(148.5), mm(210)))
    assert notice.message == "page 3 is printed at 70.7% of its size, to fit on A4"


def test_one_wide_page_leaves_the_others_as_large_as_they_can_be():
    sizes = {1: A4.size, 2: A4.size, 3: A3.size.turned()}

    plan, (shrunk, lying) = planned(3, sizes, placing=Placing(fit=Fit.SHRINK))

    assert plan.page_size.height == pytest.approx(mm(210), abs=1)
    assert "printed at 50.0% to 70.7% of their size" in shrunk.message
    assert lying.message == "page 3 lies on its side, to be as large as can be"


def test_a_page_that_only_lies_down_has_not_shrunk():
    sizes = {1: A5, 2: A5, 3: A5.turned()}

    plan, (notice,) = planned(3, sizes, placing=Placing(fit=Fit.SHRINK), paper=A4)

    assert plan.page_size.fits_in(A5)
    assert notice.message.startswith("page 3 lies on its side")


def test_pages_with_bleed_go_on_paper_that_has_room_for_it():
    bleeding = Placing(bleed=mm(3))

    assert planned(size=A5, placing=bleeding)[0].paper == A3
    assert planned(size=HALF_LETTER, placing=bleeding)[0].paper.name == "tabloid"
    assert planned(size=A5, placing=bleeding, paper=A4)[0].paper == A4


def test_us_pages_shrink_onto_letter_and_iso_pages_onto_a4():
    shrink = Placing(fit=Fit.SHRINK)

    assert planned(size=LETTER.size, placing=shrink)[0].paper == LETTER
    assert planned(size=A4.size, placing=shrink)[0].paper == A4


def test_what_fits_does_not_shrink():
    plan, notices = planned(size=A5, placing=Placing(fit=Fit.SHRINK))

    assert (plan.paper, plan.scale, notices) == (A4, 1, ())


def test_paper_is_saved_unless_the_scheme_is_meant():
    stack = SCHEMES["cut-and-stack"]

    spare, (notice,) = planned(12, QUARTER_A4, scheme=stack, paper=A4)
    kept, silence = planned(12, QUARTER_A4, scheme=stack, paper=A4, exactly=True)

    assert (spare.scheme.name, kept.scheme.name) == ("two-copies", "cut-and-stack")
    assert notice.hint == "Say --exactly to keep cut-and-stack."
    assert silence == ()


def test_a_printer_flips_on_the_short_edge_and_hands_on_the_long_one():
    assert planned()[0].flip is Flip.SHORT
    assert planned(way=Way.FRONTS_BACKS)[0].flip is Flip.LONG
    assert planned(way=Way.FRONTS_BACKS, flip=Flip.SHORT)[0].flip is Flip.SHORT


def test_pages_nobody_has_laid_out_fill_their_panels_like_those_of_a_book():
    assert usual_page(Order(None, SADDLE)) == HALF_LETTER
    assert usual_page(Order(None, SADDLE, paper=A4)).height == A4.size.width
    wide = usual_page(Order(None, SADDLE, binding=Binding.TOP))
    assert wide == HALF_LETTER.turned()


def test_margins_that_leave_nothing_are_refused():
    stack = SCHEMES["cut-and-stack"]

    with pytest.raises(PaperError, match="leave nothing of Letter"):
        usual_page(Order(None, stack, placing=Placing(gutter=mm(400))))


def test_a_signature_too_thick_to_fold_is_said():
    signatures = SCHEMES["signatures"]

    _, (notice,) = planned(400, scheme=signatures, signature="200")

    assert notice.message.startswith("a signature of 50 sheets is too thick")
    assert planned(400, scheme=signatures, signature="60")[1] == ()


@pytest.mark.parametrize(
    ("scheme", "wish", "said"),
    [
        ("saddle-stitch", {"gutter": mm(5)}, "so there is no gutter"),
        ("perfect-bound", {"caliper": mm(0.1)}, "so nothing creeps"),
        ("cut-and-stack", {"gutter": mm(5)}, ""),
        ("saddle-stitch", {"caliper": mm(0.1)}, ""),
        ("saddle-stitch", {}, ""),
    ],
)
def test_wishes_that_change_nothing_are_told_so(scheme, wish, said):
    _, notices = planned(
        8, Size(mm(80), mm(120)), scheme=SCHEMES[scheme], placing=Placing(**wish)
    )

    assert [it.message.endswith(said) for it in notices] == [True] * bool(said)
