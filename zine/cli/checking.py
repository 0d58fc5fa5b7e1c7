"""``zine check``: what a press would say about files, before they are printed."""

from __future__ import annotations

import json
from itertools import chain
from typing import TYPE_CHECKING

import typer

from zine.cli import terminal
from zine.cli.folders import told
from zine.cli.presses import chosen_press, press_folders
from zine.content.find import find_zines
from zine.content.names import zine_name
from zine.errors import ExitCode, OutputError, Place, UsageError, ZineError

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from zine.preflight.finding import Finding

MARKS = {"error": "✘", "warning": "!"}


def run_check(
    paths: Sequence[Path], *, out: Path, profile: str | None, as_json: bool
) -> None:
    """Check the files at ``paths`` and end with 1 if one of them does not print."""
    from zine.outputs.checking import located, press_of, subject_of
    from zine.preflight.checks.table import judge
    from zine.preflight.facts_read import read_facts
    from zine.preflight.finding import is_grave

    found: dict[str, tuple[Finding, ...]] = {}
    wrong: list[ZineError] = []
    for path, source in chain.from_iterable(_meant(it, out, wrong) for it in paths):
        folders = press_folders(source)
        built_for = None if profile else press_of(path.parent, folders)
        press = built_for or chosen_press(profile, folders)
        try:
            pages = read_facts(_read(path), name=str(path))
        except ZineError as error:
            wrong.append(error)
            continue
        judged = judge(pages, subject_of(path), press)
        found[str(path)] = located(judged, pages, path, source)
        if not as_json:
            _show(path, press.name, found[str(path)])
    if as_json:
        rows = [it.to_json(file) for file, its in found.items() for it in its]
        for line in json.dumps(rows, indent=1, ensure_ascii=False).splitlines():
            terminal.say(line)
    if wrong:
        # The files that can be read are told of before those that cannot.
        for it in wrong[:-1]:
            terminal.show_error(it)
        raise wrong[-1]
    if any(is_grave(it) for it in found.values()):
        raise typer.Exit(ExitCode.PROBLEM)


def _meant(
    path: Path, out: Path, wrong: list[ZineError]
) -> Iterator[tuple[Path, Path | None]]:
    """Yield the PDFs that are meant by a path; if there are none, note why."""
    try:
        yield from tuple(_files(path, out))
    except ZineError as error:
        wrong.append(error)


def _files(path: Path, out: Path) -> Iterator[tuple[Path, Path | None]]:
    """Yield the PDFs that are meant by a path, each with its zine if that is known.

    They are the path itself, or the files of a zine's build.
    """
    from zine.outputs.checking import files_of

    if path.suffix.lower() == ".pdf":
        yield path, None
        return
    if path.is_dir() and (files := files_of(path)):
        yield from ((it, None) for it in files)
        return
    for source in find_zines(path):
        folder = out / zine_name(source)
        files = files_of(folder)
        if not files:
            raise UsageError(
                f"there are no files of {told(source)} in {folder}/",
                hint="Build it first: zine build. Or say --out if they are elsewhere.",
            )
        yield from ((it, source) for it in files)


def _read(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError as exc:
        reason = (exc.strerror or str(exc)).lower()
        raise OutputError(
            f"this PDF cannot be read: {reason}",
            place=Place(str(path)),
            hint="Check the path; build the zine again if the file is one of its own.",
        ) from exc


def _show(path: Path, press: str, findings: Sequence[Finding]) -> None:
    from zine.preflight.finding import summarise

    name = terminal.style(str(path), terminal.BOLD)
    if not findings:
        mark = terminal.style("✔", terminal.GREEN)
        terminal.say(f"{mark} {name}: nothing to complain of ({press})")
        return
    terminal.say(f"{name} ({press})")
    for it in summarise(findings):
        mark = MARKS[it.worst.level]
        terminal.tell(f"  {mark} ", it.sentence)
        terminal.tell("    ", it.worst.hint)
