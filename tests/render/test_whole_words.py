from __future__ import annotations

import re

import pypdfium2
import pytest

from tests.layout.samples import zine_of

WORD = "responsibilities"
TOO_LONG = WORD * 6
MANY = " ".join(f"{'and' * (number % 4)} {{0}}" for number in range(40))


@pytest.fixture
def read(tmp_path, typeset):
    """Set a text in a theme, and return its words with the hyphens of broken lines."""

    def read(text, theme):
        pages = typeset(zine_of(tmp_path, text, theme=theme))
        with pypdfium2.PdfDocument(pages.pdf) as pdf:
            texts = [page.get_textpage().get_text_bounded() for page in pdf]
        # PDFium has a sign of its own for a hyphen at the end of a line.
        return "".join(texts).replace("\ufffe", "-").replace("\x02", "-")

    return read


@pytest.mark.parametrize("said", [WORD, f"*{WORD}*", f"[{WORD}](#x)"])
@pytest.mark.parametrize("theme", ["plain", "typewriter", "stencil"])
def test_no_word_is_broken_where_lines_are_ragged(read, theme, said):
    assert read(MANY.format(said), theme).count(WORD) == 40


def test_words_are_broken_where_lines_are_even(read):
    assert read(MANY.format(f"*{WORD}*"), "pamphlet").count(WORD) < 40


@pytest.mark.parametrize("text", [f"So {TOO_LONG} it is.", f"## Of {TOO_LONG}"])
@pytest.mark.parametrize("theme", ["pamphlet", "plain", "typewriter", "stencil"])
def test_a_word_that_is_longer_than_a_line_gets_its_hyphens(read, theme, text):
    said = read(f"Text.\n\n{text}", theme).lower()

    # A line that ends without a hyphen would be a line of its own here.
    (found,) = re.findall(rf"\b{WORD[:5]}[a-z-]*", said)
    assert "-" in found
    assert found.replace("-", "") == TOO_LONG
