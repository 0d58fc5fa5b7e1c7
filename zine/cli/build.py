"""``zine build``: check the options, build, and say what came of it."""

from __future__ import annotations

from difflib import get_close_matches
from pathlib import Path
from typing import TYPE_CHECKING

import typer

from zine.cli import terminal
from zine.cli.progress import Progress
from zine.cli.summary import headline, summarise
from zine.errors import UsageError
from zine.pipeline import Options, build
from zine.render.limits import Limits

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from zine.pipeline import Result

PAPER_CHOICES = ("letter", "a4", "both")
FLIP_CHOICES = ("short", "long")
KIND_CHOICES = ("print", "shop", "read")


def run_build(
    paths: Sequence[Path],
    *,
    out: Path,
    paper: str | None,
    flip: str | None,
    only: Sequence[str],
    jobs: int,
    timeout: float,
    quiet: bool,
) -> None:
    """Build the zines at ``paths`` and end with the status of the worst of them."""
    options = Options(
        out=out,
        here=Path.cwd(),
        paper=_chosen("--paper", paper, PAPER_CHOICES),
        flip=_chosen("--flip", flip, FLIP_CHOICES),
        only=frozenset(_chosen("--only", kind, KIND_CHOICES) or "" for kind in only),
        jobs=jobs,
        limits=Limits(seconds=timeout),
    )
    with Progress(quiet=quiet) as progress:
        results = build(paths or _default_paths(), options, progress)
    if not quiet:
        _show(results)
    for result in results:
        if result.error is not None:
            zine = result.name if len(results) > 1 else ""
            terminal.show_error(result.error, zine=zine)
    codes = [r.error.exit_code for r in results if r.error is not None]
    if codes:
        raise typer.Exit(max(codes))


def _default_paths() -> list[Path]:
    content = Path("content")
    return [content] if content.is_dir() else [Path()]


def _chosen(option: str, value: str | None, choices: Collection[str]) -> str | None:
    if value is None or value in choices:
        return value
    close = get_close_matches(value, choices, n=1)
    raise UsageError(
        f"{option} is “{value}”; it can be {', '.join(choices)}",
        hint=f"Did you mean {close[0]}?" if close else "",
    )


def _show(results: Sequence[Result]) -> None:
    for result in results:
        if result.record is None:
            continue
        state = "" if result.built else "  (nothing has changed; nothing to do)"
        mark = terminal.style("✔", terminal.GREEN)
        name = terminal.style(result.name, terminal.BOLD)
        terminal.say(f"{mark} {name}: {headline(result.record)}{state}")
        if result.built:
            _show_details(result)


def _show_details(result: Result) -> None:
    record = result.record or {}
    for label, text in summarise(record):
        terminal.say(f"  {terminal.style(f'{label:7}', terminal.DIM)} {text}")
    terminal.say(f"  {terminal.style('In     ', terminal.DIM)} {result.folder}/")
    for notice in record["notices"]:
        place = f"{notice['place']}: " if notice["place"] else ""
        mark = terminal.style("!", terminal.YELLOW)
        terminal.say(f"  {mark} {place}{notice['message']}")
        if notice["hint"]:
            terminal.say(f"    {notice['hint']}")
