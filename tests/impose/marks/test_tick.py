from __future__ import annotations

import pytest

from tests.impose.marks.marked import front, roomy, snug
from zine.impose.marks.surface import GAP, WIDTH
from zine.impose.marks.tick import LENGTH, OFFSET, SHORTEST, dashed, reach, tick
from zine.impose.step import Edge
from zine.units import Point, mm


def left_of_first_page(plan, **limits):
    """Return a tick to the left of the first page, how far it begins and ends."""
    surface = front(plan)
    trim = surface.panels[0].placement.trim
    found = tick(surface, Point(trim.x0, trim.y1), Edge.LEFT, **limits)
    return found and (trim.x0 - found.start.x, trim.x0 - found.end.x)


def test_a_tick_begins_off_the_page_and_points_at_it():
    assert left_of_first_page(roomy("saddle-stitch", 4)) == pytest.approx(
        (OFFSET, OFFSET + LENGTH)
    )


def test_a_tick_begins_where_the_bleed_ends():
    assert left_of_first_page(roomy("saddle-stitch", 4), bleed=mm(5)) == (
        pytest.approx((mm(5), mm(5) + LENGTH))
    )


@pytest.mark.parametrize(
    ("waste", "expected"),
    [
        pytest.param(mm(5), (OFFSET, mm(5)), id="shorter"),
        pytest.param(mm(3), (GAP, mm(3)), id="nearer"),
        pytest.param(GAP + SHORTEST, (GAP, GAP + SHORTEST), id="as little as can be"),
        pytest.param(GAP + SHORTEST - 0.1, None, id="no room"),
        pytest.param(0, None, id="no waste"),
    ],
)
def test_a_tick_gives_way_to_the_edge_of_the_sheet(waste, expected):
    found = left_of_first_page(snug("saddle-stitch", 4, waste=waste))

    assert found == (expected and pytest.approx(expected))


def test_a_tick_keeps_off_a_line_and_rather_touches_than_vanishes():
    plan = roomy("saddle-stitch", 4)

    assert left_of_first_page(plan, most=20)[1] == pytest.approx(20 - GAP)
    near = GAP + SHORTEST + WIDTH
    assert left_of_first_page(plan, most=near)[1] == pytest.approx(near - WIDTH)
    assert left_of_first_page(plan, most=near - 0.1) is None


def test_the_next_page_is_in_the_way():
    surface = front(roomy("cards", 8))
    first, second = (it.placement.trim for it in surface.panels[:2])
    between = second.x0 - first.x1

    right = reach(surface, Point(first.x1, first.y1), Edge.RIGHT)
    above = reach(surface, Point(first.x1, first.y1), Edge.TOP)

    assert right == pytest.approx(between - GAP)
    assert above == pytest.approx(surface.size.height - first.y1)


def test_a_fold_is_three_dashes_that_end_in_ink():
    surface = front(roomy("saddle-stitch", 4))
    trim = surface.panels[0].placement.trim
    plain = tick(surface, Point(trim.x0, trim.y1), Edge.LEFT)

    found = dashed(plain)

    assert (found.start, found.end) == (plain.start, plain.end)
    assert sum(found.dash) * 2.5 == pytest.approx(LENGTH)
