from __future__ import annotations

from pikepdf import Dictionary

from tests.impose.pdf.test_font_files import sold_to
from tests.preflight.traces.samples import (
    ADA,
    Name,
    everything,
    is_found_and_gone,
    page_pdf,
    said,
)


def set_in(data):
    pdf = page_pdf()
    font = pdf.pages[0].obj.Resources.Font.F1
    font.Subtype = Name.TrueType
    font.BaseFont = Name("/ABCDEF+Engine")
    font.FirstChar, font.LastChar = 65, 65
    font.Widths = [600]
    font.FontDescriptor = pdf.make_indirect(
        Dictionary(
            Type=Name.FontDescriptor,
            FontName=Name("/ABCDEF+Engine"),
            Flags=32,
            FontFile2=pdf.make_stream(data),
        )
    )
    return pdf


def test_who_has_bought_a_font_is_found_and_gone():
    licence = f"Licensed to {ADA}"

    assert is_found_and_gone(set_in(sold_to(licence)), ("font, licence", licence))


def test_the_licence_that_everybody_has_is_nobodys():
    pdf = set_in(sold_to("SIL Open Font License"))

    assert not said(pdf)
    assert ("font, licence", "SIL Open Font License") in everything(pdf)


def test_a_font_is_said_by_name_and_whether_it_comes_along():
    assert ("font", "Helvetica (not embedded)") in everything(page_pdf())
    assert ("font", "ABCDEF+Engine (embedded)") in everything(set_in(b"no font"))
