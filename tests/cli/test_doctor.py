from __future__ import annotations

import subprocess
import sys
from pathlib import Path
from types import SimpleNamespace

import pytest

from zine.cli import doctor as module
from zine.cli.doctor import CHECKS, Diagnosis
from zine.errors import ThemeError
from zine.layout import search, theme

SYSTEMS = ("Debian", "Fedora", "macOS", "Windows")


def answering(stdout="", returncode=0):
    """Return what would run the probe, with an answer of the test's own."""

    def run(command, **options):
        if options["check"] and returncode:
            raise subprocess.CalledProcessError(returncode, command)
        return SimpleNamespace(stdout=stdout, returncode=returncode)

    return run


def raising(error):
    def fail(*_, **__):
        raise error

    return fail


def test_this_computer_is_well(zine):
    ended = zine("doctor")

    assert ended.status == 0, ended.out
    assert ended.out.splitlines()[-1] == "All is well."
    assert ended.out.count("✔") == len(CHECKS)


def test_one_illness_is_enough_to_end_with_1(zine, monkeypatch):
    ill = Diagnosis("Pango", "missing", (("Debian", "sudo apt install it"),))
    monkeypatch.setattr(module, "CHECKS", (lambda: ill, *CHECKS[2:]))

    ended = zine("doctor")

    assert ended.status == 1
    assert "✘ Pango: missing\n    Debian:\n      sudo apt install it\n" in ended.out
    assert "All is well" not in ended.out


def test_every_line_fits_a_screen(zine, monkeypatch):
    monkeypatch.setattr(subprocess, "run", answering(returncode=1))

    assert max(map(len, zine("doctor").out.splitlines())) < 80


def test_an_old_python_is_noticed(monkeypatch):
    monkeypatch.setattr(sys, "version_info", (3, 10, 2, "final", 0))

    diagnosis = module.check_python()

    assert diagnosis.found == "3.10.2 is too old"
    assert "3.11" in diagnosis.remedies[0][1]


@pytest.mark.parametrize(
    "run",
    [
        pytest.param(answering(returncode=1), id="fails"),
        pytest.param(answering(returncode=-11), id="crashes"),
        pytest.param(answering(stdout=""), id="says nothing"),
        pytest.param(raising(subprocess.TimeoutExpired("probe", 60)), id="hangs"),
        pytest.param(raising(PermissionError(13, "no")), id="cannot start"),
    ],
)
def test_a_missing_pango_is_noticed_with_a_command_for_each_system(run, monkeypatch):
    monkeypatch.setattr(subprocess, "run", run)

    diagnosis = module.check_pango()

    assert diagnosis.found.startswith("missing")
    assert [system.split(",")[0] for system, _ in diagnosis.remedies] == [*SYSTEMS]
    assert "sudo apt install libpango" in diagnosis.remedies[0][1]


def test_a_missing_harfbuzz_subset_is_noticed(monkeypatch):
    monkeypatch.setattr(subprocess, "run", answering("1.50.12 False\n"))

    diagnosis = module.check_pango()

    assert "HarfBuzz-Subset is missing" in diagnosis.found
    assert "libharfbuzz-subset0" in diagnosis.remedies[0][1]


def test_what_a_library_prints_first_does_not_matter(monkeypatch):
    monkeypatch.setattr(subprocess, "run", answering("a note\n1.50.12 True\n"))

    assert module.check_pango() == Diagnosis("Pango", "1.50.12")


def test_fonts_that_are_missing_are_noticed(monkeypatch):
    monkeypatch.setattr(
        theme, "load_theme", raising(ThemeError("no font", hint="Get it."))
    )

    assert module.check_fonts().remedies == (("What to do", "Get it."),)


def test_themes_that_are_missing_are_noticed(monkeypatch, tmp_path):
    monkeypatch.setattr(search, "installed_themes", lambda: tmp_path)

    diagnosis = module.check_fonts()

    assert diagnosis.found == "the themes are missing"
    assert "install --force-reinstall zine" in diagnosis.remedies[0][1]


def test_a_folder_that_is_closed_is_noticed(monkeypatch):
    error = PermissionError(13, "Permission denied")
    monkeypatch.setattr(module.tempfile, "TemporaryFile", raising(error))

    diagnosis = module.check_folders()

    assert diagnosis.found == "this folder cannot be written to: Permission denied"
    assert diagnosis.remedies


def test_a_folder_that_is_gone_is_noticed(monkeypatch, tmp_path):
    (tmp_path / "gone").mkdir()
    monkeypatch.chdir(tmp_path / "gone")
    (tmp_path / "gone").rmdir()

    assert module.check_folders().remedies


def test_a_disk_that_is_nearly_full_is_noticed(monkeypatch):
    monkeypatch.setattr(
        module.shutil, "disk_usage", lambda _: SimpleNamespace(free=1000)
    )

    assert "nearly full" in module.check_folders().found


def test_make_installs_just_what_the_doctor_asks_for():
    makefile = (Path(__file__).parents[2] / "Makefile").read_text(encoding="utf-8")

    assert f"DEBIAN := {module.DEBIAN}\n" in makefile
