from __future__ import annotations

import pytest

from zine.impose.ink import Stroke, Words
from zine.impose.trial.slant import LENGTH, PITCH, level, offset, upright
from zine.units import in_mm


def slanted(ink):
    (it,) = (
        it
        for it in ink
        if isinstance(it, Stroke) and it.start.x != it.end.x and it.start.y != it.end.y
    )
    return [in_mm(value) for value in (*it.start, *it.end)]


def numbers(ink):
    return [it.text for it in ink if isinstance(it, Words)]


@pytest.mark.parametrize("moved", [-3.5, 0, 2])
def test_a_crease_meets_the_slant_at_the_number_of_its_offset(moved):
    # A print that is moved to the right has the crease that much left of its middle.
    x0, y0, x1, y1 = slanted(upright(100, 50))
    along = y0 + (100 - moved - x0) / (x1 - x0) * (y1 - y0)
    assert offset(1 + (along - 50) / PITCH, 1) == pytest.approx(moved)

    x0, y0, x1, y1 = slanted(level(50, 100))
    along = x0 + (100 - moved - y0) / (y1 - y0) * (x1 - x0)
    assert offset(1 + (along - 50) / PITCH, 1) == pytest.approx(moved)


@pytest.mark.parametrize("scale", [upright(100, 50), level(50, 100)])
def test_numbers_need_no_sign(scale):
    assert numbers(scale) == [*"123456789"]


def test_a_scale_is_as_long_as_it_says():
    x0, _, x1, _ = slanted(level(50, 100))

    assert x1 - x0 == pytest.approx(LENGTH)


def test_a_print_that_is_small_is_off_by_less():
    assert offset(7, 0.95) == pytest.approx(1.9)
