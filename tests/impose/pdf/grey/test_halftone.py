from __future__ import annotations

import numpy as np
import pytest

from tests.impose.pdf.grey.dots import black, flat, greys, ramp, rulings
from zine.content.halftones import Halftone
from zine.impose.pdf.grey.halftone import halftone, uncovered
from zine.impose.pdf.grey.screens import SCREENS, printed
from zine.impose.pdf.grey.spot import Spot
from zine.impose.pdf.matrix import Matrix

DOTS = (Halftone.LASER, Halftone.COPIER, Halftone.COARSE)


def spot(width, height):
    return Spot(Matrix(width, 0, 0, height, 0, 0), 0, 0, width, height)


def dots_of(pixels, kind, size=(640, 640)):
    return np.asarray(halftone(greys(pixels), spot(*size), kind))


@pytest.mark.parametrize("kind", DOTS)
@pytest.mark.parametrize("grey", [80, 128, 180])
def test_dots_stand_at_45_degrees_as_many_an_inch_as_asked(kind, grey):
    (lines, angle), (others, across) = rulings(dots_of(flat(grey), kind), 2)

    assert lines == pytest.approx(SCREENS[kind].lines, rel=0.02)
    assert others == pytest.approx(SCREENS[kind].lines, rel=0.02)
    assert sorted((angle, across)) == pytest.approx([45, 135], abs=1)


def test_lines_run_one_way():
    (first, angle), (second, other) = rulings(dots_of(flat(160), Halftone.LINE), 2)

    assert first == pytest.approx(53, rel=0.02)
    assert angle == pytest.approx(135, abs=1)
    # Across them there is nothing: the next strongest is a multiple.
    assert (second, other) != pytest.approx((53, 45), rel=0.05)


def test_the_measure_tells_one_ruling_from_another():
    upright = np.tile(np.arange(640) % 12 < 6, (640, 1))

    assert rulings(upright)[0] == pytest.approx((50, 0), abs=1)
    coarse = dots_of(flat(160), Halftone.COARSE)
    assert rulings(coarse)[0][0] != pytest.approx(53, rel=0.1)


@pytest.mark.parametrize("kind", [*SCREENS])
def test_every_grey_prints_as_dark_as_it_is(kind):
    gain = SCREENS[kind].gain
    shares = {g: black(dots_of(flat(g), kind)) for g in range(0, 256, 5)}

    for grey, share in shares.items():
        assert printed(share, gain) == pytest.approx(1 - grey / 255, abs=0.021)
    # Without what the paper adds it would be too pale.
    assert shares[130] < 1 - 130 / 255 - 0.03


def test_a_ramp_keeps_its_tones():
    dots = dots_of(ramp(), Halftone.COPIER, (2560, 1280))

    bands = [printed(black(band), 0.18) for band in np.split(dots, 16, axis=1)]

    wanted = 1 - (np.arange(16) + 0.5) / 16
    assert bands == pytest.approx(wanted, abs=0.03)


def test_a_threshold_makes_outlines_and_no_dots():
    dots = dots_of(ramp(), Halftone.THRESHOLD)

    assert not dots[:, :310].any()
    assert dots[:, 330:].all()


def test_edges_are_made_sharper():
    step = np.repeat([[90, 170]], 150, axis=1).repeat(300, axis=0).astype(np.uint8)
    dots = dots_of(step, Halftone.LASER, (600, 600))

    far, near = (black(dots[:, at : at + 10]) for at in (100, 290))

    assert near > far + 0.05
    assert black(dots[:, 110:120]) == pytest.approx(far, abs=0.01)


def test_white_paper_stays_free_of_specks():
    assert dots_of(flat(252), Halftone.COPIER).all()
    assert not dots_of(flat(240), Halftone.COPIER).all()


def test_the_same_picture_gives_the_same_dots():
    twice = [dots_of(ramp(), Halftone.COPIER, (500, 301)) for _ in range(2)]

    assert (twice[0] == twice[1]).all()
    assert twice[0].shape == (301, 500)


def test_only_what_covers_nothing_is_left_open():
    cover = ramp((256, 8))

    open_at = np.asarray(uncovered(greys(cover), spot(256, 8)))

    assert open_at[:, :3].all()
    assert not open_at[:, 12:].any()
    assert uncovered(greys(flat(40)), spot(80, 80)) is None
