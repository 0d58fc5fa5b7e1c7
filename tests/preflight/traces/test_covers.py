from __future__ import annotations

import pypdfium2
import pytest

from tests.preflight.traces.samples import annotate, page_pdf, to_bytes
from zine.preflight.traces.covers import BAR, NOTE, under_something

WORDS = b" BT /F1 12 Tf 0 g 50 100 Td (Ada) Tj ET "
BOX = b" 40 90 60 30 re f "
LINK = (40, 90, 100, 120)


def lying_on(content, *, notes=()):
    """Return what lies on each text of a page."""
    pdf = page_pdf(content)
    for box in notes:
        annotate(pdf, pdf.pages[0].obj, "Link", box)
    with pypdfium2.PdfDocument(to_bytes(pdf)) as seen:
        page = seen[0]
        found = under_something(page).values()
        kinds = [[it.kind for it in text.above] for text in found]
        page.close()
    return kinds


@pytest.mark.parametrize(
    ("content", "kinds"),
    [
        (WORDS + BOX, [[BAR]]),
        (BOX + WORDS, []),
        (BOX + WORDS + BOX + WORDS, [[BAR]]),
        (WORDS + b" 40 99 60 1 re f ", []),
        (WORDS + b" 40 130 60 30 re f ", []),
    ],
    ids=["later", "earlier", "between", "a line", "above"],
)
def test_what_is_painted_later_in_the_same_place_lies_on_words(content, kinds):
    assert lying_on(content) == kinds


def test_notes_lie_on_all_words():
    assert lying_on(WORDS, notes=[LINK]) == [[NOTE]]
    assert not lying_on(WORDS, notes=[(0, 0, 20, 20)])
