from __future__ import annotations

from xml.etree.ElementTree import Element

from zine.content.draft import Draft, Ids
from zine.errors import Place


def draft(text, start=0):
    return Draft("a.md", text, start, Element("body"), {}, "part-a")


def test_a_place_is_the_line_of_the_first_words_that_are_found():
    assert draft("a\nb\nc").place("x", "c", "b") == Place("a.md", 3)


def test_lines_above_the_text_are_not_meant():
    assert draft("x\ny\nx", start=2).place("x") == Place("a.md", 3)


def test_words_that_are_nowhere_leave_the_file():
    assert draft("a").place("x", "") == Place("a.md")


def test_a_thing_is_said_once():
    one = draft("a\nb")

    one.tell("said", "b", hint="do")
    one.tell("said", "b", hint="do")

    assert [str(notice) for notice in one.notices] == ["a.md:2: said"]


def test_notices_come_in_the_order_of_lines():
    one = draft("a\nb\nc")
    one.tell("third", "c")
    one.tell("first", "a")

    assert [notice.message for notice in one.in_order()] == ["first", "third"]


def test_an_id_is_given_once():
    ids = Ids()

    given = [ids.take(wanted) for wanted in ("a", "a", "a-2", "a", "b")]

    assert given == ["a", "a-2", "a-2-2", "a-3", "b"]
