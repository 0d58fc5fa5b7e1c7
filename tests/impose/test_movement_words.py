from __future__ import annotations

from zine.impose import movement_words as words
from zine.impose.step import Axis, Edge, Fastening, Strips, Way


def test_there_are_words_for_everything_that_a_step_can_be():
    assert words.FOLDS.keys() == {*Way}
    assert words.PLACES.keys() == {*Edge}
    assert words.CUTS.keys() == {*Axis}
    assert words.STRIPS.keys() == {*Strips}
    assert words.FASTENINGS.keys() == {*Fastening}
    assert words.ACTS.keys() == {*words.Act}
    assert words.PARTS.keys() == {(edge, parts) for edge in Edge for parts in (2, 3)}
    assert words.HELD.keys() == words.MANY.keys()


def test_no_two_parts_of_the_paper_have_one_name():
    assert len({*words.PARTS.values()}) == len(words.PARTS)
    assert len({*words.PLACES.values()}) == len(words.PLACES)
