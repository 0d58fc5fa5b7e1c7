from __future__ import annotations

import re
from io import BytesIO

import pypdfium2
import pytest

from tests.layout.samples import write
from tests.render.samples import photo, saved
from zine.content.read import read_zine


@pytest.fixture
def places(tmp_path, typeset):
    """Set a text; return the pages, each with its words and where they stand."""

    def places(text):
        write(tmp_path, {"zine.toml": 'title = "T"', "1.md": text})
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
