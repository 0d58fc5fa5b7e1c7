from __future__ import annotations

import pytest

from tests.impose.samples import (
    A4,
    A5,
    HALF_LETTER,
    LETTER,
    OCTAVO,
    QUARTER_A4,
    QUARTO,
    SADDLE,
    UNIVERSAL,
)
from zine.errors import PaperError
from zine.impose.fit import fit_sheet
from zine.impose.placing import Fit, Placing
from zine.impose.step import Edge
from zine.paper import SHEETS
from zine.units import Size, inch, mm


def lying_sheet(paper, page, scheme):
    grid, _ = fit_sheet(paper, page, scheme)
    return grid.sheet


@pytest.mark.parametrize("paper", [LETTER, A4], ids=lambda it: it.name)
def test_the_universal_page_fits_both_papers_lying_down(paper):
    grid, scale = fit_sheet(paper, UNIVERSAL, SADDLE)

    assert (grid.sheet, scale) == (paper.size.turned(), 1)


def test_four_pages_on_a_side_stand_up():
    assert lying_sheet(A4, QUARTER_A4, QUARTO) == A4.size
    assert lying_sheet(A4, Size(mm(70), mm(100)), OCTAVO) == A4.size.turned()


def test_a_small_page_that_fits_either_way_takes_the_way_that_looks_like_it():
    a6 = Size(mm(105), mm(148))

    assert lying_sheet(A4, a6, SADDLE) == A4.size.turned()


def test_a5_is_too_wide_for_letter():
    with pytest.raises(PaperError) as caught:
        fit_sheet(LETTER, A5, SADDLE)

    assert str(caught.value) == (
        "a page of 148 × 210 mm does not fit on Letter, where each page has"
        " 139.7 × 215.9 mm; it fits on A4 and Legal and Tabloid"
    )
    assert caught.value.hint == (
        'Set sheet = "a4" or "legal" or "tabloid",'
        ' or format = "universal" or "half-letter".'
    )


@pytest.mark.parametrize(
    "page", [Size(595, 842), Size(595.32, 841.92), Size(594.96, 842.04)]
)
def test_a_page_that_a_program_has_rounded_fits_still(page):
    assert fit_sheet(SHEETS["a3"], page, SADDLE)[1] == 1


def test_a_page_larger_than_a_rounded_one_does_not():
    with pytest.raises(PaperError, match="does not fit on A3"):
        fit_sheet(SHEETS["a3"], Size(597, 842), SADDLE)


def test_half_letter_is_too_high_for_a4():
    with pytest.raises(PaperError, match=r"does not fit on A4.*it fits on Letter"):
        fit_sheet(A4, HALF_LETTER, SADDLE)


def test_a_page_too_large_for_any_paper_is_told_so():
    with pytest.raises(PaperError, match="it fits on no paper known here") as caught:
        fit_sheet(A4, Size(inch(100), inch(200)), SADDLE)

    assert caught.value.hint == 'Set format = "universal" or "a5".'


def test_a_page_larger_by_a_rounding_error_fits():
    slightly_larger = Size(mm(148.5) + 0.005, mm(210) + 0.005)

    assert lying_sheet(A4, slightly_larger, SADDLE) == A4.size.turned()


def test_a_high_page_bound_at_the_top_is_told_to_lie_down():
    top_bound = SADDLE.bound_at(Edge.TOP)

    with pytest.raises(PaperError) as caught:
        fit_sheet(A4, A5, top_bound)

    assert caught.value.message.startswith(
        "a page of 148 × 210 mm does not fit on A4, where each page has 210 × 148.5 mm"
    )
    assert caught.value.hint == (
        "What is bound at the top wants pages wider than high: try 210 × 148 mm,"
        " or bind at the left."
    )
    assert lying_sheet(A4, A5.turned(), top_bound) == A4.size


def test_a_page_that_fits_neither_way_is_not_told_to_lie_down():
    with pytest.raises(PaperError) as caught:
        fit_sheet(A4, A4.size, SADDLE.bound_at(Edge.TOP))

    assert "wider than high" not in caught.value.hint


def test_a_page_may_shrink_as_far_as_it_has_to():
    grid, scale = fit_sheet(LETTER, A5, SADDLE, Placing(fit=Fit.SHRINK))

    assert grid.sheet == LETTER.size.turned()
    assert scale == pytest.approx(inch(5.5) / mm(148))
    assert fit_sheet(A4, A5, SADDLE, Placing(fit=Fit.SHRINK))[1] == 1


def test_a_page_that_shrinks_takes_the_sheet_the_way_that_leaves_it_larger():
    page = Size(mm(300), mm(200))

    grid, scale = fit_sheet(A4, page, SADDLE, Placing(fit=Fit.SHRINK))

    across = min(mm(105) / page.width, mm(297) / page.height)
    along = min(mm(148.5) / page.width, mm(210) / page.height)
    assert scale == pytest.approx(max(across, along))
    assert grid.sheet == A4.size.turned()


def test_a_page_is_not_shrunk_to_a_stamp():
    with pytest.raises(PaperError, match="at less than a tenth of its size"):
        fit_sheet(A4, Size(mm(1500), mm(2101)), SADDLE, Placing(fit=Fit.SHRINK))


def test_a_margin_at_the_spine_takes_room_from_the_page():
    room_left = Placing(spine_margin=mm(0.5))

    assert fit_sheet(A4, A5, SADDLE, room_left)[1] == 1
    with pytest.raises(PaperError, match=r"each page has 147.5 × 210 mm"):
        fit_sheet(A4, A5, SADDLE, Placing(spine_margin=mm(1)))


def test_margins_that_leave_nothing_are_said_to_be_too_large():
    with pytest.raises(PaperError, match="leave nothing of A4"):
        fit_sheet(A4, A5, SADDLE, Placing(spine_margin=mm(500)))
