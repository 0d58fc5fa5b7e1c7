from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.layout.samples import pamphlet
from zine.layout.scrap_words import GAP, MOST, break_word, cut_words, lay_rows, span
from zine.layout.shaping import open_face

FACES = [open_face(it.path) for it in pamphlet().typefaces if it.style == "normal"]
TITLES = st.lists(
    st.text("abcdilmwäß-", min_size=1, max_size=14), min_size=1, max_size=6
)


def texts(rows):
    return [[word.text for word in row] for row in rows]


def lengths(pieces):
    return [len(it.scraps) for it in pieces]


def test_each_word_is_whole_and_has_a_scrap_for_each_letter():
    words = cut_words("Grüße  an alle", FACES)

    assert [it.text for it in words] == ["Grüße", "an", "alle"]
    assert lengths(words) == [5, 2, 4]


def test_a_title_with_a_letter_that_no_face_has_is_not_cut():
    assert cut_words("Zine", FACES)
    assert cut_words("Zine 漢字", FACES) == []


@pytest.mark.parametrize("text", ["", "  ", "\u00ad"])
def test_nothing_makes_no_scraps(text):
    assert cut_words(text, FACES) == []


def test_a_title_of_hostile_length_is_not_cut():
    assert cut_words("a" * MOST, FACES)
    assert cut_words("a" * (MOST + 1), FACES) == []


def test_a_word_that_fits_is_not_broken():
    (word,) = cut_words("self-help", FACES)

    assert break_word(word, word.width) == [word]


def test_a_word_that_is_too_long_is_broken_at_its_hyphen():
    (word,) = cut_words("self-government", FACES)

    pieces = break_word(word, word.width - 1)

    assert lengths(pieces) == [5, 10]
    assert [it.text for it in pieces] == ["self-government", ""]


def test_soft_hyphens_are_places_to_break_and_nothing_else():
    (word,) = cut_words("Selbst\u00adverwaltung", FACES)

    assert word.text == "Selbstverwaltung"
    assert lengths(break_word(word, word.width - 1)) == [6 + 1, 10]


def test_a_word_without_hyphens_is_broken_into_much_the_same_lengths():
    (word,) = cut_words("m" * 30, FACES, "xx")

    assert lengths(break_word(word, word.width * 0.4)) == [10 + 1, 10 + 1, 10]


def test_a_word_that_is_broken_gets_a_hyphen_where_a_dictionary_breaks_it():
    (word,) = cut_words("Bürokratie", FACES, "de")

    first, _ = break_word(word, word.width * 0.75)

    assert len(first.scraps) == len("Büro") + 1
    assert first.scraps[-1] == word.hyphen


@given(TITLES, st.floats(0.1, 20))
def test_no_scrap_is_lost_and_no_row_is_too_wide(words, measure):
    whole = cut_words(" ".join(words), FACES)
    pieces = [it for word in whole for it in break_word(word, measure)]

    rows, _ = lay_rows(pieces, measure)

    hyphens = [it.hyphen for it in whole]
    assert [s for it in pieces for s in it.scraps if s not in hyphens] == [
        scrap for it in whole for scrap in it.scraps if scrap not in hyphens
    ]
    if any(len(it.scraps) > 2 and it.width > measure for it in pieces):
        raise AssertionError("a piece could have been broken")
    if rows:
        assert [it for row in rows for it in row] == pieces
        for row in rows:
            assert sum(it.width + GAP for it in row) - GAP <= measure * 1.0001
    else:
        assert max(it.width for it in pieces) > measure


def test_words_share_a_row_as_long_as_they_fit():
    words = cut_words("one two three", FACES)
    two = words[0].width + GAP + words[1].width

    assert texts(lay_rows(words, two + 0.01).rows) == [["one", "two"], ["three"]]
    assert texts(lay_rows(words, two + words[2].width + GAP + 0.01).rows) == [
        ["one", "two", "three"]
    ]


def test_no_row_ends_with_a_small_word():
    words = cut_words("Winter of Bread", FACES)
    two = words[0].width + GAP + words[1].width

    assert texts(lay_rows(words, two + 1).rows) == [["Winter"], ["of", "Bread"]]


def test_a_word_that_runs_on_begins_a_row():
    (word,) = cut_words("self-help", FACES)
    pieces = break_word(word, word.width - 1)

    assert texts(lay_rows(pieces, 100).rows) == [["self-help"], [""]]


def test_a_row_reaches_up_and_down():
    top, bottom = span(cut_words("Zine", FACES))

    assert top < -0.4
    assert bottom > 0.4
