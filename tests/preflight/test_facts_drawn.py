from __future__ import annotations

import pytest

from tests.preflight.samples import pdf_of
from zine.preflight.facts_read import read_facts


def read(content, **more):
    (page,) = read_facts(pdf_of(content, **more), name="a.pdf")
    return page


@pytest.mark.parametrize(
    ("content", "width"),
    [
        pytest.param(b"0.4 w 10 10 m 90 10 l S", 0.4, id="stroke"),
        pytest.param(b"0.5 0 0 0.5 0 0 cm 0.4 w 10 10 m 90 10 l S", 0.2, id="shrunk"),
        pytest.param(b"10 10 80 0.3 re f", 0.3, id="thin area"),
    ],
)
def test_a_line_is_as_wide_as_it_is_printed(content, width):
    assert [it.width for it in read(content).lines] == [pytest.approx(width, abs=0.01)]


def test_areas_dots_and_white_lines_are_no_lines():
    assert not read(b"10 10 80 40 re f 5 5 1 0.2 re f 1 G 0.1 w 9 9 m 99 9 l S").lines


def test_places_are_those_of_the_page_as_it_is_seen():
    page = read(b"BT /F1 12 Tf 10 20 Td (Turned) Tj ET", Rotate=90)

    assert page.size == (300, 400)
    assert page.texts[0].box.x0 == pytest.approx(20, abs=1)
    assert page.texts[0].box.y1 == pytest.approx(390, abs=1.5)
