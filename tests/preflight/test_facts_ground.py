from __future__ import annotations

import pytest
from pikepdf import Dictionary, Name, Stream

from tests.preflight.samples import pdf_of
from zine.preflight.facts_read import read_facts

WORDS = b" BT /F1 14 Tf 70 110 Td (Words on a picture) Tj ET"
SHADOW = b" 0 g BT /F1 14 Tf 72 108 Td (Vomdz um e tiebane) Tj ET"


def behind(greys, content):
    """Return what words stand on: a picture from its left grey to its right one."""

    def picture(pdf):
        it = Stream(pdf, bytes(greys))
        it.Type, it.Subtype = Name.XObject, Name.Image
        it.Width, it.Height, it.Interpolate = len(greys), 1, False
        it.BitsPerComponent, it.ColorSpace = 8, Name.DeviceGray
        return {"XObject": Dictionary(P=pdf.make_indirect(it))}

    content = b"q 250 0 0 80 50 80 cm /P Do Q" + content
    (page,) = read_facts(pdf_of(content, resources=picture), name="a.pdf")
    return [it.behind for it in page.texts]


@pytest.mark.parametrize(
    ("greys", "colour", "ink"),
    [
        pytest.param([100], b" 0.2 g", 0.61, id="a wall"),
        pytest.param([200], b" 1 g", 0.22, id="white on a bright sky"),
        pytest.param([10], b" 0 g", 0.96, id="black on a dark wood"),
        pytest.param([250], b" 0 g", 0.02, id="black on a bright one"),
        pytest.param([250, 30, 30, 30], b" 0 g", 0.88, id="dark at one end"),
    ],
)
def test_words_stand_on_what_is_around_them_where_it_is_worst(greys, colour, ink):
    found = behind(greys, colour + WORDS)

    assert found == [pytest.approx(ink, abs=0.06)]


def test_a_shadow_sets_words_off_so_that_nobody_complains_of_them():
    told = behind([200], SHADOW + b" 1 g" + WORDS)

    assert len(told) == len(behind([200], SHADOW)) == 1


def test_words_that_are_drawn_around_are_set_off():
    assert behind([200], b" .4 g 2 Tr 1 w" + WORDS) == [None]


def test_words_that_stick_out_of_a_picture_stand_on_two_things():
    assert behind([100], b" 0 g 1 0 0 1 200 0 cm" + WORDS) == [None]
