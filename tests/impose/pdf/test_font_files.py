from __future__ import annotations

from io import BytesIO

import pytest
from fontTools.fontBuilder import FontBuilder
from fontTools.pens.t2CharStringPen import T2CharStringPen
from fontTools.pens.ttGlyphPen import TTGlyphPen
from fontTools.ttLib import TTFont

from zine.impose.pdf.font_files import leads_to_buyer, read_font, without_buyer


def draw(pen):
    pen.moveTo((0, 0))
    for corner in ((500, 0), (250, 700)):
        pen.lineTo(corner)
    pen.closePath()
    return pen


def sold_to(licence, *, postscript=False):
    """Return a font of one letter whose licence says so."""
    build = FontBuilder(1000, isTTF=not postscript)
    build.setupGlyphOrder([".notdef", "A"])
    build.setupCharacterMap({65: "A"})
    if postscript:
        letter = draw(T2CharStringPen(600, None)).getCharString()
        letters = {".notdef": letter, "A": letter}
        build.setupCFF("Engine", {"Notice": licence}, letters, {})
    else:
        letter = draw(TTGlyphPen(None)).glyph()
        build.setupGlyf({".notdef": letter, "A": letter})
    build.setupHorizontalMetrics({".notdef": (600, 0), "A": (600, 0)})
    build.setupHorizontalHeader(ascent=800, descent=-200)
    names = {"familyName": "Engine"}
    if not postscript:
        names["licenseDescription"] = licence
    build.setupNameTable(names, mac=False)
    build.setupOS2()
    build.setupPost()
    file = BytesIO()
    build.save(file)
    return file.getvalue()


def outline(data):
    font = TTFont(BytesIO(data))
    letters = font.getGlyphSet()
    from fontTools.pens.recordingPen import RecordingPen

    pen = RecordingPen()
    letters["A"].draw(pen)
    return pen.value


LICENCE = "Licensed to Ada Lovelace"


@pytest.mark.parametrize("postscript", [False, True])
def test_the_buyer_of_a_font_is_read_and_gone_and_letters_stay(postscript):
    data = sold_to(LICENCE, postscript=postscript)
    assert LICENCE in [it.words for it in read_font(data)]

    clean = without_buyer(data)

    assert len(clean) == len(data)
    assert b"Ada" not in clean
    assert not any(leads_to_buyer(it.words) for it in read_font(clean))
    assert outline(clean) == outline(data)


def test_the_buyer_in_an_old_font_is_read_and_gone():
    data = (
        b"%!PS-AdobeFont-1.0: Engine\n%%Owner: Ada Lovelace\n"
        b"/FontInfo 2 dict dup begin /Notice (Licensed to Ada) readonly def end\n"
    )

    clean = without_buyer(data)

    assert [it.words for it in read_font(data)] == [
        "Owner: Ada Lovelace",
        "Licensed to Ada",
    ]
    assert len(clean) == len(data)
    assert b"Ada" not in clean.replace(b"Adobe", b"")


def test_a_font_that_everybody_has_stays_as_it_is():
    data = sold_to("Licensed under the SIL Open Font License")

    assert without_buyer(data) == data


@pytest.mark.parametrize(
    "data", [b"", b"OTTO", b"\0\1\0\0" + b"\xff" * 99, b"\1\0\4\4"]
)
def test_a_damaged_font_is_left_in_peace(data):
    assert read_font(data) == ()
    assert without_buyer(data) == data
