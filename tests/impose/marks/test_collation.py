from __future__ import annotations

from itertools import pairwise

import pytest

from tests.impose.marks.marked import back, front, roomy, side, snug
from zine.impose.marks.collation import HEIGHT, KEPT, WIDTH, collation_marks
from zine.impose.sheet import Binding


def bars(plan):
    """Return the bars of all fronts, by sheet."""
    return {
        sheet.number: [it.rect for it in collation_marks(side(plan, sheet.number)).ink]
        for sheet in plan.sheets
    }


def book(pages=32, signature="8", **settings):
    return roomy("signatures", pages, signature=signature, **settings)


def test_each_signature_has_one_bar_on_the_outside_of_its_first_sheet():
    counts = {number: len(it) for number, it in bars(book()).items()}

    assert counts == {1: 1, 2: 0, 3: 1, 4: 0, 5: 1, 6: 0, 7: 1, 8: 0}


def test_the_bars_are_a_staircase_down_the_spine():
    plan = book()
    spine = plan.sheet_size.width / 2
    trim = plan.sheets[0].front.placements[0].trim

    stairs = [it for found in bars(plan).values() for it in found]

    assert all(it.size == pytest.approx((WIDTH, stairs[0].height)) for it in stairs)
    assert all((it.x0 + it.x1) / 2 == pytest.approx(spine) for it in stairs)
    assert all(one.y0 == pytest.approx(two.y1) for one, two in pairwise(stairs))
    assert stairs[0].y1 == pytest.approx(trim.y1 - KEPT * trim.height)
    assert stairs[0].height <= HEIGHT


def test_bound_at_the_top_the_stairs_run_along_the_spine():
    stairs = [it for found in bars(book(binding=Binding.TOP)).values() for it in found]

    assert all(one.x1 == pytest.approx(two.x0) for one, two in pairwise(stairs))
    assert all(it.height == pytest.approx(WIDTH) for it in stairs)


def test_many_signatures_begin_a_second_staircase():
    plan = book(pages=4 * 20, signature="4")
    trim = plan.sheets[0].front.placements[0].trim

    stairs = [it for found in bars(plan).values() for it in found]

    assert len(stairs) == 20
    assert all(it.y1 <= trim.y1 and it.y0 >= trim.y0 for it in stairs)
    first_again = [it for it in stairs[1:] if it == stairs[0]]
    assert first_again


def test_backs_are_inside_and_have_none():
    assert collation_marks(back(book())).ink == ()


@pytest.mark.parametrize("scheme", ["saddle-stitch", "cards", "mini8"])
def test_what_is_not_gathered_has_no_bars(scheme):
    drawing = collation_marks(front(roomy(scheme, 8)))

    assert (drawing.ink, drawing.wanted) == ((), 0)


def test_a_single_signature_has_no_bar():
    drawing = collation_marks(front(book(pages=8)))

    assert (drawing.ink, drawing.wanted) == ((), 0)


def test_bars_lie_on_the_fold_so_that_no_waste_is_needed():
    drawing = collation_marks(front(snug("signatures", 16, signature="8")))

    assert (len(drawing.ink), drawing.lacking) == (1, 0)
