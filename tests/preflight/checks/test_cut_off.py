from __future__ import annotations

import pytest
from pikepdf import Array

from tests.preflight.samples import SIZE, found, pdf_of
from zine.preflight.checks.cut_off import check_cut_off
from zine.preflight.facts_read import read_facts

TRIM = Array([20, 20, SIZE.width - 20, SIZE.height - 20])


def cut(content, **entries):
    return found(check_cut_off, *read_facts(pdf_of(content, **entries), name="a.pdf"))


def words(x, y, said="Words to read"):
    return f"BT /F1 12 Tf {x} {y} Td ({said}) Tj ET".encode()


@pytest.mark.parametrize(
    ("content", "entries", "count"),
    [
        pytest.param(words(100, 100), {}, 0, id="whole"),
        pytest.param(words(370, 100), {}, 1, id="off the page"),
        pytest.param(words(500, 100), {}, 0, id="all beside it"),
        pytest.param(words(345, 100), {"TrimBox": TRIM}, 1, id="across the trim"),
        pytest.param(words(100, 5, "sheet 1"), {"TrimBox": TRIM}, 0, id="a slug"),
        pytest.param(words(20.5, 100), {"TrimBox": TRIM}, 0, id="as near as can be"),
        pytest.param(words(345, 100), {"CropBox": TRIM}, 1, id="across the crop"),
        pytest.param(b"90 90 30 30 re W n " + words(100, 100), {}, 1, id="clipped"),
    ],
)
def test_words_that_are_not_printed_whole_are_found(content, entries, count):
    assert len(cut(content, **entries)) == count


def test_what_is_lost_is_measured():
    (it,) = cut(words(20, -4, "Heap"))

    assert it.measured == pytest.approx(1.4 + 0.9, abs=0.2)
