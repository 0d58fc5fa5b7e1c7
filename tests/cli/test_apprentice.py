from __future__ import annotations

import re

import pytest
import typer

from zine.cli.app import app
from zine.cli.apprentice import BOOK

EXPLAINED = {
    "bleed": "the part cut off is the bleed",
    "collation": "a step on the back of each signature",
    "creep": "the inner ones stand out at the front. They creep",
    "dummy": "sheets with nothing but page numbers and arrows",
    "flip": "The edge the sheet is turned over on",
    "gutter": "A gutter is an empty lane between two pages",
    "impose": "To impose is to put pages on a large sheet",
    "panel": "A panel is the part of the sheet between two folds or cuts",
    "registration": "crosses on both sides",
    "scheme": "What your hands do with it then is the scheme",
    "signature": "Such a lot is a signature",
    "slug": "a line in the waste",
    "spine": "the edge at which the pages hang together",
}
"""Words of the trade, and what hands or eyes know them by."""


@pytest.fixture
def book(zine):
    return zine("impose", "--help").out


def entries():
    return {
        name: entry
        for chapter in BOOK.values()
        for name, entry in chapter.entries.items()
    }


def test_the_book_has_every_option_and_no_other(book):
    command = typer.main.get_command(app).get_command(None, "impose")
    options = {name for it in command.params for name in it.opts if name[:2] == "--"}

    assert entries().keys() | {"--help"} == options | {"--help"}
    for name in options:
        assert re.search(rf"^  (?:-\w, )?{name}\b", book, re.MULTILINE), name


def test_every_sentence_ends(book):
    for entry in entries().values():
        assert entry.words.endswith("."), entry
    assert max(map(len, book.splitlines())) < 80


@pytest.mark.parametrize("word", EXPLAINED)
def test_words_of_the_trade_are_explained_by_what_hands_do(word, book):
    assert EXPLAINED[word] in " ".join(book.split())


def test_what_stands_in_the_book_can_be_typed():
    from zine.impose.feed import Feed
    from zine.impose.marks.table import MARKS
    from zine.impose.placing import Anchor, Fit, Position
    from zine.impose.sheet import Binding, Flip

    book = entries()
    for option, choices in {
        "--marks": MARKS,
        "--feed": Feed,
        "--creep-anchor": Anchor,
        "--fit": Fit,
        "--position": Position,
        "--binding": Binding,
        "--flip": Flip,
    }.items():
        for choice in choices:
            assert choice in book[option].words, (option, choice)
