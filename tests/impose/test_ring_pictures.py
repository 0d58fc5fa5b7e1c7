from __future__ import annotations

import re
from itertools import pairwise

import pytest

from tests.impose.cards import texts
from tests.impose.samples import SCHEMES, stamp_plan
from zine.impose.lines import LineKind
from zine.impose.ring_pictures import (
    SLIT,
    draw_creases,
    draw_pleat,
    draw_pressed,
    draw_pushed,
    draw_run,
    draw_slits,
)
from zine.impose.shape import ROOM
from zine.impose.sheet import Binding
from zine.impose.step import Pleat, Ring

RINGS = [name for name, it in SCHEMES.items() if it.steps_of(Ring)]


def ring(name):
    return stamp_plan(name, SCHEMES[name].pages_per_sheet)


def spots(path):
    return [tuple(map(float, it)) for it in re.findall(r"([\d.]+) ([\d.-]+)", path)]


@pytest.mark.parametrize("name", RINGS)
def test_every_edge_between_pages_is_creased_and_the_slits_are_cut(name):
    plan = ring(name)
    slits = [it for it in plan.lines if it.kind is LineKind.SLIT]

    creased, slit = draw_creases(plan, ROOM), draw_slits(plan, ROOM)

    edges = plan.scheme.rows + plan.scheme.columns - 2
    assert creased.svg.count("dasharray") == edges
    assert slit.svg.count(f'stroke-width="{SLIT}"') == len(slits) > 0
    assert sorted(map(int, texts(creased))) == [*range(1, len(plan.order) + 1)]


@pytest.mark.parametrize("name", RINGS)
def test_the_run_goes_through_every_page_once_to_its_neighbour(name):
    plan = ring(name)

    path = max(re.findall(r'd="(M[^"]*)"', draw_run(plan, ROOM).svg), key=len)

    places = spots(path)
    width, height = (draw_run(plan, ROOM).width, draw_run(plan, ROOM).height)
    longest = max(width / plan.scheme.columns, height / plan.scheme.rows)
    assert len({*places}) == len(plan.order)
    for (x, y), (other_x, other_y) in pairwise(places):
        assert abs(x - other_x) + abs(y - other_y) < 1.05 * longest


def test_a_fan_goes_up_and_down_as_its_folds_do():
    plan = stamp_plan("accordion", 8)
    backwards = stamp_plan("accordion", 8, binding=Binding.RIGHT)

    (pleat,) = plan.scheme.steps_of(Pleat)
    (path,) = re.findall(
        r'd="(M(?:[\d. ]+L){4}[^"]*)"', draw_pleat(plan, pleat, ROOM).svg
    )

    ups = [y for _, y in spots(path)]
    # A ridge, where the paper bends away, is higher up: its y is less.
    assert [ups[it] < ups[it - 1] for it in (1, 2, 3)] == [it.away for it in plan.lines]
    assert draw_pleat(backwards, backwards.scheme.steps_of(Pleat)[0], ROOM).svg


def test_a_single_page_makes_no_fan():
    plan = stamp_plan(SCHEMES["accordion"].on_grid(1, 1), 2)

    assert texts(draw_pleat(plan, plan.scheme.steps_of(Pleat)[0], ROOM)) == ["1"]


def test_ends_are_pushed_together_and_the_booklet_is_pressed():
    pushed = draw_pushed(ring("mini8"))

    assert pushed.width < ROOM.width + 12
    assert texts(pushed) == [*"54326781"]
    assert texts(draw_pushed(ring("ring12"))) == []
    assert texts(draw_pressed(ring("mini8"))) == ["1"]
