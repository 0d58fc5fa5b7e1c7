from __future__ import annotations

import pytest
from PIL import Image, ImageDraw

from tests.layout.samples import composed, write, zine_of
from tests.render.samples import saved
from zine.render.cover_ground import needs_white
from zine.render.fetcher import Door

BLACK, WHITE, CLEAR = (0, 0, 0, 255), (255, 255, 255, 255), (0, 0, 0, 0)


def lines(colour, ground=CLEAR):
    picture = Image.new("RGBA", (90, 90), ground)
    ImageDraw.Draw(picture).ellipse((9, 9, 80, 80), outline=colour, width=6)
    return saved(picture)


def svg(*shapes):
    inside = "".join(f"<circle r='5' {it}/>" for it in shapes)
    return f"<svg xmlns='http://www.w3.org/2000/svg'>{inside}</svg>".encode()


SQUARE = (
    "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 10 10'>"
    "<rect width='10' height='10'/><circle r='3' fill='white'/></svg>"
)


@pytest.mark.parametrize(
    ("data", "white"),
    [
        pytest.param(lines(BLACK), True, id="black on nothing"),
        pytest.param(lines(WHITE), False, id="white on nothing"),
        pytest.param(lines(BLACK, WHITE), False, id="black on white"),
        pytest.param(saved(Image.new("L", (9, 9), 0)), False, id="black all over"),
        pytest.param(saved(Image.new("RGBA", (9, 9), CLEAR)), False, id="nothing"),
        pytest.param(svg(""), True, id="a drawing that names no colour"),
        pytest.param(svg("fill='none' stroke='#111'"), True, id="dark lines"),
        pytest.param(svg("fill='white'"), False, id="white shapes"),
        pytest.param(SQUARE.encode(), False, id="a drawing with a ground of its own"),
        pytest.param(
            SQUARE.replace("10' h", "9' h").encode(), True, id="with a smaller one"
        ),
        pytest.param(svg("style='fill: #fff'", "fill='navy'"), True, id="some dark"),
    ],
)
def test_what_is_dark_and_clear_needs_white_paper(tmp_path, data, white):
    zine = zine_of(write(tmp_path, {"a.png": data}))

    assert needs_white("a.png", Door(composed(zine))) is white


def test_a_picture_that_is_not_there_is_no_matter_here(tmp_path):
    assert not needs_white("gone.png", Door(composed(zine_of(tmp_path))))
