from __future__ import annotations

import re
from io import BytesIO

import pypdfium2
import pytest

from tests.layout.samples import write
from tests.render.samples import photo, saved
from zine.content.read import read_zine

ITEMS = 40


@pytest.fixture
def places(tmp_path, typeset):
    """Set a text; return the pages, each with its words and where they stand."""

    def places(text, **settings):
        lines = [f'{key} = "{value}"\n' for key, value in settings.items()]
        write(tmp_path, {"zine.toml": 'title = "T"\n' + "".join(lines), "1.md": text})
        (tmp_path / "sign.png").write_bytes(saved(photo((120, 120)), "PNG"))
        with pypdfium2.PdfDocument(BytesIO(typeset(read_zine(tmp_path)).pdf)) as pdf:
            return [words_of(page.get_textpage()) for page in pdf]

    return places


def words_of(text):
    """Return each word of a page with the box of its first letter."""
    said = text.get_text_range()
    return [
        (found[0], text.get_charbox(found.start(), loose=True))
        for found in re.finditer(r"\S+", said)
    ]


def at(page, word):
    """Return the left and the lower edge of a word."""
    (left, bottom, *_), *_ = [box for said, box in page if said == word]
    return left, bottom


def test_a_number_stands_on_the_line_of_a_picture(places):
    page = places("1. Wait. ![A sign](sign.png) More.")[2]

    assert at(page, "1.")[1] == pytest.approx(at(page, "Wait.")[1], abs=0.5)


def test_numbers_of_two_digits_stay_in_the_column(places):
    page = places("Words.\n\n" + "1. item\n" * 12)[2]

    assert at(page, "10.")[0] >= at(page, "Words.")[0] - 0.5
    assert at(page, "9.")[0] > at(page, "10.")[0]


@pytest.mark.parametrize("lines", range(1, 15))
def test_no_page_ends_with_a_number_alone_or_with_a_single_line(places, lines):
    words = "Word after word of an item that is as long as two lines or three. " * 3
    before = "Line.\n\n" * lines

    pages = places(before + f"1. {words}\n" * ITEMS)

    said = [word for page in pages for word, _ in page]
    assert [said.count(f"{number}.") for number in (1, ITEMS)] == [1, 1]
    for page in pages:
        numbers = [box for word, box in page if re.fullmatch(r"\d+\.", word)]
        if numbers:
            last = min(bottom for _, bottom, _, _ in numbers)
            lowest = min(bottom for word, (_, bottom, _, _) in page)
            assert lowest < last - 5


def test_an_item_that_moves_with_what_follows_is_printed_once(places):
    text = (
        "Line.\n\n" * 29 + f"1. {'Word after word of an item. ' * 8}\n\n* * *\n\nEnd."
    )

    said = [word for page in places(text) for word, _ in page]

    assert said.count("1.") == 1
    assert said.count("Word") == 8
