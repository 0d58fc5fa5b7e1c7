from __future__ import annotations

import pypdfium2
import pytest
from weasyprint import HTML

import zine.render.engine  # mends the engine

assert zine.render.engine

WORDS = "והקומקום " * 40
PAGE = (
    "<style>@page {{ size: 300px 400px; margin: 50px }} body {{ margin: 0 }}"
    " p {{ {} }}</style><p>{}"
)


def edges(style, words=WORDS):
    """Return the left and the right end of each line, in pixels."""
    pdf = HTML(string=PAGE.format(style, words)).write_pdf()
    with pypdfium2.PdfDocument(pdf) as document:
        text = document[0].get_textpage()
        boxes = [text.get_rect(at) for at in range(text.count_rects())]
    lines = {}
    for left, bottom, right, _ in boxes:
        lines.setdefault(round(bottom / 6), []).append((left, right))
    found = [lines[y] for y in sorted(lines, reverse=True)]
    ends = [(min(a for a, _ in it), max(b for _, b in it)) for it in found]
    return [(left / 0.75, right / 0.75) for left, right in ends]


@pytest.mark.parametrize("indent", [20, -20])
def test_a_first_line_from_the_right_is_set_in_at_the_right(indent):
    first, *others = edges(f"direction: rtl; text-indent: {indent}px")

    assert len(others) > 2
    assert all(right == pytest.approx(250, abs=3) for _, right in others)
    assert first[1] == pytest.approx(250 - indent, abs=3)
    assert first[0] > 45


def test_a_first_line_from_the_left_is_set_in_at_the_left():
    first, *others = edges("text-indent: 20px", "kettle " * 40)

    assert first[0] == pytest.approx(70, abs=3)
    assert all(left == pytest.approx(50, abs=3) for left, _ in others)


def test_lines_in_the_middle_stay_there():
    style = "direction: rtl; text-align: center; text-indent: 20px"
    ((left, right),) = edges(style, "והקומקום")

    assert (left + right) / 2 == pytest.approx(150, abs=12)
