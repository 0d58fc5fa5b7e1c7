from __future__ import annotations

from pathlib import Path

import pytest

from zine.cli.folders import default_paths, here, told
from zine.errors import UsageError


def test_it_is_where_the_command_runs(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)

    assert here() == tmp_path


def test_a_folder_that_is_gone_is_said(tmp_path, monkeypatch):
    gone = tmp_path / "gone"
    gone.mkdir()
    monkeypatch.chdir(gone)
    gone.rmdir()

    with pytest.raises(UsageError, match="no longer there"):
        here()


def test_zines_are_in_the_folder_called_content_or_else_here(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    assert default_paths() == [Path()]

    (tmp_path / "content").mkdir()
    assert default_paths() == [Path("content")]


def test_a_dot_is_told_as_the_name_of_its_folder(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)

    assert told(Path()) == tmp_path.name
    assert told(Path("..")) == tmp_path.parent.name
    assert told(Path("zines/mine")) == "zines/mine"
