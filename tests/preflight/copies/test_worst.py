from __future__ import annotations

import pytest

from tests.preflight.copies.samples import code, fared, line, tint, words
from zine.preflight.copies.worst import lens_at, worst_place
from zine.units import MM_PER_INCH

PT = MM_PER_INCH / 72


def test_the_worst_place_is_where_strokes_are_lost():
    page = fared(
        b"1 0 0 1 0 40 cm " + words(11) + b"1 0 0 1 150 -100 cm " + words(3, "Tiny")
    )

    place = worst_place(page)

    assert place.x == pytest.approx(184 * PT, abs=5)
    assert place.y == pytest.approx(140 * PT, abs=5)
    assert place.left[-1] < 0.6
    assert not place.fills


def test_lines_too_close_fill_up():
    rules = b"".join(
        b"1.5 w 100 %g m 200 %g l S " % (1.85 * y, 1.85 * y) for y in range(30, 40)
    )

    place = worst_place(fared(rules))

    assert place.fills
    assert place.left[-1] < 0.8


def test_where_all_is_well_there_is_something_to_look_at():
    place = worst_place(fared(words(14, "Here")))

    assert place.left[-1] > 0.95
    assert place.y == pytest.approx(78 * PT, abs=5)


def test_the_lens_is_on_what_is_lost_first():
    page = fared(line(0.1) + code(0.5))
    lost = fared(code(0.3))

    assert lens_at(page, worst_place(page))[1] == pytest.approx(75 * PT, abs=1.5)
    assert lens_at(lost, worst_place(lost))[0] == pytest.approx(74 * PT, abs=8)


def test_or_on_the_greys_that_have_changed():
    page = fared(b"BT /F1 14 Tf 10 130 Td (Words) Tj ET " + tint(0.6))

    x, y = lens_at(page, worst_place(page))

    assert 100 * PT <= x <= 180 * PT
    assert 30 * PT <= y <= 110 * PT


def test_an_empty_page_has_a_place_too():
    page = fared(b"")

    assert lens_at(page, worst_place(page)) == worst_place(page)[:2]
