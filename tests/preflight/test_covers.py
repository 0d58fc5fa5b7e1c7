from __future__ import annotations

from zine.preflight.covers import LEAST, MOST, Cover, are_scan, largest
from zine.units import Pt, Rect


def box(wide, high=10):
    return Rect(Pt(0), Pt(0), Pt(wide), Pt(high))


def test_the_largest_are_looked_under_in_the_order_of_painting():
    small, large = Cover("bar", box(3), 1), Cover("bar", box(9), 2)

    assert largest([large] * MOST + [small]) == [large] * MOST
    assert largest([large, small]) == [small, large]


def test_a_line_covers_no_letter():
    assert not largest([Cover("bar", box(100, LEAST / 2), 1)])


def test_pictures_that_take_up_a_page_are_a_scan():
    assert are_scan([box(10), box(10)], (20, 10))
    assert not are_scan([box(10)], (20, 10))
