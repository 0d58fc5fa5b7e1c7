from __future__ import annotations

import pytest
from pikepdf import Dictionary, String

from tests.preflight.traces.samples import (
    ADA,
    Array,
    Name,
    annotate,
    everything,
    form_of,
    is_found_and_gone,
    page_pdf,
    said,
    scrubbed,
)


@pytest.mark.parametrize("kind", ["Text", "Highlight", "Stamp", "FreeText"])
def test_who_wrote_a_note_and_when_is_found_and_gone(kind):
    pdf = page_pdf()
    looks = form_of(pdf, b"0 0 1 rg 0 0 50 20 re f", (0, 0, 50, 20))
    annotate(
        pdf,
        pdf.pages[0].obj,
        kind,
        (10, 10, 60, 30),
        T=ADA,
        M="D:20240229130512-05'00'",
        Contents="Ask Charles",
        AP=Dictionary(N=looks),
    )

    assert is_found_and_gone(
        pdf,
        ("author of a note", ADA),
        ("note", "Ask Charles"),
        ("changed", "2024-02-29 13:05:12 -05:00"),
    )


def form(pdf, **field):
    widget = annotate(pdf, pdf.pages[0].obj, "Widget", (10, 10, 90, 40), **field)
    pdf.Root.AcroForm = Dictionary(Fields=Array([widget]))
    return widget


def test_what_is_filled_in_out_of_sight_is_found_and_gone():
    pdf = page_pdf()
    form(pdf, flags=2, FT=Name.Tx, T="name", V=ADA)

    assert is_found_and_gone(pdf, ("filled in, out of sight", f"name: {ADA}"))


def test_what_is_filled_in_for_all_to_see_is_said_and_stays():
    pdf = page_pdf()
    looks = form_of(pdf, b"BT /F1 12 Tf 5 5 Td (1815) Tj ET", (0, 0, 80, 30))
    looks.Resources = pdf.pages[0].obj.Resources
    form(pdf, FT=Name.Tx, T="year", V="1815", AP=Dictionary(N=looks))

    assert said(pdf) == {("field", "year")}
    assert ("filled in", "1: 1815") in everything(scrubbed(pdf))


def test_a_second_copy_of_a_form_is_found_and_gone():
    pdf = page_pdf()
    form(pdf, FT=Name.Tx, T="1")
    pdf.Root.AcroForm.XFA = pdf.make_stream(b"<xfa>Ada</xfa>")

    assert is_found_and_gone(pdf, ("XFA form", "a copy of all values"))


def test_who_has_signed_is_found_and_gone():
    pdf = page_pdf()
    certificate = b"\x30\x20\x06\x03\x55\x04\x03\x0c\x0cAda Lovelace"
    signature = Dictionary(
        Type=Name.Sig,
        Name=ADA,
        Location="London",
        ByteRange=Array([0, 1, 2, 3]),
        Contents=String(certificate),
        Prop_Build=Dictionary(App=Dictionary(Name=Name("/Signer"))),
    )
    form(pdf, FT=Name.Sig, T="1", V=pdf.make_indirect(signature))

    assert is_found_and_gone(
        pdf,
        ("signed by", ADA),
        ("place of signing", "London"),
        ("name in a certificate", ADA),
        ("program", "Signer"),
    )


def test_a_link_with_words_for_those_who_listen_is_no_note():
    pdf = page_pdf()
    annotate(pdf, pdf.pages[0].obj, "Link", (0, 0, 9, 9), Contents="To page 2")

    assert not said(pdf)
