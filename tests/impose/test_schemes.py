"""The schemes that are shipped, held to the page orders that the trade has published.

Sheets are drawn as they are printed for backs that turn like a page.
"""

from __future__ import annotations

import re

import pytest

from tests.impose.samples import SCHEMES, formes, scheme_of, stamp_plan
from zine.errors import PaperError
from zine.impose.proof import prove_plan
from zine.impose.sheet import Binding
from zine.impose.step import Edge


def published(text):
    """Return the sides of sheets written as ``[8 1][2 7]``."""
    return re.findall(r"\[[^]]*\]", text)


SADDLE_20 = "[20 1][2 19][18 3][4 17][16 5][6 15][14 7][8 13][12 9][10 11]"
CUT_48 = """
    [48 1 / 36 13][2 47 / 14 35] [46 3 / 34 15][4 45 / 16 33]
    [44 5 / 32 17][6 43 / 18 31] [42 7 / 30 19][8 41 / 20 29]
    [40 9 / 28 21][10 39 / 22 27] [38 11 / 26 23][12 37 / 24 25]
"""
SEXTODECIMO = """
    [r29 r4 r5 r28 / 20 13 12 21 / r17 r16 r9 r24 / 32 1 8 25]
    [r27 r6 r3 r30 / 22 11 14 19 / r23 r10 r15 r18 / 26 7 2 31]
"""
RING_24 = (
    "[r11 r10 r9 r8 r7 r6 / 12 13 14 15 4 5 / r19 r18 r17 r16 r3 r2 / 20 21 22 23 24 1]"
)
TALL_RING_24 = (
    "[r13 r12 r11 r10 / 14 15 8 9 / r17 r16 r7 r6 / 18 19 4 5"
    " / r21 r20 r3 r2 / 22 23 24 1]"
)
PUBLISHED = [
    ("saddle-stitch", 8, "[8 1][2 7] [6 3][4 5]"),
    (
        "saddle-stitch",
        16,
        "[16 1][2 15] [14 3][4 13] [12 5][6 11] [10 7][8 9]",
    ),
    ("saddle-stitch", 20, SADDLE_20),
    ("folios", 16, "[4 1][2 3] [8 5][6 7] [12 9][10 11] [16 13][14 15]"),
    ("top-bound", 8, "[8 / 1][r7 / r2] [6 / 3][r5 / r4]"),
    ("calendar", 4, "[1][r2] [3][r4]"),
    ("quarto", 8, "[r5 r4 / 8 1][r3 r6 / 2 7]"),
    ("quarto", 16, "[r13 r4 / 16 1][r3 r14 / 2 15] [r9 r8 / 12 5][r7 r10 / 6 11]"),
    ("octavo", 16, "[r5 r12 r9 r8 / 4 13 16 1][r7 r10 r11 r6 / 2 15 14 3]"),
    (
        "quarto-in-twos",
        16,
        "[r9 r8 / 16 1][r7 r10 / 2 15] [r11 r6 / 14 3][r5 r12 / 4 13]",
    ),
    ("twelvemo", 12, "[8 5 / r9 r4 / 12 1][6 7 / r3 r10 / 2 11]"),
    ("twelvemo-foot", 12, "[12 1 / r9 r4 / 8 5][2 11 / r3 r10 / 6 7]"),
    ("sextodecimo", 32, SEXTODECIMO),
    ("cut-and-stack", 8, "[8 1 / 6 3][2 7 / 4 5]"),
    (
        "cut-and-stack",
        16,
        "[16 1 / 12 5][2 15 / 6 11] [14 3 / 10 7][4 13 / 8 9]",
    ),
    ("cut-and-stack", 48, CUT_48),
    (
        "cut-and-collate",
        16,
        "[16 1 / 14 3][2 15 / 4 13] [12 5 / 10 7][6 11 / 8 9]",
    ),
    (
        "cut-fold-bind",
        16,
        "[4 1 / 8 5][2 3 / 6 7] [12 9 / 16 13][10 11 / 14 15]",
    ),
    (
        "perfect-bound",
        16,
        "[1 9 / 5 13][10 2 / 14 6] [3 11 / 7 15][12 4 / 16 8]",
    ),
    ("cards", 8, "[1 5 / 3 7][6 2 / 8 4]"),
    ("two-copies", 4, "[4 1 / 4 1][2 3 / 2 3]"),
    ("repeat", 4, "[1 1 / 1 1][2 2 / 2 2] [3 3 / 3 3][4 4 / 4 4]"),
    ("n-up", 8, "[1 2 / 3 4][5 6 / 7 8]"),
    ("accordion", 8, "[1 2 3 4][5 6 7 8]"),
    ("accordion-one-sided", 5, "[1 2 3 4][5]"),
    ("mini8", 8, "[r5 r4 r3 r2 / 6 7 8 1]"),
    ("mini8", 9, "[r5 r4 r3 r2 / 6 7 8 1][9]"),
    ("mini8-b", 8, "[r7 r6 r5 r4 / 8 1 2 3]"),
    ("ring12", 12, "[r9 r8 r7 r6 r5 r4 / 10 11 12 1 2 3]"),
    (
        "ring16-long",
        16,
        "[r13 r12 r11 r10 r9 r8 r7 r6 / 14 15 16 1 2 3 4 5]",
    ),
    ("ring16", 16, "[r9 r8 r7 r6 / 10 11 4 5 / r13 r12 r3 r2 / 14 15 16 1]"),
    (
        "ring24",
        24,
        RING_24,
    ),
    (
        "ring24-tall",
        24,
        TALL_RING_24,
    ),
    ("meander", 16, "[r4 r3 r2 r1 / 5 6 7 8 / r12 r11 r10 r9 / 13 14 15 16]"),
    ("french-card", 4, "[r3 r2 / 4 1]"),
    ("french-fold", 4, "[1 2] [3 4]"),
]


@pytest.mark.parametrize(
    ("name", "pages", "text"), PUBLISHED, ids=lambda it: None if "[" in str(it) else it
)
def test_a_scheme_lays_out_pages_as_the_trade_does(name, pages, text):
    plan = stamp_plan(name, pages)

    assert formes(plan) == published(text)
    prove_plan(plan)


def test_every_shipped_scheme_has_its_page_order_here():
    assert {name for name, _, _ in PUBLISHED} | {"signatures"} == SCHEMES.keys()


def test_signatures_of_four_are_folded_singly():
    plan = stamp_plan("signatures", 16, signature="4")

    assert formes(plan) == published(
        "[4 1][2 3] [8 5][6 7] [12 9][10 11] [16 13][14 15]"
    )


def test_a_last_signature_may_be_shorter():
    plan = stamp_plan("signatures", 16, signature="12")

    assert formes(plan) == published(
        "[12 1][2 11] [10 3][4 9] [8 5][6 7] [16 13][14 15]"
    )


def test_a_quarto_may_be_folded_at_the_foot():
    plan = stamp_plan(scheme_of("2x2", "fold bottom behind", "fold left behind"), 8)

    assert formes(plan) == published("[8 1 / r5 r4][2 7 / r3 r6]")


def mirror_image(forme):
    rows = forme.strip("[]").split(" / ")
    return f"[{' / '.join(' '.join(reversed(row.split())) for row in rows)}]"


@pytest.mark.parametrize("name", SCHEMES)
def test_from_the_right_every_side_is_its_mirror_image(name):
    pages = SCHEMES[name].pages_per_sheet * (
        2 if SCHEMES[name].takes_many_sheets else 1
    )
    left = stamp_plan(name, pages, binding=Binding.LEFT)
    right = stamp_plan(name, pages, binding=Binding.RIGHT)

    assert formes(right) == [mirror_image(forme) for forme in formes(left)]


TOP_BOUND = [
    ("saddle-stitch", 8, "[8 / 1][r7 / r2] [6 / 3][r5 / r4]"),
    ("quarto", 8, "[r5 8 / r4 1][r7 6 / r2 3]"),
    ("cut-and-stack", 8, "[8 6 / 1 3][r5 r7 / r4 r2]"),
    (
        "perfect-bound",
        16,
        "[1 5 / 9 13][r6 r2 / r14 r10] [3 7 / 11 15][r8 r4 / r16 r12]",
    ),
    ("french-fold", 4, "[1 / 2] [3 / 4]"),
    ("french-card", 4, "[r3 4 / r2 1]"),
]


@pytest.mark.parametrize(("name", "pages", "text"), TOP_BOUND)
def test_what_is_bound_at_the_top_is_turned_over_head_first(name, pages, text):
    plan = stamp_plan(name, pages, binding=Binding.TOP)

    assert formes(plan) == published(text)
    prove_plan(plan)


def test_bound_at_the_top_is_the_same_by_either_name():
    ours = stamp_plan("saddle-stitch", 12, binding=Binding.TOP)
    theirs = stamp_plan("top-bound", 12)

    assert formes(ours) == formes(theirs)
    assert formes(stamp_plan("top-bound", 12, binding=Binding.LEFT)) == formes(
        stamp_plan("saddle-stitch", 12)
    )


@pytest.mark.parametrize(
    ("name", "reason"),
    [
        ("mini8", "“ring from 2,4” gives it a spine at the side"),
        ("meander", "“strip from 1,4” gives it a spine at the side"),
        ("accordion", "it has no spine"),
        ("cards", "it has no spine"),
    ],
)
def test_what_has_no_head_to_be_bound_at_says_so(name, reason):
    with pytest.raises(PaperError) as caught:
        stamp_plan(name, 4, binding=Binding.TOP)

    assert caught.value.message == f"{name} cannot be bound at the top: {reason}"
    assert caught.value.hint == (
        'Set binding = "left" or "right", or choose another scheme.'
    )


def test_every_spare_is_a_scheme_that_wastes_less():
    spares = {it.name: it.spare for it in SCHEMES.values() if it.spare}

    assert spares == {"cut-and-stack": "two-copies", "cut-and-collate": "two-copies"}
    for name, spare in spares.items():
        assert SCHEMES[spare].pages_per_sheet < SCHEMES[name].pages_per_sheet


def test_a_sheet_with_a_poster_is_printed_with_pages_on_its_front_alone():
    for scheme in SCHEMES.values():
        if scheme.poster:
            assert not scheme.prints_backs
            assert not scheme.takes_many_sheets


def test_what_is_not_bound_has_no_spine():
    loose = {it.name for it in SCHEMES.values() if it.spine is None}
    on_top = {it.name for it in SCHEMES.values() if it.spine is Edge.TOP}

    assert loose == {"accordion", "accordion-one-sided", "cards", "n-up", "repeat"}
    assert on_top == {"calendar", "top-bound"}
