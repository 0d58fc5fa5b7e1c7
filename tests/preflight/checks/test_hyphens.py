from __future__ import annotations

import pytest

from tests.preflight.samples import found, pdf_of
from zine.preflight.checks.hyphens import check_hyphens
from zine.preflight.facts_read import read_facts


def lines(ends, x=50):
    shown = "".join(f"(some more words tea{end}) Tj 0 -12 Td " for end in ends)
    return f"BT /F1 10 Tf {x} 250 Td {shown}ET ".encode()


@pytest.mark.parametrize(
    ("content", "count"),
    [
        pytest.param(lines("----"), 1, id="four"),
        pytest.param(lines("---."), 0, id="three"),
        pytest.param(lines("--.--"), 0, id="a line without between them"),
        pytest.param(lines("--") + lines("--", x=200), 0, id="two columns"),
        pytest.param(lines([" -"] * 4), 0, id="dashes"),
    ],
)
def test_hyphens_below_each_other_are_counted(content, count):
    pages = read_facts(pdf_of(content), name="a.pdf")

    assert [it.measured for it in found(check_hyphens, *pages)] == [4] * count


def test_the_last_of_the_lines_is_named():
    pages = read_facts(pdf_of(lines("----")), name="a.pdf")

    (it,) = found(check_hyphens, *pages)

    assert (it.about, it.words) == ("words", "some more words tea-")
    assert it.box.y0 < 220
