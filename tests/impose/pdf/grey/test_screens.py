from __future__ import annotations

import numpy as np
import pytest

from zine.content.halftones import Halftone
from zine.impose.pdf.grey.screens import SCREENS, printed, screen_curve, thresholds

KINDS = [*SCREENS]


def tile(kind):
    side, darkness = thresholds(kind)
    return np.frombuffer(darkness, np.uint8).reshape(side, side)


@pytest.mark.parametrize(
    ("kind", "lines"),
    [(Halftone.LASER, 85), (Halftone.COPIER, 53), (Halftone.COARSE, 33)],
)
def test_screens_have_the_rulings_that_machines_have(kind, lines):
    assert SCREENS[kind].lines == pytest.approx(lines, rel=0.015)


@pytest.mark.parametrize("kind", KINDS)
def test_as_much_turns_black_as_the_picture_is_dark(kind):
    for dark in range(256):
        assert (tile(kind) < dark).mean() == pytest.approx(dark / 255, abs=0.004)


@pytest.mark.parametrize("kind", KINDS)
def test_white_has_no_dot_and_black_no_hole(kind):
    assert not (tile(kind) < 0).any()
    assert (tile(kind) < 255).all()


@pytest.mark.parametrize("kind", [it for it in KINDS if it is not Halftone.LINE])
def test_a_dot_is_in_one_piece(kind):
    dots = tile(kind) < 255 * 0.2
    cells = 2 * 4 * 4

    assert pieces(dots) == cells
    scattered = np.random.default_rng(1).permutation(dots.ravel()).reshape(dots.shape)
    assert pieces(scattered) > 2 * cells


def pieces(dots):
    """Count what hangs together on a screen that goes on beyond its edges."""
    left, count = {*map(tuple, np.argwhere(dots))}, 0
    side = len(dots)
    while left:
        count, waiting = count + 1, [left.pop()]
        while waiting:
            y, x = waiting.pop()
            near = {((y + j) % side, (x + i) % side) for j, i in STEPS} & left
            left -= near
            waiting += near
    return count


STEPS = ((0, 1), (0, -1), (1, 0), (-1, 0))


@pytest.mark.parametrize("kind", KINDS)
def test_what_is_asked_of_a_screen_prints_as_dark_as_the_picture(kind):
    curve = screen_curve(kind)

    for grey in range(256):
        on_paper = printed(curve[grey] / 255, SCREENS[kind].gain)
        assert on_paper == pytest.approx(1 - grey / 255, abs=0.021)
    assert curve[128] < 128 - 20, "nothing is held back for the gain"


def test_the_paper_gains_most_in_the_middle_and_nothing_at_the_ends():
    assert printed(0.5, 0.18) == pytest.approx(0.68)
    assert printed(0.1, 0.18) - 0.1 < 0.07
    assert (printed(0, 0.18), printed(1, 0.18)) == (0, 1)
