from __future__ import annotations

import pytest

from zine.impose.ink import Stroke
from zine.impose.marks.back import seen_on_back
from zine.impose.sheet import Flip
from zine.impose.slot import Face
from zine.impose.trial.crosses import half_crosses
from zine.units import Point, Pt, Size, mm

SHEET = Size(mm(297), mm(210))


def lines(face):
    return [it for it in half_crosses(SHEET, face) if isinstance(it, Stroke)]


def middles(face):
    return [
        Point(Pt((it.start.x + it.end.x) / 2), Pt((it.start.y + it.end.y) / 2))
        for it in lines(face)
    ]


@pytest.mark.parametrize("flip", Flip)
def test_the_halves_meet_whichever_edge_the_sheet_is_turned_on(flip):
    backs = {
        tuple(map(round, seen_on_back(it, SHEET, flip))) for it in middles(Face.BACK)
    }

    assert backs == {tuple(map(round, it)) for it in middles(Face.FRONT)}


def test_one_side_has_level_halves_and_the_other_upright_ones():
    assert all(it.start.y == it.end.y for it in lines(Face.FRONT))
    assert all(it.start.x == it.end.x for it in lines(Face.BACK))
