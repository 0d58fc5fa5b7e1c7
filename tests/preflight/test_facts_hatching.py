from __future__ import annotations

import pytest
from pikepdf import Array, Dictionary, Name, Stream

from tests.preflight.samples import pdf_of
from zine.preflight.facts_read import read_facts

FILL = b"/Pattern cs /P scn 50 50 200 100 re f"


def widths(drawn, matrix=(1, 0, 0, 1, 0, 0), content=FILL):
    def patterns(pdf):
        it = Stream(pdf, drawn)
        it.Type, it.PatternType, it.PaintType, it.TilingType = Name.Pattern, 1, 1, 1
        it.BBox, it.XStep, it.YStep = Array([0, 0, 8, 8]), 8, 8
        it.Matrix, it.Resources = Array(matrix), Dictionary()
        return {"Pattern": Dictionary(P=pdf.make_indirect(it))}

    (page,) = read_facts(pdf_of(content, resources=patterns), name="a.pdf")
    return [it.width for it in page.lines]


@pytest.mark.parametrize(
    ("drawn", "matrix", "found"),
    [
        (b"0.2 w 0 0 m 8 8 l S", (1, 0, 0, 1, 0, 0), [0.2]),
        (b"0.2 w 0 0 m 8 8 l S", (3, 0, 0, 3, 0, 0), [0.6]),
        (b"q .1 0 0 .1 0 0 cm 2 w 0 0 m 80 80 l S Q 0 0 m 9 9 l S", (1,), [0.2]),
        (b"0.2 w 0 0 4 4 re f", (1, 0, 0, 1, 0, 0), []),
    ],
)
def test_the_thinnest_line_of_a_pattern_is_as_wide_as_it_is_printed(
    drawn, matrix, found
):
    assert widths(drawn, matrix) == pytest.approx(found)


def test_a_pattern_that_fills_nothing_has_no_lines():
    assert not widths(b"0.2 w 0 0 m 8 8 l S", content=b"50 50 200 100 re f")
