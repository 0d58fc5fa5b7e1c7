from __future__ import annotations

import random

import pytest

from zine.preflight.facts_pixels import enlarged, pale


def noise(width, height, values=256):
    chance = random.Random(7)  # noqa: S311
    return [bytes(chance.choices(range(values), k=width)) for _ in range(height)]


def blown_up(rows, times):
    wide = [bytes(it for it in row for _ in range(times)) for row in rows]
    return [row for row in wide for _ in range(times)]


WHITE = [b"\xff" * 240] * 30


@pytest.mark.parametrize(
    ("rows", "times"),
    [
        pytest.param(noise(80, 80), 1, id="as it was"),
        pytest.param(blown_up(noise(80, 80), 3), 3, id="blocks"),
        pytest.param(WHITE + blown_up(noise(80, 80), 3) + WHITE, 3, id="with a rim"),
        pytest.param(blown_up(noise(80, 80, 2), 3), 1, id="a code"),
        pytest.param(
            [bytes([n]) * 80 for n in range(80) for _ in "ab"], 1, id="a ramp"
        ),
        pytest.param([bytes(range(80))] * 80, 1, id="bars"),
        pytest.param(blown_up(noise(80, 9), 3), 1, id="too few"),
        pytest.param(noise(80, 40) + blown_up(noise(40, 40), 2), 1, id="half of it"),
    ],
)
def test_pixels_that_stand_for_one_are_counted(rows, times):
    assert enlarged(rows, 1) == times


@pytest.mark.parametrize(
    ("rows", "ink"),
    [
        pytest.param([bytes([240, 230] * 40)] * 80, 1 - 230 / 255, id="pale"),
        pytest.param([bytes([240] * 70 + [30] * 10)] * 80, 0, id="somebody in snow"),
        pytest.param([bytes([255] * 80)] * 80, 0, id="white"),
        pytest.param([bytes([255] * 60 + [230] * 20)] * 80, 0, id="a pale drawing"),
        pytest.param([bytes([200] * 80)] * 80, 0, id="dark enough to print"),
        pytest.param([], 0, id="nothing"),
    ],
)
def test_what_is_pale_all_over_is_known(rows, ink):
    assert pale(rows) == pytest.approx(ink, abs=0.001)
