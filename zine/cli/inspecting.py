"""``zine inspect``: what files tell about whoever made them, told to people."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from zine.cli import terminal
from zine.cli.items import counted
from zine.cli.patience import Patience
from zine.errors import ContentError, LimitError, Place

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from pathlib import Path

    from zine.preflight.traces.read import Report
    from zine.preflight.traces.trace import Entry, Trace

FEW = 3
"""Places of a trace that are named."""

MOST = 12
"""Traces of one kind that are named; --json has all."""

LARGEST = 2**30
"""Bytes of a file that is read; it has to fit in memory several times."""

ON_PAPER = (
    "Paper tells, too: many colour printers and copiers put tiny yellow dots on every"
    " page that say which machine it was, and when. Print in black on a machine that"
    " has no colour."
)


def run_inspect(paths: Sequence[Path], *, password: str, as_json: bool) -> None:
    """Show what the files at ``paths`` tell."""
    from zine.preflight.traces.read import read_traces

    rows = []
    telling = False
    for path in paths:
        with Patience("reading", quiet=as_json):
            report = read_traces(read_file(path), name=str(path), password=password)
        if as_json:
            rows += [it.to_json(str(path)) for it in report.traces]
        else:
            show_report(path, report)
        telling = telling or bool(report.telling)
    if as_json:
        for line in json.dumps(rows, indent=1, ensure_ascii=False).splitlines():
            terminal.say(line)
    elif telling:
        terminal.tell("", "zine scrub IN.pdf -o OUT.pdf takes this out.")
        terminal.tell("", ON_PAPER)


def read_file(path: Path) -> bytes:
    """Return what is in a file."""
    try:
        size = path.stat().st_size
        if size > LARGEST:
            raise LimitError(
                f"this file has {size // 2**20} MB, more than {LARGEST // 2**20}",
                place=Place(str(path)),
                hint="Split it into several files.",
            )
        if not (path.is_file() or path.is_dir()):
            raise ContentError(
                "this is no file", place=Place(str(path)), hint="Give a PDF file."
            )
        return path.read_bytes()
    except OSError as exc:
        reason = (exc.strerror or str(exc)).lower()
        raise ContentError(
            f"this PDF cannot be read: {reason}",
            place=Place(str(path)),
            hint="Check the path and whether you may read the file.",
        ) from exc


def show_report(path: Path, report: Report) -> None:
    """Write what a file tells: in one line if it is next to nothing."""
    name = terminal.style(str(path), terminal.BOLD)
    if not report.telling:
        mark = terminal.style("✔", terminal.GREEN)
        terminal.tell(f"{mark} {name}: ", f"tells nothing beyond {_usual(report)}")
        return
    terminal.say(f"{name} ({counted(report.pages, 'page')})")
    show_traces(report.traces)


def show_traces(traces: Iterable[Trace]) -> None:
    """Write traces by what they are about."""
    from zine.preflight.traces.trace import grouped

    for about, entries in grouped(traces).items():
        terminal.say(f"  {terminal.style(str(about), terminal.BOLD)}")
        kinds: dict[str, list[Entry]] = {}
        for it in entries:
            kinds.setdefault(it.kind, []).append(it)
        for kind, found in kinds.items():
            for it in found[:MOST]:
                place = f" ({_places(it.places)})" if it.is_telling else ""
                terminal.tell(f"    {kind}: ", f"{it.value}{place}")
            if len(found) > MOST:
                terminal.say(f"    {kind}: and {len(found) - MOST} more; see --json")


def _places(places: Sequence[str]) -> str:
    more = len(places) - FEW
    named = "; ".join(places[:FEW])
    return f"{named} and {counted(more, 'more place')}" if more > 0 else named


def _usual(report: Report) -> str:
    """Return what even a clean file says, in a few words."""
    said = {it.kind: it.value for it in report.traces}
    fonts = {it.value for it in report.traces if it.kind == "font"}
    parts = [f"its title, “{said['title']}”" if "title" in said else ""]
    parts += [f"its language, {said['language']}" if "language" in said else ""]
    parts += [f"its program, {said['program']}" if "program" in said else ""]
    parts += [f"the names of its fonts ({len(fonts)})" if fonts else ""]
    named = [it for it in parts if it] or ["its pages"]
    return " and ".join(filter(None, (", ".join(named[:-1]), named[-1])))
