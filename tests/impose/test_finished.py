from __future__ import annotations

import pytest

from tests.impose.samples import A4, LETTER, STAMP, saddle_plan, stamp_plan
from zine.impose.finished import cut_at, finished_size, spine_of
from zine.impose.placing import Anchor, Placing
from zine.impose.sheet import Binding
from zine.units import in_mm, mm

CREEPING = Placing(caliper=mm(0.1))


def size(plan):
    return tuple(round(in_mm(it), 1) for it in finished_size(plan))


def test_what_is_not_cut_is_as_large_as_the_folded_sheet():
    assert cut_at(saddle_plan(8)) is None
    assert size(saddle_plan(8, paper=A4)) == (148.5, 210)
    assert size(saddle_plan(8, paper=LETTER)) == (139.7, 215.9)


def test_the_fore_edge_is_cut_where_the_outermost_page_ends():
    plan = saddle_plan(40, paper=A4, placing=CREEPING)

    assert cut_at(plan) == pytest.approx(plan.page_size.width)
    assert finished_size(plan).height == plan.grid.panel.height


def test_pages_that_move_outwards_are_cut_further_out():
    out = Placing(caliper=mm(0.1), anchor=Anchor.CENTRE)
    plan = saddle_plan(40, paper=A4, placing=out)

    assert cut_at(plan) == pytest.approx(plan.page_size.width - min(plan.shifts))
    assert min(plan.shifts) < 0


def test_what_is_bound_at_the_top_is_cut_at_the_foot():
    plan = stamp_plan("saddle-stitch", 40, binding=Binding.TOP, placing=CREEPING)

    assert finished_size(plan).width == plan.grid.panel.width
    assert cut_at(plan) == pytest.approx(min(STAMP))


def test_a_lone_sheet_is_cut_too_though_nothing_creeps():
    plan = saddle_plan(4, paper=A4, placing=CREEPING)

    assert not any(plan.shifts)
    assert cut_at(plan) == pytest.approx(plan.page_size.width)


def test_what_would_fall_apart_is_never_cut():
    assert cut_at(stamp_plan("mini8", 8, placing=CREEPING)) is None


def test_the_spine_is_as_long_as_the_booklet_is_high_or_wide():
    top = stamp_plan("top-bound", 8)

    assert in_mm(spine_of(saddle_plan(8, paper=A4))) == pytest.approx(210)
    assert spine_of(top) == top.grid.panel.width
