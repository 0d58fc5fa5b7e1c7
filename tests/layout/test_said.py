from __future__ import annotations

import pytest

from zine.layout.card import THEME
from zine.layout.said import END, ISOLATE, in_english, keys, said, speak, speak_all
from zine.layout.search import installed_themes
from zine.layout.theme import load_theme
from zine.layout.words import Words

FOLD = said("Fold %(part)s away from you, behind the rest.", part=said("the left half"))
EDGES = said(
    "Slit these folds open with a paper knife, or trim them off: %(edges)s.",
    edges=(said("head"), said("foot")),
)
SIZE = said("Is nothing cut off? A page measures %(size)s.", size="5 × 7 mm")


@pytest.fixture
def words():
    theme = load_theme(THEME, (installed_themes(),))
    return lambda lang: Words(theme, lang)


def test_english_is_said_as_it_is_written(words):
    assert speak(FOLD, words("en")) == (
        "Fold the left half away from you, behind the rest."
    )


def test_the_terminal_needs_no_catalogue():
    assert in_english(FOLD) == "Fold the left half away from you, behind the rest."
    assert in_english(EDGES).endswith("or trim them off: head, foot.")
    assert in_english(SIZE).endswith("A page measures 5 × 7 mm.")


def test_what_fills_a_sentence_is_said_in_the_same_language(words):
    assert speak(FOLD, words("de")) == (
        "Nach hinten falten, hinter den Rest: die linke Hälfte."
    )


def test_several_things_stand_in_a_row(words):
    assert speak(EDGES, words("de")).endswith("Kopf und Fuß.")


def test_a_fact_runs_its_own_way_in_a_text_from_the_right(words):
    assert f"{ISOLATE}5 × 7 mm{END}" in speak(SIZE, words("he"))
    assert ISOLATE not in speak(SIZE, words("fr"))


def test_all_the_words_of_a_sentence_are_keys():
    assert [*keys(EDGES)] == [EDGES.words, "head", "foot"]
    assert [*keys(FOLD)] == [FOLD.words, "the left half"]


def test_sentences_follow_one_another_with_as_much_room_as_they_need(words):
    assert speak_all([FOLD, SIZE], words("en")).count(" behind the rest. Is nothing")
    assert " " not in speak_all([FOLD, FOLD], words("zh"))
