from __future__ import annotations

from dataclasses import replace

import pytest

from tests.impose.samples import A4, LETTER, QUARTER_A4, SCHEMES, UNIVERSAL
from zine.errors import PaperError
from zine.impose.placing import Fit, Placing
from zine.impose.scheme_file import load_scheme
from zine.impose.sheet import Binding
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
