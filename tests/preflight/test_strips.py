from __future__ import annotations

from zine.preflight.facts import Picture
from zine.preflight.strips import joined
from zine.units import Pt, Rect


def piece(x, y, width=28, height=28, ppi=82.0):
    box = Rect(Pt(x), Pt(y), Pt(x + width), Pt(y + height))
    return Picture((32, 32), ppi, box)


def test_tiles_become_one_picture():
    tiles = [piece(50 + 28 * x, 60 + 28 * y) for y in range(3) for x in range(4)]

    (it,) = joined(tiles)

    assert it.pixels == (4 * 32, 3 * 32)
    assert it.box == (50, 60, 50 + 4 * 28, 60 + 3 * 28)


def test_strips_become_one_picture_from_the_top_and_from_the_foot():
    strips = [piece(50, 60 + 14 * y, 280, 14) for y in range(5)]

    assert len(joined(strips)) == len(joined(strips[::-1])) == 1


def test_pictures_that_are_apart_or_not_alike_stay_what_they_are():
    assert len(joined([piece(50, 60), piece(90, 60)])) == 2
    assert len(joined([piece(50, 60), piece(78, 60, ppi=164.0)])) == 2
    assert len(joined([piece(50, 60), piece(78, 60, height=14)])) == 2
