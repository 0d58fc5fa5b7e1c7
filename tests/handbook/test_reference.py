"""The reference in the handbook says what the program says, and leaves nothing out."""

from __future__ import annotations

import re

import pytest
import typer

from tests.handbook.commands import listed_commands, options_of, tree
from tests.handbook.settings import words_below_fields
from tests.handbook.write import HANDBOOK, PARTS, reference
from tests.layout.samples import REPOSITORY
from zine.content.print_table import PrintTable
from zine.content.settings import ResourceEntry, SettingsTable
from zine.impose.scheme_file import scheme_names
from zine.layout.search import installed_themes
from zine.layout.theme_file import THEME_FILE
from zine.paper import ALIASES, FORMATS, SHEETS


def written(name):
    return (HANDBOOK / name).read_text(encoding="utf-8")


def missing(names, text):
    """Return the names that do not stand in a text as code."""
    codes = {word for code in re.findall("`([^`]+)`", text) for word in code.split()}
    return [name for name in names if name not in codes]


@pytest.mark.parametrize("name", PARTS)
def test_the_reference_is_what_the_program_says(name):
    assert written(name) == reference()[name], "run: make handbook"


def test_no_part_is_left_over():
    assert {it.name for it in HANDBOOK.glob("9*.md")} == {*PARTS}


def test_a_name_that_is_nowhere_is_missed():
    text = "`zine build [OPTIONS]` and --quiet, but not `--quietly`"

    assert missing(["build", "--quiet", "--quietly"], text) == ["--quiet"]


def test_every_command_and_option_is_there():
    for name, command in listed_commands(tree()):
        text = written("90-commands.md")
        own = text[text.index(f"\n## zine {name}\n") :].split("\n## ")[1]
        options = {it for option in options_of(command) for it in option.opts}

        assert missing([*name.split(), *(options - {"-h", "--help"})], own) == []
    assert missing(["--version", "-h", "--help"], text) == []


def test_an_option_nobody_knew_of_would_be_there():
    from tests.handbook.commands import _list

    app = typer.Typer()

    @app.command()
    def sing(
        loud: bool = typer.Option(False, "--loud", help="So that *all* hear."),  # noqa: FBT001, FBT003
    ) -> None:
        del loud

    options = options_of(typer.main.get_command(app))

    assert _list(options).startswith("`--loud`\n:   So that \\*all\\* hear.")


def test_every_setting_is_there():
    text = written("91-settings.md")

    assert missing(SettingsTable.model_fields, text) == []
    assert missing(ResourceEntry.model_fields, text) == []
    assert missing(PrintTable.model_fields, text) == []


def test_a_setting_without_words_is_refused():
    code = 'class A:\n    told: str\n    """Said\n    so."""\n    untold: str\n'

    assert words_below_fields(code, "A") == {"told": "Said so."}


def test_the_readme_names_every_setting():
    readme = (REPOSITORY / "README.md").read_text(encoding="utf-8")

    assert missing({*SettingsTable.model_fields} - {"sources"}, readme) == []
    assert missing(PrintTable.model_fields, readme) == []
    assert "[[sources]]" in readme


def test_every_scheme_is_there():
    text = written("92-schemes.md")

    assert missing(scheme_names(), text) == []
    assert text.count("┌") >= len(scheme_names())


def test_every_theme_is_there():
    files = installed_themes().glob(f"*/{THEME_FILE}")
    names = {it.parent.name for it in files} - {"base", "card"}

    assert missing(names, written("93-themes.md")) == []


def test_every_paper_is_there():
    text = written("94-papers.md")

    assert missing([*SHEETS, *ALIASES, *FORMATS], text) == []
    assert "`a4`: 210 × 297\n" in text
    assert "`letter`: 8.5 × 11 in\n" in text
