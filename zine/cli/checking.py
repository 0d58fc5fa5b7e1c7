"""``zine check``: what a press would say about files, before they are printed."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import typer

from zine.cli import terminal
from zine.cli.presses import chosen_press, press_folders
from zine.cli.printed import builds_at, is_pdf, read_file
from zine.errors import ExitCode, ZineError

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from zine.preflight.finding import Finding, Summary
    from zine.preflight.profile import Profile

    Said = tuple[str, str, tuple[int, ...]]
    """A check, what it has said, and of which pages."""

MARKS = {"error": "✘", "warning": "!"}


def run_check(
    paths: Sequence[Path], *, out: Path, profile: str | None, as_json: bool
) -> None:
    """Check the files at ``paths`` and end with 1 if one of them does not print."""
    from zine.outputs.checking import press_of
    from zine.preflight.finding import is_grave

    found: dict[str, tuple[Finding, ...]] = {}
    wrong: list[ZineError] = []
    for asked in paths:
        # What is wrong with a page is wrong with it in all files of its build.
        said: set[Said] = set()
        for path, source in _meant(asked, out, wrong):
            folders = press_folders(source)
            built_for = None if profile else press_of(path.parent, folders)
            press = built_for or chosen_press(profile, folders)
            try:
                looked_at = [*_look_at(path, press, source)]
            except ZineError as error:
                wrong.append(error)
                continue
            for file, findings in looked_at:
                found[str(file)] = findings
                if not as_json:
                    _show(file, press.name, findings, said)
    if as_json:
        rows = [it.to_json(file) for file, its in found.items() for it in its]
        for line in json.dumps(rows, indent=1, ensure_ascii=False).splitlines():
            terminal.say(line)
    _raise(wrong)
    if any(is_grave(it) for it in found.values()):
        raise typer.Exit(ExitCode.PROBLEM)


def _raise(wrong: Sequence[ZineError]) -> None:
    """End with what cannot be read, told after all that can."""
    for it in wrong[:-1]:
        terminal.show_error(it)
    if wrong:
        raise wrong[-1]


def _look_at(
    path: Path, press: Profile, source: Path | None
) -> Iterator[tuple[Path, tuple[Finding, ...]]]:
    """Yield what is wrong with a file, and what of its pages its build loses."""
    from zine.outputs.checking import located, lost_beside, subject_of
    from zine.preflight.checks.table import judge
    from zine.preflight.facts_read import read_facts

    pages = read_facts(read_file(path), name=str(path))
    judged = judge(pages, subject_of(path), press)
    yield path, located(judged, pages, path, source)
    if lost := lost_beside(path, press, source):
        yield lost


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
    if is_pdf(path):
        yield path, None
        return
    for build in builds_at(path, out):
        yield from ((it, build.source) for it in build.files)


def _show(path: Path, press: str, findings: Sequence[Finding], said: set[Said]) -> None:
    """Tell what is wrong with a file, and of what was said of another one how much."""
    from zine.preflight.finding import summarise

    name = terminal.style(str(path), terminal.BOLD)
    if not findings:
        mark = terminal.style("✔", terminal.GREEN)
        terminal.say(f"{mark} {name}: nothing to complain of ({press})")
        return
    found = {_said(it): it for it in summarise(findings)}
    new = {key: it for key, it in found.items() if key not in said}
    said.update(found)
    if not new:
        mark = MARKS[min(it.worst.level for it in found.values())]
        terminal.say(f"{mark} {name}: nothing but what is said above ({press})")
        return
    terminal.say(f"{name} ({press})")
    for it in new.values():
        mark = MARKS[it.worst.level]
        terminal.tell(f"  {mark} ", it.sentence)
        terminal.tell("    ", it.worst.hint)
    if len(found) > len(new):
        terminal.say("  and some of what is said above")


def _said(it: Summary) -> Said:
    return it.worst.check, it.worst.what, it.booklet_pages or it.pages
