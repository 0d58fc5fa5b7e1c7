from __future__ import annotations

import pytest

from tests.layout.samples import write
from zine.cli import themes as module
from zine.cli.themes import SHEET, make_theme_sheet, show_themes
from zine.errors import ThemeError
from zine.layout.search import installed_themes
from zine.layout.theme import offered_themes


@pytest.fixture(autouse=True)
def here(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    return tmp_path


def listed(capsys):
    show_themes()
    return capsys.readouterr().out


def test_every_theme_is_listed_with_its_sentence(capsys):
    out = " ".join(listed(capsys).split())

    for theme in offered_themes((installed_themes(),)):
        title, description = theme.table["title"], theme.table["description"]
        assert f"{theme.name} {title} {description}" in out
    assert "pamphlet Pamphlet" in out


def test_what_is_there_to_be_extended_is_not_listed(capsys):
    assert "base" not in {line.split(" ")[0] for line in listed(capsys).splitlines()}


def test_a_theme_of_your_own_is_listed_as_such(here, capsys):
    write(here, {"templates/mine/theme.toml": 'title = "Mine"\nextends = "plain"\n'})

    assert "mine   Mine (your own)" in listed(capsys)


def test_your_own_theme_hides_one_of_the_same_name(here, capsys):
    write(here, {"templates/plain/theme.toml": 'title = "Plainer"\n'})

    out = listed(capsys)

    assert "plain   Plainer (your own)" in out
    assert out.count("plain   ") == 1


def test_a_theme_file_that_cannot_be_read_is_named(here):
    write(here, {"templates/mine/theme.toml": "title ="})

    with pytest.raises(ThemeError, match=r"mine/theme\.toml"):
        show_themes()


def test_a_sheet_shows_them_all(here, monkeypatch, capsys):
    chosen = [it for it in offered_themes((installed_themes(),)) if it.name == "plain"]
    monkeypatch.setattr(module, "offered_themes", lambda _: chosen)

    make_theme_sheet()

    assert (here / SHEET).read_bytes().startswith(b"%PDF")
    assert "1 theme, a page for each" in capsys.readouterr().out
