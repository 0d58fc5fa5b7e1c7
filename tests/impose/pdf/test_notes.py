from __future__ import annotations

from io import BytesIO

from pikepdf import Array, Dictionary, Name, Pdf

from tests.impose.pdf.samples import annotate, form_of, page_pdf, saved
from zine.impose.pdf.clicks import Clicks
from zine.impose.pdf.notes import clean_form, clean_notes
from zine.impose.pdf.scrub import Scrubber


def cleaned(pdf):
    scrubber = Scrubber()
    left = clean_notes(pdf.pages[0].obj, Clicks(pdf), scrubber)
    clean_form(pdf, scrubber)
    return left


def test_a_note_looks_as_before_and_says_nothing():
    pdf = page_pdf()
    page = pdf.pages[0].obj
    looks = form_of(pdf, b"0 0 9 9 re f", Metadata=pdf.make_stream(b"Ada"))
    note = annotate(
        pdf, page, "Text", (0, 0, 9, 9), T="Ada", Contents="x", AP=Dictionary(N=looks)
    )
    note.Popup = annotate(pdf, page, "Popup", (0, 0, 9, 9), Parent=note)

    left = cleaned(pdf)

    assert left == {note.objgen}
    assert len(page.Annots) == 1
    assert note.keys() == {"/Type", "/Subtype", "/Rect", "/F", "/AP"}
    assert "/Metadata" not in note.AP.N


def test_a_link_keeps_what_is_read_aloud():
    pdf = page_pdf()
    link = annotate(pdf, pdf.pages[0].obj, "Link", (0, 0, 9, 9), Contents="To page 1")

    cleaned(pdf)

    assert str(link.Contents) == "To page 1"


def test_a_link_does_not_read_an_address_of_somebody_aloud():
    pdf = page_pdf()
    words = "file:///home/ada/x"
    link = annotate(pdf, pdf.pages[0].obj, "Link", (0, 0, 9, 9), Contents=words)

    cleaned(pdf)

    assert "/Contents" not in link


def test_fields_are_numbered_and_keep_what_is_filled_in():
    pdf = page_pdf()
    page = pdf.pages[0].obj
    seen = annotate(pdf, page, "Widget", (0, 0, 9, 9), FT=Name.Tx, T="ada", V="1815")
    unseen = annotate(
        pdf, page, "Widget", (0, 0, 9, 9), flags=2, FT=Name.Tx, T="b", V="secret"
    )
    pdf.Root.AcroForm = Dictionary(
        Fields=Array([seen, unseen, seen]), XFA="<x/>", CO=Array()
    )
    with Pdf.open(BytesIO(saved(pdf))) as pdf:
        cleaned(pdf)
        seen, unseen = pdf.pages[0].obj.Annots

        assert (str(seen.T), str(seen.V)) == ("1", "1815")
        assert (str(unseen.T), "/V" in unseen) == ("2", False)
        assert pdf.Root.AcroForm.keys() == {"/Fields"}


def test_what_is_no_form_and_no_notes_goes():
    pdf = page_pdf(Annots=7)
    pdf.Root.AcroForm = 7

    assert cleaned(pdf) == set()
    assert "/AcroForm" not in pdf.Root
    assert "/Annots" not in pdf.pages[0].obj
