from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from zine.content.bibliography import make_bibliography
from zine.content.csl_json import HINT, read_csl_json
from zine.content.model import SourceText
from zine.errors import ContentError, LimitError, ZineError


def read(text):
    return read_csl_json(SourceText("resources.json", text))


def only(**item):
    (work,) = read(json.dumps([item]))
    return work


def refused_file(text):
    """Return the file that is named if a text is refused, or ``None``."""
    try:
        make_bibliography(read(text), "resources.json", HINT)
    except ZineError as error:
        return error.place.file
    return None


def refusal(text, family=ContentError):
    with pytest.raises(family) as caught:
        make_bibliography(read(text), "resources.json", HINT)
    return str(caught.value)


def test_a_chapter_is_read_with_its_book():
    work = only(
        id="k",
        type="chapter",
        title="On <i>Folding</i>",
        author=[
            {"family": "Beethoven", "given": "L.", "non-dropping-particle": "van"},
            {"literal": "Seeds for Change"},
        ],
        editor=[{"family": "Inor", "given": "Jo"}],
        issued={"date-parts": [[2001, 5, 1]]},
        publisher="AK Press",
        DOI="10.1/x",
        note="Short.",
        keyword="paper; glue",
        page="151-164",
        **{"container-title": "Big Book", "abstract": "Never printed."},
        **{"publisher-place": "Oakland"},
    )

    assert work.data == {
        "title": "On Folding",
        "author": ["L. van Beethoven", "Seeds for Change"],
        "editor": ["Jo Inor"],
        "within": "Big Book",
        "pages": "151–164",
        "place": "Oakland",
        "publisher": "AK Press",
        "year": "2001",
        "link": "https://doi.org/10.1/x",
        "note": "Short.",
    }
    assert (work.kind, work.keyword) == ("chapter", "Paper")
    assert work.families == ("Beethoven", "Seeds for Change")


def test_a_film_is_by_its_director():
    work = only(type="motion_picture", title="T", director=[{"family": "Varda"}])

    assert work.data["author"] == ["Varda"]
    assert work.kind == "film"


@pytest.mark.parametrize(
    ("issued", "year"),
    [
        ({"date-parts": [[1973]]}, "1973"),
        ({"date-parts": [["1973"], [1975, 2]]}, "1973–1975"),
        ({"raw": "1973-05-01"}, "1973"),
        ({"literal": "no date"}, "no date"),
    ],
)
def test_a_date_gives_its_year(issued, year):
    assert only(title="T", issued=issued).data["year"] == year


def test_what_has_no_type_but_an_address_is_a_website():
    assert only(title="T", URL="https://x.org").kind == "website"


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("", ":1: the bibliography cannot be read as JSON: expecting value"),
        ("{}", ": the bibliography must be a list of entries between [ and ]"),
        ("[]", ": there is no entry in it"),
        ("[\n1]", ":2: an entry must stand between { and }; found “1”"),
        ('[{"title":"a"},\n\n{"titel":"b"}]', ":3: “title” is missing"),
        ('[{"title":["a"]}]', ":1: title is a list; it must be text"),
        ('[{"title":"a",\n"title":"b"}]', ":1: “title” stands twice in one entry"),
        ('[{"title":NaN}]', ":1: NaN is no number"),
        (r'[{"title":"\ud800"}]', r":1: title is “\ud800”; it must be text"),
        (
            '[{"title":"a"}\n}]',
            ":2: the bibliography cannot be read as JSON: expecting ',' or ']'",
        ),
        (
            '[{"title":"a","author":[{"family":{}}]}]',
            ":1: author 1: family is a table; it must be text",
        ),
        (
            '[{"title":"a","issued":{"date-parts":[[null]]}}]',
            (
                ":1: date-parts is a list; it must hold lists of numbers, such as"
                " [[1973, 5, 1]]"
            ),
        ),
        (
            '[{"title":"a"},\n{"title":"b","URL":"ftp://x"}]',
            (
                ":2: link is “ftp://x”; it must begin with “https://”, “http://” or"
                " “mailto:”"
            ),
        ),
        (
            '[{"id":"a","title":"b"},\n{"id":"A","title":"c"}]',
            ":2: there are two entries called “A”",
        ),
    ],
)
def test_a_mistake_is_one_sentence_with_its_line(text, sentence):
    assert refusal(text) == f"resources.json{sentence}"


@pytest.mark.parametrize("text", ["[" * 100_000, "[" + '{"a":' * 100_000])
def test_lists_without_end_are_refused(text):
    assert refusal(text, LimitError) == "resources.json:1: the entry is nested too deep"


def test_a_huge_number_is_text_like_any_other():
    (work,) = read(
        '[{"title": "T", "volume": 1, "issued": {"date-parts": [[%s]]}}]'
        % ("9" * 9_999)
    )

    assert len(work.data["year"]) == 9_999


KEYS = st.sampled_from(
    ["title", "author", "issued", "date-parts", "family", "URL", "id"]
)
VALUES = st.recursive(
    st.none() | st.booleans() | st.floats() | st.integers() | st.text(),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(KEYS, inner),
)


@given(st.lists(st.dictionaries(KEYS, VALUES)), st.text(max_size=3), st.integers(0))
def test_any_json_is_read_or_refused_in_words(items, noise, at):
    text = json.dumps(items)
    at %= len(text)
    for tried in (text, text[:at] + noise + text[at + 1 :]):
        assert refused_file(tried) in {None, "resources.json"}
