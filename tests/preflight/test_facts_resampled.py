from __future__ import annotations

from io import BytesIO
from random import Random

import pytest
from PIL import Image, ImageFilter

from zine.preflight.facts_resampled import resampled

SIDE = 300
CURVES = Image.Resampling.BICUBIC


def noise(side):
    data = Random(7).randbytes(side * side)  # noqa: S311 - no secret
    return Image.frombytes("L", (side, side), data)


def enlarged(times, way=CURVES):
    return noise(round(SIDE / times)).resize((SIDE, SIDE), way)


def blurred(picture, by=3):
    return picture.filter(ImageFilter.GaussianBlur(by))


def kept_as_jpeg(picture, quality=85):
    file = BytesIO()
    picture.save(file, "JPEG", quality=quality)
    return Image.open(file)


def sharp_in_part():
    picture = enlarged(3)
    picture.paste(noise(120), (0, 0))
    return picture


def ramp():
    return Image.linear_gradient("L").resize((SIDE, SIDE), CURVES)


def bricks(long, high):
    wall = Image.new("L", (SIDE, SIDE), 90)
    for row in range(0, SIDE, high):
        for at in range(-long, SIDE, long):
            shift = long // 2 * (row // high % 2)
            box = (at + shift + 2, row + 2, at + shift + long - 1, row + high - 1)
            wall.paste(100 + (at * 7 + row * 13) % 80, box)
    return blurred(wall, 2)


@pytest.mark.parametrize(
    ("picture", "times"),
    [
        pytest.param(enlarged(3), 3, id="three times"),
        pytest.param(enlarged(4, Image.Resampling.LANCZOS), 4, id="four times"),
        pytest.param(enlarged(3).convert("RGB"), 3, id="in colour"),
        pytest.param(kept_as_jpeg(enlarged(4)), 4, id="four times, as a JPEG"),
        pytest.param(kept_as_jpeg(blurred(noise(SIDE), 1.5)), 1, id="a soft JPEG"),
        pytest.param(kept_as_jpeg(blurred(noise(SIDE)), 60), 1, id="a coarse one"),
        pytest.param(noise(SIDE), 1, id="as it was"),
        pytest.param(noise(200), 1, id="too small to know"),
        pytest.param(blurred(noise(SIDE)), 1, id="out of focus"),
        pytest.param(blurred(enlarged(3), 6), 1, id="and nothing left of it"),
        pytest.param(sharp_in_part(), 1, id="soft in part"),
        pytest.param(ramp(), 1, id="a gradient"),
        pytest.param(bricks(48, 24), 1, id="a wall"),
    ],
)
def test_a_picture_that_was_enlarged_smoothly_is_known(picture, times):
    pixel = len(picture.getbands())
    data = picture.tobytes()
    rows = [data[at : at + SIDE * pixel] for at in range(0, len(data), SIDE * pixel)]

    assert resampled(rows, pixel) == pytest.approx(times, rel=0.03)
