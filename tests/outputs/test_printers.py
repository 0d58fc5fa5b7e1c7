from __future__ import annotations

import pytest

from tests.impose.test_printer import OFFICE
from zine.errors import OutputError, SetupError, UsageError
from zine.outputs.printers import (
    checked_name,
    load_printer,
    printer_names,
    printers_folder,
    remove_printer,
    save_printer,
)


@pytest.fixture(autouse=True)
def home(tmp_path, monkeypatch):
    """Let the config folder be one of the test."""
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path))
    return tmp_path


def test_it_is_the_users_own_folder(home):
    assert printers_folder().is_relative_to(home)
    assert not printers_folder().exists()


def test_a_printer_is_kept_listed_and_forgotten():
    assert printer_names() == ()

    path = save_printer(OFFICE)

    assert path.name == "office.toml"
    assert printer_names() == ("office",)
    assert load_printer("Office ").paper == "a4"
    assert remove_printer("office") == path
    assert printer_names() == ()


def test_a_printer_that_is_not_there_is_named_with_those_that_are():
    with pytest.raises(UsageError) as caught:
        load_printer("office")
    assert "zine test-sheet" in caught.value.hint

    save_printer(OFFICE)

    with pytest.raises(UsageError, match="no printer called “ofice”") as caught:
        remove_printer("ofice")
    assert "office" in caught.value.hint


@pytest.mark.parametrize(
    "name", ["", "../office", "a/b", "con", "two words", ".x", "-"]
)
def test_a_name_has_to_be_that_of_a_file_anywhere(name):
    with pytest.raises(UsageError, match="no name for a printer"):
        checked_name(name)


def test_a_name_is_written_small():
    assert checked_name("HP-4000") == "hp-4000"


def test_other_files_in_the_folder_are_no_printers():
    save_printer(OFFICE)
    (printers_folder() / "notes.txt").write_text("hello")
    (printers_folder() / "Big Name.toml").write_text("hello")

    assert printer_names() == ("office",)


def test_a_damaged_file_is_an_error_with_its_place():
    save_printer(OFFICE).write_bytes(b"\xff")

    with pytest.raises(SetupError, match="UTF-8") as caught:
        load_printer("office")
    assert caught.value.place.file.endswith("office.toml")


def test_a_folder_that_cannot_be_made_is_a_sentence(home):
    (home / "zine").write_text("in the way")

    with pytest.raises(OutputError, match="the printer cannot be kept"):
        save_printer(OFFICE)
