from __future__ import annotations

from types import SimpleNamespace

import pytest

from tests.impose.samples import A4, LETTER, SADDLE, SCHEMES
from zine.errors import PaperError
from zine.impose.sheet import Binding, Flip
from zine.outputs.order import Order, Way
from zine.outputs.unfolding import plan_unfolding, remarks_on_signatures
from zine.units import Pt, Size

LYING = LETTER.size.turned()


def sheets(sides, size):
    pages = [SimpleNamespace(number=it + 1, size=size) for it in range(sides)]
    return SimpleNamespace(pages=pages, name="found.pdf")


def unfolding(sides=4, size=LYING, *, scheme=SADDLE, **wishes):
    order = Order(None, scheme, way=Way.UNFOLD, **wishes)
    return plan_unfolding(order, sheets(sides, size))


def test_pages_are_as_large_as_the_panels_of_the_sheet_as_it_lies():
    plan = unfolding()

    assert (plan.paper.title, plan.sheet_size) == ("Letter", LYING)
    assert len(plan.order) == 8
    assert plan.page_size == Size(Pt(396), Pt(612))


@pytest.mark.parametrize("scheme", ["quarto", "cut-and-stack"])
def test_a_sheet_keeps_lying_as_it_does(scheme):
    for size in (A4.size, A4.size.turned()):
        assert unfolding(2, size, scheme=SCHEMES[scheme]).sheet_size == size


def test_sizes_that_programs_round_are_still_a_paper():
    plan = unfolding(size=Size(Pt(842), Pt(595)))

    assert plan.paper.title == "A4"
    assert plan.sheet_size == Size(Pt(842), Pt(595))


def test_any_other_sheet_is_called_by_its_size():
    assert unfolding(size=Size(Pt(720), Pt(540))).paper.title == "254 × 190.5 mm"


def test_a_poster_is_a_second_side():
    ring = SCHEMES["mini8"]

    assert unfolding(1, scheme=ring).poster is None
    assert unfolding(2, scheme=ring).poster == 9


def test_flip_and_binding_are_those_of_the_printer_then():
    plan = unfolding(flip=Flip.LONG, binding=Binding.RIGHT)

    assert (plan.flip, plan.binding) == (Flip.LONG, Binding.RIGHT)


def test_sheets_that_cannot_be_are_refused():
    with pytest.raises(PaperError, match="two sides, and 3 of them"):
        unfolding(3)
    with pytest.raises(PaperError, match="one sheet, and 3 are here"):
        unfolding(3, scheme=SCHEMES["mini8"])
    with pytest.raises(PaperError, match="cannot be bound at the top"):
        unfolding(1, scheme=SCHEMES["mini8"], binding=Binding.TOP)


def test_pages_of_several_sizes_are_no_sheets():
    found = sheets(4, A4.size)
    found.pages[2] = SimpleNamespace(number=3, size=LETTER.size)

    with pytest.raises(PaperError, match="page 3 measures"):
        plan_unfolding(Order(None, SADDLE), found)


def test_signatures_nobody_has_named_are_said():
    signatures = SCHEMES["signatures"]
    wish = Order(None, signatures, way=Way.UNFOLD)

    plan = unfolding(14, scheme=signatures)

    (notice,) = remarks_on_signatures(wish, plan)
    assert notice.message == "the sheets are taken for signatures of 16 and 12 pages"
    assert not [*remarks_on_signatures(wish._replace(signature="16"), plan)]
    assert not [*remarks_on_signatures(wish, unfolding())]
