from __future__ import annotations

import pytest

from tests.preflight.samples import page
from zine.preflight.facts import Ink, Line, Picture, Text
from zine.preflight.furniture import Furniture
from zine.units import Pt, Rect

TRACE = Ink(0.001)


def at(y, words, size=9):
    return Text(words, Pt(size), Rect(Pt(50), Pt(y), Pt(110), Pt(y + size)))


BODY = at(150, "Bread and rent and lamps in the hall. " * 4)
FILE = [page(n, texts=(BODY, at(280, "On bread"), at(20, str(n)))) for n in range(1, 5)]
NUMBER, HEAD = at(20, "5"), at(280, "On bread")
RULE = Line(Pt(0.5), Rect(Pt(50), Pt(275), Pt(350), Pt(275.5)))
PICTURE = Picture((9, 9), 100, Rect(Pt(60), Pt(60), Pt(90), Pt(90)))


@pytest.mark.parametrize(
    ("facts", "answer"),
    [
        pytest.param({"texts": (NUMBER,)}, True, id="its number"),
        pytest.param({"texts": (HEAD, NUMBER)}, True, id="its running head, too"),
        pytest.param({"texts": (HEAD, NUMBER), "lines": (RULE,)}, True, id="a rule"),
        pytest.param({}, False, id="nothing"),
        pytest.param({"texts": (BODY, NUMBER)}, False, id="a text"),
        pytest.param({"texts": (at(150, "5"),)}, False, id="a number in the middle"),
        pytest.param({"texts": (at(280, "Notes"), NUMBER)}, False, id="another head"),
        pytest.param(
            {"texts": (NUMBER,), "pictures": (PICTURE,)}, False, id="a picture"
        ),
        pytest.param(
            {"texts": (NUMBER,), "ink": Ink(0.03)}, False, id="an ornament of curves"
        ),
    ],
)
def test_what_stands_on_all_pages_is_told_from_what_is_on_one(facts, answer):
    fifth = page(5, **{"ink": TRACE} | facts)

    assert Furniture([*FILE, fifth]).is_all_of(fifth) is answer


def test_a_head_over_pages_without_text_is_all_they_are_to_have():
    pages = [page(n, texts=(at(280, "Notes"),), ink=TRACE) for n in range(1, 6)]

    assert not Furniture(pages).is_all_of(pages[2])
