"""``zine check --fix``: what can be mended is, beside the file; the rest is said."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import typer

from zine.cli import terminal
from zine.cli.checking import MARKS
from zine.cli.presses import chosen_press, press_folders
from zine.cli.printed import read_file
from zine.errors import ExitCode, UsageError

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from zine.outputs.mending import Mended


def run_fix(
    paths: Sequence[Path], *, fixed: Path | None, profile: str | None, as_json: bool
) -> None:
    """Mend the PDF at the one path, and end with 1 if it still does not print."""
    source = _source(paths)
    target = _target(source, fixed)
    data = read_file(source)

    from zine.outputs.mending import mend
    from zine.outputs.write import BY_O, write_all
    from zine.preflight.finding import is_grave

    press = chosen_press(profile, press_folders())
    mended = mend(data, press, name=str(source))
    is_written = mended.has_changed or fixed is not None
    if is_written:
        write_all(target.parent, [(target.name, mended.data)], way_out=BY_O)
    if as_json:
        _tell_programs(source, target if is_written else None, mended)
    else:
        _show(source, target if is_written else None, press.name, mended)
    if is_grave(mended.left):
        raise typer.Exit(ExitCode.PROBLEM)


def _source(paths: Sequence[Path]) -> Path:
    """Return the PDF that is meant, if it is one, and not of our own making."""
    from zine.outputs.mending import is_ours

    if len(paths) != 1:
        raise UsageError(
            f"--fix mends one PDF at a time, not {len(paths)}",
            hint="Give one after the other.",
        )
    (path,) = paths
    if path.suffix.lower() != ".pdf" or is_ours(path):
        raise UsageError(
            f"--fix is for PDFs from elsewhere, and {path} is of a zine here",
            hint="Change the zine, as zine check says, and build it again.",
        )
    return path


def _target(source: Path, fixed: Path | None) -> Path:
    target = fixed or source.with_name(f"{source.stem}-fixed.pdf")
    if target.exists() and source.exists() and target.samefile(source):
        raise UsageError(
            f"{target} is the file itself, which stays as it is",
            hint="Give the new file another name.",
        )
    if target.is_dir():
        raise UsageError(f"{target} is a folder", hint="Say the name of the file, too.")
    if target.exists():
        raise UsageError(
            f"{target} is there already",
            hint="Give the new file another name with -o, or remove the old one.",
        )
    return target


def _tell_programs(source: Path, target: Path | None, mended: Mended) -> None:
    place = {"fixed": str(target) if target else None}
    rows = [it.to_json(str(source)) | place | {"mended": True} for it in mended.gone]
    rows += [it.to_json(str(source)) | place | {"mended": False} for it in mended.left]
    for line in json.dumps(rows, indent=1, ensure_ascii=False).splitlines():
        terminal.say(line)


def _show(source: Path, target: Path | None, press: str, mended: Mended) -> None:
    from zine.outputs.mending import MENDERS
    from zine.preflight.finding import summarise

    mark = terminal.style("✔", terminal.GREEN)
    name = terminal.style(str(source), terminal.BOLD)
    if not (mended.gone or mended.left):
        terminal.say(f"{mark} {name}: nothing to complain of ({press})")
    else:
        terminal.say(f"{name} ({press})")
    for it in summarise(mended.gone):
        _, now = MENDERS.get(it.worst.check, (None, "gone with the rest"))
        terminal.tell("  ✔ ", f"{it.sentence}: {now}")
    for notice in mended.notices:
        terminal.tell("  ! ", notice.message)
        terminal.tell("    ", notice.hint)
    if mended.left:
        terminal.say("Left to you:")
    for it in summarise(mended.left):
        terminal.tell(f"  {MARKS[it.worst.level]} ", it.sentence)
        rest = "Some of this is mended. " if it.worst in mended.better else ""
        terminal.tell("    ", rest + it.worst.hint)
    if target is None:
        terminal.say("There was nothing to mend, so nothing was written.")
    else:
        terminal.say(f"{mark} {terminal.style(str(target), terminal.BOLD)}")
