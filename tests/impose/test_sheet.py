from __future__ import annotations

from zine.impose.sheet import Flip, Placement, Side, half_turned, page_turn
from zine.units import Rect, Size

SHEET = Size(100, 60)


def test_a_sheet_turns_like_a_page_about_its_upright_edges():
    assert page_turn(SHEET) is Flip.SHORT
    assert page_turn(SHEET.turned()) is Flip.LONG


def test_a_side_turned_by_half_swaps_the_corners_and_the_heads():
    side = Side(
        (
            Placement(1, Rect(0, 10, 20, 60), turned=False, clip=Rect(0, 9, 21, 60)),
            Placement(None, Rect(50, 0, 70, 50), turned=True, clip=Rect(50, 0, 71, 51)),
        )
    )

    assert half_turned(side, SHEET) == Side(
        (
            Placement(
                None, Rect(30, 10, 50, 60), turned=False, clip=Rect(29, 9, 50, 60)
            ),
            Placement(1, Rect(80, 0, 100, 50), turned=True, clip=Rect(79, 0, 100, 51)),
        )
    )
    assert half_turned(half_turned(side, SHEET), SHEET) == side
