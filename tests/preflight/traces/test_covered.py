from __future__ import annotations

import pypdfium2
import pytest
from pikepdf import Dictionary

from tests.preflight.traces.samples import (
    INK,
    Array,
    Name,
    annotate,
    form_of,
    page_pdf,
    said,
    scrubbed,
    to_bytes,
)
from zine.preflight.traces.hidden import hidden

LINE = b" BT /F1 10 Tf %b 90 220 Td (Ask Ada Byron here.) Tj ET "
BLACK, CLEAR, WHITE = LINE % b"0 g", LINE % b"3 Tr", LINE % b"1 g"
ON = b" 110 214 49 20 "
"""Over the name, and no more."""

BAR = b" 0 g" + ON + b"re f "
PICTURE = b" q 49 0 0 20 110 214 cm BI /W 2 /H 2 /CS /G /BPC 8 ID 0Pz~ EI Q "
PAGE = b" q 200 0 0 240 0 0 cm BI /W 2 /H 2 /CS /G /BPC 8 ID 0Pz~ EI Q "
LABEL = b" BT /F1 10 Tf 1 g 110 220 Td (REMOVED) Tj ET "
NAME = "Ada Byron"


def told(content, **resources):
    """Return what is told of words that something lies on."""
    pdf = page_pdf(INK + content)
    pdf.pages[0].obj.Resources.update(Dictionary(**resources))
    return told_of(pdf)


def told_of(pdf):
    with pypdfium2.PdfDocument(to_bytes(pdf)) as seen:
        return [
            (it.kind, it.value, it.where)
            for it in hidden(seen)
            if it.kind.startswith("words under")
        ]


@pytest.mark.parametrize(
    ("content", "kind"),
    [
        (BLACK + BAR, "bar"),
        (BLACK + b" 1 g" + ON + b"re f ", "bar"),
        (BLACK + b" 20 w 0 G 110 224 m 159 224 l S ", "bar"),
        (BLACK + BAR + LABEL, "bar"),
        (CLEAR + BAR, "bar"),
        (BLACK + PICTURE, "picture"),
        (BLACK + b" 1 g" + ON + b"re f " + PICTURE, "picture"),
        (b" 0.7 g 80 200 110 35 re f " + BLACK + PICTURE, "picture"),
    ],
    ids=[
        *("black", "white", "a thick line", "with a label", "on a scan"),
        *("picture", "picture on white", "on a tint"),
    ],
)
def test_the_words_of_a_line_that_something_lies_on_are_told(content, kind):
    place = "page 1, 39 mm from the left, 5 mm from the top"

    assert told(content) == [(f"words under a {kind}", NAME, place)]


@pytest.mark.parametrize(
    "content",
    [
        BAR + WHITE,
        PICTURE + BLACK,
        BLACK + b" 0 g 110 212 49 6 re f ",
        BLACK + b" 0 g 105 214 6.5 20 re f ",
        BLACK + b" /Half gs" + BAR,
        BLACK + b" /Half gs" + PICTURE,
        BLACK + b" /Times gs 0.8 g" + ON + b"re f ",
        CLEAR + PICTURE,
        BLACK + PAGE,
        WHITE + PICTURE,
        BLACK + b" 1 g" + ON + b"re f " + BLACK,
    ],
    ids=[
        *("on a bar", "on a picture", "over a line", "a bar on one letter"),
        *("under glass", "under a pale picture", "under a marker", "found in a scan"),
        *("under a scan", "white on white anyway"),
        "set again on top",
    ],
)
def test_words_that_can_be_seen_or_found_are_not(content):
    states = Dictionary(Half=Dictionary(ca=0.5), Times=Dictionary(BM=Name.Multiply))

    assert not told(content, ExtGState=states)


@pytest.mark.parametrize("is_veil", [False, True], ids=["solid", "veil"])
def test_a_picture_hides_words_unless_it_is_a_veil(is_veil):
    pdf = page_pdf(INK + BLACK + b" q 49 0 0 20 110 214 cm /P Do Q")
    entries = {"Type": Name.XObject, "Subtype": Name.Image, "BitsPerComponent": 8}
    entries |= {"Width": 1, "Height": 1, "ColorSpace": Name.DeviceGray}
    picture = pdf.make_stream(b"\x80", **entries)
    picture.SMask = pdf.make_stream(b"\x60" if is_veil else b"\xff", **entries)
    pdf.pages[0].obj.Resources.XObject = Dictionary(P=picture)

    assert bool(told_of(pdf)) != is_veil


def test_words_in_a_form_under_a_bar_are_told_on_a_page_that_is_turned():
    pdf = page_pdf(INK + b" /F Do" + BAR, Rotate=90)
    font = pdf.pages[0].obj.Resources.Font
    form = form_of(pdf, BLACK, (0, 0, 200, 240), Resources=Dictionary(Font=font))
    pdf.pages[0].obj.Resources.XObject = Dictionary(F=form)

    assert [it[:2] for it in told_of(pdf)] == [("words under a bar", NAME)]


def test_a_black_note_on_words_is_told():
    pdf = page_pdf(INK + BLACK)
    look = form_of(pdf, b"0 g 0 0 49 20 re f", (0, 0, 49, 20))
    box = Array([110, 214, 159, 234])
    annotate(pdf, pdf.pages[0].obj, "Square", box, AP=Dictionary(N=look))

    assert [it[:2] for it in told_of(pdf)] == [("words under a note", NAME)]


def test_what_lies_under_a_bar_stays_and_is_not_told_twice():
    pdf = page_pdf(INK + b" BT /F1 10 Tf 0 g 115 220 Td (Ada) Tj ET " + BAR)

    assert said(scrubbed(pdf)) == {
        ("words under a bar", "Ada"),
        *((kind, value) for kind, value in said(pdf) if kind == "font"),
    }
