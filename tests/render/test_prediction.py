from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from zine.layout.bounds import USUAL, Measures
from zine.paper import FORMATS
from zine.render.prediction import FINEST, Prediction
from zine.units import mm

OWN = Measures(10.75, 12.5, mm(12.5), mm(14), mm(11.5), mm(14.5))
PREDICTION = Prediction(OWN, USUAL, FORMATS["universal"].size)
STRETCHES = st.floats(-1, 1)


def test_as_it_is_a_text_takes_as_many_pages_as_it_does():
    assert PREDICTION.factor(0) == 1


@given(STRETCHES, STRETCHES)
def test_looser_type_never_takes_fewer_pages(one, other):
    low, high = sorted((one, other))

    assert PREDICTION.factor(low) <= PREDICTION.factor(high) + 1e-3


@given(STRETCHES)
def test_the_stretch_for_a_number_of_pages_is_the_one_that_takes_them(stretch):
    found = PREDICTION.stretch(PREDICTION.factor(stretch))

    assert PREDICTION.factor(found) == pytest.approx(
        PREDICTION.factor(stretch), abs=2 * FINEST
    )


@pytest.mark.parametrize(("factor", "stretch"), [(0.1, -1), (10, 1)])
def test_what_cannot_be_done_is_done_as_far_as_it_can(factor, stretch):
    assert PREDICTION.stretch(factor) == pytest.approx(stretch, abs=FINEST)


def test_a_theme_leaves_room_for_15_percent_more_and_less():
    assert PREDICTION.factor(-1) < 0.85
    assert PREDICTION.factor(1) > 1.15
