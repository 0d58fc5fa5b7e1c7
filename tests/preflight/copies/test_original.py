from __future__ import annotations

import pytest

from tests.preflight.copies.samples import code, line, printed, words
from zine.preflight.copies import original
from zine.preflight.copies.detail import amount
from zine.preflight.copies.original import FINER, MOST_PIXELS, fineness
from zine.units import Size, mm


def test_a_page_is_printed_at_the_fineness_of_a_copier():
    page = printed(words(11))

    assert page.dpi == 300
    assert page.picture.size == (1250, 625)
    assert page.facts.texts[0].size == pytest.approx(11)


def test_the_finest_line_is_a_dot_of_a_printer_wide():
    page = printed(line(0.01))

    assert amount(page.detail.black) >= 240 / 72 * 300 * 0.95


def test_codes_are_found():
    assert (len(printed(code(0.5)).codes), printed(b"").codes) == (1, ())


def test_a_page_larger_than_any_copier_is_looked_at_less_closely():
    a3, banner = Size(mm(297), mm(420)), Size(mm(1000), mm(5000))

    assert fineness(a3) == 300
    assert fineness(banner) < 50
    area = banner.width * banner.height / 72**2
    assert (fineness(banner) * FINER) ** 2 * area == pytest.approx(MOST_PIXELS)


def test_a_long_page_of_little_area_is_looked_at_as_closely_as_any():
    assert fineness(Size(mm(10), mm(5000))) == 300


def test_a_page_too_large_has_fewer_pixels(monkeypatch):
    monkeypatch.setattr(original, "LARGEST", 1)
    monkeypatch.setattr(original, "MOST_PIXELS", 250_000)

    page = printed(words(11))

    assert page.picture.width * page.picture.height < 250_000 / 3
    assert page.dpi == pytest.approx(page.picture.width / 300 * 72, rel=0.01)
