from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from zine.impose.creep import creep_shifts, total_creep
from zine.impose.placing import Anchor
from zine.units import Pt, mm

THICK = mm(0.1)

DEPTHS = st.lists(st.integers(0, 60), max_size=200)
CALIPERS = st.floats(0, 2).map(Pt)
ANCHORS = st.sampled_from(Anchor)


def booklet(sheets):
    """Return the depth of each page of a booklet of folded sheets in one another."""
    leaves = [min(leaf, 2 * sheets - 1 - leaf) for leaf in range(2 * sheets)]
    return [depth for depth in leaves for _ in ("recto", "verso")]


@pytest.mark.parametrize(
    ("signatures", "published"),
    [
        pytest.param([2, 2], "1100 0011 1100 0011", id="two of 8"),
        pytest.param([3], "2211 0000 1122", id="one of 12"),
        pytest.param([4], "3322 1100 0011 2233", id="one of 16"),
    ],
)
def test_pages_move_against_one_another_as_pdf_cropmarks_moves_them(
    signatures, published
):
    """PDF::Cropmarks moves away from the spine and leaves the centre alone."""
    depths = [depth for sheets in signatures for depth in booklet(sheets)]
    away = [int(digit) for digit in published.replace(" ", "")]

    shifts = creep_shifts(depths, caliper=Pt(1), anchor=Anchor.CENTRE)

    assert [-shift for shift in shifts] == away


def test_the_cover_the_centre_or_what_is_between_them_stays():
    depths = booklet(3)

    stays = {
        anchor: {
            depth
            for depth, shift in zip(
                depths, creep_shifts(depths, caliper=THICK, anchor=anchor), strict=True
            )
            if shift == 0
        }
        for anchor in Anchor
    }

    assert stays == {Anchor.COVER: {0}, Anchor.CENTRE: {2}, Anchor.MIDDLE: {1}}


@given(DEPTHS, CALIPERS, ANCHORS)
def test_after_trimming_all_pages_have_the_same_outer_margin(depths, caliper, anchor):
    """A leaf stands out by its depth; what is cut off there it gains by moving."""
    shifts = creep_shifts(depths, caliper=caliper, anchor=anchor)

    margins = [
        shift - depth * caliper for shift, depth in zip(shifts, depths, strict=True)
    ]
    assert margins == pytest.approx([margins[0]] * len(margins) if margins else [])


def test_the_wrong_depths_would_leave_unequal_margins():
    depths = booklet(4)
    shifts = creep_shifts([0] * len(depths), caliper=THICK)

    margins = {
        round(shift - depth * THICK, 6)
        for shift, depth in zip(shifts, depths, strict=True)
    }
    assert len(margins) == 4


@given(DEPTHS, CALIPERS, ANCHORS)
def test_the_anchor_changes_which_pages_move_but_not_by_how_much(
    depths, caliper, anchor
):
    total = total_creep(creep_shifts(depths, caliper=caliper, anchor=anchor))

    spread = max(depths, default=0) - min(depths, default=0)
    assert total == pytest.approx(caliper * spread, abs=1e-9)


def test_a_thin_signature_is_measured_by_a_thick_one():
    depths = booklet(4) + booklet(2)

    shifts = creep_shifts(depths, caliper=THICK, anchor=Anchor.CENTRE)

    assert shifts[0] == shifts[16] == pytest.approx(-mm(0.3))


@pytest.mark.parametrize("anchor", Anchor)
@pytest.mark.parametrize("depths", [[], [0], [0, 0, 0, 0]])
def test_what_is_not_folded_into_itself_does_not_creep(depths, anchor):
    shifts = creep_shifts(depths, caliper=THICK, anchor=anchor)

    assert shifts == (0,) * len(depths)
    assert total_creep(shifts) == 0
