from __future__ import annotations

import re
from urllib.parse import unquote

import pytest

from tests.layout.samples import pamphlet
from zine.layout.initial_drawing import (
    MARK_SIZE,
    WORD_GAP,
    Length,
    Opening,
    draw_initial,
)
from zine.layout.shaping import open_face

FACES = {(it.family, it.weight, it.style): it for it in pamphlet().typefaces}
LARGE = open_face(FACES["Source Sans Pro", 900, "normal"].path)
TEXT = open_face(FACES["Source Serif Pro", 400, "normal"].path)


def box(letter, marks="", lines=2):
    return draw_initial(Opening(marks, letter), LARGE, TEXT, lines, "nce").box


def measure(drawing, name):
    """Return a length of a box in points, if a line is 12.5 pt and the type 10.75."""
    said = re.search(rf" {name}: calc\(([^;\"]*)\)[;\"]", drawing)[1]
    said = re.sub(r"([-\d.]+)lh", r"(\1 * 12.5)", said)
    said = re.sub(r"([-\d.]+)em", r"(\1 * 10.75)", said)
    return eval(said.replace("pt", ""))  # noqa: S307 - our own numbers


def svg(drawing):
    return unquote(re.search(r"svg\+xml,(.*?)&quot;", drawing)[1])


@pytest.mark.parametrize("lines", [2, 3, 5])
def test_a_flat_letter_reaches_from_capitals_to_a_baseline(lines):
    capital = -TEXT.inked("H").top * 10.75
    first = measure(box("H", lines=lines), "margin-top")

    assert measure(box("H", lines=lines), "height") == pytest.approx(
        (lines - 1) * 12.5 + capital, abs=0.03 * 12.5 * lines
    )
    assert first == pytest.approx(12.5 - measure_below(TEXT) - capital, abs=1.2)


def measure_below(face):
    """Return how much of a line is below its baseline, in points."""
    return 12.5 / 2 + (0.5 - face.baseline) * 10.75


def deep(drawing):
    return sum(measure(drawing, it) for it in ("margin-top", "height", "margin-bottom"))


def test_a_box_is_hardly_less_deep_than_its_lines():
    assert 24 < deep(box("H")) < 25
    assert 36.5 < deep(box("H", lines=3)) < 37.5


def test_a_tail_takes_another_line():
    assert deep(box("Q", lines=3)) > 37.5


def test_an_accent_makes_the_letter_smaller_and_not_taller():
    assert measure(box("É"), "height") == pytest.approx(
        measure(box("E"), "height"), abs=0.6
    )
    assert measure(box("É"), "width") < 0.9 * measure(box("E"), "width")


@pytest.mark.parametrize("marks", ["“", "„", "« ", "¿"])
def test_a_mark_before_the_letter_is_small_and_beside_it(marks):
    drawing = box("O", marks)

    assert svg(drawing).count("<path") == 2
    assert f"scale({MARK_SIZE})" in svg(drawing)
    assert measure(drawing, "width") > measure(box("O"), "width") + 2
    assert measure(drawing, "height") == pytest.approx(
        measure(box("O"), "height"), abs=1.5
    )


def test_marks_stand_at_the_right_of_a_letter_that_runs_from_there():
    hebrew = svg(box("\u05d0", "”"))

    assert float(re.search(r"viewBox='(\S+)", hebrew)[1]) == pytest.approx(-0.01)
    assert float(re.search(r"viewBox='(\S+)", svg(box("A", "”")))[1]) < -0.1


def kern(letter, beside="nce"):
    return draw_initial(Opening("", letter), LARGE, TEXT, 2, beside).kern.sizes


def test_a_word_comes_closer_to_a_letter_that_is_open_or_round():
    assert kern("H") == kern("I") == 0
    assert all(kern(it) > 0.03 for it in "CGOQVY")
    assert 0.15 < kern("A") < kern("L")


def test_a_letter_that_is_all_of_its_word_keeps_a_space_behind_it():
    alone = draw_initial(Opening("", "A"), LARGE, TEXT, 2, "")

    assert alone.kern == (0, 0)
    assert f"margin-inline-end: {WORD_GAP}em" in alone.box


def test_lengths_add_up():
    assert Length(1, 2).plus(Length(3, 4)).times(2) == (8, 12)
    assert Length(1, -0.5).css == "1.0000lh + -0.5000em"
