from __future__ import annotations

import random

import pytest

from zine.preflight.facts_flat import touching

RED, GREEN, WHITE = b"\x30\x30\xd0", b"\x30\x80\x30", b"\xff" * 3


def fields(*colours, noise=0):
    chance = random.Random(7)  # noqa: S311
    row = b"".join(it * 50 for it in colours)
    return [
        bytes(min(it + chance.randint(0, noise), 255) for it in row) for _ in range(60)
    ]


def test_colours_that_touch_in_a_drawing_are_known():
    ((one, other),) = touching(fields(RED, GREEN), 3)

    assert sorted((one, other)) == [
        pytest.approx((0.2, 0.5, 0.2), abs=0.03),
        pytest.approx((0.8, 0.2, 0.2), abs=0.03),
    ]


def test_colours_with_white_between_them_touch_it_alone():
    pairs = touching(fields(RED, WHITE, GREEN), 3)

    assert len(pairs) == 2
    assert all(max(pair) == pytest.approx((1, 1, 1), abs=0.03) for pair in pairs)


@pytest.mark.parametrize(
    ("rows", "pixel"),
    [
        pytest.param(fields(RED, GREEN, noise=120), 3, id="a photo"),
        pytest.param(fields(RED, WHITE), 1, id="greys"),
        pytest.param([], 3, id="not opened"),
    ],
)
def test_nothing_is_known_of_other_pictures(rows, pixel):
    assert not touching(rows, pixel)
