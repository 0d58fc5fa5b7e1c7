from __future__ import annotations

import pypdfium2
import pytest

from tests.layout.samples import zine_of

LONG = (
    "Against the Clean Desk: Notes on Housekeeping for People Who Would Rather Burn It"
)


def widths_of_lines(pdf, words):
    """Return how wide the lines of a heading are, by the words that begin it."""
    lines = {}
    with pypdfium2.PdfDocument(pdf) as document:
        for page in document:
            layer = page.get_textpage()
            found = layer.get_text_range()
            start = found.find(words[:9])
            if start < 0 or "END" not in found[start:]:
                continue
            for at in range(start, found.index("END", start)):
                left, bottom, right, _ = layer.get_charbox(at, loose=True)
                if found[at].isalnum():
                    x0, x1 = lines.get(round(bottom), (left, right))
                    lines[round(bottom)] = min(x0, left), max(x1, right)
    return [x1 - x0 for x0, x1 in lines.values()]


@pytest.mark.parametrize("theme", ["plain", "broadsheet"])
def test_the_lines_of_a_heading_are_about_equally_long(theme, tmp_path, typeset):
    zine = zine_of(tmp_path, f"Words.\n\n## {LONG}\n\nEND of it.", theme=theme)

    widths = widths_of_lines(typeset(zine).pdf, LONG)

    assert len(widths) > 1
    assert min(widths) > 0.6 * max(widths)


def test_a_paragraph_fills_its_lines_as_before(tmp_path, typeset):
    words = "Against it all we set a word and one more word so that it goes on. "
    zine = zine_of(tmp_path, f"{words * 2}Bye\n\nEND of it.", theme="plain")

    widths = widths_of_lines(typeset(zine).pdf, words)

    assert min(widths) < 0.6 * max(widths)
