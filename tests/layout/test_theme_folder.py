from __future__ import annotations

import os

import pytest

from zine.errors import LimitError, Place, ThemeError
from zine.layout.theme_folder import TEXT_LIMIT, find_theme_file, read_theme_text

PLACE = Place("bad/file.css")


@pytest.fixture
def theme(tmp_path):
    (tmp_path / "secret.css").write_text("secret")
    folder = tmp_path / "theme"
    (folder / "parts").mkdir(parents=True)
    (folder / "parts/a.css").write_text("a")
    return folder


def test_a_file_in_the_folder_or_below_it_is_found(theme):
    assert find_theme_file(theme, "parts/a.css") == theme.resolve() / "parts/a.css"


@pytest.mark.parametrize(
    "name",
    ["../secret.css", "parts/../../secret.css", "parts", ".", "", "gone.css", "a\0b"],
)
def test_nothing_else_is_found(theme, name):
    assert find_theme_file(theme, name) is None


def test_an_absolute_path_is_not_found(theme):
    assert find_theme_file(theme, str(theme.parent / "secret.css")) is None


def test_a_link_that_leads_out_is_not_found(theme):
    (theme / "link.css").symlink_to(theme.parent / "secret.css")
    (theme / "loop.css").symlink_to(theme / "loop.css")

    assert find_theme_file(theme, "link.css") is None
    assert find_theme_file(theme, "loop.css") is None


def test_a_link_within_the_folder_is_followed(theme):
    (theme / "link.css").symlink_to(theme / "parts/a.css")

    assert find_theme_file(theme, "link.css") == theme.resolve() / "parts/a.css"


def test_a_pipe_is_not_found(theme):
    os.mkfifo(theme / "pipe.css")

    assert find_theme_file(theme, "pipe.css") is None


def test_a_byte_order_mark_is_no_text(theme):
    path = theme / "bom.css"
    path.write_bytes(b"\xef\xbb\xbfp {}")

    assert read_theme_text(path, PLACE) == "p {}"


def test_a_bad_byte_is_named_with_its_line(theme):
    path = theme / "latin.css"
    path.write_bytes(b"/* one */\n/* caf\xe9 */")

    with pytest.raises(ThemeError, match=r"^bad/file.css:2: byte 16 is not UTF-8$"):
        read_theme_text(path, PLACE)


def test_a_huge_file_is_refused(theme):
    path = theme / "huge.css"
    path.write_bytes(b" " * (TEXT_LIMIT + 1))

    with pytest.raises(LimitError, match="larger than 2 MB"):
        read_theme_text(path, PLACE)


def test_a_file_that_cannot_be_read_is_named(theme):
    with pytest.raises(ThemeError, match=r"^bad/file.css: the file cannot be read: "):
        read_theme_text(theme / "parts", PLACE)
