from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.impose.samples import (
    A4,
    A5,
    HALF_LETTER,
    LETTER,
    UNIVERSAL,
    quarto_plan,
    saddle_plan,
)
from zine.impose.sheet import Binding
from zine.impose.shop import plan_shop_pages
from zine.units import Size, mm


def test_a_shop_with_letter_expects_half_letter():
    assert plan_shop_pages(saddle_plan(paper=LETTER)).paper_size == HALF_LETTER


def test_a_shop_with_a4_expects_a5_rather_than_half_of_a4():
    assert plan_shop_pages(saddle_plan(paper=A4)).paper_size == A5


def test_a_page_wider_than_a5_gets_the_whole_half_of_a4():
    plan = saddle_plan(paper=A4, page_size=Size(mm(148.4), mm(210)))

    width = plan_shop_pages(plan).paper_size.width

    assert width == pytest.approx(mm(148.5))


def test_a_quarto_goes_to_the_shop_on_quarters():
    assert plan_shop_pages(quarto_plan()).paper_size == Size(mm(105), mm(148.5))


@given(st.integers(1, 100))
def test_the_shop_gets_every_page_and_blank_in_reading_order(pages):
    plan = saddle_plan(pages)

    shop = plan_shop_pages(plan)

    assert tuple(it.page for it in shop.pages) == plan.order
    assert not any(it.turned for it in shop.pages)


@pytest.mark.parametrize("binding", [Binding.LEFT, Binding.RIGHT])
def test_facing_pages_meet_at_the_spine(binding):
    shop = plan_shop_pages(saddle_plan(8, binding=binding))
    rectos, versos = shop.pages[::2], shop.pages[1::2]
    lefts, rights = (versos, rectos) if binding is Binding.LEFT else (rectos, versos)

    assert {it.trim.x1 for it in lefts} == {shop.paper_size.width}
    assert {it.trim.x0 for it in rights} == {0}
    assert UNIVERSAL.width < shop.paper_size.width


def test_pages_bound_at_the_top_meet_there():
    shop = plan_shop_pages(saddle_plan(8, binding=Binding.TOP))

    assert shop.paper_size == A5.turned()
    assert {it.trim.y1 for it in shop.pages[::2]} == {shop.paper_size.height}
    assert {it.trim.y0 for it in shop.pages[1::2]} == {0}


def test_a_page_is_in_the_middle_of_the_height():
    shop = plan_shop_pages(saddle_plan(paper=LETTER))

    for it in shop.pages:
        assert it.trim.y0 == pytest.approx(mm((215.9 - 210) / 2))
        assert it.trim.y1 == pytest.approx(mm(215.9 - (215.9 - 210) / 2))
