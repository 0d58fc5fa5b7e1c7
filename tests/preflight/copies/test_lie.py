from __future__ import annotations

import pytest
from PIL import Image, ImageChops

from zine.impose.pdf.matrix import AS_IT_IS, Matrix
from zine.preflight.copies.lie import (
    STRIP,
    back,
    common,
    cut,
    laid,
    scaled,
    smaller,
    strips,
)

ASKEW = Matrix(1.02, -0.01, 0.01, 1.02, -7.5, 4.25)


def dotted(*places, size=(700, 600)):
    page = Image.new("L", size, 255)
    for x, y in places:
        page.paste(0, (x, y, x + 10, y + 10))
    return page


def test_the_way_back_is_the_way_there_turned_round():
    assert ASKEW.then(back(ASKEW)) == pytest.approx(AS_IT_IS, abs=1e-6)


def test_a_part_lies_as_it_does_in_the_whole():
    page, box = dotted((300, 200)), (280, 150, 400, 300)

    whole = laid(page, ASKEW, (0, 0, 700, 600), Image.Resampling.NEAREST)

    part = laid(page, ASKEW, box, Image.Resampling.NEAREST)
    assert ImageChops.invert(part).getbbox()
    assert part.tobytes() == whole.crop(box).tobytes()


def test_a_small_picture_lies_as_a_large_one_does():
    page = dotted(*((x, x) for x in range(50, 550, 20)))
    large = laid(page, ASKEW, (0, 0, 700, 600), Image.Resampling.BICUBIC)

    small = laid(
        smaller(page, (350, 300)),
        scaled(ASKEW, 0.5),
        (0, 0, 350, 300),
        Image.Resampling.BICUBIC,
    )

    apart = ImageChops.difference(small, smaller(large, (350, 300)))
    assert apart.getextrema()[1] < 128
    assert apart.point([value > 40 for value in range(256)]).histogram()[1] < 350


def test_all_ink_is_in_some_strip_wherever_the_page_lies():
    page = dotted((0, 0), (690, 590), (350, STRIP - 5), (20, 300))
    copy = laid(page, ASKEW, (0, 0, 700, 600), Image.Resampling.BICUBIC)

    for it, lie in ((page, AS_IT_IS), (copy, ASKEW)):
        left = it.copy()
        for box in strips(page, lie):
            left.paste(255, box)

        assert ImageChops.invert(it).getbbox()
        assert not ImageChops.invert(left).getbbox()


def test_a_strip_is_no_wider_than_its_ink():
    ((x0, y0, x1, y1),) = strips(dotted((300, 100)))

    assert 290 < x0 < 300
    assert 310 < x1 < 320
    assert 90 < y0 < 100
    assert 110 < y1 < 120


def test_white_paper_has_no_strips():
    assert list(strips(dotted())) == []


def test_a_page_is_white_beyond_its_edges():
    part = cut(dotted((0, 0)), (-10, -10, 5, 5))

    assert part.size == (15, 15)
    assert part.histogram()[255] == 15 * 15 - 25


def test_boxes_have_a_common_part():
    one, other, far = (0, 0, 10, 20), (5, 5, 30, 15), (50, 60, 70, 80)

    assert common(one, other) == (5, 5, 10, 15)
    x0, y0, x1, y1 = common(one, far)
    assert (x1 - x0, y1 - y0) == (0, 0)
