from __future__ import annotations

from io import BytesIO

import pytest
from fontTools.fontBuilder import FontBuilder
from fontTools.pens.ttGlyphPen import TTGlyphPen
from pikepdf import Dictionary, Name, Pdf

from zine.preflight.facts_notdef import boxes_of

TABLE = b"""begincmap 1 begincodespacerange <0000> <ffff> endcodespacerange
2 begincidrange <0010> <0020> 16 <0030> <0031> 0 endcidrange
2 begincidchar <004b> 75 <0dc8> 0 endcidchar endcmap"""


def font_file(*, has_box):
    """Return a font of the letter A, and of a box for what it does not have."""
    pen = TTGlyphPen(None)
    for at in [(0, 0), (0, 500), (500, 500)]:
        (pen.moveTo if at == (0, 0) else pen.lineTo)(at)
    pen.closePath()
    drawn, nothing = pen.glyph(), TTGlyphPen(None).glyph()
    builder = FontBuilder(1000)
    builder.setupGlyphOrder([".notdef", "A"])
    builder.setupCharacterMap({65: "A"})
    builder.setupGlyf({".notdef": drawn if has_box else nothing, "A": drawn})
    builder.setupHorizontalMetrics({".notdef": (500, 0), "A": (500, 0)})
    builder.setupHorizontalHeader()
    builder.setupPost()
    file = BytesIO()
    builder.save(file)
    return file.getvalue()


def simple(data):
    pdf = Pdf.new()
    descriptor = Dictionary(FontFile2=pdf.make_stream(data))
    font = Dictionary(Subtype=Name.TrueType, FontDescriptor=descriptor)
    return pdf, font


@pytest.mark.parametrize(
    ("codes", "count"),
    [
        pytest.param(b"\0\x4b\0\x12\0\x20", 0, id="letters"),
        pytest.param(b"\x0d\xc8\0\x4b", 1, id="a code of the box"),
        pytest.param(b"\0\x30\0\x31", 1, id="a row of the box and a letter"),
        pytest.param(b"\0\0\0\x4b", 1, id="the first, which is in no row"),
    ],
)
def test_a_table_of_codes_tells_which_are_boxes(codes, count):
    pdf = Pdf.new()
    font = Dictionary(Subtype=Name.Type0, Encoding=pdf.make_stream(TABLE))

    assert boxes_of(font).count(codes) == count


def test_a_font_of_single_bytes_tells_by_its_own_table():
    pdf, font = simple(font_file(has_box=True))

    with pdf:
        assert boxes_of(font).count(b"A A\0") == 1


@pytest.mark.parametrize(
    "data",
    [
        pytest.param(font_file(has_box=False), id="nothing is printed"),
        pytest.param(b"\0\1\0\0 broken off", id="damaged"),
        pytest.param(font_file(has_box=True)[:400], id="cut"),
    ],
)
def test_a_font_without_a_box_has_none(data):
    pdf, font = simple(data)

    with pdf:
        assert boxes_of(font) is None
