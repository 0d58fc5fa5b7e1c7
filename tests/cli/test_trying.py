from __future__ import annotations

import pytest

from tests.impose.test_printer import OFFICE
from tests.reader import read_letters, written
from zine.outputs.printers import save_printer


@pytest.fixture(autouse=True)
def home(tmp_path, monkeypatch):
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))


def test_it_says_how_to_print_it_and_what_comes_then(zine):
    out = zine("test-sheet").out

    assert "flip on the SHORT edge" in out
    assert "zine printer add NAME" in " ".join(out.split())
    assert max(map(len, out.splitlines())) < 80


def test_a_dialog_that_knows_only_the_long_edge_is_asked_for_that(zine, tmp_path):
    assert "flip on the LONG edge" in zine("test-sheet", "--flip", "long").out
    (front, _) = read_letters(tmp_path / "test-sheet-letter.pdf")
    assert "fliponthelongedge" in written(front).lower()


def test_a_sheet_for_a_printer_is_of_its_paper_and_should_show_nothing(zine):
    save_printer(OFFICE)

    ended = zine("test-sheet", "--printer", "office")

    assert "test-sheet-a4.pdf" in ended.out
    assert "at 5" in ended.out


@pytest.mark.parametrize(
    ("words", "status", "said"),
    [
        (("--paper", "a44"), 2, "--paper: there is no paper called “a44”"),
        (("--paper", "a7"), 1, "a test sheet does not fit on this paper"),
        (("--flip", "left"), 2, "--flip is “left”; it can be short, long"),
        (("--printer", "office"), 2, "there is no printer called “office”"),
        (("-o", "sheet.png"), 2, "does not end in .pdf"),
    ],
)
def test_what_cannot_be_is_said(words, status, said, zine, tmp_path):
    ended = zine("test-sheet", *words)

    assert ended.status == status
    assert said in ended.err
    assert [path for path in tmp_path.iterdir() if path.suffix] == []
