from __future__ import annotations

import pytest

from tests.impose.marks.marked import back, ends, front, roomy, snug
from zine.impose.marks.crop import crop_marks
from zine.impose.marks.surface import GAP
from zine.impose.marks.tick import LENGTH, OFFSET
from zine.impose.placing import Placing
from zine.units import mm

NEAR, FAR = OFFSET, OFFSET + LENGTH


def around(trim, *, left=True, right=True, near=NEAR, far=FAR):
    """Return the ticks at the corners of a page, those of its left or right or both."""
    found = []
    for shown, x, way in ((left, trim.x0, -1), (right, trim.x1, 1)):
        for y, up in ((trim.y0, -1), (trim.y1, 1)):
            if shown:
                found += [
                    ((x + way * near, y), (x + way * far, y)),
                    ((x, y + up * near), (x, y + up * far)),
                ]
    return {
        tuple(sorted((round(x, 1), round(y, 1)) for x, y in pair)) for pair in found
    }


def test_a_card_has_two_ticks_at_each_corner():
    surface = front(roomy("cards", 8))
    expected = [around(it.placement.trim) for it in surface.panels]

    assert ends(crop_marks(surface).ink) == set.union(*expected)


def test_a_spine_is_not_trimmed():
    surface = front(roomy("saddle-stitch", 4))
    left, right = (it.placement.trim for it in surface.panels)

    found = ends(crop_marks(surface).ink)

    assert found == around(left, right=False) | around(right, left=False)


def test_ticks_begin_where_the_bleed_ends():
    plan = roomy("cards", 8, placing=Placing(bleed=mm(4)))
    surface = front(plan)
    expected = [
        around(it.placement.trim, near=mm(4), far=mm(4) + LENGTH)
        for it in surface.panels
    ]

    assert ends(crop_marks(surface).ink) == set.union(*expected)


def test_the_back_is_marked_like_the_front():
    plan = roomy("cards", 8)

    assert len(crop_marks(back(plan)).ink) == len(crop_marks(front(plan)).ink) == 32


def test_ticks_stay_on_their_own_side_of_a_cut():
    surface = front(snug("cards", 4, waste=mm(5)))
    middle = surface.size.width / 2

    level = [it for it in crop_marks(surface).ink if it.start.y == it.end.y]

    sides = [{it.start.x < middle, it.end.x < middle} for it in level]
    assert sides
    assert all(len(it) == 1 for it in sides)
    assert min(abs(it.end.x - middle) for it in level) == pytest.approx(GAP)


@pytest.mark.parametrize("scheme", ["cards", "saddle-stitch", "quarto", "top-bound"])
def test_no_mark_is_drawn_where_there_is_no_room(scheme):
    tight, roomier = (
        crop_marks(front(snug(scheme, 8, waste=it))) for it in (mm(1), mm(4))
    )

    assert tight.ink == ()
    assert tight.lacking == tight.wanted > 0
    assert roomier.ink
    assert roomier.lacking == 0


def test_pages_that_fill_the_sheet_have_nothing_to_crop():
    drawing = crop_marks(front(snug("saddle-stitch", 4)))

    assert (drawing.ink, drawing.wanted) == ((), 0)
