from __future__ import annotations

import pytest

from tests.preflight.samples import MIDDLE, SHOP, found, page, pdf_of
from zine.preflight.checks.merging import (
    check_colours_in_grey,
    check_words_in_grey,
    contrast,
)
from zine.preflight.facts import Area, Picture, Text
from zine.preflight.facts_painted import ink_of
from zine.preflight.facts_read import read_facts
from zine.units import Pt

PIE = b"150 40 m 150 140 l %d 140 %d 40 150 40 c f "
ROUND = (
    b"100 50 m 127 50 150 72 150 100 c 150 127 127 150 100 150 c"
    b" 72 150 50 127 50 100 c 50 72 72 50 100 50 c f "
)
RHOMBS = (
    b"150 150 m 150 250 l 237 200 l 237 100 l f ",
    b"150 150 m 237 100 l 150 50 l 63 100 l f ",
)
DISCS = ROUND, b"1 0 0 1 100 0 cm " + ROUND
RED, GREEN, YELLOW = b"0.9 0.1 0.1 rg ", b"0.1 0.48 0.1 rg ", b"1 0.9 0.1 rg "
LEFT, RIGHT, FAR = b"50 50 60 60 re f ", b"110 50 60 60 re f ", b"200 50 60 60 re f "


def read(content):
    return read_facts(pdf_of(content), name="a.pdf")


@pytest.mark.parametrize(
    ("ink", "behind", "count"),
    [
        pytest.param(1, 0.2, 0, id="black on a light tint"),
        pytest.param(1, 0.8, 1, id="black on a dark one"),
        pytest.param(0, 1, 0, id="white on black"),
        pytest.param(0.5, 0.6, 1, id="grey on grey"),
        pytest.param(0.5, 0, 0, id="grey on paper"),
        pytest.param(0.3, 0, 1, id="pale grey on paper"),
        pytest.param(0.05, 0, 0, id="so pale that it is found as a tint"),
        pytest.param(0.5, None, 0, id="on a photo"),
    ],
)
def test_words_that_are_as_grey_as_what_they_stand_on_are_found(ink, behind, count):
    it = page(texts=(Text("Sold out", Pt(20), MIDDLE, ink=ink, behind=behind),))

    assert len(found(check_words_in_grey, it)) == count
    assert not found(check_words_in_grey, it, press=SHOP)


def test_small_words_on_paper_are_left_to_the_check_of_small_grey_type():
    it = page(texts=(Text("Sold out", Pt(12), MIDDLE, ink=0.3),))

    assert not found(check_words_in_grey, it)


def test_a_contrast_that_is_too_low_is_not_rounded_up():
    it = page(texts=(Text("Sold out", Pt(20), MIDDLE, ink=0.4148),))

    (one,) = found(check_words_in_grey, it)

    assert 2.95 < one.measured < 3
    assert "a contrast of 2.99 to 1, and below 3 to 1" in one.what


def test_contrast_is_that_of_the_standard():
    assert contrast(0, 1) == pytest.approx(21)
    assert contrast(1 - 0x94 / 255, 0) == pytest.approx(3.03, abs=0.01)


def test_red_words_on_green_are_found_in_a_file():
    words = b"BT /F1 20 Tf 60 70 Td (Go) Tj ET"

    assert found(check_words_in_grey, *read(GREEN + LEFT + RED + words))
    assert not found(check_words_in_grey, *read(YELLOW + LEFT + b"0 g " + words))


@pytest.mark.parametrize(
    ("content", "count"),
    [
        pytest.param(RED + LEFT + GREEN + RIGHT, 1, id="side by side"),
        pytest.param(RED + LEFT + GREEN + FAR, 0, id="apart"),
        pytest.param(RED + LEFT + YELLOW + RIGHT, 0, id="of other greys"),
        pytest.param(RED + LEFT + RED + RIGHT, 0, id="of one colour"),
        pytest.param((RED + LEFT + GREEN + RIGHT) * 5, 1, id="bars of two colours"),
        pytest.param(
            RED + PIE % (250, 250) + GREEN + PIE % (50, 50), 1, id="halves of a disc"
        ),
        pytest.param(RED + DISCS[0] + GREEN + DISCS[1], 0, id="discs that touch"),
        pytest.param(RED + RHOMBS[0] + GREEN + RHOMBS[1], 1, id="sectors"),
        pytest.param(b"0.6 g " + LEFT + b"0.62 g " + RIGHT, 0, id="greys"),
    ],
)
def test_colours_that_meet_and_are_one_grey_are_found(content, count):
    assert len(found(check_colours_in_grey, *read(content))) == count
    assert not found(check_colours_in_grey, *read(content), press=SHOP)


def row_of(colours):
    """Return areas side by side."""
    boxes = (MIDDLE._replace(x0=Pt(30 * n), x1=Pt(30 * n + 30)) for n in range(99))
    pairs = zip(colours, boxes, strict=False)
    return tuple(Area(ink_of(it), box, it) for it, box in pairs)


ONE_GREY = (0.9, 0.1, 0.1), (0.1, 0.48, 0.1), (0.4, 0.25, 0.7), (0.6, 0.27, 0.1)
LIGHT_AND_DARK = [it for n in range(9) for it in ((1, 0.9, n / 30), (n / 30, 0.1, 0.4))]


def test_many_colours_of_one_grey_are_found_as_well_as_two():
    it = page(areas=row_of([*ONE_GREY, *ONE_GREY[:2]]))

    (one,) = found(check_colours_in_grey, it)

    assert one.what.startswith("4 colours merge with those beside them: two colours")


def test_a_drawing_in_light_and_dark_colours_may_have_some_that_merge():
    merging = [*ONE_GREY, ONE_GREY[1]]
    drawing = page(areas=row_of([*merging, *LIGHT_AND_DARK]))

    assert not found(check_colours_in_grey, drawing)
    assert found(check_colours_in_grey, page(areas=row_of([*merging, (1, 0.9, 0)])))


@pytest.mark.parametrize(
    ("content", "count"),
    [
        pytest.param(b"0.33 g " + LEFT + b"0.29 g " + RIGHT, 1, id="side by side"),
        pytest.param(b"0.33 g " + LEFT + b"0.29 g " + FAR, 0, id="apart"),
        pytest.param(b"0.33 g " + LEFT + RIGHT, 0, id="of one grey"),
        pytest.param(b"0.33 g " + LEFT + b"0.6 g " + RIGHT, 0, id="of two"),
        pytest.param(b"0.95 g " + LEFT + b"0.92 g " + RIGHT, 0, id="nearly paper"),
        pytest.param(
            b"".join(
                b"%.2f g %d 50 30 60 re f " % (0.2 + n / 33, 30 * n) for n in range(9)
            ),
            0,
            id="a shading",
        ),
    ],
)
def test_in_a_build_colours_are_greys_already(content, count):
    for imposed in (True, False):
        its = found(check_colours_in_grey, *read(content), imposed=imposed)
        assert len(its) == count


@pytest.mark.parametrize(
    ("other", "count"),
    [
        pytest.param((0.1, 0.48, 0.1), 1, id="as dark"),
        pytest.param((0.1, 0.9, 0.1), 0, id="lighter"),
        pytest.param((0.5, 0.28, 0.1), 0, id="of nearly the same hue"),
        pytest.param((0.3, 0.38, 0.28), 1, id="no strong colour"),
        pytest.param((0.34, 0.36, 0.32), 0, id="hardly a colour"),
    ],
)
def test_colours_of_a_picture_that_meet_and_are_one_grey_are_found(other, count):
    it = Picture(
        (600, 400), 300, MIDDLE, touching=frozenset({((0.9, 0.1, 0.1), other)})
    )

    assert len(found(check_colours_in_grey, page(pictures=(it,)))) == count
