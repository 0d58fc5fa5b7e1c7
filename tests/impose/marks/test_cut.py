from __future__ import annotations

from dataclasses import replace

import pytest

from tests.impose.marks.marked import back, front, roomy, snug
from tests.impose.samples import SCHEMES
from zine.impose.ink import Words
from zine.impose.marks.crop import crop_marks
from zine.impose.marks.cut import cut_marks, numbered_cuts
from zine.impose.marks.surface import GAP, bounds, meet
from zine.impose.sheet import Binding, Flip
from zine.impose.slot import Face
from zine.units import mm


def strokes(drawing):
    return [it for it in drawing.ink if not isinstance(it, Words)]


def numbers(drawing):
    return {it.text: it for it in drawing.ink if isinstance(it, Words)}


def places(plan, face=Face.FRONT):
    """Return the cuts in their order: which way, and where as a share of the sheet."""
    return [
        ("|", round(cut.at / plan.sheet_size.width, 2))
        if cut.is_upright
        else ("-", round(cut.at / plan.sheet_size.height, 2))
        for _, cut in numbered_cuts(plan, face)
    ]


def test_cuts_are_numbered_in_the_order_of_cutting():
    assert places(roomy("cards", 8)) == [("|", 0.5), ("-", 0.5)]


@pytest.mark.parametrize(
    ("rows", "columns", "binding", "expected"),
    [
        pytest.param(3, 1, "left", [("-", 0.67), ("-", 0.33)], id="from the head"),
        pytest.param(1, 3, "left", [("|", 0.33), ("|", 0.67)], id="from the left"),
        pytest.param(1, 3, "right", [("|", 0.67), ("|", 0.33)], id="from the right"),
    ],
)
def test_cuts_of_one_step_are_numbered_from_where_it_begins(
    rows, columns, binding, expected
):
    cards = SCHEMES["cards"].on_grid(rows, columns)

    assert places(roomy(cards, 6, binding=Binding(binding))) == expected


@pytest.mark.parametrize("flip", Flip)
def test_the_back_has_the_same_numbers_in_the_same_places(flip):
    plan = snug("cards", 8, waste=mm(5), flip=flip)

    assert places(plan, Face.BACK) == places(plan)
    assert set(numbers(cut_marks(back(plan)))) == {"1", "2"}


def test_a_cut_runs_over_the_sheet_where_no_page_is():
    surface = front(roomy("cards", 8))

    upright, level = strokes(cut_marks(surface))

    x, y = surface.size.width / 2, surface.size.height / 2
    assert (upright.start, upright.end) == ((x, 0), (x, surface.size.height))
    assert (level.start, level.end) == ((0, y), (surface.size.width, y))


def test_a_cut_keeps_off_pages_that_touch_it():
    # Leaves are bound at the left, so the pages of the right half begin at the cut.
    surface = front(roomy("perfect-bound", 16))

    found = [it for it in strokes(cut_marks(surface)) if it.start.x == it.end.x]

    assert len(found) == 3
    for stroke in found:
        for clip in surface.clips:
            is_apart = (
                stroke.end.y <= clip.y0 - GAP + 0.01
                or stroke.start.y >= clip.y1 + GAP - 0.01
            )
            assert is_apart or stroke.start.x < clip.x0 - GAP or clip.x1 < stroke.end.x


def test_a_number_stands_beside_its_line_on_neither_page_nor_line():
    surface = front(roomy("cards", 8))
    drawing = cut_marks(surface)

    for text, words in numbers(drawing).items():
        line = strokes(drawing)[int(text) - 1]
        box = bounds(words)
        is_upright = line.start.x == line.end.x
        near = box.x0 - line.start.x if is_upright else box.y0 - line.start.y
        assert 0 < near < 6
        assert not any(meet(box, clip) for clip in surface.clips)


def test_a_number_gives_way_to_other_marks():
    plan = snug("cards", 4, waste=mm(5))
    surface = front(plan)
    taken = tuple(bounds(it) for it in crop_marks(surface).ink)

    free = numbers(cut_marks(surface))["1"]
    moved = numbers(cut_marks(replace(surface, taken=(*taken, bounds(free)))))["1"]

    assert moved.at != free.at
    assert not any(meet(bounds(moved), it) for it in (*taken, bounds(free)))


def test_no_mark_is_drawn_where_there_is_no_room():
    drawing = cut_marks(front(snug("cards", 4)))

    assert (drawing.ink, drawing.wanted, drawing.lacking) == ((), 2, 2)


def test_what_is_not_cut_apart_has_no_cut_marks():
    drawing = cut_marks(front(roomy("saddle-stitch", 4)))

    assert (drawing.ink, drawing.wanted) == ((), 0)
