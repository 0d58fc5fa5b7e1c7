"""``zine check --generations``: what is left of pages in a copy of a copy."""

from __future__ import annotations

import json
import os
import sys
from concurrent.futures import ThreadPoolExecutor
from itertools import chain
from typing import TYPE_CHECKING

from zine.cli import terminal
from zine.cli.items import counted, show_item
from zine.cli.printed import one_of_each, read_file
from zine.errors import UsageError

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from zine.cli.printed import Printed
    from zine.preflight.copies.report import Report

HANDS = 4
"""Pages that are copied at once: what copies them leaves other threads alone."""

MOST_AT_ONCE = 18_000_000
"""Pixels of all of them, at 300 to an inch: two of A4, or one of A3.  Each takes about
25 bytes, for the page, its copies and what is lost in each."""

COARSE = (
    "is larger than A3, the largest that copiers take, so it was looked at less closely"
    " ({:.0f} pixels to an inch, not 300): nothing finer than {:.1f} mm is judged"
)
"""What is said of a page that is too large."""

UNFADED = 0.95
"""Share of the greys of a page; of those that are left of fewer, one is told."""

ELSEWHERE = "copy the PDF into a folder of your own, and check it there"
"""Where the pictures, which go beside it, cannot be written."""

MOST = 9
"""Generations; after them little changes any more."""


def run_generations(
    paths: Sequence[Path], *, out: Path, generations: str, as_json: bool
) -> None:
    """Copy each page of the files at ``paths``, show what is left, and picture it."""
    number = _number(generations)

    from zine.outputs.write import write_all
    from zine.preflight.copies.sheet import bind

    rows = []
    for printed in chain.from_iterable(one_of_each(it, out) for it in paths):
        reports = [*_reports(printed, number)]
        pictures = printed.path.with_name(f"{printed.name}-generations.pdf")
        title = f"{printed.name}: {counted(number, 'generation')} of copies"
        data = bind([it.spread for it in reports], title)
        write_all(pictures.parent, [(pictures.name, data)], way_out=ELSEWHERE)
        if as_json:
            names = {"file": str(printed.path), "pictures": str(pictures)}
            rows += [names | it.to_json() for it in reports]
        else:
            _show(printed, number, reports)
            show_item("Pictures", [str(pictures)])
    if as_json:
        for line in json.dumps(rows, indent=1, ensure_ascii=False).splitlines():
            terminal.say(line)


def _number(words: str) -> int:
    if words in {str(it) for it in range(1, MOST + 1)}:
        return int(words)
    raise UsageError(
        f"--generations is “{words}”; it can be a number from 1 to {MOST}",
        hint="3 is as far as most zines travel.",
    )


def _reports(printed: Printed, generations: int) -> Iterator[Report]:
    from rich.console import Console
    from rich.progress import track

    from zine.preflight.copies.original import fineness
    from zine.preflight.copies.report import report
    from zine.preflight.facts_read import read_facts
    from zine.units import POINTS_PER_INCH

    data = read_file(printed.path)
    pages = read_facts(data, name=str(printed.path))
    most = max(it.size.width * it.size.height * fineness(it.size) ** 2 for it in pages)
    room = round(MOST_AT_ONCE * POINTS_PER_INCH**2 / most) or 1
    with ThreadPoolExecutor(min(HANDS, os.cpu_count() or 1, room)) as hands:
        copies = [hands.submit(report, data, it, generations) for it in pages]
        try:
            for copy in track(
                copies,
                description=f"copying {printed.path.name}",
                console=Console(file=sys.stderr),
                transient=True,
                disable=not terminal.is_screen(sys.stderr),
            ):
                yield copy.result()
        finally:
            # Whoever stops it does not want to wait for the pages that are left.
            hands.shutdown(cancel_futures=True)


def _show(printed: Printed, generations: int, reports: Sequence[Report]) -> None:
    from zine.preflight.copies.words import ordinal, percent
    from zine.units import MM_PER_INCH

    name = terminal.style(str(printed.path), terminal.BOLD)
    terminal.say(f"{name} ({printed.which})" if printed.which else name)
    heads = "".join(f"{ordinal(it):>6}" for it in range(1, generations + 1))
    head = f"  page{heads}  copy: strokes left, and what goes first"
    terminal.say(terminal.style(head, terminal.DIM))
    for it in reports:
        row = "".join(f"{percent(share):>6}" for share in it.strokes)
        row = f"  {it.page:>4}{row}  "
        if it.verdicts:
            first = it.verdicts[0]
            fits = len(row) + len(first.what) <= terminal.WIDEST
            row += first.what if fits else first.short
        terminal.say(row.rstrip())
    for it in reports:
        for verdict in it.verdicts:
            terminal.tell("  ! ", f"page {it.page}: {verdict.sentence}")
            terminal.tell("    ", verdict.hint)
    for it in reports:
        if it.is_coarse:
            terminal.tell(
                "  – ", f"page {it.page} {COARSE.format(it.dpi, MM_PER_INCH / it.dpi)}"
            )
    _sum_up(generations, reports)


def _faded(reports: Sequence[Report]) -> str:
    """Return what to say of greys that have changed, though most of them live."""
    from zine.preflight.copies.words import percent

    left = min(((it.greys[-1], it.page) for it in reports if it.greys), default=(1, 0))
    if left[0] >= UNFADED:
        return ""
    return f"; of the greys on page {left[1]}, {percent(left[0])} are as they were"


def _sum_up(generations: int, reports: Sequence[Report]) -> None:
    copies = counted(generations, "generation")
    harmed = sum(1 for it in reports if it.verdicts)
    if not harmed:
        mark = terminal.style("✔", terminal.GREEN)
        terminal.say(f"{mark} nothing is lost in {copies} of copies{_faded(reports)}")
        return
    pages, lose = counted(len(reports), "page"), "loses" if harmed == 1 else "lose"
    terminal.say(f"! {harmed} of {pages} {lose} something in {copies} of copies")
