from __future__ import annotations

from io import BytesIO

import pytest
from pikepdf import Array, Dictionary, Name, Pdf

from tests.impose.pdf.samples import annotate, form_of
from tests.preflight.samples import pdf_of
from zine.preflight.facts_notes import with_notes_laid_in
from zine.preflight.facts_read import read_facts

HIDDEN, PRINT = 2, 4

DRAWN = b".1 w 1 1 98 48 re S 0 0 50 50 re f BT /F1 5 Tf 55 9 Td (Seen by Ida) Tj ET"


def noted(kind="Stamp", *, flags=PRINT, looks=DRAWN, content=b"", **entries):
    """Return a PDF with a note on its page, twice as large as its looks."""
    with Pdf.open(BytesIO(pdf_of(content))) as pdf:
        page = pdf.pages[0].obj
        if looks:
            form = form_of(pdf, looks, Resources=page.Resources)
            entries["AP"] = Dictionary(N=form)
        annotate(pdf, page, kind, [100, 100, 300, 200], flags=flags, **entries)
        pdf.Root.AcroForm = Dictionary(Fields=page.Annots)
        return saved(pdf)


def saved(pdf):
    file = BytesIO()
    pdf.save(file)
    return file.getvalue()


def read(data):
    (page,) = read_facts(data, name="a.pdf")
    return page


@pytest.mark.parametrize("kind", ["Stamp", "Widget"])
def test_what_is_drawn_in_a_note_is_on_the_page_where_it_is_printed(kind):
    page = read(noted(kind))

    (text,), (line, *_), (area,) = page.texts, page.lines, page.areas
    assert (text.words, text.size) == ("Seen by Ida", pytest.approx(10))
    assert line.width == pytest.approx(0.2)
    assert line.box == pytest.approx((102, 102, 298, 198), abs=0.5)
    assert area.box == pytest.approx((100, 100, 200, 200), abs=0.5)
    assert page.missing_fonts == ("Helvetica",)


@pytest.mark.parametrize("flags", [0, HIDDEN, PRINT | HIDDEN])
def test_a_note_that_is_not_printed_is_not_there(flags):
    page = read(noted(flags=flags))

    assert not [*page.texts, *page.lines, *page.areas]
    assert not page.ink.coverage


def test_a_note_that_leaves_its_looks_to_the_viewer_is_seen_as_one_draws_it():
    square = noted("Square", looks=b"", C=Array([0, 0, 0]), BS=Dictionary(W=0.1))

    (line,) = read(square).lines

    assert line.width == pytest.approx(0.1)


def test_a_file_without_notes_that_print_is_left_alone():
    link = Dictionary(S=Name.URI, URI="https://example.org")
    data = noted("Link", looks=b"", A=link)

    with Pdf.open(BytesIO(data)) as pdf:
        assert with_notes_laid_in(pdf, data) is data


def test_links_beside_a_note_are_links():
    with Pdf.open(BytesIO(noted())) as pdf:
        link = Dictionary(S=Name.URI, URI="https://example.org")
        annotate(pdf, pdf.pages[0].obj, "Link", [0, 0, 9, 9], A=link)
        page = read(saved(pdf))

    assert (page.links, len(page.texts)) == (("https://example.org",), 1)
