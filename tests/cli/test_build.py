from __future__ import annotations

from pathlib import Path

import pytest

from tests.impose.test_printer import OFFICE
from zine.outputs import printers
from zine.outputs.printers import save_printer


def test_options_reach_the_pipeline(zine, asked, tmp_path):
    words = "a b.md --out o --sheet a4 --flip long --only read --only shop --jobs 2"

    assert zine("build", *words.split(), "--timeout", "2.5").status == 0

    assert asked.paths == [Path("a"), Path("b.md")]
    assert asked.options.out == Path("o")
    assert asked.options.here == tmp_path
    assert (asked.options.sheets, asked.options.flip) == (("a4",), "long")
    assert asked.options.only == {"read", "shop"}
    assert asked.options.jobs == 2
    assert asked.options.limits.seconds == 2.5


@pytest.mark.parametrize(
    ("words", "sheets"),
    [
        ("A4", ("a4",)),
        ("both", ("letter", "a4")),
        ("Tabloid", ("tabloid",)),
        ("250x350mm", ("250x350mm",)),
        ("a3, both,a4", ("a3", "letter", "a4")),
        ("8,5 x 11 in", ("letter",)),
    ],
)
def test_any_sheet_can_be_asked_for(words, sheets, zine, asked):
    zine("build", "--sheet", words)

    assert asked.options.sheets == sheets


def test_the_older_word_for_the_sheet_works_and_is_not_shown(zine, asked):
    zine("build", "--paper", "a3")

    assert asked.options.sheets == ("a3",)
    shown = zine("build", "--help").out
    assert "--sheet PAPER" in shown
    assert "--paper" not in shown


def test_without_options_the_zine_decides(zine, asked):
    zine("build")

    assert (asked.options.sheets, asked.options.flip) == ((), None)
    assert asked.options.only == frozenset()
    assert asked.options.out == Path("build")
    assert asked.options.jobs is None


def test_a_printer_is_looked_up_only_if_it_is_named(zine, asked, tmp_path, monkeypatch):
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path))
    save_printer(OFFICE)

    zine("build", "--printer", "office")
    assert asked.options.printer.name == "office"

    monkeypatch.setattr(printers, "printers_folder", None)
    assert zine("build").status == 0
    assert asked.options.printer is None


def test_a_printer_that_is_not_known_is_wrong_usage(zine, asked, tmp_path, monkeypatch):
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path))

    ended = zine("build", "--printer", "office")

    assert ended.status == 2
    assert "zine test-sheet" in ended.err
    assert not hasattr(asked, "paths")
