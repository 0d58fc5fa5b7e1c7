from __future__ import annotations

import pytest
from pikepdf import Array, Dictionary, Name, Stream

from tests.preflight.samples import pdf_of
from zine.preflight.facts_read import read_facts


def read(content, **more):
    (page,) = read_facts(pdf_of(content, **more), name="a.pdf")
    return page


def test_type_is_as_large_as_it_is_printed():
    page = read(b"0.5 0 0 0.5 0 0 cm BT /F1 24 Tf 200 200 Td (Small words) Tj ET")

    (text,) = page.texts
    assert (text.words, text.size) == ("Small words", pytest.approx(12))
    assert text.box.x0 == pytest.approx(101, abs=1)
    assert not text.reversed


def test_type_in_a_form_is_scaled_with_it():
    def form(pdf):
        it = Stream(pdf, b"BT /F1 20 Tf 10 10 Td (In a form) Tj ET")
        it.Type, it.Subtype = Name.XObject, Name.Form
        it.BBox, it.Matrix = Array([0, 0, 400, 300]), Array([0.5, 0, 0, 0.5, 0, 0])
        font = Dictionary(Type=Name.Font, Subtype=Name.Type1, BaseFont=Name.Helvetica)
        it.Resources = Dictionary(Font=Dictionary(F1=font))
        return {"XObject": Dictionary(X=pdf.make_indirect(it))}

    page = read(b"0.6 0 0 0.6 50 50 cm /X Do", resources=form)

    assert [it.size for it in page.texts] == [pytest.approx(6)]


def test_white_on_black_is_reversed_and_white_on_white_is_nothing():
    words = b"1 g BT /F1 12 Tf 110 110 Td (White) Tj ET"

    assert [it.reversed for it in read(b"0 g 90 90 99 50 re f " + words).texts] == [
        True
    ]
    assert not read(words).texts


@pytest.mark.parametrize(("grey", "count"), [("0.7", 1), ("0.95", 0)])
def test_white_on_grey_is_read_and_white_on_next_to_nothing_is_hidden(grey, count):
    words = f"{grey} g 90 90 99 50 re f 1 g BT /F1 12 Tf 110 110 Td (White) Tj ET"

    texts = read(words.encode()).texts

    assert [(it.ink, it.reversed) for it in texts] == [(0, False)] * count


IMAGE = b"q 300 0 0 200 50 50 cm BI /W 1 /H 1 /BPC 8 /CS /G ID \xf5 EI Q "


@pytest.mark.parametrize(
    ("before", "after", "count"),
    [
        pytest.param(b"", b"", 1, id="on paper"),
        pytest.param(b"1 g 90 90 99 50 re f ", b"", 1, id="on white"),
        pytest.param(b"0.95 g 90 90 99 50 re f ", b"", 1, id="on next to nothing"),
        pytest.param(b"0.8 g 90 90 99 50 re f ", b"", 0, id="on grey"),
        pytest.param(b"0 g 90 90 99 50 re f ", b"", 0, id="on black"),
        pytest.param(b"", IMAGE, 0, id="under a scan"),
        pytest.param(b"0 G 2 Tr ", b"", 0, id="with an outline"),
    ],
)
def test_white_words_on_white_are_lost(before, after, count):
    words = b"1 g BT /F1 12 Tf 110 110 Td (White) Tj ET "

    page = read(before + words + after)

    assert [it.words for it in page.lost] == ["White"] * count


def test_a_pale_letter_under_a_drawn_one_is_not_read():
    hidden = b"1 g BT /F1 12 Tf 110 110 Td (H) Tj ET 0 g 100 100 40 40 re f"

    assert not read(hidden).texts


def test_a_long_run_is_read_to_its_end():
    said = "all of it " * 40

    page = read(f"BT /F1 9 Tf 9 9 Td ({said}) Tj ET".encode())

    assert page.texts[0].words == said.strip()


def test_letters_without_ink_are_left_out():
    assert not read(b"BT 3 Tr /F1 4 Tf 10 10 Td (A layer of a scan) Tj ET").texts


@pytest.mark.parametrize(
    ("mode", "widths"),
    [
        pytest.param(1, [0.2], id="an outline alone"),
        pytest.param(2, [], id="filled as well"),
        pytest.param(0, [], id="filled"),
    ],
)
def test_letters_that_are_an_outline_alone_are_a_line(mode, widths):
    content = b"0.2 w 1 g BT %d Tr /F1 30 Tf 50 50 Td (Title) Tj ET" % mode

    assert [it.width for it in read(content).lines] == pytest.approx(widths)


@pytest.mark.parametrize(
    ("matrix", "is_mirrored"),
    [
        pytest.param(b"1 0 0 1 0 0", False, id="upright"),
        pytest.param(b"-1 0 0 1 400 0", True, id="in a mirror"),
        pytest.param(b"-1 0 0 -1 400 300", False, id="upside down"),
    ],
)
def test_letters_in_a_mirror_are_known(matrix, is_mirrored):
    (text,) = read(matrix + b" cm BT /F1 12 Tf 50 50 Td (Words) Tj ET").texts

    assert text.mirrored is is_mirrored


@pytest.mark.parametrize(
    ("name", "has_serifs"),
    [
        ("ABCDEF+DejaVuSerif", True),
        ("TimesNewRomanPSMT", True),
        ("ABCDEF+DejaVuSans", False),
        ("MSSansSerif", False),
        ("Open-Sans-Serif", False),
    ],
)
def test_a_font_without_a_flag_tells_by_its_name_if_it_has_serifs(name, has_serifs):
    def fonts(pdf):
        descriptor = Dictionary(
            Type=Name.FontDescriptor, FontName=Name(f"/{name}"), Flags=4
        )
        font = Dictionary(
            Type=Name.Font,
            Subtype=Name.TrueType,
            BaseFont=Name(f"/{name}"),
            FontDescriptor=pdf.make_indirect(descriptor),
        )
        return {"Font": Dictionary(F1=font)}

    (text,) = read(b"BT /F1 12 Tf 50 50 Td (Words) Tj ET", resources=fonts).texts

    assert text.serif is has_serifs


@pytest.mark.parametrize(
    ("how", "wide"),
    [
        pytest.param(b"40 Tz", 0.4, id="squeezed"),
        pytest.param(b".5 0 0 1 0 0 Tm", 0.5, id="by its matrix"),
        pytest.param(b"0 .5 -1 0 200 0 Tm", 0.5, id="turned"),
        pytest.param(b"1 0 .3 1 0 0 Tm", 1, id="slanted"),
        pytest.param(b".5 0 0 .5 0 0 Tm", 1, id="small"),
    ],
)
def test_letters_are_as_wide_as_they_are_set(how, wide):
    (text,) = read(b"BT /F1 20 Tf " + how + b" 90 90 Td (Wide words) Tj ET").texts

    assert text.wide == pytest.approx(wide)
