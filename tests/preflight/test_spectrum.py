from __future__ import annotations

from math import pi, sin

import pytest

from zine.preflight.spectrum import peaks


@pytest.mark.parametrize("period", [4, 8])
def test_what_comes_again_stands_out(period):
    strong, out = peaks([sin(2 * pi * at / period) + at % 3 for at in range(256)])

    assert out[256 // period] > 10
    assert strong.index(max(strong)) in {256 // period, round(256 / 3)}


def test_of_what_is_alike_nothing_stands_out():
    assert max(peaks([5.0] * 256)[1]) == 0
