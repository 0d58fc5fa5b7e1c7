from __future__ import annotations

import pytest

from zine.content import bibliography as module
from zine.content.bibliography import (
    KindTable,
    Work,
    doi_address,
    first_keyword,
    make_bibliography,
    note_for_people,
    year_of,
)
from zine.content.model import ResourceKind
from zine.errors import ContentError, LimitError, Place


def work(title, family="", *, kind=ResourceKind.BOOK, keyword="", line=1, **data):
    families = (family,) if family else ()
    data = {"title": title, **data}
    place = Place("resources.bib", line)
    return Work("", kind, keyword, families, data, place, {"link": line + 1})


def made(*works):
    groups = make_bibliography(works, "resources.bib", "hint").group
    return [
        (group.kind.value if isinstance(group, KindTable) else group.name)
        + ": "
        + " ".join(entry.title for entry in group.entry)
        for group in groups
    ]


def test_works_are_grouped_by_kind_in_the_order_of_the_file():
    film = work("c", kind=ResourceKind.FILM)

    assert made(film, work("b"), work("a"), film) == ["film: c c", "book: a b"]


def test_a_keyword_makes_a_group_of_its_own():
    works = work("a", keyword="Food"), work("b"), work("c", keyword="food")

    assert made(*works) == ["Food: a c", "book: b"]


def test_works_are_sorted_by_family_then_year_then_title():
    works = (
        *(work("t6", "Zola"), work("t3", "émile", year="1999"), work("t5", "Ozu")),
        *(work("t2", "EMILE", year="800"), work("t4", "Émile", year="1999")),
        work("An anonymous one"),
    )

    assert made(*works) == ["book: An anonymous one t2 t3 t4 t5 t6"]


def test_a_wrong_value_is_said_with_the_line_of_its_field():
    with pytest.raises(ContentError) as caught:
        made(work("a", line=7, link="x.org"))

    assert str(caught.value.place) == "resources.bib:8"


def test_far_too_many_works_are_refused(monkeypatch):
    monkeypatch.setattr(module, "MAX_WORKS", 2)

    with pytest.raises(LimitError, match="there are 3 entries; a resources page can"):
        made(*[work("a")] * 3)


@pytest.mark.parametrize(
    ("date", "year"),
    [
        *(("1973", "1973"), ("1973-05-01", "1973"), ("1973-05/1975", "1973–1975")),
        *(("-0044", "-0044"), ("1973~", "1973"), ("19734", "19734")),
        *(("ca. 1850", "ca. 1850"), ("1999-01/1999-02", "1999")),
    ],
)
def test_the_year_is_what_is_printed_of_a_date(date, year):
    assert year_of(date) == year


@pytest.mark.parametrize(
    ("words", "first"),
    [("food, bread", "Food"), ("; éire ;x", "Éire"), ("one two", "One two"), (" ", "")],
)
def test_the_first_keyword_is_a_heading(words, first):
    assert first_keyword(words) == first


@pytest.mark.parametrize(
    ("note", "printed"),
    [
        ("A zine: read it aloud.", "A zine: read it aloud."),
        ("Publisher: Routledge", ""),
        ("Citation Key: x\nFirst a talk.\ntex.ids: y", "First a talk."),
    ],
)
def test_what_programs_tell_each_other_in_a_note_is_not_printed(note, printed):
    assert note_for_people(note) == printed


@pytest.mark.parametrize("doi", ["10.1/x", "doi:10.1/x", "http://dx.doi.org/10.1/x"])
def test_a_doi_is_an_address(doi):
    assert doi_address(doi) == "https://doi.org/10.1/x"


def test_what_is_no_doi_is_no_address():
    assert doi_address("javascript:alert(1)") == ""
