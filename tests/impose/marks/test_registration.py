from __future__ import annotations

import pytest

from tests.impose.marks.marked import back, front, roomy, side, snug
from zine.impose.ink import Spot
from zine.impose.marks.back import seen_on_back
from zine.impose.marks.crop import crop_marks
from zine.impose.marks.fold import fold_marks
from zine.impose.marks.registration import (
    LARGEST,
    SMALLEST,
    registration_marks,
)
from zine.impose.marks.surface import GAP, MARGIN, bounds, grown, meet
from zine.impose.sheet import Flip
from zine.impose.slot import Face
from zine.units import mm

LEAST = GAP + 2 * SMALLEST
"""The narrowest waste that takes a mark."""


def centres(surface):
    return [it.centre for it in registration_marks(surface).ink if isinstance(it, Spot)]


def test_a_mark_is_a_cross_in_a_circle():
    ink = registration_marks(front(roomy("saddle-stitch", 4))).ink

    for level, upright, circle in zip(ink[::3], ink[1::3], ink[2::3], strict=True):
        x, y = circle.centre
        assert circle.width
        assert (level.start, level.end) == ((x - LARGEST, y), (x + LARGEST, y))
        assert (upright.start, upright.end) == ((x, y - LARGEST), (x, y + LARGEST))
        assert circle.radius < LARGEST


def test_there_is_one_at_each_edge():
    surface = front(roomy("saddle-stitch", 4))
    left, right, top, bottom = edges(surface.clips)

    found = centres(surface)

    beside = [it for it in found if bottom < it.y < top]
    assert sum(it.x < left for it in beside) == 1
    assert sum(it.x > right for it in beside) == 1
    assert sum(it.y > top for it in found) == 1
    assert sum(it.y < bottom for it in found) == 1


def edges(rects):
    return (
        min(it.x0 for it in rects),
        max(it.x1 for it in rects),
        max(it.y1 for it in rects),
        min(it.y0 for it in rects),
    )


@pytest.mark.parametrize("flip", Flip)
@pytest.mark.parametrize("scheme", ["saddle-stitch", "cards", "quarto", "octavo"])
def test_marks_of_both_sides_lie_on_one_another(scheme, flip):
    plan = snug(scheme, 16, waste=mm(9), flip=flip)

    through = [
        seen_on_back(it, plan.sheet_size, plan.flip) for it in centres(back(plan))
    ]

    seen = centres(front(plan))
    assert len(seen) >= 2
    assert sorted(through) == [pytest.approx(it) for it in sorted(seen)]


def test_the_other_flip_would_not_put_them_there():
    plan = snug("cards", 8, waste=mm(9), flip=Flip.SHORT)

    through = [
        seen_on_back(it, plan.sheet_size, Flip.LONG) for it in centres(back(plan))
    ]

    assert sorted(through) != [pytest.approx(it) for it in sorted(centres(front(plan)))]


@pytest.mark.parametrize("scheme", ["saddle-stitch", "cards", "octavo", "mini8"])
def test_marks_keep_off_pages_ticks_and_the_edge_of_the_sheet(scheme):
    surface = front(roomy(scheme, 8))
    ticks = [bounds(it) for m in (crop_marks, fold_marks) for it in m(surface).ink]
    others = [*surface.clips, *ticks]

    for box in map(bounds, registration_marks(surface).ink):
        assert surface.has(box, margin=MARGIN)
        assert not any(meet(grown(box, GAP / 2), it) for it in others)


def test_in_little_waste_a_mark_is_small_and_near_the_pages():
    waste = MARGIN + LEAST
    surface = front(snug("saddle-stitch", 4, waste=waste))
    left, *_ = edges(surface.clips)

    mark = min(centres(surface))

    assert mark.x == pytest.approx(left - GAP - SMALLEST)
    assert mark.x - SMALLEST == pytest.approx(MARGIN)


@pytest.mark.parametrize(
    ("waste", "marks"), [(0, 0), (LEAST - 0.1, 0), (LEAST + 0.1, 4)]
)
@pytest.mark.parametrize("face", Face)
def test_no_mark_is_drawn_where_there_is_no_room(waste, marks, face):
    surface = side(snug("saddle-stitch", 4, waste=waste), 1, face)

    drawing = registration_marks(surface)

    assert len(drawing.ink) == 3 * marks
    assert drawing.lacking == (0 if marks else 1)
