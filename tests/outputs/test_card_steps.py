"""Steps on the card: for all papers together, or for each that differs."""

from __future__ import annotations

from tests.impose.samples import A4, A5, HALF_LETTER, LETTER, saddle_plan
from zine.impose.placing import Placing
from zine.layout.said import in_english
from zine.outputs.card_steps import card_hands
from zine.outputs.job import Job, Run
from zine.units import mm


def hands(*plans):
    job = Job("x", "X", "en", tuple(Run(None, it, ()) for it in plans))
    return card_hands(job, "en")


def told(step):
    return " ".join(map(in_english, step.sentences)).replace("\u00a0", " ")


def test_papers_on_which_all_is_the_same_are_told_once_with_their_measures():
    (both,) = hands(saddle_plan(8, paper=A4), saddle_plan(8, paper=LETTER))

    assert both.papers == ""
    assert "52 mm (A4), 54 mm (Letter) from each end" in told(both.steps[-1])


def test_papers_with_other_pages_have_steps_and_pictures_of_their_own():
    long, short = hands(saddle_plan(12, paper=A4), saddle_plan(8, paper=LETTER))

    assert (long.papers, short.papers) == ("A4", "Letter")
    assert ">12<" in long.steps[0].picture.svg
    assert ">8<" in short.steps[0].picture.svg
    assert "Places: 52 mm from each end" in told(long.steps[-1])


def test_a_single_leaf_beside_a_booklet_is_not_stapled():
    _, leaf = hands(saddle_plan(8, paper=A4), saddle_plan(4, paper=LETTER))

    assert told(leaf.steps[-1]) == "A single folded leaf needs no staple."


def test_each_paper_is_cut_to_its_own_width():
    papers = {A4: A5, LETTER: HALF_LETTER}
    creeping = Placing(caliper=mm(0.1))

    (both,) = hands(
        *(
            saddle_plan(40, paper=paper, page_size=size, placing=creeping)
            for paper, size in papers.items()
        )
    )

    assert "at the end, 148 mm (A4), 140 mm (Letter) from" in told(both.steps[-1])
