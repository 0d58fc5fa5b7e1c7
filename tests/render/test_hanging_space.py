from __future__ import annotations

import re

import pypdfium2
import pytest

from tests.layout.samples import zine_of

WORDS = "Last night we read what others wrote, and some wrote very l{}ong letters"
"""About as wide as a line of the pamphlet."""


def first_lines(pages):
    """Return the first line of each paragraph, of all that a zine says."""
    with pypdfium2.PdfDocument(pages.pdf) as pdf:
        texts = [page.get_textpage().get_text_bounded() for page in pdf]
    lines = re.split(r"[\r\n]+", "\n".join(texts))
    return [line for line in lines if line.startswith("Last")]


@pytest.mark.parametrize("theme", ["pamphlet", "plain"])
def test_words_before_italics_fill_their_line(tmp_path, typeset, theme):
    """Of paragraphs that grow by a narrow letter, some fit but for the space behind."""
    paragraphs = [f"{WORDS.format('i' * n)} *Answers* said." for n in range(30)]

    found = first_lines(
        typeset(zine_of(tmp_path, "\n\n".join(paragraphs), theme=theme))
    )

    assert len(found) == 30
    assert min(len(line.split()) for line in found) > 8
