from __future__ import annotations

from pikepdf import Dictionary, Object

from tests.impose.pdf.samples import layer
from tests.preflight.traces.samples import (
    ADA,
    Array,
    Name,
    everything,
    is_found_and_gone,
    page_pdf,
    said,
)


def test_what_a_document_says_of_itself_is_found_and_gone():
    pdf = page_pdf()
    pdf.docinfo.Author = ADA
    pdf.docinfo.Producer = "Word 16"
    pdf.docinfo.Keywords = "engines"
    pdf.docinfo[Name.Company] = "Analytical"

    assert is_found_and_gone(
        pdf,
        ("author", ADA),
        ("program", "Word 16"),
        ("keywords", "engines"),
        ("Company", "Analytical"),
    )


def test_a_title_a_language_and_our_own_name_lead_to_nobody():
    pdf = page_pdf()
    pdf.docinfo.Title, pdf.docinfo.Producer = "Engines", "zine"
    pdf.Root.Lang = "en"

    assert not said(pdf)
    assert {("title", "Engines"), ("language", "en"), ("program", "zine")} <= (
        everything(pdf)
    )


def test_layers_and_who_made_them_are_found_and_gone():
    pdf = page_pdf()
    user = Dictionary(User=Dictionary(Name=ADA))
    group = layer(pdf, "Words of Ada", Usage=user)
    arrangement = Dictionary(Creator="Inkscape", OFF=Array([group]))
    pdf.Root.OCProperties = Dictionary(OCGs=Array([group]), D=arrangement)

    assert is_found_and_gone(
        pdf,
        ("layer", "Words of Ada"),
        ("user of a layer", ADA),
        ("program", "Inkscape"),
    )


def test_what_stands_before_page_numbers_is_found_and_gone():
    pdf = page_pdf()
    pdf.Root.PageLabels = Object.parse(b"<</Nums [0 <</S /D /P (ada-)>>]>>")

    assert is_found_and_gone(pdf, ("page label", "ada-"))


def test_the_address_of_a_document_is_found_and_gone():
    pdf = page_pdf()
    pdf.Root.URI = Dictionary(Base="https://example.org/ada/")

    assert is_found_and_gone(
        pdf, ("address of the document", "https://example.org/ada/")
    )


def test_names_of_places_are_said_and_not_kept():
    pdf = page_pdf()
    tree = Object.parse(b"<</Dests <</Names [(chapter-ada) [0 /Fit]]>>>>")
    pdf.Root.Names = tree

    assert ("names of places", "chapter-ada") in everything(pdf)
    assert is_found_and_gone(pdf)
