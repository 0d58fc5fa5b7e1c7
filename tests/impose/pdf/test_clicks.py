from __future__ import annotations

from io import BytesIO

import pytest
from pikepdf import Array, Dictionary, Name, Object, Pdf

from tests.impose.pdf.samples import page_pdf, saved
from zine.impose.pdf.clicks import Clicks


def cleaned(pdf, **entries):
    thing = Dictionary(**entries)
    Clicks(pdf).clean(thing)
    return thing


def place(pdf, page=1):
    return Array([pdf.pages[page].obj, Name.Fit])


def test_a_place_with_a_name_is_a_page_without_one():
    pdf = page_pdf(pages=2)
    old, new = place(pdf, 0), place(pdf, 1)
    pdf.Root.Dests = Dictionary(Ada=old)
    names = Dictionary(Names=Array(["ada", Dictionary(D=new)]))
    pdf.Root.Names = Dictionary(Dests=pdf.make_indirect(names))
    with Pdf.open(BytesIO(saved(pdf))) as pdf:
        first = cleaned(pdf, Dest=Name.Ada)
        second = cleaned(pdf, A=Dictionary(S=Name.GoTo, D="ada"))

        assert first.Dest[0].objgen == pdf.pages[0].obj.objgen
        assert second.A.D[0].objgen == pdf.pages[1].obj.objgen


def test_a_page_that_is_no_longer_in_the_document_is_led_to_no_more():
    pdf = page_pdf(pages=2)
    gone = pdf.pages[1].obj
    del pdf.pages[1]

    assert cleaned(pdf, Dest=Array([gone, Name.Fit])).keys() == set()


@pytest.mark.parametrize(
    "action",
    [
        b"<</S /URI /URI (file:///home/ada/x)>>",
        b"<</S /URI /URI (mailto:ada@example.org)>>",
        b"<</S /URI /URI (../ada.html)>>",
        b"<</S /Launch /F (x)>>",
        b"<</S /JavaScript /JS (x)>>",
        b"<</S /GoTo /D (nowhere)>>",
        b"(odd)",
    ],
)
def test_clicks_that_lead_elsewhere_do_nothing(action):
    assert cleaned(page_pdf(), A=Object.parse(action)).keys() == set()


def test_a_click_to_the_web_does_that_alone():
    action = b"<</S /URI /URI (https://example.org) /Next <</S /Launch>> /X (Ada)>>"

    it = cleaned(page_pdf(), A=Object.parse(action), AA=Dictionary())

    assert it.keys() == {"/A"}
    assert it.A.keys() == {"/S", "/URI"}


def test_to_turn_the_page_is_no_secret():
    it = cleaned(page_pdf(), A=Dictionary(S=Name.Named, N=Name.NextPage))

    assert Name.NextPage == it.A.N
