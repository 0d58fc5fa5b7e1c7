from __future__ import annotations

from pikepdf import Array, Dictionary, Name, Object, OutlineItem

from tests.impose.pdf.samples import layer, page_pdf
from zine.impose.pdf.catalogue import (
    clean_bookmarks,
    clean_intents,
    clean_labels,
    clean_layers,
    clean_minor,
    clean_page,
    new_metadata,
)
from zine.impose.pdf.clicks import Clicks
from zine.impose.pdf.scrub import Scrubber


def test_a_page_keeps_its_boxes_and_its_tags_and_nothing_private():
    pdf = page_pdf(TrimBox=Array([1, 1, 9, 9]), StructParents=0, Odd="Ada", Thumb=1)
    page = pdf.pages[0].obj

    clean_page(page, Clicks(pdf), Scrubber())

    assert {"/MediaBox", "/TrimBox", "/Resources", "/StructParents"} <= page.keys()
    assert not {"/Odd", "/Thumb"} & page.keys()


def test_what_stands_above_a_page_is_cleaned_too():
    pdf = page_pdf()
    pdf.Root.Pages.Odd = "Ada"
    pdf.Root.Pages.Parent = pdf.Root.Pages

    clean_page(pdf.pages[0].obj, Clicks(pdf), Scrubber())

    assert "/Odd" not in pdf.Root.Pages


def test_how_a_document_is_shown_stays_and_what_programs_add_to_it_does_not():
    root = Dictionary(
        MarkInfo=Dictionary(Marked=True, By="Ada"),
        ViewerPreferences=Dictionary(Duplex=Name.DuplexFlipShortEdge, By="Ada"),
    )

    clean_minor(root)

    assert root.MarkInfo.keys() == {"/Marked"}
    assert root.ViewerPreferences.keys() == {"/Duplex"}


def test_bookmarks_stay():
    pdf = page_pdf(pages=2)
    with pdf.open_outline() as outline:
        outline.root.append(OutlineItem("Cover", 0))
        outline.root.append(OutlineItem("End", 1))
    pdf.Root.Outlines.First.Next.Odd = "Ada"

    clean_bookmarks(pdf.Root.Outlines, Clicks(pdf))

    first = pdf.Root.Outlines.First
    assert (str(first.Title), str(first.Next.Title)) == ("Cover", "End")
    assert first.Next.Dest[0].objgen == pdf.pages[1].obj.objgen
    assert "/Odd" not in first.Next


def test_pages_are_counted_as_before():
    labels = Object.parse(b"<</Kids [<</Nums [0 <</S /r /St 3 /P (ada)>>]>>]>>")

    clean_labels(labels)

    assert labels.Kids[0].Nums[1].keys() == {"/S", "/St"}


def test_layers_are_numbered_and_shown_as_before():
    pdf = page_pdf()
    usage = Dictionary(
        Print=Dictionary(PrintState=Name.OFF, Subtype=Name.Draft),
        CreatorInfo=Dictionary(Creator="Ada"),
    )
    group = layer(pdf, "Ada", Usage=usage)
    config = Dictionary(OFF=Array([group]), Creator="Ada", Order=Array(["Ada", group]))
    layers = Dictionary(OCGs=Array([group]), D=config, Configs=Array())

    clean_layers(layers)

    assert str(group.Name) == "Layer 1"
    assert group.Usage.Print.PrintState == Name.OFF
    assert group.Usage.keys() == {"/Print"}
    assert layers.D.keys() == {"/OFF"}


def test_which_colours_are_meant_stays():
    intents = Object.parse(
        b"[<</S /GTS_PDFX /OutputConditionIdentifier (FOGRA39) /Info (Ada)>>]"
    )

    clean_intents(intents)

    assert intents[0].keys() == {"/S", "/OutputConditionIdentifier"}


def test_a_file_for_everybody_goes_on_saying_so():
    pdf = page_pdf()
    said = b"<x pdfuaid:part='1' by='Ada'/>"
    pdf.Root.Metadata = pdf.make_stream(said)

    new = new_metadata(pdf.Root, "Cats & <dogs>")

    assert b'pdfuaid:part="1"' in new
    assert b"Cats &amp; &lt;dogs&gt;" in new
    assert b"Ada" not in new
    assert new_metadata(page_pdf().Root, "Cats") == b""
