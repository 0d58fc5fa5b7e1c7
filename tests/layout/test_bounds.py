from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from zine.layout.bounds import (
    NARROWEST_MARGIN,
    SMALLEST_TYPE,
    USUAL,
    Bounds,
    Measures,
    Range,
    read_bounds,
)
from zine.units import mm

OWN = Measures(10.75, 12.5, mm(12.5), mm(14), mm(11.5), mm(14.5))
STRETCHES = st.floats(-1, 1)


def test_a_range_goes_from_least_through_what_is_to_most():
    it = Range(0.9, 1.2)

    assert (it.at(-1), it.at(0), it.at(1)) == (0.9, 1, 1.2)
    assert it.at(0.5) == pytest.approx(1.1)


def test_unstretched_measures_are_as_they_were():
    assert OWN.stretched(USUAL, 0) == pytest.approx(OWN, abs=0.01)


@given(STRETCHES, STRETCHES)
def test_more_stretch_never_makes_anything_smaller(one, other):
    low, high = sorted((one, other))

    pairs = zip(OWN.stretched(USUAL, low), OWN.stretched(USUAL, high), strict=True)
    assert all(small <= large for small, large in pairs)


@given(STRETCHES)
def test_type_stays_readable_and_margins_printable(stretch):
    small = Measures(8.5, 10.5, *(mm(8),) * 4)

    it = small.stretched(Bounds(Range(0.5, 2), Range(0.5, 2), Range(0.5, 2)), stretch)

    assert it.size >= SMALLEST_TYPE
    assert min(it[2:]) >= NARROWEST_MARGIN - 0.01


def test_what_a_theme_has_smaller_stays_as_it_is():
    tiny = Measures(7, 9, *(mm(5),) * 4)

    assert tiny.stretched(USUAL, -1).size == 7
    assert tiny.stretched(USUAL, -1).head == pytest.approx(mm(5), abs=0.01)


def test_the_style_sets_each_variable_of_the_rhythm():
    css = Measures(9, 11, 1, 2, 3, 4.5).css

    assert css == (
        ":root:root:root { --size: 9pt; --lead: 11pt; --head: 1pt; --foot: 2pt;"
        " --fore: 3pt; --spine: 4.5pt; }"
    )


def test_a_theme_says_only_what_it_wants_otherwise():
    assert read_bounds({"lead": [1, 1.5]}) == USUAL._replace(lead=Range(1, 1.5))
    assert read_bounds({}) == USUAL


def test_margins_with_something_in_them_stay():
    kept = USUAL._replace(kept=("foot",))

    assert OWN.stretched(kept, -1).foot == pytest.approx(OWN.foot, abs=0.01)
    assert OWN.stretched(kept, -1).head < OWN.head - 1
    assert read_bounds({"keep": ["foot"]}) == kept
