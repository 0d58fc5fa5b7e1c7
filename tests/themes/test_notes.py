"""Footnotes look like footnotes, wherever they are called."""

from __future__ import annotations

import ctypes

import pypdfium2
import pytest
from pypdfium2 import raw

from tests.layout.samples import composed, zine_of
from tests.themes.test_themes import THEMES
from zine.units import mm

TEXT = """
## A heading[^1]

Words writ large.[^2]
{.pull-quote}

A first line[^3]
and a second
{.verse}

| Left | Right |
|:-----|------:|
| one  | two[^4] |

[^1]: Ninth
[^2]: Ninth
[^3]: Ninth
[^4]: Ninth
"""


def lines_of(page):
    """Yield the text, the left edge and the colour of each piece of text."""
    text = page.get_textpage()
    for item in page.get_objects(filter=[raw.FPDF_PAGEOBJ_TEXT]):
        size = raw.FPDFTextObj_GetText(item, text, None, 0)
        buffer = (ctypes.c_ushort * size)()
        raw.FPDFTextObj_GetText(item, text, buffer, size)
        colour = [ctypes.c_uint() for _ in range(4)]
        raw.FPDFPageObj_GetFillColor(item, *map(ctypes.byref, colour))
        words = bytes(buffer).decode("utf-16-le").rstrip("\0").strip()
        yield words, round(item.get_bounds()[0]), tuple(it.value for it in colour[:3])


@pytest.mark.parametrize("theme", THEMES)
def test_a_note_is_the_same_whatever_calls_for_it(tmp_path, typeset, theme):
    pages = typeset(zine_of(tmp_path, TEXT, theme=theme))

    with pypdfium2.PdfDocument(pages.pdf) as pdf:
        notes = [it for page in pdf for it in lines_of(page) if it[0].endswith("Ninth")]
    assert len(notes) == 4
    assert {colour for *_, colour in notes} == {(0, 0, 0)}
    # All begin at the left of the text, which is 3 mm further in on a right-hand page.
    lefts = [left for _, left, _ in notes]
    assert max(lefts) - min(lefts) < mm(5)


@pytest.fixture
def typeset():
    from zine.render.engine import typeset

    return lambda zine: typeset(composed(zine))


def test_no_line_begins_with_the_call_of_a_note(tmp_path, typeset):
    words = [f"{'many words of text ' * 3}{'x' * n} at last." for n in range(1, 40)]
    text = "\n\n".join(f"{it}[^1]" for it in words)

    pages = typeset(zine_of(tmp_path, f"{text}\n\n[^1]: A note.", theme="pamphlet"))

    with pypdfium2.PdfDocument(pages.pdf) as pdf:
        texts = [page.get_textpage().get_text_bounded() for page in pdf]
    lines = [line.split() for text in texts for line in text.splitlines()]
    assert sum("last" in "".join(line) for line in lines) == len(words)
    assert ["1"] not in lines
