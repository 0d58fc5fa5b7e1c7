from __future__ import annotations

from pikepdf import Dictionary

from tests.preflight.traces.samples import (
    ADA,
    Array,
    Name,
    draw,
    form_of,
    is_found_and_gone,
    page_pdf,
    said,
)


def test_private_data_of_programs_are_found_and_gone():
    pdf = page_pdf()
    data = pdf.make_stream(b"saved in /home/ada/cat.ai")
    info = Dictionary(Illustrator=Dictionary(Private=Dictionary(AIData=data)))
    draw(pdf, "Fm", form_of(pdf, b"0 0 1 1 re f", PieceInfo=info))

    assert is_found_and_gone(
        pdf,
        ("private data of", "Illustrator"),
        ("private data", "25 bytes"),
        ("user name", "ada"),
    )


def tagged(**entries):
    pdf = page_pdf()
    element = Dictionary(Type=Name.StructElem, S=Name.P, **entries)
    root = pdf.make_indirect(Dictionary(Type=Name.StructTreeRoot))
    root.K = pdf.make_indirect(element)
    root.K.P = root
    pdf.Root.StructTreeRoot = root
    return pdf


def test_titles_and_properties_of_tags_are_found_and_gone():
    properties = Dictionary(
        O=Name.UserProperties, P=Array([Dictionary(N="Editor", V=ADA)])
    )
    pdf = tagged(T="Draft of Ada", A=properties)

    assert is_found_and_gone(
        pdf,
        ("title of a tag", "Draft of Ada"),
        ("property of a tag", f"Editor: {ADA}"),
    )


def test_tags_that_help_to_read_are_nobodys():
    assert not said(tagged(Alt="A cat", Lang="en", ActualText="cat"))


def test_what_is_known_of_parts_of_a_document_is_found_and_gone():
    pdf = page_pdf()
    part = Dictionary(Type=Name.DPart, DPM=Dictionary(Recipient=ADA))
    pdf.Root.DPartRoot = Dictionary(DPartRootNode=part)

    assert is_found_and_gone(pdf, ("of a part of the document", f"Recipient: {ADA}"))


def test_where_on_earth_a_map_is_is_found_and_gone():
    measure = Dictionary(Subtype=Name.GEO, GPTS=Array([51.5, -0.1, 51.6, 0]))
    view = Dictionary(BBox=Array([0, 0, 9, 9]), Measure=measure)

    pdf = page_pdf(VP=Array([view]))

    assert is_found_and_gone(pdf, ("place on earth", "51.50000, -0.10000"))
