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
    from collections.abc import Set as AbstractSet
    from pathlib import Path

    from zine.preflight.traces.read import Report
    from zine.preflight.traces.trace import Entry, Trace

    Said = AbstractSet[tuple[str, ...]]
    """About what, of which kind, and what."""

FEW = 3
"""Places of a trace that are named."""

MOST = 12
"""Traces of one kind that are named; --json has all."""

NOTHING: frozenset[tuple[str, ...]] = frozenset()

LARGEST = 2**30
"""Bytes of a file that is read; it has to fit in memory several times."""

LISTS = {"names of places"}
"""Kinds of which a file may have a page full, none of interest: one line will do."""

STAYS = " [stays]"
"""Behind what zine scrub does not take out."""

SCRUB = "zine scrub IN.pdf -o OUT.pdf takes this out"

ON_PAPER = (
    "Paper tells, too: many colour printers and copiers put tiny yellow dots on every"
    " page that say which machine it was, and when. Print in black on a machine that"
    " has no colour."
)


def run_inspect(paths: Sequence[Path], *, password: str, as_json: bool) -> None:
    """Show what the files at ``paths`` tell."""
    from zine.outputs.scrubbing import said, told_after
    from zine.preflight.traces.read import read_traces

    rows = []
    telling = staying = False
    for path in paths:
        with Patience("reading", quiet=as_json):
            data = read_file(path)
            report = read_traces(data, name=str(path), password=password)
            shown = report.telling and not as_json
            after = told_after(data, name=str(path)) if shown else None
        if as_json:
            rows += [it.to_json(str(path)) for it in report.traces]
        else:
            stays = said(after) & said(report) if after else set()
            show_report(path, report, stays)
            staying = staying or bool(stays)
        telling = telling or bool(report.telling)
    if as_json:
        for line in json.dumps(rows, indent=1, ensure_ascii=False).splitlines():
            terminal.say(line)
    elif telling:
        but = f", but not what is marked{STAYS}" if staying else ""
        terminal.tell("", f"{SCRUB}{but}.")
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


def show_report(path: Path, report: Report, stays: Said = NOTHING) -> None:
    """Write what a file tells: in one line if it is next to nothing."""
    name = terminal.style(str(path), terminal.BOLD)
    if not report.telling:
        mark = terminal.style("✔", terminal.GREEN)
        terminal.tell(f"{mark} {name}: ", f"tells nothing beyond {usual(report)}")
        return
    terminal.say(f"{name} ({counted(report.pages, 'page')})")
    show_traces(report.traces, stays)


def show_traces(traces: Iterable[Trace], stays: Said = NOTHING) -> None:
    """Write traces by what they are about, and which of them a scrubbed file has."""
    from zine.preflight.traces.trace import grouped

    for about, entries in grouped(traces).items():
        terminal.say(f"  {terminal.style(str(about), terminal.BOLD)}")
        kinds: dict[str, list[Entry]] = {}
        kept = {(kind, value) for group, kind, value in stays if group == about}
        for it in entries:
            kinds.setdefault(it.kind, []).append(it)
        for kind, found in kinds.items():
            if kind in LISTS:
                terminal.tell(f"    {kind}: ", _summed(found))
                continue
            for it in found[:MOST]:
                place = f" ({_places(it.places)})" if it.is_telling else ""
                mark = STAYS if (kind, it.value) in kept else ""
                terminal.tell(f"    {kind}: ", f"{it.value}{place}{mark}")
            if len(found) > MOST:
                terminal.say(f"    {kind}: and {len(found) - MOST} more; see --json")


def _places(places: Sequence[str]) -> str:
    more = len(places) - FEW
    named = "; ".join(places[:FEW])
    return f"{named} and {counted(more, 'more place')}" if more > 0 else named


def _summed(lists: Sequence[Entry]) -> str:
    names = [name for it in lists for name in it.value.split(", ")]
    more = len(names) > FEW or names[-1].endswith("…")
    return ", ".join(names[:FEW]) + (", …" if more else "")


def usual(report: Report) -> str:
    """Return what even a clean file says, in a few words."""
    said = {it.kind: it.value for it in report.traces if not it.is_telling}
    fonts = {it.value for it in report.traces if it.kind == "font"}
    notices = {it.value for it in report.traces if it.kind.startswith("font, ")}
    sites = list(
        dict.fromkeys(it.value for it in report.traces if it.kind == "link to")
    )
    parts = [f"its title, “{said['title']}”" if "title" in said else ""]
    parts += [f"its language, {said['language']}" if "language" in said else ""]
    parts += [f"its program, {said['program']}" if "program" in said else ""]
    parts += [f"the names of its fonts ({len(fonts)})" if fonts else ""]
    parts += [f"what they say of themselves ({len(notices)})" if notices else ""]
    parts += [f"links to {_places(sites)}" if sites else ""]
    named = [it for it in parts if it] or ["its pages"]
    return " and ".join(filter(None, (", ".join(named[:-1]), named[-1])))
