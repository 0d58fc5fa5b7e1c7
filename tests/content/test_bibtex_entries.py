from __future__ import annotations

import pytest

from zine.content.bibtex_entries import read_entries
from zine.content.model import SourceText
from zine.errors import ContentError, LimitError, Place


def read(text):
    return list(read_entries(SourceText("resources.bib", text)))


def refusal(text, family=ContentError):
    with pytest.raises(family) as caught:
        read(text)
    return str(caught.value)


def test_an_entry_has_its_fields_and_their_lines():
    text = """

@string{ak = "AK"}
@Book{Emma,
  Title = {Living
           {My} Life},
  year = 1931, publisher = ak # " " # {Press}
}"""

    (entry,) = read(text)

    assert (entry.type, entry.key, entry.place) == (
        *("book", "Emma"),
        Place("resources.bib", 4),
    )
    assert entry.fields == {
        "title": ("Living {My} Life", 5),
        "year": ("1931", 7),
        "publisher": ("AK Press", 7),
    }


def test_the_rest_of_a_file_is_remarks():
    text = "Made by hand.\n@comment{no}\n@preamble{{x}}\n@book(a, month=sep)"

    (entry,) = read(text)

    assert entry.fields == {"month": ("September", 4)}


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("@", ":1: the entry that begins here does not end"),
        ("\n@book{a,\ntitle={x}", ":2: the entry that begins here does not end"),
        ("@book{a, title={x},\nTitle={y}}", ":2: “title” stands twice in one entry"),
        ("@book{a,\ntitle=x}", ":2: “x” is not defined"),
        (
            "@book{a,\ntitle}",
            ":2: the bibliography cannot be read as BibTeX: '=' expected",
        ),
        (
            "@book{a, title={" + "{" * 200 + "}" * 200 + "}}",
            ":1: the bibliography cannot be read as BibTeX: too many nested braces",
        ),
    ],
)
def test_what_is_no_bibtex_is_said_with_its_line(text, sentence):
    assert refusal(text) == f"resources.bib{sentence}"


def test_abbreviations_cannot_be_a_bomb():
    bomb = "@string{a0={xxxxxxxxxx}}\n" + "".join(
        f"@string{{a{level} = a{level - 1} # a{level - 1}}}\n" for level in range(1, 40)
    )

    assert refusal(bomb, LimitError) == (
        "resources.bib:17: the @string abbreviations make more than 1,000,000"
        " characters"
    )
