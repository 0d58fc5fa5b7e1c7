from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.layout.samples import pamphlet
from zine.layout.scraps import PAPERS, cut_scrap, letters_of
from zine.layout.shaping import open_face

FACES = [open_face(it.path) for it in pamphlet().typefaces if it.style == "normal"]
ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"


def cut(letters, faces=FACES):
    scraps = []
    for letter in letters:
        scraps.append(cut_scrap(letter, faces, scraps))
    return scraps


def test_scissors_do_not_part_a_letter_from_its_accent():
    assert letters_of("été") == ["é", "t", "é"]
    assert letters_of("e\u0301t") == ["é", "t"]
    assert letters_of("x\u0301y") == ["x\u0301", "y"]


def test_the_same_letters_are_cut_in_the_same_way():
    assert cut(ALPHABET) == cut(ALPHABET)


def test_the_same_letter_is_cut_otherwise_the_next_time():
    first, second = cut("EE")

    assert first.edge != second.edge
    assert first.face is not second.face


def test_a_face_is_not_taken_twice_running_if_there_is_another():
    assert all(a.face is not b.face for a, b in pairwise(cut(ALPHABET * 4)))
    assert cut("AB", FACES[:1])[1].face is FACES[0]


def test_no_three_scraps_running_are_of_one_paper():
    papers = [it.paper for it in cut(ALPHABET * 4)]

    assert all(len({*papers[at : at + 3]}) > 1 for at in range(len(papers) - 2))
    assert {*papers} == {*PAPERS}


@given(st.text("abcdefgßéжщ?,.-&!½", min_size=1, max_size=12))
def test_paper_begins_at_0_and_ends_at_its_width(letters):
    for scrap in cut(letters):
        xs = [point.x for point in scrap.edge]
        assert min(xs) == pytest.approx(0)
        assert max(xs) == pytest.approx(scrap.width)


def test_small_letters_are_as_tall_as_capitals():
    for scrap in cut("oxvmzesacn"):
        heights = [point.y for point in scrap.edge]
        assert max(heights) - min(heights) > 0.75


@pytest.mark.parametrize("sign", [",", "º", "-"])
def test_a_small_sign_stays_small_on_its_paper(sign):
    face = FACES[0]

    (scrap,) = cut(sign, [face])
    ink = face.inked(sign)
    heights = [point.y for point in scrap.edge]

    assert (ink.bottom - ink.top) * scale(scrap) < 0.65
    assert max(heights) - min(heights) > 1


def scale(scrap):
    return float(scrap.transform.split("scale(")[1].rstrip(")"))


@pytest.mark.parametrize("letter", ["i", "ı", "ß", "ή"])
def test_a_letter_whose_capital_is_in_doubt_stays_as_it_is(letter):
    faces = [it for it in FACES if it.has(letter)]
    typed = {face.outline(letter).path for face in faces}

    assert {it.letter for it in cut(letter * 12, faces)} <= typed


def test_other_letters_become_capitals_often():
    typed = {face.outline("e").path for face in FACES}
    small = [it for it in cut("e" * 40) if it.letter in typed]

    assert 0 < len(small) < 20


@pytest.mark.parametrize("letter", ["漢", "🙂", "\u200d", "ا", "א"])
def test_what_cannot_be_cut_is_nothing(letter):
    assert cut_scrap(letter, FACES, []) is None


def test_a_script_from_the_right_is_not_cut_even_if_a_face_has_it():
    class Everything:
        def has(self, _):
            raise AssertionError("never asked")

    assert cut_scrap("ש", [Everything()], []) is None
