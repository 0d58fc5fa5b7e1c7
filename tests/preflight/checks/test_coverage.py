from __future__ import annotations

from tests.preflight.samples import COPIER, RISO, SHOP, found, page
from zine.preflight.checks.coverage import check_coverage, check_leading_edge
from zine.preflight.facts import Edges, Ink
from zine.preflight.finding import Level
from zine.units import mm


def test_a_side_that_is_mostly_black_is_found():
    dark, light = page(1, ink=Ink(0.4)), page(2, ink=Ink(0.3))

    assert [it.page for it in found(check_coverage, dark, light)] == [1]
    assert not found(check_coverage, dark, press=SHOP)


def test_a_side_that_is_all_black_is_an_error():
    pages = page(1, ink=Ink(0.84)), page(2, ink=Ink(0.99))

    levels = [it.level for it in found(check_coverage, *pages)]

    assert levels == [Level.WARNING, Level.ERROR]
    assert not found(check_coverage, pages[1], black=((2, 1.0),))


def test_a_cover_that_is_meant_to_be_black_is_not_complained_of():
    cover, darker = page(1, ink=Ink(0.4)), page(1, ink=Ink(0.6))

    assert not found(check_coverage, cover, black=((1, 0.5),))
    assert found(check_coverage, darker, black=((1, 0.5),))
    assert found(check_coverage, cover, black=((2, 0.5),))
    assert found(check_coverage, cover, black=((1, 0.125),))


def test_a_solid_at_a_short_edge_is_found():
    (it,) = found(check_leading_edge, solid(left=mm(5)), press=RISO)

    assert (round(it.measured), round(it.limit)) == (5, 10)


def test_a_solid_further_in_or_at_a_long_edge_is_fine():
    pages = solid(left=mm(10)), solid(top=mm(1)), page()

    assert not found(check_leading_edge, *pages, press=RISO)
    assert not found(check_leading_edge, solid(left=mm(5)), press=COPIER)


def solid(**edges):
    return page(ink=Ink(solids=Edges(**edges)))
