"""Where pages end: what belongs together is set at every height of a page."""

from __future__ import annotations

import pypdfium2
import pytest

from tests.layout.samples import composed, zine_of
from zine.render.engine import typeset

LINES = 42
"""That stand on a page of the pamphlet, and more."""

THEMES = ("pamphlet", "plain")


def pages_of(folder, text, theme="pamphlet", heights=range(LINES)):
    """Yield the lines of each page, with the text beginning ever further down."""
    for number in heights:
        place = folder / f"{number}"
        filler = "f.<br>" * number + "f.\n\n"
        pages = typeset(composed(zine_of(place, filler + text, theme=theme)))
        with pypdfium2.PdfDocument(pages.pdf) as pdf:
            for page in pdf:
                lines = page.get_textpage().get_text_range().split("\r\n")
                yield [it.strip() for it in lines if it.strip()]


@pytest.mark.parametrize("theme", THEMES)
def test_no_item_of_a_list_is_alone(tmp_path, theme):
    text = "\n".join(f"{number}. item" for number in range(1, 7))

    counts = {
        sum("item" in line for line in lines)
        for lines in pages_of(tmp_path, text, theme)
    }

    assert 1 not in counts
    assert counts & {2, 3, 4}


@pytest.mark.parametrize("theme", THEMES)
def test_a_short_table_stands_on_one_page(tmp_path, theme):
    rows = "| cell | cell |\n" * 5

    for lines in pages_of(tmp_path, f"| head | head |\n|--|--|\n{rows}", theme):
        assert sum("cell" in line for line in lines) in {0, 5}


@pytest.mark.parametrize("theme", THEMES)
def test_no_row_of_a_long_table_is_alone(tmp_path, theme):
    rows = "| cell | cell |\n" * 9

    counts = {
        sum("cell" in line for line in lines)
        for lines in pages_of(tmp_path, f"| head | head |\n|--|--|\n{rows}", theme)
    }

    assert 1 not in counts
    assert counts & {2, 3, 4}


def test_who_said_it_stands_below_two_lines(tmp_path):
    words = "<br>".join(["said"] * 5)

    for lines in pages_of(tmp_path, f"> {words}\n>\n> — minutes, 1979"):
        if "— minutes, 1979" in lines:
            assert lines.count("said") >= 2


def test_a_heading_stands_above_two_lines(tmp_path):
    for lines in pages_of(tmp_path, "## Head\n\nbelow\n\nbelow\n\nbelow\n\nbelow"):
        if "Head" in lines:
            assert lines.count("below") >= 2
