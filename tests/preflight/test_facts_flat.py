from __future__ import annotations

import random
from io import BytesIO

import pytest
from PIL import Image

from zine.preflight.facts_flat import touching

RED, GREEN = b"\x30\x30\xd0", b"\x30\x80\x30"
WHITE, BLACK = b"\xff" * 3, b"\0" * 3


def fields(*colours, noise=0, line=b""):
    """Return the rows of a picture with noise all over, in columns of colour."""
    chance = random.Random(7)  # noqa: S311
    row = line.join(it * 50 for it in colours)
    return [
        bytes(
            min(max(it + chance.randint(-noise, noise), 0), 255) if noise else it
            for it in row
        )
        for _ in range(60)
    ]


def kept_as_jpeg(rows, quality):
    picture = Image.frombytes("RGB", (len(rows[0]) // 3, len(rows)), b"".join(rows))
    file = BytesIO()
    picture.save(file, "JPEG", quality=quality)
    data, long = Image.open(file).tobytes(), len(rows[0])
    return [data[at : at + long] for at in range(0, len(data), long)]


@pytest.mark.parametrize(
    "rows",
    [
        pytest.param(fields(RED, GREEN), id="drawn"),
        pytest.param(fields(RED, GREEN, noise=8), id="scanned"),
        pytest.param(kept_as_jpeg(fields(RED, GREEN, noise=5), 60), id="as a JPEG"),
        pytest.param(kept_as_jpeg(fields(RED, GREEN, noise=5), 88), id="a finer one"),
    ],
)
def test_colours_that_touch_in_a_drawing_are_known(rows):
    ((one, other),) = touching(rows, 3)

    assert sorted((one, other)) == [
        pytest.approx((0.2, 0.5, 0.2), abs=0.04),
        pytest.approx((0.8, 0.2, 0.2), abs=0.04),
    ]


@pytest.mark.parametrize("line", [BLACK, WHITE * 2])
def test_colours_with_a_line_between_them_do_not_touch(line):
    assert not touching(fields(RED, GREEN, line=line), 3)


def test_colours_with_white_between_them_touch_it_alone():
    pairs = touching(fields(RED, WHITE, GREEN), 3)

    assert len(pairs) == 2
    assert all(max(pair) == pytest.approx((1, 1, 1), abs=0.03) for pair in pairs)


@pytest.mark.parametrize(
    ("rows", "pixel"),
    [
        pytest.param(fields(RED, GREEN, noise=60), 3, id="a photo"),
        pytest.param(fields(RED, WHITE), 1, id="greys"),
        pytest.param([], 3, id="not opened"),
    ],
)
def test_nothing_is_known_of_other_pictures(rows, pixel):
    assert not touching(rows, pixel)
