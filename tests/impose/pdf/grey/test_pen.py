from __future__ import annotations

import pytest
from pikepdf import Dictionary, Name

from zine.impose.pdf.grey.pen import Pen, State, meet
from zine.impose.pdf.matrix import AS_IT_IS, Matrix
from zine.units import Rect

SHEET = Rect(0, 0, 600, 800)


def after(*steps):
    """Return the pen after steps such as ``"2 0 0 2 5 5 cm"``."""
    pen = Pen(State(AS_IT_IS, SHEET))
    for step in steps:
        *operands, operator = step.split()
        pen.read(operator, operands)
    return pen.now


def test_what_moves_inside_moves_first():
    assert after("2 0 0 2 100 0 cm", "1 0 0 1 5 5 cm").matrix == (2, 0, 0, 2, 110, 10)


def test_what_was_saved_comes_back():
    assert after("q", "2 0 0 2 0 0 cm", "0 0 9 9 re", "W", "n", "Q") == after()
    assert after("Q") == after()


def test_a_window_is_cut_where_it_stands():
    now = after("2 0 0 2 100 0 cm", "10 20 30 40 re", "W*", "n")

    assert now.window == (120, 40, 180, 120)


def test_a_window_in_a_window_is_what_both_show():
    now = after("0 0 50 50 re", "W", "n", "30 30 50 50 re", "W", "n")

    assert now.window == (30, 30, 50, 50)


def test_any_path_is_taken_for_the_rectangle_around_it():
    now = after("10 10 m", "60 90 l", "5 40 20 30 7 8 c", "h", "W", "n")

    assert now.window == (5, 8, 60, 90)


def test_what_is_painted_cuts_nothing():
    assert after("0 0 9 9 re", "f").window == SHEET
    assert after("0 0 9 9 re", "f", "10 10 5 5 re", "W", "n").window == (10, 10, 15, 15)


@pytest.mark.parametrize(
    "look",
    [
        Dictionary(ca=0.5),
        Dictionary(BM=Name.Multiply),
        Dictionary(SMask=Dictionary(S=Name.Alpha)),
    ],
)
def test_what_shines_through_is_known(look):
    pen = Pen(State(Matrix(1, 0, 0, 1, 0, 0), SHEET))
    pen.set_look(None)
    pen.set_look(Dictionary(ca=1, BM=Name.Normal, SMask=Name("/None")))
    assert not pen.now.glass

    pen.set_look(look)

    assert pen.now.glass


def test_one_look_does_not_undo_another():
    pen = Pen(State(AS_IT_IS, SHEET))

    pen.set_look(Dictionary(BM=Name.Multiply))
    pen.set_look(Dictionary(ca=1))

    assert pen.now.glass == {"/BM"}


def test_windows_apart_have_nothing_in_common():
    apart = meet(Rect(0, 0, 1, 1), Rect(2, 2, 3, 3))

    assert apart.width < 0
