"""What the handbook tells people to type does what it says."""

from __future__ import annotations

import shlex

import pytest
from typer.exceptions import TyperException

from tests.handbook.blocks import (
    blocks,
    chapter,
    chapters,
    command_lines,
    inline,
    settings,
)
from tests.handbook.commands import tree
from tests.handbook.themes import offered
from tests.handbook.write import HANDBOOK
from zine.cli.stapler import MOST_BY_MACHINE, THROUGH_THE_FOLD
from zine.content.check import check
from zine.content.settings import ResourcesTable, SettingsTable
from zine.content.toml_tables import load_toml
from zine.errors import ExitCode, ZineError
from zine.impose.scheme_file import KEYS, SWITCHES, WORDS, load_scheme, scheme_names
from zine.impose.step_words import VOCABULARY

WIDEST = 48
"""Letters in a line to be typed; more do not fit beside each other."""

THEME = HANDBOOK / "templates" / "handbook"


def parsed(line):
    """Return the command that a line calls, its options read."""
    root = tree()
    _, name, *words = shlex.split(line)
    return root.commands[name].make_context(name, words)


LINES = sorted(
    {line for file in chapters() for line in command_lines(file.read_text())}
)


def test_there_are_chapters_and_lines_to_type():
    assert len(chapters()) == 11
    assert len(LINES) > 15


@pytest.mark.parametrize("line", LINES)
def test_every_command_in_a_chapter_is_understood(line):
    parsed(line)


@pytest.mark.parametrize(
    "line", ["zine fold", "zine impose a.pdf --shrink", "zine build --nothing"]
)
def test_a_command_that_does_not_exist_is_found_out(line):
    with pytest.raises((KeyError, TyperException)):
        parsed(line)


@pytest.mark.parametrize("file", chapters(), ids=lambda it: it.name)
def test_no_line_to_type_is_too_wide(file):
    for block in blocks(file.read_text(encoding="utf-8")):
        assert max(map(len, block.splitlines())) <= WIDEST, block


def test_what_is_typed_in_writing_is_shown_below_it():
    text = chapter(2)
    unshown = []
    for block in blocks(text):
        below = text.partition(f"~~~\n{block}~~~\n")[2]
        if not below.startswith(f"\n{block}"):
            unshown.append(block.splitlines()[0])

    # A file's own lines have no look of their own.
    assert unshown == ["---"]


def set_by(block):
    """Return what the settings in a block come to."""
    table = SettingsTable if "[[group]]" not in block else ResourcesTable
    has_title = block.startswith("title") or table is ResourcesTable
    text = block if has_title else f'title = "T"\n{block}'
    return check(table, load_toml(text, "zine.toml"))


def test_settings_in_the_chapters_can_be_set():
    for number in (3, 4, 5, 6):
        for block in settings(chapter(number)):
            set_by(block)


def test_a_setting_that_does_not_exist_is_found_out():
    (block,) = settings('~~~\ncolour = "red"\n~~~\n')

    with pytest.raises(ZineError, match="colour"):
        set_by(block)


def test_schemes_and_themes_in_the_chapters_exist():
    wanted = [set_by(it) for number in (4, 5) for it in settings(chapter(number))]

    assert {"quarto", "signatures"} <= {it.scheme for it in wanted} <= {*scheme_names()}
    assert {"typewriter"} < {it.theme for it in wanted} <= {it for it, _ in offered()}


def test_the_scheme_to_copy_can_be_folded(tmp_path):
    (text,) = (it for it in blocks(chapter(9)) if it.startswith("title"))
    (tmp_path / "sewn-quarto.toml").write_text(text, encoding="utf-8")

    scheme = load_scheme("sewn-quarto", [tmp_path])

    assert scheme.pages_per_sheet == 8
    assert scheme.takes_many_sheets


def test_every_step_and_key_of_a_scheme_is_explained():
    explained = " ".join(inline(chapter(9)))

    for step in VOCABULARY:
        assert step.split()[0] in explained, step
    for key in (*KEYS, *SWITCHES, *WORDS):
        assert key in explained or f"\n{key} = " in chapter(9), key


@pytest.mark.parametrize("name", ["theme.toml", "handbook.css"])
def test_the_theme_is_shown_whole(name):
    assert (THEME / name).read_text(encoding="utf-8") in blocks(chapter(8))


def cells(text, heading):
    """Return the rows of the table with this heading."""
    below = text[text.index(f"| {heading}") :].split("\n\n")[0].splitlines()[2:]
    return [[it.strip() for it in row.strip("|").split("|")] for row in below]


def test_every_number_at_the_end_is_explained():
    assert [int(row[0]) for row in cells(chapter(10), "number")] == [*ExitCode]


def test_staplers_take_as_much_as_the_program_says():
    rows = cells(chapter(6), "folded sheets")

    most = [*(sheets for sheets, _ in THROUGH_THE_FOLD), MOST_BY_MACHINE]
    assert [row[0] for row in rows] == [f"up to {sheets}" for sheets in most]
    assert [int(row[1]) for row in rows] == [4 * sheets for sheets in most]
