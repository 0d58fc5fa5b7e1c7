"""The wheel holds all it needs: installed elsewhere, it builds in an empty folder."""

from __future__ import annotations

import subprocess
import sys
import sysconfig
import venv
import zipfile
from pathlib import Path

import pytest

from tests.shell import environment

ROOT = Path(__file__).parents[1]


def run(*command, cwd):
    """Run a command as somebody who has no checkout; return what it said."""
    return subprocess.run(
        [*map(str, command)],
        cwd=cwd,
        env=environment(PIP_DISABLE_PIP_VERSION_CHECK="1"),
        capture_output=True,
        text=True,
        check=True,
        timeout=120,
    ).stdout


@pytest.fixture(scope="module")
def wheel(tmp_path_factory):
    """The wheel, built without a network."""
    folder = tmp_path_factory.mktemp("dist")
    pip = (sys.executable, "-m", "pip", "wheel", "-q", "--no-deps")
    run(*pip, "--no-build-isolation", "--no-index", "-w", folder, ROOT, cwd=folder)
    (path,) = folder.glob("*.whl")
    return path


@pytest.fixture(scope="module")
def python(wheel, tmp_path_factory):
    """The Python of a fresh environment with the wheel in it."""
    folder = tmp_path_factory.mktemp("installed")
    venv.create(folder, with_pip=False)
    python = folder / "bin" / "python"
    target = sysconfig.get_path("purelib", vars={"base": str(folder)})
    install = (sys.executable, "-m", "pip", "--python", python, "install", "-q")
    run(*install, "--no-deps", "--no-index", wheel, cwd=folder)
    # The libraries come from here; a .pth file in a .pth folder is not read, so the
    # checkout that is installed here stays out of sight.
    libraries = sysconfig.get_path("purelib")
    Path(target, "libraries.pth").write_text(f"{libraries}\n", encoding="utf-8")
    return python


def inside(wheel):
    with zipfile.ZipFile(wheel) as archive:
        return {name for name in archive.namelist() if ".dist-info/" not in name}


def expected():
    """Return every file that has to be in the wheel."""
    sources = (ROOT / "zine").rglob("*")
    themes = (ROOT / "templates").rglob("*")
    names = {it.relative_to(ROOT).as_posix() for it in sources if it.is_file()} | {
        f"zine/{it.relative_to(ROOT).as_posix()}" for it in themes if it.is_file()
    }
    return {name for name in names if not name.endswith(".pyc")}


def test_it_holds_the_program_the_themes_and_the_starter(wheel):
    assert inside(wheel) == expected()
    for name in (
        "zine/templates/pamphlet/theme.toml",
        "zine/impose/schemes/saddle-stitch.toml",
        "zine/cli/starter/01-start.md",
        "zine/py.typed",
    ):
        assert name in inside(wheel)


def test_it_carries_its_licence(wheel):
    with zipfile.ZipFile(wheel) as archive:
        names = archive.namelist()

    assert any(name.endswith("licenses/LICENSE") for name in names)


def test_installed_elsewhere_it_builds_in_an_empty_folder(python, tmp_path):
    where = run(python, "-c", "import zine; print(zine.__file__)", cwd=tmp_path)
    program = python.with_name("zine")

    run(program, "new", "first", cwd=tmp_path)
    said = run(program, "build", "first", cwd=tmp_path)

    assert Path(where.strip()).is_relative_to(python.parents[1])
    assert "4 pages, 1 sheet" in said
    assert len([*(tmp_path / "build" / "first").glob("*.pdf")]) == 6


def test_installed_elsewhere_it_finds_nothing_wrong(python, tmp_path):
    said = run(python.with_name("zine"), "doctor", cwd=tmp_path)

    assert said.endswith("All is well.\n")
