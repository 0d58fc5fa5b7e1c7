from __future__ import annotations

import os
import subprocess
import sysconfig
import tomllib
from pathlib import Path

import pytest

from tests.samples import contents
from tests.shell import environment
from zine.cli import new as module

FILES = ["01-start.md", "Makefile", "zine.toml"]

ODD_NAMES = {
    "my-first-zine": "My first zine",
    'it\'s "quoted"': 'It\'s "quoted"',
    "back\\slash $HOME #1": "Back\\slash $HOME #1",
    "ünïcödé": "Ünïcödé",
    "-dash": "Dash",
    "01-one two": "One two",
    "---": "Untitled",
    "@TOOLS@": "@TOOLS@",
}


def title(folder):
    return tomllib.loads((folder / "zine.toml").read_text(encoding="utf-8"))["title"]


@pytest.mark.parametrize("name", ODD_NAMES)
def test_any_name_becomes_a_folder_that_builds(name, zine, tmp_path):
    ended = zine("new", "--", name)

    assert ended.status == 0, ended.err
    assert [*contents(tmp_path / name)] == FILES
    assert title(tmp_path / name) == ODD_NAMES[name]
    assert zine("build", f"./{name}", "--only", "read").status == 0


def test_the_next_steps_can_be_typed_as_they_are_said(zine, tmp_path):
    said = zine("new", "--", "-it's $odd").out

    cd, make = (line.strip() for line in said.splitlines()[1:3])
    answer = subprocess.run(
        ["sh", "-c", f"{cd} && pwd"], cwd=tmp_path, capture_output=True, check=True
    )
    assert answer.stdout.decode().strip() == str(tmp_path / "-it's $odd")
    assert make == "make zine"


def test_make_builds_it_wherever_the_program_lies(zine, tmp_path):
    zine("new", "of mine")

    ended = subprocess.run(
        ["make", "zine"],
        cwd=tmp_path / "of mine",
        env=environment(PATH="/usr/bin:/bin"),
        capture_output=True,
        text=True,
        check=False,
    )

    assert ended.returncode == 0, ended.stderr
    assert "4 pages, 1 sheet of Letter or A4" in ended.stdout
    assert (tmp_path / "of mine" / "build" / "of-mine" / "zine.json").is_file()


def test_the_starter_fills_its_sheet_without_a_word_of_warning(zine):
    zine("new", "mine")

    said = zine("build", "mine").out

    assert "4 pages, 1 sheet" in said
    assert "Left blank" not in said
    assert "!" not in said


def test_the_way_to_the_program_names_nobody(tmp_path):
    way = module._way_to_tool(tmp_path / "mine")

    assert not Path(way).is_absolute()
    assert (tmp_path / "mine" / way).resolve() == (
        Path(sysconfig.get_path("scripts")).resolve()
    )


def test_another_drive_is_no_disaster(zine, tmp_path, monkeypatch):
    def no_way(*_):
        raise ValueError("path is on mount 'C:', start on mount 'D:'")

    monkeypatch.setattr(os.path, "relpath", no_way)

    assert zine("new", "mine").status == 0
    assert "TOOLS := .\n" in (tmp_path / "mine" / "Makefile").read_text()


def test_an_empty_folder_is_taken(zine, tmp_path):
    (tmp_path / "mine").mkdir()

    assert zine("new", "mine").status == 0
    assert [*contents(tmp_path / "mine")] == FILES


def test_this_folder_is_taken_if_it_is_empty(zine, tmp_path):
    ended = zine("new", ".")

    assert ended.status == 0
    assert "cd " not in ended.out
    assert [*contents(tmp_path)] == FILES


def test_folders_on_the_way_are_made(zine, tmp_path):
    assert zine("new", "deep/er/mine").status == 0
    assert title(tmp_path / "deep" / "er" / "mine") == "Mine"


@pytest.mark.parametrize("kind", ["folder", "file", "link"])
def test_what_is_there_already_is_left_alone(kind, zine, tmp_path):
    mine = tmp_path / "mine"
    if kind == "folder":
        mine.mkdir()
        (mine / "diary.md").write_text("Dear diary")
    elif kind == "file":
        mine.write_text("Dear diary")
    else:
        mine.symlink_to("nowhere")
    before = contents(tmp_path)

    ended = zine("new", "mine")

    assert ended.status == 2
    assert "mine is there already" in ended.err
    assert "nothing has been changed" in ended.err
    assert contents(tmp_path) == before


@pytest.mark.parametrize("name", ["n" * 300, "file/mine"])
def test_a_folder_that_cannot_be_made_is_a_sentence(name, zine, tmp_path):
    (tmp_path / "file").write_text("")

    ended = zine("new", name)

    assert ended.status == 1
    assert ended.err.startswith("zine: cannot make ")


def test_a_disk_that_fills_up_half_way_leaves_nothing(zine, tmp_path, monkeypatch):
    write_text = Path.write_text

    def full(path, *args, **options):
        write_text(path, *args, **options)
        if path.name == "Makefile":
            raise OSError(28, os.strerror(28))

    monkeypatch.setattr(Path, "write_text", full)

    assert "No space left" in zine("new", "mine").err
    assert not (tmp_path / "mine").exists()


def test_every_file_of_the_starter_is_used():
    assert {path.name for path in module.STARTER.iterdir()} == {*module.NAMES}
