from __future__ import annotations

from collections import Counter
from itertools import pairwise

import pytest

from tests.impose.samples import SCHEMES, bindings_of, stamp_plan
from zine.impose.grid import Grid
from zine.impose.lines import Joint, Line, LineKind, draw_lines
from zine.impose.step import Bind
from zine.units import Point, Size

GRID = Grid(Size(800, 600), rows=2, columns=4)
FOLD, CUT, SLIT = LineKind


def level(column, **facts):
    """Return a joint between the two rows of the grid."""
    return Joint(((0, column), (1, column)), facts.pop("kind", FOLD), 1, **facts)


def test_a_joint_of_two_in_a_row_is_an_upright_line_between_them():
    joint = Joint(((0, 0), (0, 1)), FOLD, step=3, away=True, spine=True)

    assert draw_lines([joint], GRID) == (
        Line(FOLD, Point(200, 300), Point(200, 600), step=3, away=True, spine=True),
    )


def test_a_joint_of_two_in_a_column_is_a_level_line_between_them():
    assert draw_lines([level(3)], GRID) == (
        Line(FOLD, Point(600, 300), Point(800, 300), step=1),
    )


def test_joints_in_a_row_are_one_line_whatever_their_order():
    (line,) = draw_lines([level(2), level(0), level(1)], GRID)

    assert (line.start, line.end) == (Point(0, 300), Point(600, 300))


def test_joints_on_one_another_are_one_line_from_the_foot():
    joints = [Joint(((row, 1), (row, 2)), CUT, step=1) for row in (0, 1)]

    (line,) = draw_lines(joints, GRID)

    assert (line.start, line.end) == (Point(400, 0), Point(400, 600))


@pytest.mark.parametrize(
    "other",
    [
        level(1, kind=SLIT),
        level(1, away=True),
        level(1, spine=True),
        Joint(((0, 1), (1, 1)), FOLD, step=2),
        Joint(((0, 0), (0, 1)), FOLD, step=1),
        level(2),
    ],
    ids=["slit", "away", "spine", "later", "round the corner", "further on"],
)
def test_joints_that_differ_are_lines_of_their_own(other):
    assert len(draw_lines([level(0), other], GRID)) == 2


def test_lines_come_in_the_order_of_the_hands():
    joints = [level(0), Joint(((0, 0), (0, 1)), CUT, step=2), level(3)]

    assert [line.step for line in draw_lines(reversed(joints), GRID)] == [1, 1, 2]


def test_a_joint_can_be_moved():
    assert level(0).moved(1, 2).cells == ((1, 2), (2, 2))


def told(plan):
    """Return each line in fractions of the sheet: kind, then x and y of its ends."""
    width, height = plan.sheet_size.width, plan.sheet_size.height
    return {
        (
            line.kind.value,
            *(round(x / width, 3) for x in (line.start.x, line.end.x)),
            *(round(y / height, 3) for y in (line.start.y, line.end.y)),
        )
        for line in plan.lines
    }


def test_the_mini_zine_is_slit_in_the_middle():
    assert told(stamp_plan("mini8", 8)) == {
        ("slit", 0.25, 0.75, 0.5, 0.5),
        ("fold", 0, 0.25, 0.5, 0.5),
        ("fold", 0.75, 1, 0.5, 0.5),
        *(("fold", x, x, 0, 1) for x in (0.25, 0.5)),
        # The cover is folded away, the pages above it towards each other.
        ("fold", 0.75, 0.75, 0, 0.5),
        ("fold", 0.75, 0.75, 0.5, 1),
    }


def test_the_ring_of_sixteen_has_the_published_slits():
    slits = {it for it in told(stamp_plan("ring16", 16)) if it[0] == "slit"}

    assert slits == {
        ("slit", 0.25, 0.75, 0.75, 0.75),
        ("slit", 0, 0.25, 0.5, 0.5),
        ("slit", 0.75, 1, 0.5, 0.5),
        ("slit", 0.25, 0.75, 0.25, 0.25),
        ("slit", 0.5, 0.5, 0.25, 0.75),
    }


def test_the_meander_is_slit_from_either_side_in_turn():
    slits = {it for it in told(stamp_plan("meander", 16)) if it[0] == "slit"}

    assert slits == {
        ("slit", 0.25, 1, 0.75, 0.75),
        ("slit", 0, 0.75, 0.5, 0.5),
        ("slit", 0.25, 1, 0.25, 0.25),
    }


def test_both_copies_on_a_sheet_are_folded():
    assert told(stamp_plan("two-copies", 4)) == {
        ("cut", 0, 1, 0.5, 0.5),
        ("fold", 0.5, 0.5, 0, 1),
    }


def test_a_quarto_is_folded_across_before_it_is_folded_at_the_spine():
    plan = stamp_plan("quarto", 8)

    assert [(line.step, line.spine) for line in plan.lines] == [
        *((1, False), (2, True), (2, True)),
    ]
    assert [line.away for line in plan.lines] == [True, True, False]


ALL = [(scheme, side) for scheme in SCHEMES.values() for side in bindings_of(scheme)]


@pytest.mark.parametrize(("scheme", "binding"), ALL, ids=lambda it: it.name.lower())
def test_lines_cover_the_edges_inside_a_sheet_and_nothing_twice(scheme, binding):
    plan = stamp_plan(scheme, scheme.pages_per_sheet, binding=binding)

    covered = Counter(
        edge for line in plan.lines for edge in edges_along(line, plan.grid.panel)
    )
    inside = inner_edges(plan.scheme) if scheme.name != "n-up" else set()
    assert set(covered) == inside
    assert set(covered.values()) <= {1}


def inner_edges(grid):
    """Return the edges between panels, counted in panels from lower left."""
    rows, columns = range(grid.rows), range(grid.columns)
    return {
        *((x, y, x, y + 1) for x in columns[1:] for y in rows),
        *((x, y, x + 1, y) for x in columns for y in rows[1:]),
    }


def edges_along(line, panel):
    """Yield the edges of panels along a line, counted in panels from lower left."""
    x0, x1 = (round(x / panel.width, 6) for x in (line.start.x, line.end.x))
    y0, y1 = (round(y / panel.height, 6) for y in (line.start.y, line.end.y))
    assert all(it == int(it) for it in (x0, x1, y0, y1))
    if x0 == x1:
        for low, high in pairwise(range(int(y0), int(y1) + 1)):
            yield int(x0), low, int(x0), high
    else:
        assert y0 == y1
        for low, high in pairwise(range(int(x0), int(x1) + 1)):
            yield low, int(y0), high, int(y0)


@pytest.mark.parametrize(("scheme", "binding"), ALL, ids=lambda it: it.name.lower())
def test_paper_that_is_folded_flat_bends_at_every_crossing(scheme, binding):
    """Where four creases meet, three bend one way and one the other (Maekawa)."""
    plan = stamp_plan(scheme, scheme.pages_per_sheet, binding=binding)
    meeting = {}
    for line in plan.lines:
        for x0, y0, x1, y1 in edges_along(line, plan.grid.panel):
            for point in ((x0, y0), (x1, y1)):
                meeting.setdefault(point, []).append(line)

    for (x, y), lines in meeting.items():
        is_inside = 0 < x < plan.scheme.columns and 0 < y < plan.scheme.rows
        if is_inside and all(line.kind is FOLD for line in lines):
            away = [line.away for line in lines]
            assert abs(away.count(True) - away.count(False)) == 2


def test_a_spine_is_a_fold():
    for scheme, binding in ALL:
        plan = stamp_plan(scheme, scheme.pages_per_sheet, binding=binding)
        assert all(line.kind is FOLD for line in plan.lines if line.spine)
        folds = any(line.kind is FOLD for line in plan.lines)
        is_glued = scheme.spine is None or scheme.steps_of(Bind)
        assert any(line.spine for line in plan.lines) == (folds and not is_glued)
