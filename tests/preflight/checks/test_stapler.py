from __future__ import annotations

from tests.preflight.samples import COPIER, SHOP, found
from zine.preflight.checks.stapler import check_stapler


def test_more_sheets_than_a_staple_goes_through_are_found():
    (it,) = found(check_stapler, press=COPIER, folded=16)

    assert (it.page, it.measured, it.limit) == (None, 16, 15)


def test_fewer_are_fine_and_a_shop_takes_more():
    assert not found(check_stapler, press=COPIER, folded=15)
    assert not found(check_stapler, press=SHOP, folded=16)
