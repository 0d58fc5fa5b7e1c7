from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from zine.impose.creep import check_creep, creep_shifts, describe_creep, total_creep
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
    assert describe_creep(shifts, margin=mm(8)) == "no page moves"
    assert check_creep(shifts, margin=mm(0)) == ()


@pytest.mark.parametrize(
    ("anchor", "sentence"),
    [
        (
            Anchor.COVER,
            (
                "the innermost page moves 0.9 mm towards the spine;"
                " its margin there shrinks from 8.0 to 7.1 mm"
            ),
        ),
        (
            Anchor.CENTRE,
            (
                "the outermost page moves 0.9 mm away from the spine;"
                " its margin there grows from 8.0 to 8.9 mm"
            ),
        ),
        (
            Anchor.MIDDLE,
            (
                "the innermost page moves 0.5 mm towards the spine;"
                " its margin there shrinks from 8.0 to 7.5 mm, and"
                " the outermost page moves 0.5 mm away from the spine;"
                " its margin there grows from 8.0 to 8.5 mm"
            ),
        ),
    ],
)
def test_people_are_told_what_moves_and_what_it_costs(anchor, sentence):
    shifts = creep_shifts(booklet(10), caliper=mm(0.1001), anchor=anchor)

    assert describe_creep(shifts, margin=mm(8)) == sentence


@pytest.mark.parametrize(
    ("sheets", "margin", "warned"),
    [
        (10, 8, ""),
        (10, 3.91, ""),
        (10, 3.5, "0.9 mm towards the spine and leaves 2.6 mm of its 3.5 mm margin"),
        (15, 1, "1.4 mm towards the spine and leaves nothing of its 1.0 mm margin"),
        (1, 0, ""),
    ],
)
def test_text_that_would_slip_into_the_fold_is_told(sheets, margin, warned):
    shifts = creep_shifts(booklet(sheets), caliper=THICK)

    notices = check_creep(shifts, margin=mm(margin))

    assert [warned in it.message for it in notices] == [True] * bool(warned)
    assert all(it.hint for it in notices)


def test_pages_that_move_away_from_the_spine_have_room():
    shifts = creep_shifts(booklet(15), caliper=THICK, anchor=Anchor.CENTRE)

    assert check_creep(shifts, margin=mm(0)) == ()


def test_how_much_must_stay_clear_is_for_the_caller_to_say():
    shifts = creep_shifts(booklet(10), caliper=THICK)

    assert check_creep(shifts, margin=mm(8), safe=mm(7)) == ()
    assert check_creep(shifts, margin=mm(8), safe=mm(7.5)) != ()
