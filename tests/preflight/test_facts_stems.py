from __future__ import annotations

from importlib.util import find_spec
from pathlib import Path

import pytest
from fontTools.ttLib import TTFont
from pikepdf import Dictionary, Name

from tests.preflight.samples import pdf_of
from zine.preflight.facts_read import read_facts

FONTS = Path(find_spec("font_source_sans_pro").origin).parent / "files"

with TTFont(FONTS / "SourceSansPro-ExtraLight.otf", lazy=True) as opened:
    BARE = opened.reader["CFF "]


def thickness(data, key="FontFile2", kind=Name.TrueType, words=b"1 0 0 1 50 50 Tm"):
    """Return how thick the strokes of words of ten points are."""

    def font(pdf):
        descriptor = Dictionary(
            Type=Name.FontDescriptor, FontName=Name.Face, Flags=32, StemV=80
        )
        if data:
            descriptor[f"/{key}"] = pdf.make_stream(data)
            if kind == Name.Type1:
                descriptor[f"/{key}"].Subtype = Name.Type1C
        face = Dictionary(
            Type=Name.Font,
            Subtype=kind,
            BaseFont=Name.Face,
            Encoding=Name.WinAnsiEncoding,
            FontDescriptor=descriptor,
        )
        return {"Font": Dictionary(F1=face)}

    content = b"BT /F1 10 Tf " + words + b" (until) Tj ET"
    (page,) = read_facts(pdf_of(content, resources=font), name="a.pdf")
    (text,) = page.texts
    return text.stem


@pytest.mark.parametrize(
    ("name", "stem"), [("ExtraLight", 0.3), ("Regular", 0.82), ("Bold", 1.46)]
)
def test_strokes_are_as_thick_as_they_are_printed(name, stem):
    data = (FONTS / f"SourceSansPro-{name}.ttf").read_bytes()

    assert thickness(data) == pytest.approx(stem, abs=0.03)


def test_a_font_of_postscript_letters_is_measured_too():
    stem = thickness(BARE, "FontFile3", Name.Type1)

    assert stem == pytest.approx(0.3, abs=0.03)


def test_strokes_are_shrunk_and_squeezed_with_their_letters():
    data = (FONTS / "SourceSansPro-Regular.ttf").read_bytes()

    assert thickness(data, words=b".25 0 0 .5 50 50 Tm") == pytest.approx(0.2, abs=0.02)


@pytest.mark.parametrize(
    "data",
    [
        pytest.param(b"", id="a font that is not there"),
        pytest.param(b"\0\1\0\0" + b"broken" * 20, id="a damaged one"),
        pytest.param(BARE[:300], id="one that breaks off"),
    ],
)
def test_of_other_fonts_nobody_knows(data):
    assert thickness(data) == 0


def test_words_that_are_drawn_around_as_well_are_thicker_than_that():
    data = (FONTS / "SourceSansPro-ExtraLight.ttf").read_bytes()

    assert thickness(data, words=b"2 Tr 50 50 Td") == 0
