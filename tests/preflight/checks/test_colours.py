from __future__ import annotations

from tests.preflight.samples import COPIER, SHOP, found, page
from zine.preflight.checks.colours import check_colours


def test_colour_is_billed_by_a_copy_shop():
    grey, red = page(1), page(2, colours=("RGB",))

    assert [it.page for it in found(check_colours, grey, red, press=COPIER)] == [2]
    assert not found(check_colours, grey, red, press=SHOP)
