from __future__ import annotations

import pytest
from pikepdf import Array, Dictionary, Name, Stream

from tests.preflight.samples import pdf_of
from zine.preflight.facts_read import read_facts


def letters(said):
    """Return operators that set words of 12 points letter by letter."""
    steps = [4 if it == " " else 8 for it in said]
    shown = b" ".join(
        b"1 0 0 1 %d 100 Tm (%s) Tj" % (100 + sum(steps[:n]), it.encode())
        for n, it in enumerate(said)
    )
    return b"BT /F1 12 Tf " + shown + b" ET "


def read(content, **more):
    (page,) = read_facts(pdf_of(content, **more), name="a.pdf")
    return page


def said(content, **more):
    return [it.words for it in read(content, **more).texts]


def test_letters_that_follow_one_another_are_words():
    (text,) = read(letters("NORTH MAP")).texts

    assert text.words == "NORTH MAP"
    assert text.box.x0 == pytest.approx(101, abs=1)
    assert text.box.x1 == pytest.approx(168, abs=1)


@pytest.mark.parametrize(
    "other",
    [
        pytest.param(b"BT /F1 12 Tf 1 0 0 1 150 100 Tm (B) Tj ET", id="far away"),
        pytest.param(b"BT /F1 12 Tf 1 0 0 1 108 106 Tm (B) Tj ET", id="raised"),
        pytest.param(b"BT /F1 9 Tf 1 0 0 1 108 100 Tm (B) Tj ET", id="smaller"),
        pytest.param(b"BT /F1 12 Tf 1 0 0 1 100.5 100 Tm (B) Tj ET", id="on it"),
        pytest.param(b"BT /F1 12 Tf 0 1 -1 0 108 100 Tm (B) Tj ET", id="turned"),
        pytest.param(b".4 g BT /F1 12 Tf 1 0 0 1 108 100 Tm (B) Tj ET", id="grey"),
        pytest.param(b"9 9 m 99 9 l S " + letters(" B"), id="behind a line"),
    ],
)
def test_letters_that_are_apart_or_look_otherwise_are_not(other):
    assert said(letters("A") + other) == ["A", "B"]


def test_turned_letters_are_words():
    assert said(b"0 1 -1 0 300 0 cm " + letters("UP")) == ["UP"]


def test_white_letters_on_black_are_words_that_can_be_read():
    (text,) = read(b"0 g 80 80 200 60 re f 1 g " + letters("WORDS")).texts

    assert (text.words, text.reversed) == ("WORDS", True)


def test_words_that_a_drawing_cuts_have_what_is_hidden():
    def form(pdf):
        it = Stream(pdf, letters("CUT OFF"))
        it.Type, it.Subtype = Name.XObject, Name.Form
        it.BBox = Array([0, 0, 120, 300])
        font = Dictionary(Type=Name.Font, Subtype=Name.Type1, BaseFont=Name.Helvetica)
        it.Resources = Dictionary(Font=Dictionary(F1=font))
        return {"XObject": Dictionary(X=pdf.make_indirect(it))}

    (text,) = read(b"/X Do", resources=form).texts

    assert text.words == "CUT OFF"
    assert text.cut == pytest.approx(31, abs=2)


def test_words_that_are_hidden_with_their_whole_are_none():
    assert not said(letters("HIDDEN"), CropBox=Array([0, 0, 90, 300]))
