from __future__ import annotations

import pytest

from tests.impose.samples import A4
from zine.impose.ink import Stroke, Words
from zine.impose.marks.surface import bounds
from zine.impose.trial.draw import PLAIN
from zine.impose.trial.stairs import (
    CUT,
    EXAMPLE,
    FARTHEST,
    ROOF,
    example,
    stairs,
)
from zine.units import in_mm

SHEET = A4.size.turned()

DEPTH = 19.0
"""How far from the edge the stairs reach with their numbers, in millimetres."""


def ink():
    return tuple(stairs(SHEET, "F"))


def from_edges(it):
    box = bounds(it)
    return (
        *(box.x0, box.y0),
        *(SHEET.width - box.x1, SHEET.height - box.y1),
    )


def test_each_edge_has_a_roof_at_every_millimetre():
    roofs = [it for it in ink() if isinstance(it, Stroke) and it.width == PLAIN]
    depths = sorted(round(in_mm(min(from_edges(it))), 3) for it in roofs)

    assert depths == [n for n in range(1, FARTHEST + 1) for _ in range(4)]


def test_numbers_stand_where_every_printer_prints():
    words = [it for it in ink() if isinstance(it, Words)]

    assert len(words) == 4 * (FARTHEST + 1)
    assert min(in_mm(min(from_edges(it))) for it in words) > FARTHEST


def test_the_stairs_stay_at_their_edge():
    assert max(in_mm(min(from_edges(it))) for it in ink()) < DEPTH


def test_they_are_read_from_below_or_from_the_right():
    assert {it.angle for it in ink() if isinstance(it, Words)} == {0, 90}


@pytest.mark.parametrize("letter", ["F", "J"])
def test_every_edge_has_its_letter(letter):
    words = [it.text for it in stairs(SHEET, letter) if isinstance(it, Words)]

    assert words.count(letter) == 4


def test_the_example_has_one_t_without_its_roof_and_one_with_it():
    drawn = tuple(example(50, 30))
    numbers = [it for it in drawn if isinstance(it, Words)]
    roofs = [
        it
        for it in drawn
        if isinstance(it, Stroke)
        and it.start.y == it.end.y
        and in_mm(it.end.x - it.start.x) == pytest.approx(ROOF)
    ]

    assert [it.text for it in numbers] == [f"{CUT}", f"{CUT + 1}"]
    (roof,) = roofs
    assert roof.start.x < numbers[1].at.x < roof.end.x
    assert all(in_mm(bounds(it).y0) + 0.3 >= 30 for it in drawn)
    assert all(in_mm(bounds(it).y1) <= 30 + EXAMPLE for it in drawn)
