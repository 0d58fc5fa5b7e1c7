from __future__ import annotations

import pytest
from pikepdf import Array, Dictionary, Name

from tests.impose.pdf.samples import (
    INK,
    annotate,
    is_inked,
    is_printed_the_same,
    opened,
    page_pdf,
    panel,
    panels,
)
from zine.impose.pdf import looks

BAND = [40, 160, 120, 160, 40, 140, 120, 140]
"""The four corners of a line of text."""

PLACE = (40, 140, 120, 160)

BARE = {
    "Highlight": {"C": [1, 0.5, 0], "QuadPoints": BAND},
    "Underline": {"C": [1, 0, 0], "QuadPoints": BAND},
    "StrikeOut": {"C": [1, 0, 0], "QuadPoints": BAND},
    "Squiggly": {"C": [1, 0, 0], "QuadPoints": BAND},
    "Square": {"C": [1, 0, 0], "IC": [0, 0, 1]},
    "Circle": {"C": [1, 0, 0], "IC": [0, 0, 1]},
    "Ink": {"C": [1, 0, 0], "InkList": [[40, 140, 120, 160, 60, 150]]},
    "Text": {"Contents": "A note"},
}
"""Annotations that come without looks."""


def noted(subtype, *, content=b"", flags=4, size=(200, 240), **entries):
    pdf = page_pdf(content, size=size)
    given = {
        key: Array(it) if isinstance(it, list) else it for key, it in entries.items()
    }
    if "InkList" in given:
        given["InkList"] = Array([Array(it) for it in entries["InkList"]])
    annotate(pdf, pdf.pages[0].obj, subtype, PLACE, flags=flags, **given)
    return pdf


@pytest.mark.parametrize("subtype", BARE)
def test_what_has_no_looks_is_printed_as_a_viewer_draws_it(subtype):
    assert is_printed_the_same(noted(subtype, content=INK, **BARE[subtype]))
    assert is_inked(panel(panels(noted(subtype, **BARE[subtype]))))


@pytest.mark.parametrize("turn", [90, 180, 270])
def test_on_a_turned_page_too(turn):
    pdf = noted("Square", content=INK, **BARE["Square"])
    pdf.pages[0].obj.Rotate = turn

    assert is_printed_the_same(pdf)


def test_a_list_shows_what_can_be_chosen():
    pdf = page_pdf(b"")
    page = pdf.pages[0].obj
    above = pdf.make_indirect(
        Dictionary(FT=Name.Ch, DA="/F1 12 Tf 0 g", Opt=Array(["Apple", "Pear"]))
    )
    it = annotate(pdf, page, "Widget", PLACE, T="fruit", Parent=above)
    above.Kids = Array([it])
    fonts = Dictionary(Font=page.Resources.Font)
    pdf.Root.AcroForm = Dictionary(Fields=Array([above]), DR=fonts)

    assert is_inked(panel(panels(pdf)))


@pytest.mark.parametrize("flags", [0, 2, 6])
def test_what_is_not_printed_is_given_none(flags):
    pdf = noted("Square", flags=flags, **BARE["Square"])

    assert not is_inked(panel(panels(pdf)))


def test_a_link_has_no_looks():
    assert not is_inked(panel(panels(noted("Link", Border=Array([0, 0, 3])))))


def test_looks_it_has_are_kept(monkeypatch):
    pdf = noted("Square", AP=Dictionary(N=None))
    monkeypatch.setattr(looks, "_drawn", None)

    with opened(pdf) as source:
        assert "/AP" in source.pages[0].leaf.page.Annots[0]


def test_pages_without_annotations_do_not_wake_pdfium(monkeypatch):
    monkeypatch.setattr(looks, "_drawn", None)

    with opened(page_pdf()) as source:
        assert source.pages


def test_actions_and_pages_do_not_reach_it(monkeypatch):
    seen = []
    monkeypatch.setattr(looks, "_drawn", lambda file: seen.append(file) or file)
    pdf = noted("Square", content=b"% secret", A=Dictionary(S=Name.JavaScript, JS="x"))

    with opened(pdf):
        pass

    (file,) = seen
    assert b"JavaScript" not in file
    assert b"secret" not in file


def test_of_too_many_the_first_are_drawn(monkeypatch):
    monkeypatch.setattr(looks, "MOST", 1)
    pdf = noted("Square", **BARE["Square"])
    annotate(pdf, pdf.pages[0].obj, "Square", (40, 20, 120, 60), C=Array([1, 0, 0]))

    with opened(pdf) as source:
        first, second = source.pages[0].leaf.page.Annots

    assert "/AP" in first
    assert "/AP" not in second


def test_one_on_two_pages_is_on_both():
    pdf = noted("Square", **BARE["Square"])
    pdf.add_blank_page(page_size=(200, 240))
    pdf.pages[1].obj.Annots = pdf.pages[0].obj.Annots

    sheets = panels(pdf)

    assert is_inked(panel(sheets, 0))
    assert is_inked(panel(sheets, 1))


def test_what_pdfium_cannot_open_stays_without_looks(monkeypatch):
    monkeypatch.setattr(looks, "_shown", lambda *_: b"%PDF-1.7 and no more")
    pdf = noted("Square", content=INK, **BARE["Square"])

    assert is_inked(panel(panels(pdf)))
