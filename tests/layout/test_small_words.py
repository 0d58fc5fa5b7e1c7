from __future__ import annotations

import tomllib

import pytest

from zine.layout.small_words import WORDS, is_small


@pytest.mark.parametrize(
    ("word", "lang"),
    [
        ("the", "en"),
        ("The", "en-GB"),
        ("“of", "en"),
        ("der", "de"),
        ("w", "pl"),
        ("&", "fr"),
    ],
)
def test_articles_and_the_like_are_small(word, lang):
    assert is_small(word, lang)


@pytest.mark.parametrize(
    ("word", "lang"),
    [("Ox", "en"), ("die", "en"), ("of,", "en"), ("3", "en"), ("の", "ja")],
)
def test_other_words_are_not(word, lang):
    assert not is_small(word, lang)


def test_a_single_letter_is_small_in_every_language_with_an_alphabet():
    assert is_small("e", "lt")
    assert not is_small("水", "zh")


def test_no_list_has_a_word_twice():
    for words in tomllib.loads(WORDS.read_text(encoding="utf-8")).values():
        assert len(words.split()) == len(set(words.split()))
