"""Measure building zines: against the layout engine alone, and one against many."""

from __future__ import annotations

import shutil
import subprocess
import sys
from dataclasses import dataclass
from typing import TYPE_CHECKING

from folders import BIN, HERE, OUTPUTS, SAMPLE, WORK
from pairs import PAIRS, CommandFailedError, Job, Pairs, measure_pairs
from peers import PDFIMPOSE, NoPeerError, peer_command, peer_program
from table import Column, Table

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

ZINES = 8
"""How many copies of the sample the last row builds."""

PATIENCE = 120.0
"""Seconds for one row: these differences are small, so more pairs are wanted."""

TABLE = Table(
    (
        Column("build: A / B", 38, left=True),
        Column("pairs", 5),
        Column("A/B", 6),
        Column("at most", 7),
        Column("A s", 6),
        Column("B s", 6),
        Column("A MiB", 6),
        Column("B MiB", 6),
        Column("", 6, left=True),
    )
)


@dataclass(frozen=True, slots=True)
class Row:
    """One comparison.

    Attributes:
        name: What is compared.
        ours: What is timed, A.
        peer: What it is compared with, B.
        goal: The ratio of the times should be at most this.
        pairs: How many pairs are timed.
    """

    name: str
    ours: Job
    peer: Job
    goal: float
    pairs: int = PAIRS


def bench_build(zine: str) -> None:
    """Prepare, measure every row and print the table."""
    OUTPUTS.mkdir(parents=True, exist_ok=True)
    # In a process of its own: this one stays small, see pairs.py.
    page = WORK / "bare.html"
    writer = (sys.executable, str(HERE / "bare.py"), str(SAMPLE), str(page))
    subprocess.run(writer, check=True)
    TABLE.print_heading()
    for row in _rows(zine, page):
        try:
            pairs = measure_pairs(row.ours, row.peer, most=row.pairs, patience=PATIENCE)
        except CommandFailedError as error:
            print(f"{row.name}: {error}", flush=True)
        else:
            _print(row, pairs)


def _rows(zine: str, page: Path) -> Iterator[Row]:
    bare, out = WORK / "bare.pdf", WORK / "out"
    build = (zine, "build", "-q", "--out", str(out))
    one = (*build, str(SAMPLE))
    cold = Job((one,), clears=(out,))
    layout = (str(BIN / "weasyprint"), "-q", str(page), str(bare))
    alone = Job((layout,))
    yield Row("cold build / weasyprint", cold, alone, 0.8)
    try:
        program = peer_program(PDFIMPOSE)
    except NoPeerError as error:
        print(error, flush=True)
    else:
        imposing = peer_command(PDFIMPOSE, program, bare, WORK / "imposed.pdf")
        both = Job((layout, imposing))
        yield Row("cold build / weasyprint + pdfimpose", cold, both, 0.7)
    yield Row("zine --help / weasyprint", Job(((zine, "--help"),)), alone, 0.15)
    yield Row("build, nothing changed / weasyprint", Job((one,)), alone, 0.25)
    fitted = Job(((*one, "--pages", "10"),), clears=(out,))
    yield Row("fitted to 10 pages / as it is", fitted, cold, 4)
    zines = _copies(WORK / "zines")
    yield Row(
        "eight zines at once / one by one",
        Job(((*build, str(WORK / "zines")),), clears=(out,)),
        Job(tuple((*build, str(it)) for it in zines), clears=(out,)),
        0.45,
        pairs=3,
    )


def _copies(folder: Path) -> list[Path]:
    shutil.rmtree(folder, ignore_errors=True)
    zines = [folder / f"zine-{number}" for number in range(1, ZINES + 1)]
    for zine in zines:
        shutil.copytree(SAMPLE, zine)
    return zines


def _print(row: Row, pairs: Pairs) -> None:
    TABLE.print_row(
        row.name,
        str(len(pairs.runs)),
        f"{pairs.ratio:.2f}",
        f"{row.goal:.2f}",
        f"{pairs.a.seconds:.2f}",
        f"{pairs.b.seconds:.2f}",
        f"{pairs.a.memory:.1f}",
        f"{pairs.b.memory:.1f}",
        "met" if pairs.ratio <= row.goal else "MISSED",
    )
