from __future__ import annotations

from io import BytesIO

import pytest
from pikepdf import Array, Dictionary, Name, Pdf, Stream

from zine.preflight.facts_tiles import palest

FADING = b"q 40 0 0 40 0 0 cm BI /W 40 /H 1 /BPC 8 /CS /G ID %b EI Q"


def ink(drawn, *, box=(0, 0, 40, 40), paint=1, **resources):
    with Pdf.new() as pdf:
        it = pdf.make_indirect(Stream(pdf, drawn))
        it.Type, it.PatternType, it.PaintType, it.TilingType = Name.Pattern, 1, paint, 1
        it.BBox, it.XStep, it.YStep = Array(box), 40, 40
        it.Resources = Dictionary(**resources)
        pdf.add_blank_page().Resources = Dictionary(Pattern=Dictionary(P=it))
        pdf.save(BytesIO())
        return palest(it)


@pytest.mark.parametrize(
    ("drawn", "tint"),
    [
        pytest.param(b"0.95 g 0 0 20 20 re f", 0.05, id="a part"),
        pytest.param(b"0.95 g 0 0 40 40 re f", 0.05, id="the whole"),
        pytest.param(b"0.95 g 0 0 40 40 re f 0 g 9 9 9 9 re f", 0.05, id="and black"),
        pytest.param(b"1 .9 .9 rg 0 0 20 20 re f", 0.07, id="a colour"),
        pytest.param(b"/G gs 0 g 0 0 20 20 re f", 0.04, id="black, seen through"),
        pytest.param(b"0.5 g 0 0 20 20 re f", 0, id="a grey"),
        pytest.param(b"0 g 0.7 w 0 0 m 40 37 l S", 0, id="a black line, slanting"),
        pytest.param(b"1 g 0 0 40 40 re f", 0, id="white"),
        pytest.param(b"0.95 g 0 0 2 2 re f", 0, id="a speck"),
        pytest.param(b"", 0, id="nothing"),
    ],
)
def test_a_tile_is_as_pale_as_its_palest_part(drawn, tint):
    look = Dictionary(G=Dictionary(ca=0.04))

    assert ink(drawn, ExtGState=look) == pytest.approx(tint, abs=0.01)


@pytest.mark.parametrize(
    ("greys", "tint"), [(range(230, 250), 0.1), (range(50, 250, 10), 0)]
)
def test_what_fades_counts_by_its_darkest_part(greys, tint):
    row = bytes(greys) * (40 // len(greys))

    assert ink(FADING % row) == pytest.approx(tint, abs=0.01)


@pytest.mark.parametrize(
    ("box", "paint"), [((0, 0, 0, 0), 1), ((0, 0), 1), ((0, 0, 40, 40), 2)]
)
def test_nobody_can_tell_without_a_box_or_colours(box, paint):
    assert not ink(b"0.95 g 0 0 20 20 re f", box=box, paint=paint)
