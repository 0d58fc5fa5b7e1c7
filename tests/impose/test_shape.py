from __future__ import annotations

import pytest

from tests.impose.cards import numbers, texts
from tests.impose.samples import saddle_plan, stamp_plan
from zine.impose.movements import movements
from zine.impose.pen import Pen
from zine.impose.printout import print_out
from zine.impose.shape import MOST_LAYERS, OFFSET, ROOM, shape_of


def shapes(plan):
    """Return the paper before and after each movement."""
    printout = print_out(plan)
    return [
        tuple(shape_of(it[0], plan, printout) for it in (move.before, move.after))
        for move in movements(plan)
        if move.before
    ]


def rows(shape):
    return [[it.text + "↓" * it.turned for it in row] for row in shape.rows]


def test_the_pages_that_are_seen_are_those_on_top():
    (flat, piled), (_, folded), _ = shapes(saddle_plan())

    assert rows(flat) == rows(piled) == [["8", "1"]]
    assert rows(folded) == [["1"]]


def test_a_sheet_folded_twice_shows_what_is_left_of_it():
    plan = stamp_plan("quarto", 8)

    seen = [rows(after) for _, after in shapes(plan)]

    assert rows(shapes(plan)[0][0]) == [["5↓", "4↓"], ["8", "1"]]
    assert seen[:2] == [[["8", "1"]], [["1"]]]


def test_a_back_without_print_shows_nothing():
    plan = stamp_plan("french-fold", 4)

    first, *_ = shapes(plan)

    assert rows(first[1]) == [["1"]]


def test_it_is_as_large_as_there_is_room():
    for before, after in shapes(stamp_plan("octavo", 32)):
        for it in (before, after):
            width, height = it.size
            assert width <= ROOM.width + 0.01
            assert height <= ROOM.height + 0.01
            used = max(width / ROOM.width, height / ROOM.height)
            assert used == pytest.approx(1)


def test_lower_sheets_peep_out_but_not_all_of_them():
    (_, piled), *_ = shapes(saddle_plan(40))
    (alone, _), *_ = shapes(saddle_plan(40))
    pen, other = Pen(), Pen()

    piled.draw(pen, 0, 0)
    alone.draw(other, 0, 0)

    more = pen.picture().width - other.picture().width
    assert more == pytest.approx(MOST_LAYERS * OFFSET, abs=0.02)


def test_a_part_is_drawn_alone():
    (flat, _), *_ = shapes(stamp_plan("quarto", 8))
    pen = Pen()

    flat.draw_part(pen, 0, 0, range(1), range(2))

    assert texts(pen.picture()) == ["5", "4"]
    assert all(it.turned for it in numbers(pen.picture()))
