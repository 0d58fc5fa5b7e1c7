from __future__ import annotations

from zine.layout.search import installed_themes, theme_search_path


def test_a_zines_own_themes_go_first_and_the_installed_ones_last(tmp_path):
    root, here = tmp_path / "zine", tmp_path / "here"

    assert theme_search_path(root, here) == (
        root / "templates",
        here / "templates",
        installed_themes(),
    )


def test_the_pamphlet_is_installed():
    assert (installed_themes() / "pamphlet/theme.toml").is_file()
