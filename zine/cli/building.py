"""What ``zine build`` does: check the options, build, and say what came of it."""

from __future__ import annotations

import math
import re
from difflib import get_close_matches
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING

import typer

from zine.cli import terminal
from zine.cli.folders import default_paths, here
from zine.cli.progress import Progress
from zine.cli.summary import headline, summarise
from zine.errors import PaperError, UsageError
from zine.paper import PAPERS, find_paper
from zine.pipeline import Options, build
from zine.render.limits import Limits

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Mapping, Sequence

    from zine.cli.summary import Item
    from zine.impose.printer import Printer
    from zine.outputs.record import Record
    from zine.pipeline import Result

BOTH = "both"
_LIST = re.compile(r"(?<!\d),|,(?!\d)")
"""A comma between papers, not one in a number such as 8,5."""
FLIP_CHOICES = ("short", "long")
KIND_CHOICES = ("print", "shop", "read", "card")

MOST_JOBS = 64

LONGEST = 86_400
"""Seconds that one layout may be allowed: a day."""

LABEL = 12
"""Columns for the words before each file or sentence."""


def run_build(
    paths: Sequence[Path],
    *,
    out: Path,
    sheets: Mapping[str, str | None],
    pages: str | None,
    flip: str | None,
    printer: str | None,
    only: Sequence[str],
    jobs: str | None,
    timeout: str,
    quiet: bool,
) -> None:
    """Build the zines at ``paths`` and end with the status of the worst of them.

    ``sheets`` is what was typed for them, by the option it was typed behind.
    """
    options = Options(
        out=out,
        here=here(),
        sheets=_sheets(sheets),
        flip=flip and _chosen("--flip", flip, FLIP_CHOICES),
        printer=None if printer is None else _printer(printer),
        pages=None if pages is None else _pages(pages),
        only=frozenset(_chosen("--only", kind, KIND_CHOICES) for kind in only),
        jobs=None if jobs is None else int(_number("--jobs", jobs, most=MOST_JOBS)),
        limits=Limits(seconds=_number("--timeout", timeout, most=LONGEST)),
    )
    with Progress(quiet=quiet) as progress:
        results = build(paths or default_paths(), options, progress)
    for result in results:
        if result.record is not None and not quiet:
            # Among several, those that have changed would drown in the others.
            is_asked = result.built or len(results) == 1
            _show(result, result.record, summarise(result.record) if is_asked else ())
    _end(results)


def _chosen(option: str, value: str, choices: Collection[str]) -> str:
    if value.lower() in choices:
        return value.lower()
    close = get_close_matches(value.lower(), choices, n=1)
    raise UsageError(
        f"{option} is “{value}”; it can be {', '.join(choices)}",
        hint=f"Did you mean {close[0]}?" if close else "",
    )


def _sheets(typed: Mapping[str, str | None]) -> tuple[str, ...]:
    said = {option: words for option, words in typed.items() if words is not None}
    if len(said) > 1:
        raise UsageError(
            f"{' and '.join(said)} mean the same", hint="Leave out one of them."
        )
    for option, words in said.items():
        try:
            return _papers(words)
        except PaperError as error:
            raise UsageError(f"{option}: {error.message}", hint=error.hint) from error
    return ()


def _papers(words: str) -> tuple[str, ...]:
    """Return the names of the papers in a list with commas; most are one."""
    if words.strip().lower() == BOTH:
        return tuple(PAPERS)
    if _LIST.search(words):
        each = map(_papers, _LIST.split(words))
        return tuple(dict.fromkeys(chain.from_iterable(each)))
    return (find_paper(words).name,)


def _printer(name: str) -> Printer:
    # Who names none has nothing read from their config folder.
    from zine.outputs.printers import load_printer

    return load_printer(name)


def _pages(words: str) -> str:
    plain = words.strip().lower()
    if not re.fullmatch("auto|[1-9][0-9]{0,3}", plain):
        raise UsageError(
            f"--pages is “{words}”; it can be auto, or a number from 1 to 9999"
        )
    return plain


def _number(option: str, value: str, *, most: int) -> float:
    try:
        number = float(value)
    except ValueError:
        number = math.nan
    if not 1 <= number <= most:
        raise UsageError(f"{option} is “{value}”; it can be a number from 1 to {most}")
    return number


def _show(result: Result, record: Record, items: Iterable[Item]) -> None:
    mark = terminal.style("✔", terminal.GREEN)
    name = terminal.style(result.name, terminal.BOLD)
    still = "" if result.built else " (nothing has changed)"
    terminal.say(f"{mark} {name}: {headline(record)}{still}")
    for label, lines in items:
        _show_item(label, lines)
    _show_item("In folder", (f"{result.folder}/",))
    # Those of the last build hold as long as nothing has changed.
    for notice in record["notices"]:
        _show_notice(notice)


def _show_item(label: str, lines: Sequence[str]) -> None:
    for label_or_gap, line in zip((label, *[""] * len(lines)), lines, strict=False):
        column = terminal.style(f"{label_or_gap:{LABEL}}", terminal.DIM)
        terminal.say(f"  {column}{line}")


def _show_notice(notice: dict[str, str | None]) -> None:
    place = f"{notice['place']}: " if notice["place"] else ""
    terminal.tell("  ! ", f"{place}{notice['message']}")
    if notice["hint"]:
        terminal.tell("    ", notice["hint"])


def _end(results: Sequence[Result]) -> None:
    """Say what failed, if anything, and end with the gravest status."""
    errors = {result.name: result.error for result in results if result.error}
    for name, error in errors.items():
        terminal.show_error(error, zine=name if len(results) > 1 else "")
    if errors:
        raise typer.Exit(max(error.exit_code for error in errors.values()))
