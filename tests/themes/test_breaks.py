"""Where pages end: what belongs together is set at every height of a page."""

from __future__ import annotations

from dataclasses import replace

import pypdfium2
import pytest

from tests.layout.samples import composed, write, zine_of
from zine.render.engine import typeset
from zine.units import Size, mm

PAGE = Size(mm(105), mm(148))
"""A quarter of A4: the rules are those of all pages, and it has fewer lines to try."""

LINES = 28
"""That stand on such a page, and more."""

THEMES = ("pamphlet", "plain")


def pages_of(folder, text, theme="pamphlet"):
    """Yield the lines of each page, with the text beginning ever further down.

    All of it is one zine, in which each beginning has a page of its own.
    """
    write(folder, {"templates/zine.css": ".new { break-before: page }"})
    tries = [
        f"case{number}{'<br>f.' * number}\n{{.new}}\n\n{text}"
        for number in range(LINES)
    ]
    zine = zine_of(folder, "\n\n".join(tries), theme=theme)
    pages = typeset(composed(replace(zine, page=PAGE)))
    with pypdfium2.PdfDocument(pages.pdf) as pdf:
        for page in pdf:
            lines = page.get_textpage().get_text_range().split("\r\n")
            yield [it.strip() for it in lines if it.strip()]


def counts_of(word, folder, text, theme="pamphlet"):
    """Return how many lines with a word stand together on any page."""
    return {
        sum(word in line for line in lines) for lines in pages_of(folder, text, theme)
    }


@pytest.mark.parametrize("theme", THEMES)
def test_no_item_of_a_list_is_alone(tmp_path, theme):
    text = "\n".join(f"{number}. item" for number in range(1, 7))

    counts = counts_of("item", tmp_path, text, theme)

    assert 1 not in counts
    assert counts & {2, 3, 4}


def test_a_short_table_stands_on_one_page(tmp_path):
    rows = "| cell | cell |\n" * 5

    counts = counts_of("cell", tmp_path, f"| head | head |\n|--|--|\n{rows}")

    assert counts == {0, 5}


def test_a_short_table_of_many_columns_may_go_on_overleaf(tmp_path):
    rows = "| cell | x | x | x | x |\n" * 5
    text = f"| head | x | x | x | x |\n|--|--|--|--|--|\n{rows}"

    counts = counts_of("cell", tmp_path, text)

    assert 1 not in counts
    assert counts & {2, 3, 4}


def test_no_row_of_a_long_table_is_alone(tmp_path):
    rows = "| cell | cell |\n" * 9

    counts = counts_of("cell", tmp_path, f"| head | head |\n|--|--|\n{rows}")

    assert 1 not in counts
    assert counts & {2, 3, 4}


def test_who_said_it_stands_below_two_lines(tmp_path):
    words = "<br>".join(["said"] * 5)
    pages = list(pages_of(tmp_path, f"> {words}\n>\n> — minutes, 1979"))

    said = [it.count("said") for it in pages if "— minutes, 1979" in it]

    assert len(said) == LINES
    assert min(said) == 2


def test_a_heading_stands_above_two_lines(tmp_path):
    text = "## Head\n\nbelow\n\nbelow\n\nbelow\n\nbelow"

    below = [it.count("below") for it in pages_of(tmp_path, text) if "Head" in it]

    assert len(below) == LINES
    assert min(below) == 2
