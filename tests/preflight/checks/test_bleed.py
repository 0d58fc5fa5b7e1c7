from __future__ import annotations

import pytest

from tests.preflight.samples import COPIER, SHOP, found, page
from zine.preflight.checks.bleed import check_bleed
from zine.preflight.facts import Edges, Ink
from zine.units import Pt, Rect, mm


def reaching(beyond):
    return page(ink=Ink(bleed=Edges(left=beyond)))


@pytest.mark.parametrize(
    ("beyond", "findings"),
    [
        pytest.param(None, 0, id="a white margin"),
        pytest.param(mm(3), 0, id="far enough"),
        pytest.param(Pt(0), 1, id="to the trim"),
        pytest.param(mm(1), 1, id="not far enough"),
    ],
)
def test_ink_on_the_trim_goes_on_beyond_it(beyond, findings):
    assert len(found(check_bleed, reaching(beyond), press=SHOP)) == findings


def test_nothing_bleeds_where_nothing_is_cut():
    assert not found(check_bleed, reaching(Pt(0)), press=COPIER)
    assert not found(check_bleed, reaching(Pt(0)), press=SHOP, imposed=True)


def test_a_file_that_is_to_be_cut_needs_room_for_the_knife_on_any_press():
    def cut(beyond):
        trim = Rect(Pt(20), Pt(20), Pt(380), Pt(280))
        return reaching(beyond)._replace(trim=trim)

    (it,) = found(check_bleed, cut(mm(1)), press=COPIER)

    assert "left edge and 1.0 mm beyond; trimming needs 3.0 mm" in it.what
    assert not found(check_bleed, cut(mm(3)), press=COPIER)
    assert not found(check_bleed, cut(None), press=COPIER)
