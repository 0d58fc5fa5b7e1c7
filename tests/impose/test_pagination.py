from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.impose.samples import QUARTO, SADDLE
from zine.errors import PaperError
from zine.impose.pagination import paginate


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
    assert paginate(pages, SADDLE) == order


@given(st.integers(1, 400))
def test_whole_sheets_are_filled_with_as_few_blanks_as_can_be(pages):
    order = paginate(pages, SADDLE)

    assert len(order) % 4 == 0
    assert order.count(None) < 4
    assert [page for page in order if page] == list(range(1, pages + 1))
    assert order[0] == 1
    assert pages == 1 or order[-1] == pages


def test_no_pages_make_no_zine():
    with pytest.raises(PaperError, match="there are no pages"):
        paginate(0, SADDLE)


def test_a_scheme_of_one_sheet_holds_no_more_than_that():
    assert len(paginate(5, QUARTO)) == 8

    with pytest.raises(PaperError, match="quarto holds 8 pages, the zine has 9"):
        paginate(9, QUARTO)
