from __future__ import annotations

import pytest

from zine.layout.title_pieces import HAN, KANJI, PARTICLE, PHRASE, SMALL, pieces_of


def texts(title, lang="en", **more):
    return [it.text for it in pieces_of(title, lang, **more)]


def cost_behind(word, title, lang="en"):
    return next(it.cost for it in pieces_of(title, lang) if it.text == word)


@pytest.mark.parametrize(
    ("title", "lang", "pieces"),
    [
        pytest.param("Bread  and Roses", "en", ["Bread", "and", "Roses"], id="words"),
        pytest.param("Deux / Two", "fr", ["Deux /", "Two"], id="a slash on its own"),
        pytest.param("Qui ? Moi", "fr", ["Qui ?", "Moi"], id="a mark after a space"),
        pytest.param("« Non » dit", "fr", ["« Non »", "dit"], id="quotes apart"),
        pytest.param("No\u00a03", "en", ["No\u00a03"], id="a space that holds"),
        pytest.param("cut-up", "en", ["cut-", "up"], id="a hyphen"),
        pytest.param("and/or", "en", ["and/", "or"], id="a slash"),
        pytest.param("Büro\u00adkratie", "de", ["Büro", "kratie"], id="a soft hyphen"),
        pytest.param("はじめ。", "ja", ["は", "じ", "め。"], id="a full stop"),
        pytest.param("「水」", "ja", ["「水」"], id="brackets"),
        pytest.param("パンとメロン", "ja", ["パン", "と", "メロン"], id="katakana"),
        pytest.param("서로 돕기", "ko", ["서로", "돕기"], id="hangul"),
    ],
)
def test_a_title_is_taken_apart_where_lines_may_break(title, lang, pieces):
    assert texts(title, lang) == pieces


def test_nothing_is_lost():
    title = "« Qui ? » cut-up 紙の上の台所 and/or No\u00a03 !"

    assert "".join(it.text + it.space for it in pieces_of(title, "fr")).strip() == title


def test_a_line_that_ends_with_a_phrase_is_better_than_with_a_small_word():
    assert cost_behind("Rent:", "Ink and Rent: A Reader") == PHRASE
    assert cost_behind("and", "Ink and Rent: A Reader") == SMALL
    assert cost_behind("Ink", "Ink and Rent: A Reader") == 0


def test_a_number_stays_with_its_noun():
    assert cost_behind("Number", "Number 9 Lives") > cost_behind("9", "Number 9 Lives")


def test_a_japanese_line_breaks_behind_a_particle_and_not_before_it():
    title = "紙の上の台所"
    behind = [it.cost for it in pieces_of(title, "ja")]

    assert texts(title, "ja") == list(title)
    assert behind[:4] == [PARTICLE, 0, PARTICLE, 0]


def test_a_word_that_is_too_long_is_broken_by_the_dictionary_with_a_hyphen():
    pieces = pieces_of("Dampfschifffahrt", "de", lambda it: len(it) <= 10)

    assert "".join(it.text for it in pieces) == "Dampfschifffahrt"
    assert [it.text for it in pieces][:2] == ["Dampf", "schiff"]
    assert [it.tail for it in pieces] == ["-"] * (len(pieces) - 1) + [""]


def test_without_a_dictionary_no_fewer_than_three_letters_stand_alone():
    pieces = pieces_of("w" * 12, "xx", lambda it: len(it) <= 6)

    assert len(pieces[0].text) == len(pieces[-1].text) == 3
    assert {it.tail for it in pieces[:-1]} == {"-"}


def test_a_script_without_hyphens_is_broken_without():
    pieces = pieces_of("م" * 12, "ar", lambda it: len(it) <= 6)

    assert {it.tail for it in pieces} == {""}


def test_a_word_that_fits_stays_whole():
    assert texts("Dampfschifffahrt", "de") == ["Dampfschifffahrt"]


@pytest.mark.parametrize(("title", "cost"), [("夜の路面", KANJI), ("夜路面", HAN)])
def test_two_characters_of_a_word_hold_together_where_particles_show_the_words(
    title, cost
):
    assert cost_behind("路", title, "ja") == cost
