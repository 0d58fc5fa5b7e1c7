"""A booklet comes out right for somebody who has nothing but the print card."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest

from tests.clerk import Clerk
from tests.clerk_paper import PuzzledClerkError
from tests.impose.samples import SCHEMES, bindings_of, stamp_plan
from tests.layout.cards import job_for, steps_of
from zine.impose.sheet import Binding, Flip
from zine.impose.step import Pleat
from zine.layout.card_facts import CardHands
from zine.layout.said import in_english, said
from zine.outputs.card import card_of

SHEETS = 3
"""As many as are all drawn on a card."""


def card_for(name, flip, binding=None, sheets=SHEETS, **settings):
    scheme = SCHEMES[name]
    count = (sheets if scheme.takes_many_sheets else 1) * scheme.pages_per_sheet
    plan = stamp_plan(scheme, count, flip=flip, binding=binding, **settings)
    return card_of(job_for(plan), ()), count


def with_steps(card, steps):
    return replace(card, hands=(CardHands("", tuple(steps)),))


@pytest.mark.parametrize("sheets", [1, SHEETS])
@pytest.mark.parametrize("flip", Flip)
@pytest.mark.parametrize("name", SCHEMES)
def test_pages_run_from_the_first_to_the_last_all_upright(name, flip, sheets):
    for binding in bindings_of(SCHEMES[name]):
        card, count = card_for(name, flip, binding, sheets)

        copies = Clerk(card).work(card)

        assert len(copies) == SCHEMES[name].copies
        for copy in copies:
            assert [it.page for it in copy] == [*range(1, count + 1)]
            # Versos of what is bound at the top are turned at their head.
            is_tipped = binding is Binding.TOP and not SCHEMES[name].steps_of(Pleat)
            assert not any(it.turned for it in copy[::2])
            assert {it.turned for it in copy[1::2]} <= {is_tipped}


def test_sections_are_counted_into_piles_of_their_own():
    card, count = card_for("signatures", Flip.SHORT, signature="8")

    assert in_english(steps_of(card)[0].sentences[0]).endswith("each pile: 2, 1.")
    (copy,) = Clerk(card).work(card)
    assert [it.page for it in copy] == [*range(1, count + 1)]


def told(card, old, new):
    """Return a card on which some words are others."""
    found = []

    def change(sentence):
        words, count = re.subn(old, new, in_english(sentence), count=1)
        found.extend([words] * count)
        return said(words) if count else sentence

    steps = [
        replace(it, sentences=tuple(map(change, it.sentences))) for it in steps_of(card)
    ]
    settings = (change(card.settings[0]), *card.settings[1:])
    assert found
    return replace(with_steps(card, steps), settings=settings)


WRONG = {
    "the other edge": (
        ("saddle-stitch", "quarto", "cut-and-stack", "accordion", "n-up"),
        "SHORT",
        "LONG",
    ),
    "the other way": (
        ("saddle-stitch", "octavo", "twelvemo", "mini8", "ring12", "mini8-b"),
        "away from you, behind",
        "towards you, over",
    ),
    "the first fold the other way": (
        ("accordion", "accordion-one-sided"),
        "first goes away from",
        "first goes towards",
    ),
    "the strip the other way": (("meander", "ring16"), "first away", "first towards"),
    "the other half": (("saddle-stitch", "quarto"), "left half", "right half"),
    "a slit too short": (("mini8", "ring12"), r"(columns: \d), \d", r"\g<1>"),
    "a slit too long": (("mini8", "ring24"), r"\(columns: 2", "(columns: 1, 2"),
    "slit in a wrong place": (("meander", "ring16"), "1 and 2 ", "2 and 3 "),
    "one fold too few": (("accordion",), "Folds: 3", "Folds: 2"),
    "other rows": (("ring24",), "Rows: 4, columns: 6", "Rows: 6, columns: 4"),
    "the back not read": (("accordion",), "Read the front .*", ""),
}
"""Mistakes on the card: the schemes they spoil, the words, and what they become."""


@pytest.mark.parametrize(
    ("name", "old", "new"),
    [
        pytest.param(name, old, new, id=f"{what}, {name}")
        for what, (names, old, new) in WRONG.items()
        for name in names
    ],
)
def test_wrong_words_spoil_it(name, old, new):
    card, count = card_for(name, Flip.SHORT)
    wrong = told(card, old, new)

    try:
        copies = [
            [(it.page, it.turned) for it in one] for one in Clerk(wrong).work(wrong)
        ]
    except PuzzledClerkError:
        copies = []

    assert [(it, False) for it in range(1, count + 1)] not in copies


def test_a_step_that_does_not_say_with_which_sheet_is_noticed():
    card, _ = card_for("saddle-stitch", Flip.SHORT)
    told = with_steps(card, steps_of(card)[1:])

    with pytest.raises(PuzzledClerkError, match="with which of them"):
        Clerk(told).work(told)


def test_a_step_that_nobody_understands_is_noticed():
    card, _ = card_for("saddle-stitch", Flip.SHORT)
    step = replace(steps_of(card)[0], sentences=(said("Do it as usual."),))

    with pytest.raises(PuzzledClerkError, match="as usual"):
        Clerk(card).work(with_steps(card, [step]))
