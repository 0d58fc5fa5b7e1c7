from __future__ import annotations

import pytest

from tests.preflight.samples import COPIER, SHOP, found, page
from tests.preflight.test_spreads import words
from zine.preflight.checks.stapler import check_stapler
from zine.units import Size, mm


def test_more_sheets_than_a_staple_goes_through_are_found():
    (it,) = found(check_stapler, press=COPIER, folded=16)

    assert (it.page, it.measured, it.limit) == (None, 16, 15)
    assert "as thick as 16 sheets of copy paper; a staple goes through 15" in it.what


def test_fewer_are_fine_and_a_shop_takes_more():
    assert not found(check_stapler, press=COPIER, folded=15)
    assert not found(check_stapler, press=SHOP, folded=16)


A5, SPREAD = Size(mm(148), mm(210)), Size(mm(296), mm(210))


@pytest.mark.parametrize(
    ("size", "count", "sheets"),
    [
        pytest.param(A5, 48, [], id="thin enough"),
        pytest.param(A5, 60, [], id="just so"),
        pytest.param(A5, 61, [16], id="a page more"),
        pytest.param(A5, 132, [33], id="thick"),
        pytest.param(A5, 204, [], id="a book"),
        pytest.param(SPREAD, 40, [], id="pages of the size of sheets"),
    ],
)
def test_a_file_of_single_pages_may_be_more_than_a_staple_takes(size, count, sheets):
    pages = [page(number, size) for number in range(1, count + 1)]

    assert [it.measured for it in found(check_stapler, *pages)] == sheets
    assert not found(check_stapler, *pages, imposed=False)


def test_a_spread_counts_as_two_pages():
    numbers = words(30, 38, 20, "4"), words(800, 810, 20, "5")
    pages = [page(number, SPREAD, texts=numbers) for number in range(1, 34)]

    (it,) = found(check_stapler, *pages)

    assert "66 pages, folded as one booklet, are 17 sheets" in it.what
