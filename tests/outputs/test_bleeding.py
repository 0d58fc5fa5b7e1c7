from __future__ import annotations

from types import SimpleNamespace

import pytest

from tests.impose.samples import A4, A5, SADDLE, SCHEMES
from zine.impose.placing import Placing
from zine.impose.plan import plan_imposition
from zine.outputs.bleeding import remarks_on_bleed
from zine.paper import SHEETS
from zine.units import Pt, Size, mm


def said(drawn, *, scheme=SADDLE, bleed=3, page=A5, paper=SHEETS["a3"]):
    """Return what is said of pages with so many millimetres of bleed in the PDF."""
    plan = plan_imposition(
        len(drawn),
        scheme=scheme,
        paper=paper,
        page_size=page,
        placing=Placing(bleed=mm(bleed)),
    )
    pages = [
        SimpleNamespace(number=at, bleed=SimpleNamespace(least=mm(it)))
        for at, it in enumerate(drawn, start=1)
    ]
    return [it.message for it in remarks_on_bleed(plan, pages)]


def test_bleed_that_is_drawn_and_has_room_is_not_worth_a_word():
    assert said((3, 3, 5, 3)) == []
    assert said((0, 0, 0, 0), bleed=0) == []


@pytest.mark.parametrize(
    ("drawn", "words"),
    [
        ((3, 0, 3, 3), "1 page should bleed 3 mm, but the PDF has none"),
        ((2, 3, 1, 3), "2 pages should bleed 3 mm, but the PDF has 1 mm"),
    ],
)
def test_bleed_that_is_not_drawn_is_said(drawn, words):
    (message,) = said(drawn)

    assert message.startswith(words)


def test_a_sheet_without_room_for_the_bleed_is_said():
    (full,) = said((3,) * 4, paper=A4)
    (narrow,) = said((3,) * 4, paper=A4, page=Size(Pt(A5.width - mm(2)), A5.height))

    assert full.startswith("beside its pages A4 has no room for 3 mm of bleed")
    assert narrow.startswith("beside its pages A4 has no room")


def test_a_little_room_is_measured():
    (message,) = said((3,) * 4, paper=A4, page=Size(mm(146.5), mm(206)))

    assert message.startswith("beside its pages A4 has 2 mm for 3 mm of bleed")


@pytest.mark.parametrize(
    "scheme", ["mini8", "ring16", "meander", "accordion", "french-fold"]
)
def test_what_hangs_together_by_its_edges_is_not_trimmed(scheme):
    tiny = Size(mm(50), mm(60))

    (message,) = said((3,) * 8, scheme=SCHEMES[scheme], page=tiny)

    assert "hangs together by the folds at its edges and is not trimmed" in message
