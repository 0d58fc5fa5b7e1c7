from __future__ import annotations

import sys
from pathlib import Path

import pytest

from zine.layout.installing import pip_install


@pytest.fixture
def python(tmp_path, monkeypatch):
    """Pretend that a Python of that name runs, with these programs beside it."""

    def python(name, *beside):
        path = tmp_path / name
        path.parent.mkdir(parents=True)
        for program in beside:
            (path.parent / program).touch()
        monkeypatch.setattr(sys, "executable", str(path))
        return path

    monkeypatch.chdir(tmp_path)
    return python


def test_it_is_the_pip_beside_the_running_python(python):
    python(".venv/bin/python", "pip")

    assert pip_install("a-font", "b") == ".venv/bin/pip install a-font b"


def test_from_another_folder_it_has_its_whole_path(python, tmp_path, monkeypatch):
    pip = python("the tool/bin/python", "pip").with_name("pip")
    (tmp_path / "mine").mkdir()
    monkeypatch.chdir(tmp_path / "mine")

    assert pip_install("a-font") == f"'{pip}' install a-font"


def test_where_there_is_none_python_is_asked(python):
    python("bin/python3")

    assert pip_install("a-font") == "bin/python3 -m pip install a-font"


def test_a_folder_that_is_gone_is_no_obstacle(python, monkeypatch):
    path = python("bin/python3")
    monkeypatch.setattr(Path, "cwd", lambda: Path("/nowhere"))

    assert pip_install("x") == f"{path} -m pip install x"
