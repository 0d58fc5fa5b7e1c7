from __future__ import annotations

import pytest

from tests.reader import page_sizes
from zine.paper import SHEETS


@pytest.mark.parametrize(
    ("words", "file"),
    [
        ((), "test-sheet-letter.pdf"),
        (("--paper", "A4"), "test-sheet-a4.pdf"),
        (("--paper", "a3", "-o", "mine.pdf"), "mine.pdf"),
    ],
)
def test_it_makes_one_file_and_says_which(words, file, zine, tmp_path):
    ended = zine("test-sheet", *words)

    assert (ended.status, ended.err) == (0, "")
    assert file in ended.out
    assert [path.name for path in tmp_path.iterdir()] == [file]


def test_it_is_a_front_and_a_back_of_the_paper(zine, tmp_path):
    zine("test-sheet", "--paper", "a4")

    size = SHEETS["a4"].size.turned()
    for side in page_sizes(tmp_path / "test-sheet-a4.pdf"):
        assert side == pytest.approx(size, abs=0.01)
