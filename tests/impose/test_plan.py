from __future__ import annotations

import pickle
import subprocess
import sys

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.impose.samples import (
    A4,
    A5,
    EIGHTH_A4,
    GATHERED,
    LETTER,
    NESTED_QUARTO,
    OCTAVO,
    QUARTER_A4,
    QUARTO,
    SADDLE,
    SCHEMES,
    UNIVERSAL,
    formes,
    lying,
    quarto_plan,
    saddle_plan,
    stamp_plan,
)
from zine.errors import PaperError
from zine.impose.placing import Anchor, Fit, Placing
from zine.impose.plan import plan_imposition
from zine.impose.sheet import Binding, Flip
from zine.units import Size, inch, mm


def all_placements(plan):
    for sheet in plan.sheets:
        for side in (sheet.front, sheet.back):
            yield from side.placements


def test_eight_pages_lie_as_in_the_original_pamphlet():
    assert formes(saddle_plan(8)) == ["[8 1]", "[2 7]", "[6 3]", "[4 5]"]


def test_sixteen_pages_follow_the_saddle_formula():
    expected = [
        forme
        for i in range(4)
        for forme in (f"[{16 - 2 * i} {1 + 2 * i}]", f"[{2 + 2 * i} {15 - 2 * i}]")
    ]

    assert formes(saddle_plan(16)) == expected


def test_a_spine_at_the_right_swaps_the_pages_of_each_side():
    plan = saddle_plan(8, binding=Binding.RIGHT)

    assert formes(plan) == ["[1 8]", "[7 2]", "[3 6]", "[5 4]"]


def test_the_long_edge_turns_only_the_backs():
    plan = saddle_plan(8, flip=Flip.LONG)

    assert formes(plan) == ["[8 1]", "[r7 r2]", "[6 3]", "[r5 r4]"]


def test_blanks_keep_their_place_on_the_sheets():
    assert formes(saddle_plan(6)) == ["[6 1]", "[2 -]", "[- 3]", "[4 5]"]
    assert saddle_plan(6).blanks == (6, 7)


def test_a_quarto_has_its_upper_row_on_its_head():
    assert formes(quarto_plan()) == ["[r5 r4 / 8 1]", "[r3 r6 / 2 7]"]


def test_a_standing_sheet_turns_like_a_page_about_the_long_edge():
    assert formes(quarto_plan(flip=Flip.SHORT)) == ["[r5 r4 / 8 1]", "[r7 r2 / 6 3]"]


def test_an_octavo_is_folded_three_times():
    plan = plan_imposition(16, scheme=OCTAVO, paper=A4, page_size=EIGHTH_A4)

    assert formes(plan) == [
        "[r5 r12 r9 r8 / 4 13 16 1]",
        "[r7 r10 r11 r6 / 2 15 14 3]",
    ]


def test_two_sheets_nested_and_folded_twice_are_sixteen_pages():
    plan = plan_imposition(
        16, scheme=NESTED_QUARTO, paper=A4, page_size=QUARTER_A4, flip=Flip.LONG
    )

    assert formes(plan) == [
        *("[r9 r8 / 16 1]", "[r7 r10 / 2 15]"),
        *("[r11 r6 / 14 3]", "[r5 r12 / 4 13]"),
    ]


def test_sheets_folded_singly_are_signatures_of_four():
    plan = plan_imposition(8, scheme=GATHERED, paper=A4, page_size=UNIVERSAL)

    assert formes(plan) == ["[4 1]", "[2 3]", "[8 5]", "[6 7]"]


def test_on_letter_the_spread_is_as_wide_as_the_sheet_and_in_the_middle_of_its_height():
    back_cover, front_cover = saddle_plan(paper=LETTER).sheets[0].front.placements

    assert back_cover.trim.x0 == pytest.approx(0)
    assert back_cover.trim.x1 == front_cover.trim.x0 == inch(5.5)
    assert front_cover.trim.x1 == pytest.approx(inch(11))
    assert front_cover.trim.y0 == pytest.approx(mm((215.9 - 210) / 2))
    assert front_cover.trim.height == pytest.approx(mm(210))


def test_on_a4_both_pages_touch_the_fold_in_the_middle():
    back_cover, front_cover = saddle_plan(paper=A4).sheets[0].front.placements

    assert back_cover.trim.x1 == pytest.approx(mm(148.5))
    assert front_cover.trim.x0 == pytest.approx(mm(148.5))
    assert back_cover.trim.x0 == pytest.approx(mm(148.5 - 139.7))
    assert front_cover.trim.y0 == pytest.approx(0)


JOBS = {
    "paper": st.sampled_from([LETTER, A4]),
    "flip": st.sampled_from(Flip),
    "binding": st.sampled_from(Binding),
}


@given(pages=st.integers(1, 200), **JOBS)
def test_every_page_is_printed_exactly_once(pages, paper, flip, binding):
    plan = saddle_plan(pages, paper=paper, flip=flip, binding=binding)

    printed = [it.page for it in all_placements(plan)]
    assert sorted(page for page in printed if page) == list(range(1, pages + 1))
    assert printed.count(None) == len(plan.blanks) == -pages % 4
    assert [sheet.number for sheet in plan.sheets] == [*range(1, len(plan.sheets) + 1)]


@given(pages=st.integers(1, 60), **JOBS)
def test_every_page_has_its_own_size_and_stays_on_the_sheet(
    pages, paper, flip, binding
):
    plan = saddle_plan(pages, paper=paper, flip=flip, binding=binding)

    for it in all_placements(plan):
        assert it.trim.width == pytest.approx(lying(UNIVERSAL, binding).width)
        assert it.trim.height == pytest.approx(lying(UNIVERSAL, binding).height)
        assert it.trim.x0 >= -0.01
        assert it.trim.y0 >= -0.01
        assert it.trim.x1 <= plan.sheet_size.width + 0.01
        assert it.trim.y1 <= plan.sheet_size.height + 0.01


@given(pages=st.integers(1, 60), **JOBS)
def test_no_two_pages_of_a_side_overlap(pages, paper, flip, binding):
    plan = saddle_plan(pages, paper=paper, flip=flip, binding=binding)

    for sheet in plan.sheets:
        for side in (sheet.front, sheet.back):
            one, other = (it.trim for it in side.placements)
            assert one.x1 <= other.x0 + 0.01 or other.y1 <= one.y0 + 0.01


def test_a_page_that_does_not_fit_is_refused_not_scaled():
    with pytest.raises(PaperError, match="does not fit on A4"):
        saddle_plan(paper=A4, page_size=A4.size)


def test_a_one_sheet_scheme_refuses_a_ninth_page():
    with pytest.raises(PaperError, match="quarto holds 8 pages"):
        plan_imposition(9, scheme=QUARTO, paper=A4, page_size=QUARTER_A4)


def test_a_high_page_bound_at_the_top_is_told_to_lie_down():
    with pytest.raises(PaperError) as caught:
        plan_imposition(
            8, scheme=SADDLE, paper=A4, page_size=UNIVERSAL, binding=Binding.TOP
        )

    assert "wants pages wider than high: try 210 × 139.7 mm" in caught.value.hint


def test_a_wish_for_signatures_is_refused_where_there_are_none():
    with pytest.raises(PaperError, match="not made of signatures") as caught:
        saddle_plan(8, signature="16")

    assert caught.value.hint == 'Set scheme = "signatures", or leave the signature out.'
    assert saddle_plan(8, signature="auto") == saddle_plan(8)


def test_a_wish_comes_before_that_of_the_scheme():
    assert stamp_plan("quarto-in-twos", 48).signatures == (2, 2, 2)
    assert stamp_plan("quarto-in-twos", 48, signature="24").signatures == (3, 3)


def test_a_page_that_shrinks_is_placed_as_large_as_it_is_on_paper():
    plan = saddle_plan(8, paper=LETTER, page_size=A5, placing=Placing(fit=Fit.SHRINK))

    assert plan.scale == pytest.approx(inch(5.5) / mm(148))
    assert plan.page_size.width == pytest.approx(inch(5.5))
    for it in all_placements(plan):
        assert it.trim.size.fits_in(plan.page_size)


@pytest.mark.parametrize(
    ("name", "binding"),
    [
        ("saddle-stitch", Binding.LEFT),
        ("top-bound", Binding.TOP),
        ("cards", Binding.LEFT),
    ],
)
def test_if_nobody_says_the_spine_is_where_the_scheme_has_it(name, binding):
    plan = plan_imposition(
        4, scheme=SCHEMES[name], paper=A4, page_size=Size(mm(60), mm(60))
    )

    assert plan.binding is binding
    assert plan.scheme == SCHEMES[name]


def test_only_a_poster_or_pages_make_backs():
    assert saddle_plan(8).backs
    assert not stamp_plan("mini8", 8).backs
    assert stamp_plan("mini8", 9).backs


def test_backs_on_which_nothing_is_printed_are_none():
    assert not stamp_plan("accordion", 4).backs
    assert stamp_plan("accordion", 5).backs
    assert not saddle_plan(1).backs


def test_a_poster_is_one_page_more_than_the_booklet_holds():
    plan = stamp_plan("mini8", 9)
    (poster,) = plan.sheets[0].back.placements

    assert (plan.poster, poster.page, poster.turned) == (9, 9, False)
    assert poster.trim.size == plan.sheet_size
    assert plan.order == (1, 2, 3, 4, 5, 6, 7, 8)
    assert stamp_plan("mini8", 7).poster is None


def test_sheets_know_their_signature_and_their_place_in_it():
    plan = stamp_plan("signatures", 32, signature="16")

    assert [(it.signature, it.place) for it in plan.sheets] == [
        *((1, 1), (1, 2), (1, 3), (1, 4)),
        *((2, 1), (2, 2), (2, 3), (2, 4)),
    ]


def test_a_plan_travels_to_another_process():
    plan = saddle_plan(7)

    assert pickle.loads(pickle.dumps(plan)) == plan  # noqa: S301 - our own bytes


def test_planning_opens_no_pdf_library():
    program = "import sys, zine.impose; sys.exit('pikepdf' in sys.modules)"

    assert subprocess.run([sys.executable, "-c", program], check=False).returncode == 0


def test_creep_that_moves_the_cover_off_the_sheet_is_refused():
    pages = 64

    def crept(anchor):
        placing = Placing(caliper=mm(0.2), anchor=anchor)
        return saddle_plan(pages, page_size=A5, placing=placing)

    with pytest.raises(PaperError, match=r"creep moves outer pages 2\.5 mm off A4"):
        crept(Anchor.CENTRE)
    assert crept(Anchor.COVER).shifts[0] == 0
