"""``zine doctor``: what this computer lacks, and the command that mends it."""

from __future__ import annotations

import shutil
import subprocess
import sys
import tempfile
from dataclasses import dataclass
from typing import TYPE_CHECKING

import typer

from zine.cli import terminal
from zine.errors import ExitCode, ZineError

if TYPE_CHECKING:
    from collections.abc import Callable

DEBIAN = "libpango-1.0-0 libpangoft2-1.0-0 libharfbuzz-subset0"

PANGO_COMMANDS = (
    ("Debian, Ubuntu", f"sudo apt install {DEBIAN}"),
    ("Fedora", "sudo dnf install pango"),
    ("macOS", "brew install pango"),
    ("Windows, in MSYS2", "pacman -S mingw-w64-x86_64-pango"),
)
"""How to get Pango, by system."""

OLDEST_PYTHON = (3, 11)

PATIENCE = 60
"""Seconds to wait for the layout engine to start."""

ROOM = 100_000_000
"""Bytes of free space below which a build may fail."""


@dataclass(frozen=True, slots=True)
class Diagnosis:
    """One thing that was looked at.

    Attributes:
        what: Its name.
        found: What was found.
        remedies: ``(where, command)`` if something is wrong, else empty.
    """

    what: str
    found: str
    remedies: tuple[tuple[str, str], ...] = ()


def run_doctor() -> None:
    """Look at everything and end with 1 if something is wrong."""
    diagnoses = [check() for check in CHECKS]
    for diagnosis in diagnoses:
        _show(diagnosis)
    if any(diagnosis.remedies for diagnosis in diagnoses):
        raise typer.Exit(ExitCode.PROBLEM)
    terminal.say("All is well.")


def _show(diagnosis: Diagnosis) -> None:
    good = not diagnosis.remedies
    mark = terminal.style(*(("✔", terminal.GREEN) if good else ("✘", terminal.RED)))
    terminal.say(f"{mark} {diagnosis.what}: {diagnosis.found}")
    for where, command in diagnosis.remedies:
        terminal.say(f"    {where}:")
        terminal.say(f"      {command}")


def check_python() -> Diagnosis:
    """Is Python new enough?"""
    found = ".".join(map(str, sys.version_info[:3]))
    if sys.version_info[:2] >= OLDEST_PYTHON:
        return Diagnosis("Python", found)
    return Diagnosis(
        "Python",
        f"{found} is too old",
        _everywhere("install Python 3.11 or newer"),
    )


_PROBE = (
    "import warnings; warnings.simplefilter('ignore')\n"
    "from weasyprint.text import ffi\n"
    "v = ffi.pango.pango_version()\n"
    "print(f'{v // 10000}.{v // 100 % 100}.{v % 100}', bool(ffi.harfbuzz_subset))"
)


def check_pango() -> Diagnosis:
    """Does the layout engine find Pango and what goes with it?"""
    version, has_subset = _probe()
    if not version:
        return Diagnosis(
            "Pango", "missing; the pages are drawn with it", PANGO_COMMANDS
        )
    if not has_subset:
        return Diagnosis(
            "Pango",
            f"{version}, but HarfBuzz-Subset is missing; fonts are packed with it",
            PANGO_COMMANDS,
        )
    return Diagnosis("Pango", version)


def _probe() -> tuple[str, bool]:
    """Return the version of Pango, or ``""``, and whether fonts can be packed.

    Asked in a process of its own: a library of the wrong kind can take it down.
    """
    try:
        answer = subprocess.run(  # noqa: S603 - our own words
            [sys.executable, "-P", "-c", _PROBE],
            capture_output=True,
            text=True,
            check=True,
            timeout=PATIENCE,
        )
        version, has_subset = answer.stdout.split()[-2:]
    except (OSError, ValueError, subprocess.SubprocessError):
        return "", False
    return version, has_subset == "True"


def check_fonts() -> Diagnosis:
    """Are the themes that come with the tool there, and their fonts?"""
    from zine.layout.search import installed_themes
    from zine.layout.theme import load_theme

    folder = installed_themes()
    families: set[str] = set()
    try:
        for theme in sorted(path.parent.name for path in folder.glob("*/theme.toml")):
            families |= {f.family for f in load_theme(theme, [folder]).typefaces}
    except ZineError as exc:
        return Diagnosis("Fonts", exc.message, _everywhere(exc.hint or _reinstall()))
    if not families:
        return Diagnosis("Fonts", "the themes are missing", _everywhere(_reinstall()))
    return Diagnosis("Fonts", f"all {len(families)} families that the themes want")


def check_folders() -> Diagnosis:
    """Can files be written here and where temporary ones go?"""
    for name, folder in (("this folder", "."), ("the temporary folder", None)):
        try:
            with tempfile.TemporaryFile(dir=folder) as file:
                free = shutil.disk_usage(file.fileno()).free
        except OSError as exc:
            return Diagnosis(
                "Folders",
                f"{name} cannot be written to: {exc.strerror}",
                _everywhere("go to a folder of your own and try again"),
            )
        if free < ROOM:
            return Diagnosis(
                "Folders",
                f"the disk of {name} is nearly full",
                _everywhere("free some space"),
            )
    return Diagnosis("Folders", "files can be written here")


def _reinstall() -> str:
    from zine.layout.installing import pip_install

    return pip_install("--force-reinstall", "zine")


def _everywhere(remedy: str) -> tuple[tuple[str, str], ...]:
    return (("What to do", remedy),)


CHECKS: tuple[Callable[[], Diagnosis], ...] = (
    check_python,
    check_pango,
    check_fonts,
    check_folders,
)
"""In the order in which one thing needs the other."""
