from __future__ import annotations

import pytest

from tests.preflight.copies.samples import SOLID, code, fared, line, tint, words
from zine.preflight.copies.survival import BROKEN, GONE, first_below
from zine.preflight.profile import load_profile

COPIER = load_profile("copy-shop")


def left(content):
    """Return how much is left of the only thing on a page that breaks, or 1."""
    return min((min(it.left) for it in fared(content).things), default=1)


def test_type_of_eleven_points_survives_three_generations():
    page = fared(words(11))

    assert page.things == ()
    assert page.generations[-1].strokes > 0.95


def test_type_of_four_points_does_not():
    (thing,) = fared(words(4)).things

    assert thing.it.words.startswith("The quick")
    assert thing.left[-1] < GONE
    assert thing.goes in {2, 3}


@pytest.mark.parametrize("width", [0.1, 0.2])
def test_a_hairline_is_lost(width):
    (thing,) = fared(line(width)).things

    assert thing.it.width == pytest.approx(width, abs=0.01)
    assert thing.goes == 1


def test_what_a_copy_shop_would_not_print_is_lost_and_what_it_would_is_not():
    assert left(line(COPIER.line.error - 0.02)) < GONE
    assert left(line(COPIER.line.warning + 0.1)) >= BROKEN
    assert left(words(COPIER.type.error - 2.5)) < BROKEN
    assert left(words(COPIER.type.warning)) >= BROKEN


@pytest.mark.parametrize("grey", [0.85, 0.8, 0.7])
def test_black_words_on_a_tint_survive(grey):
    area = b"%g g 20 20 260 110 re f 0 g " % grey

    assert fared(area + words(12)).things == ()
    assert fared(area + words(4)).things != ()


def test_a_frame_is_judged_by_its_lines_and_not_by_what_is_in_it():
    fine = b"0.1 w 20 20 260 110 re S " + words(11)
    bold = b"1 w 20 20 260 110 re S " + words(4)

    assert [hasattr(it.it, "width") for it in fared(fine).things] == [True]
    assert [hasattr(it.it, "width") for it in fared(bold).things] == [False]


def test_small_white_words_on_black_fill_up():
    (thing,) = fared(SOLID + words(5)).things
    page = fared(SOLID + words(14, "Large and bold"))

    assert thing.it.reversed
    assert thing.goes is not None
    assert page.things == ()


def test_white_dies_before_black():
    assert left(SOLID + words(6)) < left(words(6))


def test_a_code_with_modules_too_small_is_lost_and_one_of_ours_is_not():
    small, large = fared(code(0.3)), fared(code(0.5))

    assert [it.since for it in small.codes] in ([1], [2], [3])
    assert (len(large.original.codes), large.codes) == (1, ())


def test_strokes_get_fewer_from_copy_to_copy():
    shares = [it.strokes for it in fared(words(5), 5).generations]

    assert shares == sorted(shares, reverse=True)
    assert shares[0] - shares[-1] > 0.1


def test_a_pale_tint_is_another_one_soon_and_black_is_black():
    pale, none = fared(tint(0.6)), fared(tint(0))

    assert pale.generations[-1].greys < 0.2
    assert none.generations[-1].greys is None


def test_an_empty_page_loses_nothing():
    page = fared(b"")

    assert (page.generations[-1].strokes, page.things, page.codes) == (1, (), ())


@pytest.mark.parametrize(
    ("shares", "since"),
    [((1, 0.5, 0.4), 2), ((0.5, 0.8, 0.4), 3), ((1, 1, 1), None), ((0.1,), 1)],
)
def test_it_is_lost_from_where_it_stays_lost(shares, since):
    assert first_below(shares, 0.7) == since
