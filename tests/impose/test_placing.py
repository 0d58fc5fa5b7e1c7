from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.impose.samples import OCTAVO, QUARTO, SADDLE, SCHEMES
from zine.impose.placing import Placing, Position, clip_rect, trim_rect
from zine.impose.step import Edge
from zine.units import Rect, Size

PANEL = Rect(100, 0, 200, 300)
PAGE = Size(60, 200)
CENTRE = Position.CENTRE


def trim(spine, shift=0, **settings):
    return trim_rect(PAGE, PANEL, spine, Placing(**settings), shift=shift)


@pytest.mark.parametrize(
    ("spine", "rect"),
    [
        (Edge.LEFT, Rect(100, 50, 160, 250)),
        (Edge.RIGHT, Rect(140, 50, 200, 250)),
        (Edge.TOP, Rect(120, 100, 180, 300)),
        (Edge.BOTTOM, Rect(120, 0, 180, 200)),
        (None, Rect(120, 50, 180, 250)),
    ],
)
def test_a_page_lies_against_the_spine_and_in_the_middle_of_its_height(spine, rect):
    assert trim(spine) == rect


@pytest.mark.parametrize("spine", [*Edge, None])
def test_a_page_may_lie_in_the_middle_of_its_panel(spine):
    assert trim(spine, position=CENTRE) == Rect(120, 50, 180, 250)


@pytest.mark.parametrize("position", Position)
def test_nothing_comes_nearer_to_the_spine_than_its_margin(position):
    settings = {"position": position, "spine_margin": 30}

    assert trim(Edge.LEFT, **settings).x0 == 130
    assert trim(Edge.RIGHT, **settings).x1 == 170
    assert trim(None, **settings).x0 == 120


def test_a_margin_that_the_middle_leaves_anyway_moves_nothing():
    assert trim(Edge.LEFT, position=CENTRE, spine_margin=20).x0 == 120


@pytest.mark.parametrize("position", Position)
@pytest.mark.parametrize(
    ("spine", "x", "y"),
    [
        (Edge.LEFT, -2, 0),
        (Edge.RIGHT, 2, 0),
        (Edge.TOP, 0, 2),
        (Edge.BOTTOM, 0, -2),
        (None, 0, 0),
    ],
)
def test_creep_is_made_up_for_by_moving_towards_the_spine(position, spine, x, y):
    still, moved = (trim(spine, shift, position=position) for shift in (0, 2))

    assert (moved.x0 - still.x0, moved.y0 - still.y0) == (x, y)
    assert moved.size == still.size


def clip(rect, spine, bleed):
    return clip_rect(rect, PANEL, spine, bleed)


def test_ink_may_bleed_on_every_side_but_the_spine():
    page = Rect(120, 50, 180, 250)

    assert clip(page, Edge.LEFT, 9) == Rect(120, 41, 189, 259)
    assert clip(page, Edge.TOP, 9) == Rect(111, 41, 189, 250)
    assert clip(page, None, 9) == Rect(111, 41, 189, 259)


def test_no_ink_runs_into_the_panel_beside():
    assert clip(Rect(100, 0, 195, 300), Edge.LEFT, 9) == PANEL


def test_a_page_that_creep_moves_over_the_fold_is_cut_there():
    assert clip(Rect(98, 50, 158, 250), Edge.LEFT, 0) == Rect(100, 50, 158, 250)


PLACING = Placing(spine_margin=10, gutter=8)


@pytest.mark.parametrize(
    ("scheme", "room"),
    [
        (SADDLE, Size(90, 300)),  # only the spine, nothing is cut
        (SADDLE.bound_at(Edge.TOP), Size(100, 290)),
        (QUARTO, Size(90, 292)),  # heads are cut apart
        (OCTAVO, Size(86, 292)),  # each pair of columns shares a spine
        (SCHEMES["cards"], Size(92, 292)),
        (SCHEMES["accordion"], Size(92, 300)),
        (SCHEMES["perfect-bound"], Size(82, 292)),  # the spine is cut as well
        (SCHEMES["calendar"], Size(100, 290)),
    ],
    ids=lambda it: getattr(it, "name", None),
)
def test_margin_and_gutter_take_room_from_a_page(scheme, room):
    assert PLACING.room(PANEL.size, scheme) == room


@given(
    spine=st.sampled_from([*Edge, None]),
    width=st.floats(10, 100),
    height=st.floats(10, 300),
    margin=st.floats(0, 20),
    position=st.sampled_from(Position),
    bleed=st.floats(0, 20),
)
def test_a_page_for_which_there_is_room_stays_in_its_panel(  # noqa: PLR0913
    spine, width, height, margin, position, bleed
):
    page = Size(min(width, 100 - margin), min(height, 300 - margin))
    placing = Placing(position, spine_margin=margin, bleed=bleed)

    rect = trim_rect(page, PANEL, spine, placing, shift=0)
    ink = clip_rect(rect, PANEL, spine, bleed)

    assert PANEL.x0 - 1e-6 <= ink.x0 <= rect.x0 + 1e-6
    assert rect.x1 - 1e-6 <= ink.x1 <= PANEL.x1 + 1e-6
    assert PANEL.y0 - 1e-6 <= ink.y0 <= rect.y0 + 1e-6
    assert rect.y1 - 1e-6 <= ink.y1 <= PANEL.y1 + 1e-6
