"""A booklet comes out right for somebody who has nothing but the print card."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.clerk import Clerk, PuzzledClerkError
from tests.impose.samples import SCHEMES, bindings_of, stamp_plan
from tests.layout.cards import job_for
from zine.impose.sheet import Binding, Flip
from zine.impose.step import Pleat, Ring
from zine.layout.said import in_english, said
from zine.outputs.card import card_of

SHEETS = 3
"""As many as are all drawn on a card."""

FOLLOWED = [name for name, it in SCHEMES.items() if not it.steps_of(Ring)]
"""Schemes with steps that can be followed without the pictures."""


def card_for(name, flip, binding=None, sheets=SHEETS, **settings):
    scheme = SCHEMES[name]
    count = (sheets if scheme.takes_many_sheets else 1) * scheme.pages_per_sheet
    plan = stamp_plan(scheme, count, flip=flip, binding=binding, **settings)
    return card_of(job_for(plan), ()), count


@pytest.mark.parametrize("sheets", [1, SHEETS])
@pytest.mark.parametrize("flip", Flip)
@pytest.mark.parametrize("name", FOLLOWED)
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

    assert in_english(card.steps[0].sentences[0]).endswith("each pile: 2, 1.")
    (copy,) = Clerk(card).work(card)
    assert [it.page for it in copy] == [*range(1, count + 1)]


@pytest.mark.parametrize("name", ["saddle-stitch", "quarto", "cut-and-stack"])
def test_the_wrong_edge_spoils_it(name):
    card, count = card_for(name, Flip.SHORT)
    wrong = said("two-sided, flip on the LONG edge")
    told = replace(card, settings=(wrong, *card.settings[1:]))

    (copy,) = Clerk(told).work(told)

    assert [(it.page, it.turned) for it in copy] != [
        (it, False) for it in range(1, count + 1)
    ]


def test_a_fold_the_other_way_spoils_it():
    card, count = card_for("saddle-stitch", Flip.SHORT)
    lay, _, staple = card.steps
    words = "Fold %(part)s towards you, over the rest."
    wrong = replace(lay, sentences=(said(words, part=said("the left half")),))
    told = replace(card, steps=(lay, wrong, staple))

    (copy,) = Clerk(told).work(told)

    assert [it.page for it in copy] != [*range(1, count + 1)]


def test_a_step_that_does_not_say_with_which_sheet_is_noticed():
    card, _ = card_for("saddle-stitch", Flip.SHORT)
    told = replace(card, steps=card.steps[1:])

    with pytest.raises(PuzzledClerkError, match="with which of them"):
        Clerk(told).work(told)


def test_a_step_that_nobody_understands_is_noticed():
    card, _ = card_for("saddle-stitch", Flip.SHORT)
    step = replace(card.steps[0], sentences=(said("Do it as usual."),))

    with pytest.raises(PuzzledClerkError, match="as usual"):
        Clerk(card).work(replace(card, steps=(step,)))
