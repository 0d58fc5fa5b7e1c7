from __future__ import annotations

from tests.preflight.samples import SHOP, found, page
from zine.preflight.checks.fonts import check_fonts
from zine.preflight.finding import Level


def test_a_font_that_is_missing_is_named():
    (it,) = found(check_fonts, page(1), page(2, missing_fonts=("Arial",)))

    assert (it.page, it.level) == (2, Level.WARNING)
    assert "Arial" in it.what


def test_a_print_shop_sends_it_back():
    (it,) = found(check_fonts, page(missing_fonts=("Arial",)), press=SHOP)

    assert it.level is Level.ERROR
