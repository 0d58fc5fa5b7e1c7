from __future__ import annotations

from tests.preflight.traces.samples import (
    Name,
    annotate,
    draw,
    form_of,
    page_pdf,
    reopened,
    to_bytes,
)
from zine.preflight.traces import walk as walking
from zine.preflight.traces.walk import walk


def test_a_thing_knows_where_it_is():
    pdf = page_pdf(pages=2)
    draw(pdf, "Fm1", form_of(pdf, b"0 0 9 9 re f"), on=1)
    annotate(pdf, pdf.pages[1].obj, "Text", (0, 0, 9, 9), T="Ada")

    places = {thing.where for thing in walk(pdf)}

    assert {"page 1", "page 2, form /Fm1", "page 2, note Ada", "catalogue"} <= places


def test_what_nothing_leads_to_is_visited_last():
    pdf = page_pdf()
    pdf.make_indirect(pdf.make_stream(b"left"))

    *_, last = walk(pdf)

    assert last.is_left
    assert last.where.endswith("which nothing uses")


def test_loops_come_to_an_end():
    pdf = page_pdf()
    one = pdf.make_indirect(form_of(pdf, b""))
    one.Self = one
    pdf.Root.Again = pdf.Root

    marks = [it.it.objgen for it in walk(draw(pdf, "Fm", one)) if it.it.is_indirect]

    assert len(marks) == len(set(marks))


def test_no_more_is_visited_than_a_book_has(monkeypatch):
    monkeypatch.setattr(walking, "MOST", 10)
    pdf = reopened(to_bytes(page_pdf(pages=40)))

    assert len(list(walk(pdf))) < 40
    assert pdf.Root.Type == Name.Catalog
