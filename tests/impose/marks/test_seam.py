from __future__ import annotations

from itertools import pairwise

import pytest

from tests.impose.marks.marked import front, roomy, snug
from zine.impose.lines import Line, LineKind
from zine.impose.marks.seam import Seam, seams, ticks, waste
from zine.units import Point, Rect, mm

UPRIGHT = Seam(is_upright=True, at=10, start=0, end=90, step=1)
LEVEL = Seam(is_upright=False, at=10, start=0, end=90, step=1)


def fold(start, end, step=1):
    return Line(LineKind.FOLD, Point(*start), Point(*end), step)


def test_lines_on_one_straight_line_are_one_seam():
    lines = [
        fold((10, 0), (10, 50), step=3),
        fold((0, 50), (30, 50)),
        fold((10, 50), (10, 90), step=2),
    ]

    assert seams(lines) == [
        Seam(is_upright=False, at=50, start=0, end=30, step=1),
        Seam(is_upright=True, at=10, start=0, end=90, step=2),
    ]


def test_lines_beside_each_other_stay_apart():
    assert len(seams([fold((10, 0), (10, 50)), fold((11, 0), (11, 50))])) == 2


def test_points_of_a_seam_lie_on_it():
    assert UPRIGHT.point(30) == Point(10, 30)
    assert LEVEL.point(30) == Point(30, 10)


def test_a_rectangle_is_measured_along_and_across():
    rect = Rect(1, 2, 3, 4)

    assert UPRIGHT.along(rect) == (2, 4)
    assert UPRIGHT.across(rect) == (1, 3)
    assert LEVEL.along(rect) == (1, 3)


def test_a_seam_touches_the_panels_at_its_sides_and_no_other():
    surface = front(snug("cards", 8))
    for seam in seams(surface.lines):
        touched = [it for it in surface.panels if seam.touches(it)]
        sides = {seam.across(it.rect) for it in touched}

        assert touched
        assert all(min(abs(end - seam.at) for end in side) < 0.01 for side in sides)
        assert len(touched) <= len(surface.panels)
    first = seams(surface.lines)[0]
    away = Seam(first.is_upright, first.at + 20, first.start, first.end, 1)
    assert not any(away.touches(it) for it in surface.panels)


def test_what_no_page_covers_is_waste():
    surface = front(roomy("saddle-stitch", 4))
    (seam,) = seams(surface.lines)

    below, above = waste(seam, surface.panels)

    clip = surface.clips[0]
    assert (below.start, below.end) == pytest.approx((0, clip.y0))
    assert (above.start, above.end) == pytest.approx((clip.y1, surface.size.height))
    assert below.after is None
    assert above.before is None


def test_between_two_pages_waste_knows_both():
    surface = front(roomy("quarto", 8))
    upright = next(it for it in seams(surface.lines) if it.is_upright)

    _, between, _ = waste(upright, surface.panels)

    assert between.after.placement.trim.y1 == between.start
    assert between.before.placement.trim.y0 == between.end


def test_where_pages_fill_the_sheet_there_is_no_waste():
    surface = front(snug("saddle-stitch", 4))
    (seam,) = seams(surface.lines)

    assert not list(waste(seam, surface.panels))


def test_ticks_lie_on_the_seam_and_in_the_waste():
    surface = front(roomy("quarto", 8))
    for seam in seams(surface.lines):
        drawn = list(ticks(surface, seam))

        # Pages meet at the spine, so a seam across it has waste at its ends only.
        assert len(drawn) == (4 if seam.is_upright else 2)
        for it in drawn:
            across = (
                (it.start.x, it.end.x) if seam.is_upright else (it.start.y, it.end.y)
            )
            assert across == pytest.approx((seam.at, seam.at))
            ends = [it.start.y, it.end.y] if seam.is_upright else [it.start.x, it.end.x]
            for clip in surface.clips:
                low, high = seam.along(clip)
                assert max(ends) <= low or min(ends) >= high


def test_ticks_from_two_sides_do_not_meet():
    surface = front(snug("quarto", 8, waste=mm(4)))
    (upright,) = (it for it in seams(surface.lines) if it.is_upright)

    spans = sorted(sorted((it.start.y, it.end.y)) for it in ticks(surface, upright))

    assert len(spans) >= 2
    for (_, high), (low, _) in pairwise(spans):
        assert high < low
