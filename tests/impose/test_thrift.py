from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import pytest

from tests.impose.samples import A4, LETTER, QUARTER_A4, SCHEMES, UNIVERSAL
from zine.errors import PaperError
from zine.impose.amounts import amounts_for
from zine.impose.placing import NOTHING, Fit, Placing
from zine.impose.plan import plan_imposition
from zine.impose.scheme_file import load_scheme
from zine.impose.sheet import Binding
from zine.impose.stock import read_stock
from zine.impose.terms import Prices, Terms
from zine.impose.thrift import thriftiest
from zine.units import Size, mm


def chosen(scheme, pages, **changes):
    wanted = {
        "paper": A4,
        "page_size": QUARTER_A4,
        "placing": Placing(),
        "load": load_scheme,
    }
    return thriftiest(SCHEMES[scheme], pages, **(wanted | changes))


@pytest.mark.parametrize("pages", [1, 4, 9, 12, 20])
def test_two_copies_are_made_where_half_a_sheet_would_be_blank(pages):
    scheme, notice = chosen("cut-and-stack", pages)

    assert scheme.name == "two-copies"
    assert notice is not None


@pytest.mark.parametrize("pages", [5, 8, 13, 16])
def test_full_sheets_are_cut_and_stacked(pages):
    assert chosen("cut-and-stack", pages) == (SCHEMES["cut-and-stack"], None)


def test_the_arithmetic_is_said():
    _, notice = chosen("cut-and-stack", 11)

    assert notice.message == (
        "two-copies is used instead of cut-and-stack to save paper: 3 sheets make 2"
        " zines with 1 blank page each, to be cut apart; with cut-and-stack 2 sheets"
        " make 1 zine with 5 blank pages"
    )


def test_a_scheme_without_a_spare_is_kept():
    assert chosen("saddle-stitch", 4) == (SCHEMES["saddle-stitch"], None)


def test_pages_that_fit_nowhere_are_left_to_the_scheme_to_refuse():
    scheme, notice = chosen("cut-and-stack", 12, page_size=UNIVERSAL)

    assert (scheme.name, notice) == ("cut-and-stack", None)


def test_pages_are_never_made_smaller_to_save_paper():
    stripes = load_scheme("two-copies").on_grid(4, 2)
    page, shrinking = Size(mm(100), mm(130)), Placing(fit=Fit.SHRINK)

    scheme, _ = chosen(
        "cut-and-stack",
        12,
        paper=LETTER,
        page_size=page,
        placing=shrinking,
        load=lambda _: stripes,
    )

    assert scheme.name == "cut-and-stack"


def test_the_spare_is_bound_like_the_scheme():
    wide = QUARTER_A4.turned()

    assert chosen("cut-and-stack", 12, page_size=wide, binding=Binding.TOP)[1]


def test_a_spare_that_cannot_hold_the_pages_or_be_bound_so_is_no_spare():
    ring = SCHEMES["mini8"]

    for pages in (8, 12):
        scheme, _ = chosen(
            "cut-and-stack", pages, binding=Binding.TOP, load=lambda _: ring
        )
        assert scheme.name == "cut-and-stack"


def test_a_spare_that_does_not_exist_names_the_scheme_that_asks_for_it():
    odd = replace(SCHEMES["cut-and-stack"], spare="nowhere")

    with pytest.raises(PaperError, match="the spare of cut-and-stack cannot be used"):
        thriftiest(
            odd, 12, paper=A4, page_size=A4.size, placing=Placing(), load=load_scheme
        )


@pytest.mark.parametrize(
    ("copies", "name"),
    [(1, "cut-and-stack"), (2, "two-copies"), (3, "cut-and-stack"), (5, "two-copies")],
)
def test_a_copy_too_many_is_no_saving(copies, name):
    """Three sheets make two of 12 pages; for one, two sheets are enough."""
    scheme, _ = chosen("cut-and-stack", 12, terms=Terms(copies=copies))

    assert scheme.name == name


def test_what_costs_less_is_taken_and_it_is_said():
    prices = Prices(side=Decimal("0.05"), copy=Decimal("0.1"))

    scheme, notice = chosen("cut-and-stack", 12, terms=Terms(prices=prices))

    assert scheme.name == "two-copies"
    assert "instead of cut-and-stack to save money: 3 sheets" in notice.message


@pytest.mark.parametrize("pages", [8, 16])
def test_a_cover_of_its_own_stock_gets_the_sheet_it_needs(pages):
    terms = Terms(cover=read_stock("65 lb cover"))

    scheme, notice = chosen(
        "cut-and-stack", pages, terms=terms, placing=Placing(cover=NOTHING)
    )

    assert scheme.name == "two-copies"
    assert "so that the cover has a sheet of its own" in notice.message


@pytest.mark.parametrize("pages", range(1, 33))
@pytest.mark.parametrize("copies", [1, 2, 3, 7, 100])
def test_no_other_layout_that_fits_is_cheaper(pages, copies):
    terms = Terms(copies=copies, prices=Prices(side=Decimal(4), sheet=Decimal(1)))

    def cost(name):
        plan = plan_imposition(
            pages, scheme=SCHEMES[name], paper=A4, page_size=QUARTER_A4
        )
        return amounts_for(copies, plan, terms).cost

    scheme, _ = chosen("cut-and-stack", pages, terms=terms)

    assert cost(scheme.name) == min(map(cost, ("cut-and-stack", "two-copies")))
