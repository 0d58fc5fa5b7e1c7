from __future__ import annotations

import pytest

from tests.preflight.samples import found, page
from zine.preflight.checks.sideways import check_sideways
from zine.preflight.facts import Picture, Text
from zine.units import Pt, Rect, Size

TALL, WIDE = Size(Pt(300), Pt(400)), Size(Pt(400), Pt(300))
WORDS = "Words that fill a line of a page from end to end"


def upright(number, said="", x1=240):
    """Return a page whose text is 180 pt wide, with a number if one is given."""
    lines = [Rect(Pt(60), Pt(y), Pt(x1), Pt(y + 8)) for y in range(100, 200, 15)]
    foot = Text(said, Pt(9), Rect(Pt(60), Pt(30), Pt(70), Pt(38)))
    texts = [Text(WORDS, Pt(9), box) for box in lines]
    return page(number, TALL, texts=(*texts, *[foot] * bool(said)))


def turned(it, size=TALL, x=0, **facts):
    """Return a page as it looks when it is turned to the left."""
    texts = tuple(
        text._replace(
            turned=90,
            box=Rect(
                Pt(x + text.box.y0), text.box.x0, Pt(x + text.box.y1), text.box.x1
            ),
        )
        for text in it.texts
    )
    return page(it.number, size, texts=texts, **facts)


def file(fifth, said="{}"):
    return [*(upright(n, said.format(n)) for n in range(1, 5)), fifth]


LONG = upright(5, x1=340)
CELL = Text("5", Pt(9), Rect(Pt(350), Pt(100), Pt(355), Pt(108)))
TABLE = LONG._replace(texts=(*LONG.texts, CELL))
PHOTO = Picture((600, 800), 150, Rect(Pt(60), Pt(60), Pt(240), Pt(340)))


@pytest.mark.parametrize(
    ("fifth", "count"),
    [
        pytest.param(upright(5), 0, id="upright"),
        pytest.param(turned(upright(5)), 1, id="text as wide as on other pages"),
        pytest.param(turned(LONG), 0, id="a table along the page"),
        pytest.param(turned(LONG, x=-99), 1, id="too near an edge"),
        pytest.param(turned(upright(5, "5", x1=340)), 1, id="with its number"),
        pytest.param(turned(upright(5, "17", x1=340)), 0, id="with another number"),
        pytest.param(turned(TABLE), 0, id="with its number in a table"),
        pytest.param(turned(LONG, WIDE), 1, id="the whole page"),
        pytest.param(turned(upright(5), pictures=(PHOTO,)), 0, id="a plate"),
    ],
)
def test_a_page_that_lies_on_its_side_is_told_from_a_wide_table(fifth, count):
    findings = found(check_sideways, *file(fifth))

    assert [(it.page, it.what) for it in findings] == [
        (5, "it lies on its side")
    ] * count


def test_a_file_of_such_pages_and_sheets_are_let_be():
    pages = [turned(upright(number)) for number in range(1, 6)]

    assert not found(check_sideways, *pages)
    assert not found(check_sideways, *file(turned(upright(5))), imposed=True)
    assert found(check_sideways, *file(turned(upright(5))), imposed=False)
