from __future__ import annotations

from pikepdf import Array, Dictionary, Name, Object

from tests.impose.pdf.samples import page_pdf
from zine.impose.pdf.scrub import Scrubber
from zine.impose.pdf.tags import Left, clean_tags


def tagged(**entries):
    """Return a PDF whose tag says all this, and the tag."""
    pdf = page_pdf()
    root = pdf.make_indirect(Dictionary(Type=Name.StructTreeRoot, Extra="Ada"))
    tag = pdf.make_indirect(
        Dictionary(Type=Name.StructElem, S=Name.P, P=root, **entries)
    )
    root.K = Array([tag])
    pdf.Root.StructTreeRoot = root
    return pdf, tag


def cleaned(pdf):
    pages = {page.obj.objgen for page in pdf.pages}
    clean_tags(pdf, Left(pages, set()), Scrubber())


def test_what_is_read_aloud_stays_and_the_rest_goes():
    pdf, tag = tagged(Alt="A cat", Lang="en", T="Ada", AF=Array(), ID="note-1")

    cleaned(pdf)

    assert tag.keys() == {"/Type", "/S", "/P", "/Alt", "/Lang", "/ID"}
    assert "/Extra" not in pdf.Root.StructTreeRoot


def test_of_a_path_that_is_read_aloud_only_the_file_is_left():
    pdf, tag = tagged(Alt=r"C:\Users\ada\cat.jpg", ActualText="and/or")

    cleaned(pdf)

    assert (str(tag.Alt), str(tag.ActualText)) == ("cat.jpg", "and/or")


def test_attributes_that_help_to_read_stay():
    table = Dictionary(O=Name.Table, ColSpan=2)
    own = Dictionary(O=Name.UserProperties, P=Array([Dictionary(N="By", V="Ada")]))
    pdf, tag = tagged(A=Array([own, 0, table, 1]))

    cleaned(pdf)

    assert tag.A.ColSpan == 2
    assert "Ada" not in str(tag.A.unparse())


def test_attributes_of_classes_are_cleaned_too():
    pdf, _ = tagged()
    text = b"<</Cell <</O /Table /ColSpan 2>> /Ada <</O /Ada /By (Ada)>>>>"
    pdf.Root.StructTreeRoot.ClassMap = Object.parse(text)

    cleaned(pdf)

    assert pdf.Root.StructTreeRoot.ClassMap.keys() == {"/Cell"}


def test_a_page_that_is_no_longer_in_the_document_is_led_to_no_more():
    pdf, tag = tagged()
    tag.Pg = pdf.make_indirect(Dictionary(Type=Name.Page))
    tag.K = Dictionary(Type=Name.OBJR, Obj=pdf.make_indirect(Dictionary(T="Ada")))

    cleaned(pdf)

    assert "/Pg" not in tag
    assert "/Obj" not in tag.K


def test_tags_that_bite_their_tail_come_to_an_end():
    pdf, tag = tagged()
    tag.K = Array([tag, pdf.Root.StructTreeRoot])

    cleaned(pdf)

    assert tag.K[0].objgen == tag.objgen
