from __future__ import annotations

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from zine.errors import PaperError
from zine.impose.signatures import (
    Sizes,
    Tool,
    choose_signatures,
    parse_signature_wish,
    sheets_per_fold,
)

AUTO = Sizes()
THICK = Sizes(40, 60)


def chosen(pages, wish="auto", *, per_sheet=4, most_sheets=None):
    sizes = parse_signature_wish(wish)
    return choose_signatures(
        pages, per_sheet=per_sheet, sizes=sizes, most_sheets=most_sheets
    )


def every_choice(least, most, sheets):
    """Yield all ways to have enough signatures of these sizes, in any number."""
    for count in range(1, sheets + 2):
        yield from (
            choice
            for choice in itertools.combinations_with_replacement(
                range(least, most + 1), count
            )
            if sum(choice) >= sheets
        )


def merit(choice, sheets):
    """Return what a choice costs: blank sheets first, then what the sizes differ by."""
    return sum(choice) - sheets, max(choice) - min(choice)


@pytest.mark.parametrize(
    ("words", "sizes"),
    [
        ("auto", AUTO),
        (" AUTO ", AUTO),
        ("16", Sizes(16, 16)),
        ("40-60", THICK),
        ("40 – 60", THICK),
    ],
)
def test_a_wish_is_auto_a_number_or_a_range(words, sizes):
    assert parse_signature_wish(words) == sizes
    assert parse_signature_wish(str(sizes)) == sizes


@pytest.mark.parametrize(
    ("words", "message"),
    [
        ("", "“” does not say how many pages"),
        ("some", "“some” does not say how many pages"),
        ("-16", "“-16” does not say"),
        ("16.5", "“16.5” does not say"),
        ("40-60-80", "does not say"),
        ("9" * 5000, "“9{40}…” does not say"),
        ("0", "no 0 pages"),
        ("0-20", "no 0 pages"),
        ("60-40", "at least 60 and at most 40"),
    ],
)
def test_a_wish_that_cannot_be_is_refused_in_a_sentence(words, message):
    with pytest.raises(PaperError, match=message) as refused:
        parse_signature_wish(words)

    assert refused.value.hint


@pytest.mark.parametrize(
    ("pages", "wish", "per_sheet", "signatures"),
    [
        (1, "auto", 4, (1,)),
        (16, "auto", 4, (4,)),
        (20, "auto", 4, (5,)),
        (24, "auto", 4, (3, 3)),
        (28, "auto", 4, (4, 3)),
        (64, "auto", 4, (4, 4, 4, 4)),
        (64, "auto", 8, (2, 2, 2, 2)),
        (64, "auto", 16, (1, 1, 1, 1)),
        (64, "auto", 32, (1, 1)),
        (40, "16", 4, (4, 4, 2)),
        (48, "16", 4, (4, 4, 4)),
        (3, "16", 4, (1,)),
        (121, "40-60", 4, (11, 10, 10)),
        (241, "40-60", 4, (13, 12, 12, 12, 12)),
        (240, "40-60", 4, (12, 12, 12, 12, 12)),
        (60, "40-60", 4, (15,)),
        (20, "40-60", 4, (5,)),
        (100, "40-60", 8, (7, 6)),
        (0, "auto", 4, ()),
    ],
)
def test_signatures_are_as_a_binder_would_choose_them(
    pages, wish, per_sheet, signatures
):
    assert chosen(pages, wish, per_sheet=per_sheet) == signatures


def test_from_81_to_2000_pages_at_most_three_stay_blank():
    for pages in range(81, 2001):
        signatures = chosen(pages, "40-60")

        assert 0 <= 4 * sum(signatures) - pages <= 3, pages
        assert all(10 <= sheets <= 15 for sheets in signatures), pages


@pytest.mark.parametrize("pages", range(61, 78))
def test_too_much_for_one_and_too_little_for_two_is_filled_up_to_two(pages):
    assert chosen(pages, "40-60") == (10, 10)


@pytest.mark.parametrize(("least", "most"), [(1, 1), (1, 3), (2, 2), (2, 3), (4, 6)])
def test_nobody_finds_a_choice_with_fewer_blanks_or_better_balanced(least, most):
    for sheets in range(least, 15):
        ours = choose_signatures(
            4 * sheets, per_sheet=4, sizes=Sizes(4 * least, 4 * most + 1)
        )
        theirs = min(merit(it, sheets) for it in every_choice(least, most, sheets))

        assert merit(ours, sheets) == theirs, sheets


def test_the_search_for_a_better_choice_finds_one():
    uneven = (6, 4)

    assert min(merit(it, 10) for it in every_choice(4, 6, 10)) < merit(uneven, 10)


@given(
    st.integers(0, 5000),
    st.sampled_from([2, 4, 6, 8, 12, 16, 32, 64]),
    st.none() | st.integers(1, 30),
)
def test_left_to_itself_it_wastes_no_sheet_and_obeys_the_fold(pages, per_sheet, most):
    signatures = choose_signatures(
        pages, per_sheet=per_sheet, sizes=AUTO, most_sheets=most
    )

    assert sum(signatures) == -(-pages // per_sheet)
    assert max(signatures, default=0) <= (most or 30)
    assert list(signatures) == sorted(signatures, reverse=True)
    assert not signatures or signatures[0] - signatures[-1] <= 1


@given(st.integers(1, 5000), st.integers(1, 100), st.integers(0, 100))
def test_a_range_is_kept_and_signatures_never_grow(pages, least, more):
    sizes = Sizes(4 * least, 4 * (least + more))

    signatures = choose_signatures(pages, per_sheet=4, sizes=sizes)

    assert 4 * sum(signatures) >= pages
    assert list(signatures) == sorted(signatures, reverse=True)
    if pages > 4 * (least - 1):
        assert max(signatures) <= least + more
        assert more == 0 or min(signatures) >= least
    else:
        assert signatures == (-(-pages // 4),)


@pytest.mark.parametrize(
    ("wish", "per_sheet", "most", "message", "hint"),
    [
        ("18", 4, None, "no signature has 18 pages, as each sheet has 4", "16 or 20"),
        ("2", 4, None, "no signature has 2 pages", "Ask for 4"),
        ("41-43", 4, None, "no signature has 41 to 43 pages", "40 or 44"),
        (
            "64",
            4,
            10,
            "64 pages is 16 sheets, and no more than 10",
            "40 pages or fewer",
        ),
        ("44-60", 4, 10, "44 pages is 11 sheets", "thinner paper"),
    ],
)
def test_a_size_no_sheets_add_up_to_is_refused(wish, per_sheet, most, message, hint):
    with pytest.raises(PaperError, match=message) as refused:
        chosen(100, wish, per_sheet=per_sheet, most_sheets=most)

    assert hint in refused.value.hint


def test_a_range_ends_where_the_fold_does():
    assert chosen(100, "40-60") == (13, 12)
    assert chosen(100, "40-60", most_sheets=12) == (10, 10, 10)


def test_a_thick_book_is_chosen_at_once():
    assert sum(chosen(1_000_000, "40-60")) == 250_000


@pytest.mark.parametrize(
    ("gsm", "tool", "sheets"),
    [
        (80, Tool.STAPLER, 10),
        (75, Tool.STAPLER, 10),
        (176, Tool.STAPLER, 4),
        (80, Tool.BOOKLET_MAKER, 15),
        (120, Tool.BOOKLET_MAKER, 10),
        (216, Tool.FINISHER, 10),
        (5000, Tool.STAPLER, 1),
    ],
)
def test_a_fold_takes_so_much_paper_and_no_more(gsm, tool, sheets):
    assert sheets_per_fold(gsm, tool) == sheets


@pytest.mark.parametrize(("gsm", "sheets"), [(80, 35), (135, 20), (216, 10)])
def test_no_more_is_said_to_fit_a_finisher_than_its_manual_says(gsm, sheets):
    assert sheets_per_fold(gsm, Tool.FINISHER) <= sheets
