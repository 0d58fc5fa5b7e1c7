from __future__ import annotations

import pytest
from pikepdf import Dictionary

from tests.impose.pdf.samples import layer
from tests.preflight.traces.samples import (
    INK,
    Array,
    Name,
    page_pdf,
    said,
    scrubbed,
    traces,
)

SECRET = b"BT /F1 12 Tf %b (Secret) Tj ET"


@pytest.mark.parametrize(
    ("content", "kind"),
    [
        (SECRET % b"1 g 100 220 Td", "words nobody sees"),
        (SECRET % b"0 g 3 Tr 100 220 Td", "words nobody sees"),
        (
            SECRET % b"0 g 100 220 Td" + b" 0 g 95 212 90 25 re f",
            "words under a bar",
        ),
        (SECRET % b"0 g 300 200 Td", "words off the page"),
        (SECRET % b"0 g 100 -50 Td", "words off the page"),
    ],
    ids=["white on white", "no ink", "under a bar", "beside", "below"],
)
def test_words_out_of_sight_are_found_and_said_to_stay(content, kind):
    pdf = page_pdf(INK + content)

    assert (kind, "Secret") in said(pdf)
    assert (kind, "Secret") in said(scrubbed(pdf)), "its text would read differently"


def test_words_in_a_layer_that_is_off_are_found():
    pdf = page_pdf(INK + b"/OC /L BDC " + SECRET % b"0 g 100 220 Td" + b" EMC")
    group = layer(pdf, "Layer 1")
    pdf.Root.OCProperties = Dictionary(
        OCGs=Array([group]), D=Dictionary(OFF=Array([group]))
    )
    pdf.pages[0].obj.Resources.Properties = Dictionary(L=group)

    assert ("words nobody sees", "Secret") in said(pdf)


@pytest.mark.parametrize(
    "content",
    [
        SECRET % b"0 g 100 220 Td",
        b"0 g 90 212 100 28 re f " + SECRET % b"1 g 100 220 Td",
        SECRET % b"0.8 g 100 220 Td",
        SECRET.replace(b"12", b"40").replace(b"Secret", b"-") % b"100.29 220.51 Td",
        SECRET.replace(b"12", b"3") % b"0 g 100 220 Td",
        b"q 1 0 0 1 50 -40 cm " + SECRET % b"0 g 0 260 Td" + b" Q",
    ],
    ids=["black", "white on black", "pale", "a dash", "small", "moved"],
)
def test_words_that_can_be_seen_are_not_accused(content):
    assert not said(page_pdf(INK + content))


def test_pages_that_nobody_looked_at_are_told(monkeypatch):
    monkeypatch.setattr("zine.preflight.traces.hidden.MOST_PAGES", 2)

    assert not said(page_pdf(pages=2))
    assert [(it.value, it.where) for it in traces(page_pdf(pages=4))] == [
        ("words out of sight", "pages 3 to 4")
    ]


@pytest.mark.parametrize("turn", [90, 180, 270])
def test_a_page_that_is_turned_shows_its_words(turn):
    pdf = page_pdf(INK, Rotate=turn, CropBox=Array([10, 20, 190, 230]))

    assert not said(pdf)
    assert pdf.pages[0].obj.Type == Name.Page
