from __future__ import annotations

import random

import pytest

from zine.preflight.facts_pixels import enlarged, is_bilevel, pale


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


def scanned(rows, pixel=1):
    return [bytes(255 * (it % 2) for it in row for _ in range(pixel)) for row in rows]


@pytest.mark.parametrize(
    ("rows", "pixel", "expected"),
    [
        pytest.param(scanned(noise(80, 80)), 1, True, id="a scan kept in greys"),
        pytest.param(scanned(noise(80, 80), 3), 3, True, id="a scan kept in colours"),
        pytest.param(scanned(noise(240, 80)), 3, False, id="pure colours"),
        pytest.param(blown_up(scanned(noise(80, 80)), 3), 1, False, id="a code"),
        pytest.param(noise(80, 80), 1, False, id="greys"),
        pytest.param(
            scanned(noise(80, 99)) + noise(80, 1), 1, False, id="one grey row"
        ),
        pytest.param(WHITE, 1, False, id="nothing"),
        pytest.param([], 1, False, id="not opened"),
    ],
)
def test_black_and_white_alone_is_known_whatever_it_is_kept_in(rows, pixel, expected):
    assert is_bilevel(rows, pixel) is expected
