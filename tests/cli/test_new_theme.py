from __future__ import annotations

import pytest

from zine.layout.search import installed_themes
from zine.layout.theme import load_theme, offered_themes


def test_a_new_theme_builds_and_looks_like_the_one_it_starts_from(zine, tmp_path):
    zine("new", "mine")
    there = tmp_path / "mine"

    said = zine("new", "--theme", "bold", "--like", "stencil").out

    assert "templates/bold is ready" in said
    (there / "templates").symlink_to(tmp_path / "templates")
    text = (there / "zine.toml").read_text().replace('"pamphlet"', '"bold"')
    (there / "zine.toml").write_text(text)
    ended = zine("build", "mine", "--only", "read")
    assert (ended.status, ended.err) == (0, "")
    assert "!" not in ended.out


def test_its_files_explain_themselves(zine, tmp_path):
    zine("new", "--theme", "my-own")

    folder = tmp_path / "templates" / "my-own"
    assert {it.name for it in folder.iterdir()} == {
        "theme.toml",
        "my-own.css",
        "cover-title.html",
    }
    assert 'title = "My own"' in (folder / "theme.toml").read_text()
    assert "--lead: 12.5pt;" in (folder / "my-own.css").read_text()
    assert "@" not in (folder / "theme.toml").read_text()


@pytest.mark.parametrize(
    "like", [it.name for it in offered_themes((installed_themes(),))]
)
def test_any_theme_can_be_started_from(zine, tmp_path, like):
    ended = zine("new", "--theme", "mine", "--like", like)

    assert ended.status == 0
    theme = load_theme("mine", (tmp_path / "templates", installed_themes()))
    assert theme.labels[1] == like


@pytest.mark.parametrize(
    "name", ["Mine", "plain", "a b", "../up", "", "a_b", "x" * 300]
)
def test_what_is_no_name_is_refused_and_nothing_is_made(zine, tmp_path, name):
    ended = zine("new", "--theme", name)

    assert ended.status != 0
    assert not list(tmp_path.rglob("theme.toml"))


def test_a_theme_that_is_there_is_left_alone(zine, tmp_path):
    zine("new", "--theme", "mine")
    (tmp_path / "templates/mine/mine.css").write_text("mine")

    ended = zine("new", "--theme", "mine")

    assert ended.status == 2
    assert "there is a theme mine already" in ended.err
    assert (tmp_path / "templates/mine/mine.css").read_text() == "mine"


def test_a_theme_to_start_from_has_to_exist(zine):
    ended = zine("new", "--theme", "mine", "--like", "pamflet")

    assert ended.status == 2
    assert "--like: there is no theme called “pamflet”" in ended.err
    assert "Did you mean “pamphlet”?" in ended.err


def test_something_has_to_be_named(zine):
    ended = zine("new")

    assert (ended.status, "zine new my-zine" in ended.err) == (2, True)
