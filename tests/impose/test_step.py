from __future__ import annotations

import pytest

from zine.impose.step import Edge, Fold, Way, mirrored, parse_step

EVERY_STEP = [
    "nest",
    "gather",
    *(f"fold {half} {way}" for half in Edge for way in Way),
    "staple 2",
]


@pytest.mark.parametrize("words", EVERY_STEP)
def test_a_step_says_the_words_it_was_read_from(words):
    assert str(parse_step(words)) == words


@pytest.mark.parametrize(
    "words",
    [
        *("", "nest nest", "fold", "fold left", "fold sideways over"),
        *("fold left under", "Fold left over", "glue"),
        *("staple", "staple 0", "staple 10", "staple two"),
    ],
)
def test_other_words_are_no_step(words):
    with pytest.raises(ValueError, match=words or "^$"):
        parse_step(words)


@pytest.mark.parametrize("words", EVERY_STEP)
def test_a_mirror_in_a_mirror_shows_the_step_itself(words):
    step = parse_step(words)

    assert mirrored(mirrored(step)) == step


def test_a_mirror_swaps_left_and_right_but_not_top_and_bottom():
    assert mirrored(Fold(Edge.LEFT, Way.OVER)) == Fold(Edge.RIGHT, Way.OVER)
    assert mirrored(Fold(Edge.TOP, Way.OVER)) == Fold(Edge.TOP, Way.OVER)
