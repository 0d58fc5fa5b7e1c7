from __future__ import annotations

import pytest

from zine.impose.step import Axis, Cut, Edge, Fold, Ring, Strips, Way
from zine.impose.step_words import VOCABULARY, parse_step

EVERY_STEP = [
    *("stack", "nest", "inset", "gather", "lay"),
    *(
        f"fold {half} {share}{way}"
        for half in Edge
        for share in ("", "third ")
        for way in Way
    ),
    *(f"pleat {axis}" for axis in Axis),
    *(f"cut {axis} {strips}" for axis in Axis for strips in Strips),
    *("ring from 2,4", "ring from 1,8", "strip from 1,4"),
    *("bind left", "bind right", "bind top"),
    *("staple 2", "stab 9", "sew 1"),
]


@pytest.mark.parametrize("words", EVERY_STEP)
def test_a_step_says_the_words_it_was_read_from(words):
    assert str(parse_step(words)) == words


def test_no_two_steps_are_the_same():
    assert len({parse_step(words) for words in EVERY_STEP}) == len(EVERY_STEP)


def test_words_become_what_the_hands_do():
    assert parse_step("fold top third over") == Fold(Edge.TOP, Way.OVER, parts=3)
    assert parse_step("ring from 2,4") == Ring(row=2, column=4, closed=True)
    assert parse_step("strip from 1,4") == Ring(row=1, column=4, closed=False)


def test_the_first_strip_is_at_the_top_or_the_left():
    assert parse_step("cut rows under") == Cut(Axis.ROWS, Strips.UNDER, Edge.TOP)
    assert parse_step("cut columns apart") == Cut(Axis.COLUMNS, Strips.APART, Edge.LEFT)


def test_spaces_between_words_do_not_matter():
    assert parse_step("  fold   left\tbehind ") == parse_step("fold left behind")


@pytest.mark.parametrize(
    "words",
    [
        *("", "nest nest", "fold", "fold left", "fold sideways over"),
        *("fold left under", "Fold left over", "glue", "fold left fourth over"),
        *("staple", "staple 0", "staple 10", "staple two", "staple ٣"),
        *("bind bottom", "cut rows", "cut rows to copy", "cut panels apart"),
        *("ring from 0,1", "ring from 1,9", "ring from 2", "ring 2,4", "lay flat"),
        *("pleat", "pleat left"),
    ],
)
def test_other_words_are_no_step(words):
    with pytest.raises(ValueError, match=f"^{words}$"):
        parse_step(words)


def test_every_kind_of_step_is_in_the_vocabulary():
    first_words = {words.split()[0] for words in EVERY_STEP}

    assert {words.split()[0] for words in VOCABULARY} == first_words
