from __future__ import annotations

import re

import pypdfium2
import pytest

from tests.layout.samples import zine_of

THREE = "folded recommended corrected"
BROKEN_WELL = {"recom mended", "rec ommended", "cor rected", "correct ed"}


@pytest.fixture
def broken(tmp_path, typeset):
    """Set words in a language, and return those that are broken at ends of lines."""

    def broken(words, lang):
        text = " ".join(f"{'and ' * (number % 7)}{words}" for number in range(60))
        zine = zine_of(tmp_path, text, lang=lang)
        with pypdfium2.PdfDocument(typeset(zine).pdf) as pdf:
            lines = "".join(page.get_textpage().get_text_bounded() for page in pdf)
        # PDFium has a sign of its own for a hyphen at the end of a line.
        return {
            " ".join(it) for it in re.findall("(\\w+)[\ufffe\x02]\\s*(\\w+)", lines)
        }

    return broken


@pytest.mark.parametrize("lang", ["en", "en-GB", "en-US", "en-AU"])
def test_english_is_broken_as_books_break_it(lang, broken):
    found = broken(THREE, lang)

    assert found
    assert found <= BROKEN_WELL


def test_another_language_breaks_words_by_its_own_dictionary(broken):
    assert broken("magnifique", "fr") == {"magni fique"}
    assert "magni fique" not in broken("magnifique", "en")
