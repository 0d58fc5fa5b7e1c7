from __future__ import annotations

import os

import pytest

from zine.content.files import read_text
from zine.errors import ContentError, LimitError


def test_a_file_is_read_as_text(tmp_path):
    (tmp_path / "a.md").write_bytes(b"hello\r\n")

    text = read_text(tmp_path / "a.md", inside=tmp_path)

    assert (text.source.file, text.source.text) == ("a.md", "hello\n")


def test_a_file_that_is_too_large_is_refused(tmp_path):
    (tmp_path / "a.md").write_bytes(b"x" * 2_000_001)

    with pytest.raises(LimitError) as caught:
        read_text(tmp_path / "a.md", inside=tmp_path, limit=2_000_000)

    assert str(caught.value) == "a.md: the file is larger than 2 MB"


def test_a_link_that_leads_out_of_the_folder_is_refused(tmp_path):
    (tmp_path / "secret").write_text("my key")
    (tmp_path / "zine").mkdir()
    (tmp_path / "zine" / "01-a.md").symlink_to(tmp_path / "secret")

    with pytest.raises(ContentError) as caught:
        read_text(tmp_path / "zine" / "01-a.md", inside=tmp_path / "zine")

    assert str(caught.value) == (
        "01-a.md: the file is a link that leads out of the zine's folder"
    )


def test_a_link_inside_the_folder_is_fine(tmp_path):
    (tmp_path / "draft.txt").write_text("text")
    (tmp_path / "01-a.md").symlink_to("draft.txt")

    assert read_text(tmp_path / "01-a.md", inside=tmp_path).source.text == "text"


def test_a_folder_behind_a_link_is_as_good_as_any(tmp_path):
    (tmp_path / "real").mkdir()
    (tmp_path / "real" / "a.md").write_text("text")
    (tmp_path / "link").symlink_to("real")

    source = read_text(tmp_path / "link" / "a.md", inside=tmp_path / "link").source

    assert source.text == "text"


def test_a_pipe_is_refused_and_not_waited_for(tmp_path):
    os.mkfifo(tmp_path / "a.md")

    with pytest.raises(ContentError, match=r"a\.md: this is not a plain file"):
        read_text(tmp_path / "a.md", inside=tmp_path)


@pytest.mark.parametrize("target", ["a.md", "nowhere"])
def test_a_link_that_leads_nowhere_is_refused(tmp_path, target):
    (tmp_path / "a.md").symlink_to(target)

    with pytest.raises(ContentError, match=r"a\.md: the file cannot be read: "):
        read_text(tmp_path / "a.md", inside=tmp_path)


def test_a_file_that_is_closed_to_us_is_refused(tmp_path, monkeypatch):
    (tmp_path / "a.md").touch()
    closed = PermissionError(13, "Permission denied")
    monkeypatch.setattr("pathlib.Path.open", lambda *_: (_ for _ in ()).throw(closed))

    with pytest.raises(ContentError) as caught:
        read_text(tmp_path / "a.md", inside=tmp_path)

    assert str(caught.value) == "a.md: the file cannot be read: Permission denied"
