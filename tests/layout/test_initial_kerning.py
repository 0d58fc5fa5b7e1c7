from __future__ import annotations

import pytest

from zine.layout.initial_kerning import mirrored, room_beside
from zine.layout.shaping import Inked

BOX = Inked(0, -1, 1, 0)
HEAD = (-1, -0.5)
SQUARE = "M0 0L1 0L1 -1L0 -1Z"
FOOT = "M0 0L1 0L1 -0.2L0.2 -0.2L0.2 -1L0 -1Z"
SLOPE = "M0 0L1 0L0 -1Z"
ROUND = "M0.5 0C1.2 0 1.2 -1 0.5 -1Z"


@pytest.mark.parametrize(
    ("path", "room"),
    [
        pytest.param(SQUARE, 0, id="flat"),
        pytest.param(FOOT, 0.8, id="a foot below the line"),
        pytest.param(SLOPE, 0.6, id="as far as its foot, and what may be spared"),
        pytest.param("", 1, id="no ink"),
    ],
)
def test_a_word_moves_in_where_its_letter_is_open(path, room):
    assert room_beside(path, BOX, HEAD, spare=0.1) == pytest.approx(room)


def test_a_word_moves_in_beside_a_round_letter_by_what_that_recedes():
    ink = Inked(0.5, -1, 1.025, 0)

    assert 0.05 < room_beside(ROUND, ink, HEAD, spare=0.1) < 0.15
    assert room_beside(ROUND, ink, HEAD, spare=0) == pytest.approx(0, abs=0.01)


def test_what_stands_at_the_left_sees_the_letter_from_behind():
    behind = Inked(-1, -1, 0, 0)

    assert room_beside(mirrored(FOOT), behind, HEAD, spare=0.1) == 0
