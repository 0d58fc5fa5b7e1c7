from __future__ import annotations

import re

import pytest
from pikepdf import Dictionary, Pdf

from tests.impose.pdf.ink_reader import drawn_pdf, read_boxes, render
from zine.impose.ink import Bar, Spot, Stroke, Words
from zine.impose.pdf.ink import draw_ink
from zine.impose.pdf.lettering import lettering_for
from zine.units import Point, Rect

EVERYTHING = [
    Stroke(Point(10, 20), Point(10, 80), 0.5),
    Stroke(Point(10, 90), Point(90, 90), 1, (4, 2)),
    Spot(Point(50, 50), 12),
    Spot(Point(50, 50), 20, 0.5),
    Bar(Rect(100, 10, 120, 30)),
    Words("front", Point(100, 100), 9),
]


def content_of(ink):
    with Pdf.new() as pdf:
        return draw_ink(pdf, ink)[0].decode()


def test_all_ink_is_black_and_nothing_but_black():
    content = content_of(EVERYTHING)

    assert re.findall(r"\S+ (?:g|G)\b", content) == ["0 g", "0 G"] * len(EVERYTHING)
    assert not re.search(r"\b(?:rg|RG|k|K|cs|CS|scn|SCN|gs|Do)\b", content)


def test_what_one_mark_sets_does_not_reach_the_next():
    lines = content_of(EVERYTHING).splitlines()

    assert len(lines) == len(EVERYTHING)
    assert all(it.startswith("q ") and it.endswith(" Q") for it in lines)


def test_no_ink_no_operators_and_no_resources():
    with Pdf.new() as pdf:
        assert draw_ink(pdf, []) == (b"", Dictionary())


@pytest.mark.parametrize(
    ("ink", "box"),
    [
        pytest.param(EVERYTHING[0], (9.75, 19.75, 10.25, 80.25), id="stroke"),
        pytest.param(EVERYTHING[2], (38, 38, 62, 62), id="disc"),
        pytest.param(EVERYTHING[3], (29.75, 29.75, 70.25, 70.25), id="circle"),
        pytest.param(EVERYTHING[4], (100, 10, 120, 30), id="bar"),
    ],
)
def test_ink_lies_where_it_should(ink, box):
    (found,) = read_boxes(drawn_pdf([ink]))

    assert found == pytest.approx(box, abs=0.6)


def test_a_disc_is_filled_and_a_circle_is_not():
    disc = render(drawn_pdf([Spot(Point(100, 100), 40)]))
    circle = render(drawn_pdf([Spot(Point(100, 100), 40, 2)]))

    assert disc[100, 100] == 0
    assert circle[100, 100] == 255
    assert circle[100, 60] < 128


def test_a_dashed_line_has_gaps():
    ends = Point(0, 100), Point(300, 100)

    solid = render(drawn_pdf([Stroke(*ends, 2)]))[99:101]
    dashed = render(drawn_pdf([Stroke(*ends, 2, (10, 10))]))[99:101]

    assert (solid < 128).mean() == 1
    assert (dashed < 128).mean() == pytest.approx(0.5, abs=0.02)


def test_a_font_made_before_is_used_again():
    with Pdf.new() as pdf:
        lettering = lettering_for(pdf, EVERYTHING)
        _, first = draw_ink(pdf, EVERYTHING, lettering)
        _, second = draw_ink(pdf, EVERYTHING[-1:], lettering)
        _, plain = draw_ink(pdf, EVERYTHING[:1], lettering)

    assert first.Font.Ink.objgen == second.Font.Ink.objgen
    assert plain == first  # one set of resources will do for all sheets
