from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.impose.samples import QUARTO, SADDLE, scheme_of, stamp_plan
from zine.errors import PaperError
from zine.impose.pagination import count_sheets, paginate

CARDS = replace(scheme_of("2x2", "lay"), spine=None)


def filled(pages, scheme):
    places = count_sheets(pages, scheme) * scheme.pages_per_sheet
    return paginate(pages, places, scheme)


@pytest.mark.parametrize(
    ("pages", "order"),
    [
        (1, (1, None, None, None)),
        (2, (1, None, None, 2)),
        (3, (1, 2, None, 3)),
        (4, (1, 2, 3, 4)),
        (5, (1, 2, 3, 4, None, None, None, 5)),
    ],
)
def test_blanks_go_just_before_the_back_cover(pages, order):
    assert filled(pages, SADDLE) == order


def test_without_a_back_cover_blanks_follow_the_text():
    assert paginate(5, 8, SADDLE, back_cover=False) == (1, 2, 3, 4, 5, None, None, None)


@given(st.integers(1, 400))
def test_whole_sheets_are_filled_with_as_few_blanks_as_can_be(pages):
    order = filled(pages, SADDLE)

    assert len(order) % 4 == 0
    assert order.count(None) < 4
    assert [page for page in order if page] == list(range(1, pages + 1))
    assert order[0] == 1
    assert pages == 1 or order[-1] == pages


@given(st.integers(1, 400))
def test_pages_that_nothing_binds_have_their_blanks_at_the_end(pages):
    order = filled(pages, CARDS)

    assert order == (*range(1, pages + 1), *(None,) * (-pages % 8))


def test_no_pages_make_no_zine():
    with pytest.raises(PaperError, match="there are no pages") as caught:
        count_sheets(0, SADDLE)

    assert caught.value.hint == "Add some text."


def test_a_scheme_of_one_sheet_holds_no_more_than_that():
    assert count_sheets(8, QUARTO) == 1

    with pytest.raises(PaperError, match="quarto holds 8 pages, here are 9") as caught:
        count_sheets(9, QUARTO)

    assert "zine schemes" in caught.value.hint


def test_a_scheme_with_a_poster_says_so_when_there_are_too_many_pages():
    with pytest.raises(
        PaperError, match="mini8 holds 8 pages and a poster, here are 10"
    ):
        stamp_plan("mini8", 10)
