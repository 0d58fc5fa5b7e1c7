from __future__ import annotations

import pytest

from zine.content.find import find_zines
from zine.errors import ContentError, UsageError


def grow(root, *files):
    for file in files:
        (root / file).parent.mkdir(parents=True, exist_ok=True)
        (root / file).write_text("x")
    return root


def found(root, path="."):
    return [zine.relative_to(root).as_posix() for zine in find_zines(root / path)]


def test_a_folder_with_settings_is_a_zine(tmp_path):
    assert found(grow(tmp_path, "zine.toml", "sub/zine.toml")) == ["."]


def test_a_folder_with_texts_is_a_zine(tmp_path):
    assert found(grow(tmp_path, "01-a.md")) == ["."]
    assert found(grow(tmp_path / "b", "a.md")) == ["."]


def test_a_folder_of_zines_holds_them_sorted(tmp_path):
    root = grow(
        tmp_path, "b/zine.toml", "A/01-x.md", "c/y.md", ".git/z.md", "img/a.png"
    )

    assert found(root) == ["A", "b"]


def test_without_settings_anywhere_every_folder_with_texts_is_a_zine(tmp_path):
    assert found(grow(tmp_path, "b/x.md", "a/y.md", "README.md")) == ["a", "b"]


def test_the_notes_of_a_checkout_are_not_a_zine(tmp_path):
    root = grow(tmp_path, "README.md", "CHANGELOG.md", "first/zine.toml")

    assert found(root) == ["first"]


def test_a_markdown_file_is_a_zine(tmp_path):
    assert found(grow(tmp_path, "a.md", "zine.toml"), "a.md") == ["a.md"]


def test_the_settings_file_stands_for_its_folder(tmp_path):
    assert found(grow(tmp_path, "x/zine.toml"), "x/zine.toml") == ["x"]


def test_a_folder_that_a_link_reaches_outside_is_not_taken_in(tmp_path):
    grow(tmp_path / "elsewhere", "zine.toml")
    root = grow(tmp_path / "all", "a/zine.toml")
    (root / "b").symlink_to(tmp_path / "elsewhere")

    assert found(root) == ["a"]


def test_a_path_to_nothing_is_refused(tmp_path):
    with pytest.raises(UsageError) as caught:
        find_zines(tmp_path / "x" / "nope")

    assert str(caught.value).endswith("nope” does not exist")
    assert "zine new NAME" in caught.value.hint


def test_a_path_longer_than_any_is_refused(tmp_path):
    with pytest.raises(UsageError, match="cannot be opened: File name too long"):
        find_zines(tmp_path / ("x" * 5000))


def test_a_file_of_another_kind_is_refused(tmp_path):
    with pytest.raises(UsageError, match=r"a\.pdf” is not a Markdown file"):
        find_zines(grow(tmp_path, "a.pdf") / "a.pdf")


def test_a_folder_without_a_zine_is_refused(tmp_path):
    with pytest.raises(ContentError, match="there is no zine in “") as caught:
        find_zines(tmp_path)

    assert caught.value.hint == "Start one with `zine new NAME`."
