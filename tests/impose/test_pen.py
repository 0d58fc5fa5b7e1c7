from __future__ import annotations

import re

import pytest

from tests.impose.cards import numbers
from zine.impose.pen import BOLD, Pen, size_for


def test_a_picture_reaches_as_far_as_its_ink():
    pen = Pen()
    pen.line((10, 20), (40, 60))

    picture = pen.picture()

    assert (picture.width, picture.height) == (30 + 2 * BOLD, 40 + 2 * BOLD)
    assert f"translate({BOLD - 10:g} {BOLD - 20:g})" in picture.svg


def test_a_bow_counts_as_far_as_it_bends():
    pen = Pen()
    pen.bow((0, 0), (5, -10), (10, 0))

    assert pen.picture().height == pytest.approx(5 + 2 * BOLD)


def test_a_number_is_written_around_its_place_either_way_up():
    pen = Pen()
    pen.box(0, 0, 20, 20)
    pen.number("7", 5, 10, 8)
    pen.number("8", 15, 10, 8, turned=True)

    seven, eight = numbers(pen.picture())

    assert (seven.text, seven.turned) == ("7", False)
    assert (eight.text, eight.turned) == ("8", True)
    assert seven.x < 0.5 < eight.x


def test_a_triangle_points_to_the_head_of_its_page():
    pen = Pen()
    pen.box(0, 0, 9, 9)
    pen.head(4, 4, 2)
    pen.head(4, 4, 2, turned=True)

    up, down = re.findall(r"L4 (\S+)Z", pen.picture().svg)

    assert float(up) < 4 < float(down)


def test_ink_is_black_or_paper_and_nothing_between():
    pen = Pen()
    pen.box(0, 0, 9, 9, filled=True)
    pen.line((0, 0), (9, 9), dash="1 1")
    pen.arrow((0, 0), (9, 9))
    pen.dot(4, 4, 1)
    pen.scissors(0, 4)
    pen.scissors(4, 9, upwards=True)

    colours = re.findall(r'(?:fill|stroke)="([^"]*)"', pen.picture().svg)

    assert {*colours} <= {"black", "white", "none"}


def test_a_number_has_room_in_its_panel():
    assert size_for("8", 20, 30) == size_for("28", 20, 30)
    assert size_for("128", 20, 30) < size_for("28", 20, 30)
    assert size_for("8", 20, 5) < 5


@pytest.mark.parametrize(("end", "is_beside"), [((0, 20), True), ((20, 0), False)])
def test_what_is_measured_is_written_at_the_left_of_its_line_or_above(end, is_beside):
    pen = Pen()
    pen.measure((0, 0), end, "¼")
    picture = pen.picture()

    (share,) = numbers(picture)

    assert share.text == "¼"
    assert (share.x < 0.5, share.y < 0.5) == (is_beside, not is_beside)
    assert min(share.x, share.y) > 0
