from __future__ import annotations

from io import BytesIO

from pikepdf import Dictionary, Name, Pdf

from zine.impose.pdf.some_pages import drawn, some_pages


def three_pages():
    pdf = Pdf.new()
    for width in (10, 20, 30):
        pdf.add_blank_page(page_size=(width, 9))
    return pdf


def test_pages_are_taken_out_of_a_file_in_their_order():
    with Pdf.open(BytesIO(some_pages(three_pages(), {3, 1}))) as pdf:
        assert [int(it.mediabox[2]) for it in pdf.pages] == [10, 30]


def test_no_pages_are_no_file():
    assert some_pages(three_pages(), ()) == b""


def test_what_is_drawn_is_known_by_its_name():
    pdf = Pdf.new()
    form = pdf.make_stream(b"", Subtype=Name.Form)
    resources = Dictionary(XObject=Dictionary(A=form, B=form, C=Dictionary()))

    lines = [b"q", b"/A Do", b"/C Do", b"/Missing Do", b"/B gs"]

    assert [name for name, _ in drawn(resources, lines)] == ["/A"]
