from __future__ import annotations

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from zine.content.bibliography import make_bibliography
from zine.content.bibtex import read_bibtex
from zine.content.bibtex_entries import HINT
from zine.content.model import SourceText
from zine.errors import ContentError, LimitError, ZineError


def read(text):
    return read_bibtex(SourceText("resources.bib", text))[0]


def only(text):
    """Return what is said by the one work in a file."""
    (work,) = read(text)
    return work.data


def page(text):
    return make_bibliography(read(text), "resources.bib", HINT)


def refusal(text, family=ContentError):
    with pytest.raises(family) as caught:
        page(text)
    return str(caught.value)


def refused_file(text):
    """Return the file that is named if a text is refused, or ``None``."""
    try:
        page(text)
    except ZineError as error:
        return error.place.file
    return None


def test_a_book_is_read_in_plain_letters():
    assert only(r"""
        @string{ak = "AK " # {Press}}
        @Book{emma,
          Author = {Goldman, Emma and M{\"u}ller, \'{E}mile and {Seeds for Change}},
          title = "{Anarchism} \& Other Essays", subtitle = {A Reader},
          publisher = ak, year = 1910, note = {Reprinted.},
          url = {https://x.org/a\_b%20c},
        }""") == {
        "title": "Anarchism & Other Essays",
        "subtitle": "A Reader",
        "author": ["Emma Goldman", "Émile Müller", "Seeds for Change"],
        "publisher": "AK Press",
        "year": "1910",
        "link": "https://x.org/a_b%20c",
        "note": "Reprinted.",
    }


def test_an_article_names_its_journal_and_no_publisher():
    assert only("""@article{a, title={T}, journaltitle={Spare Rib}, volume=3,
        number={4}, publisher={P}, address={London}, pages={151--164},
        date={2019-04-01}}""") == {
        "title": "T",
        "within": "Spare Rib",
        "volume": "3",
        "issue": "4",
        "pages": "151–164",
        "year": "2019",
    }


def test_a_chapter_takes_the_rest_from_the_book_that_it_refers_to():
    chapter, _ = read("""
        @incollection{c, author={A B}, title={Ch}, crossref={Whole}, pages={3-9, 12}}
        @book{whole, title={Whole Book}, author={W}, editor={Jo Inor}, year=2001,
          location={Oakland}, pages={300}}""")

    assert chapter.data == {
        "title": "Ch",
        "author": ["A B"],
        "editor": ["Jo Inor"],
        "within": "Whole Book",
        "pages": "3–9, 12",
        "place": "Oakland",
        "year": "2001",
    }


@pytest.mark.parametrize(
    ("fields", "link"),
    [
        (r"howpublished={\url{https://x.org/a_b}}", "https://x.org/a_b"),
        ("note={https://x.org}", "https://x.org"),
        ("doi={10.1/a<b>}", "https://doi.org/10.1/a%3Cb%3E"),
        ("doi={https://doi.org/10.1/x}, url={http://y.org}", "http://y.org"),
    ],
)
def test_an_address_is_found_where_people_put_it(fields, link):
    assert only(f"@misc{{a, title={{T}}, {fields}}}") == {"title": "T", "link": link}


def test_a_note_with_an_address_in_it_keeps_its_words():
    said = only(r"@book{a, title={T}, note={Reprinted at \url{https://x.org/a_b}}}")

    assert said == {"title": "T", "note": "Reprinted at https://x.org/a_b"}


@pytest.mark.parametrize(
    ("name", "printed", "family"),
    [
        ("Goldman, Emma", "Emma Goldman", "Goldman"),
        ("Emma Goldman", "Emma Goldman", "Goldman"),
        ("de la Cruz, Juana", "Juana de la Cruz", "Cruz"),
        ("King, Jr., Martin Luther", "Martin Luther King Jr.", "King"),
        ("{Bread and Puppet}", "Bread and Puppet", "Bread and Puppet"),
        ("others", "others", None),
    ],
)
def test_a_name_is_printed_as_it_is_spoken(name, printed, family):
    (work,) = read(f"@book{{a, title={{T}}, author={{{name}}}}}")

    assert work.data["author"] == [printed]
    assert work.families == (() if family is None else (family,))


@pytest.mark.parametrize(
    ("type_", "kind"),
    [
        *(("BOOK", "book"), ("article", "article"), ("inbook", "chapter")),
        *(("online", "website"), ("booklet", "pamphlet"), ("techreport", "report")),
        *(("phdthesis", "thesis"), ("movie", "film"), ("audio", "recording")),
        *(("misc", "other"), ("whatever", "other")),
    ],
)
def test_each_type_of_entry_is_of_a_kind(type_, kind):
    (work,) = read(f"@{type_}{{a, title={{T}}}}")

    assert work.kind.value == kind


def test_a_command_that_is_no_letter_is_said_with_its_line():
    source = SourceText("resources.bib", "@book{a,\n  title = {A \\strange word}}")

    (work,), (notice,) = read_bibtex(source)

    assert work.data["title"] == "A word"
    assert str(notice) == (
        "resources.bib:2: title has “\\strange”, which no letter is known for; it was"
        " left out"
    )


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("hello", ": there is no entry in it"),
        ("@book{a,\n\nauthor={x}}", ":1: “title” is missing"),
        ("@book{a,\ntitle={}}", ":2: title is empty; it has to say something"),
        (
            "@book{a,title={x}}\n@book{A,title={y}}",
            ":2: there are two entries called “A”",
        ),
        (
            "@book{a, title={x},\nurl={javascript:alert(1)}}",
            (
                ":2: link is “javascript:alert(1)”; it must begin with “https://”,"
                " “http://” or “mailto:”"
            ),
        ),
        (
            "@book{a,\nauthor={a, b, c, d}, title={x}}",
            ":2: author is “a, b, c, d”; it has too many commas for one name",
        ),
        (
            "@book{a,\ntitle={x\\}}",
            ":2: title is “x\\”; its braces and backslashes cannot be read as LaTeX",
        ),
    ],
)
def test_a_mistake_is_one_sentence_with_its_line(text, sentence):
    assert refusal(text) == f"resources.bib{sentence}"


def test_a_field_that_is_a_book_by_itself_is_refused():
    text = f"@book{{a, title={{{'x' * 20_000}}}}}"

    assert refusal(text, LimitError) == (
        "resources.bib:1: title has 20,000 characters; it can have 10,000"
    )


SIGNS = st.sampled_from([*'@{}",=#()\\%\n ', "book", "@book{a, ", "title = {", "and "])


@given(st.lists(SIGNS, max_size=30).map("".join))
@example("@book{a, title={x}, author={\\}}")
def test_any_text_is_read_or_refused_in_words(text):
    assert refused_file(text) in {None, "resources.bib"}
