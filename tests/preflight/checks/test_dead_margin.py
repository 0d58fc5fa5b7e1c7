from __future__ import annotations

import pytest

from tests.preflight.samples import SHOP, found, page
from zine.preflight.checks.cut_off import check_cut_off
from zine.preflight.checks.dead_margin import check_dead_margin
from zine.preflight.facts import Edges, Ink, Text
from zine.preflight.finding import Level
from zine.units import Pt, Rect, mm


def inked(number=1, **edges):
    return page(number, ink=Ink(edges=Edges(**edges)))


def test_ink_near_an_edge_is_a_warning_with_the_distance():
    (it,) = found(check_dead_margin, inked(left=mm(2), top=mm(30)))

    assert (it.level, it.unit) == (Level.WARNING, "mm")
    assert it.measured == pytest.approx(2)
    assert "left" in it.what


def test_ink_within_the_margins_is_fine():
    assert not found(check_dead_margin, inked(left=mm(4.4), top=mm(5)), page(2))


def test_words_there_are_an_error():
    box = Rect(Pt(100), Pt(3), Pt(200), Pt(12))

    (it,) = found(check_dead_margin, page(texts=(Text("Lost", Pt(9), box),)))

    assert (it.level, "bottom" in it.what) == (Level.ERROR, True)


def test_nothing_is_lost_where_pages_meet():
    recto, verso = inked(1, left=Pt(0)), inked(2, right=Pt(0))

    assert not found(check_dead_margin, recto, verso, spine="left")
    assert len(found(check_dead_margin, recto, verso, spine="right")) == 2


def test_a_shop_that_trims_prints_to_the_edge():
    assert not found(check_dead_margin, inked(left=Pt(0)), press=SHOP)


def test_ink_that_runs_over_the_edge_to_be_cut_is_meant_to():
    ink = Ink(edges=Edges(left=mm(3)), bleed=Edges(left=mm(3)))

    assert not found(check_dead_margin, page(ink=ink))
    assert found(check_dead_margin, page(ink=ink._replace(bleed=Edges(left=Pt(0)))))


def test_a_printer_that_was_tested_has_a_rim_of_its_own_on_each_side():
    rims = Edges(*[mm(1)] * 4), Edges(left=mm(9), bottom=mm(1), right=mm(1), top=mm(1))
    near = (inked(1, left=mm(3)), inked(2, left=mm(3), top=mm(1.5)))

    (it,) = found(check_dead_margin, *near, rims=rims, backs=True)

    assert (it.page, it.limit) == (2, pytest.approx(9))
    assert "the printer leaves out 9.0 mm" in it.what
    assert not found(check_dead_margin, *near, rims=rims)


def test_the_edge_that_lacks_most_is_named():
    rims = (Edges(left=mm(3), bottom=mm(1), right=mm(15), top=mm(1)),) * 2

    (it,) = found(check_dead_margin, inked(left=mm(2), right=mm(5)), rims=rims)

    assert "5.0 mm from the right edge" in it.what


def test_ink_at_the_edge_itself_has_no_distance():
    (one,) = found(check_dead_margin, inked(left=Pt(0), top=mm(30)))
    (all_four,) = found(check_dead_margin, page(ink=Ink(edges=Edges(*[Pt(0)] * 4))))

    assert "ink is at the left edge; a machine" in one.what
    assert "ink is at all four edges; a machine" in all_four.what


def test_words_that_are_cut_off_are_told_of_once():
    over = page(
        texts=(Text("Lost", Pt(9), Rect(Pt(-9), Pt(99), Pt(50), Pt(110))),),
        ink=Ink(edges=Edges(left=Pt(0), top=Pt(90))),
    )

    assert len(found(check_cut_off, over)) == 1
    assert not found(check_dead_margin, over)


def test_a_press_that_leaves_nothing_out_is_not_said_to():
    over = page(texts=(Text("fig", Pt(9), Rect(Pt(-0.6), Pt(99), Pt(50), Pt(110))),))

    assert not found(check_dead_margin, over, press=SHOP)
