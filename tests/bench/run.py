"""Measure the build against its peers: whole processes, in pairs, in one run.

Run by ``make bench``.  Each row times two commands in turn, A B A B …, and prints the
median of the ratios A/B, so that a machine that slows down half-way slows down both.
pdfimpose (AGPL) gets a virtual environment of its own and is run as a program.
"""

from __future__ import annotations

import os
import shutil
import statistics
import subprocess
import sys
import time
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).parents[2]
WORK = ROOT / "build" / ".bench"
BIN = Path(sys.executable).parent
PEERS = WORK / "peers"
PEER_PACKAGES = ("pdfimpose==2.10.0", "pymupdf==1.26.7")

ZINES = 8
"""How many copies of the sample the batch row builds."""


@dataclass(frozen=True, slots=True)
class Row:
    """One comparison.

    Attributes:
        name: What is compared.
        ours: Commands run one after another, timed together.
        peer: The same of the peer.
        goal: The ratio of the times should be at most this.
        fresh: Remove our outputs before each run.
        pairs: How many pairs are timed.
    """

    name: str
    ours: tuple[tuple[str, ...], ...]
    peer: tuple[tuple[str, ...], ...]
    goal: float
    fresh: bool = True
    pairs: int = 9


@dataclass(frozen=True, slots=True)
class Run:
    """Wall clock in seconds and the largest process in MiB."""

    seconds: float
    memory: float


def main() -> None:
    """Prepare, measure every row and print the table."""
    rows = _rows()
    print("ratios A/B, medians of pairs; times of A and B in seconds, memory in MiB")
    print(f"{'':44}  ratio   goal       A       B   mem A   mem B")
    for row in rows:
        print(_measured(row), flush=True)


def _rows() -> list[Row]:
    WORK.mkdir(parents=True, exist_ok=True)
    page = WORK / "bare.html"
    # In a process of its own: a measured process starts out as large as this one.
    writer = str(Path(__file__).with_name("bare.py"))
    sample = str(ROOT / "content" / "collectives")
    subprocess.run([sys.executable, writer, sample, str(page)], check=True)
    zines = _copies(WORK / "zines")
    out, bare = str(WORK / "out"), str(WORK / "bare.pdf")
    build = (str(BIN / "zine"), "build", "-q", "--out", out)
    one = (*build, sample)
    weasyprint = (str(BIN / "weasyprint"), "-q", str(page), bare)
    imposed = str(WORK / "imposed.pdf")
    pdfimpose = (_pdfimpose(), "saddle", "-s", "2x1", "-o", imposed, bare)
    return [
        Row("cold build / weasyprint", (one,), (weasyprint,), 0.8),
        Row(
            "cold build / weasyprint + pdfimpose", (one,), (weasyprint, pdfimpose), 0.7
        ),
        Row("zine --help / weasyprint", ((build[0], "--help"),), (weasyprint,), 0.15),
        Row("build, nothing changed / weasyprint", (one,), (weasyprint,), 0.25, False),
        Row(
            "eight zines at once / one by one",
            ((*build, str(WORK / "zines")),),
            tuple((*build, str(zine)) for zine in zines),
            0.45,
            pairs=3,
        ),
    ]


def _copies(folder: Path) -> list[Path]:
    shutil.rmtree(folder, ignore_errors=True)
    zines = [folder / f"zine-{number}" for number in range(1, ZINES + 1)]
    for zine in zines:
        shutil.copytree(ROOT / "content" / "collectives", zine)
    return zines


def _pdfimpose() -> str:
    program = PEERS / "bin" / "pdfimpose"
    if not program.exists():
        subprocess.run([sys.executable, "-m", "venv", str(PEERS)], check=True)
        pip = [str(PEERS / "bin" / "pip"), "install", "-q", *PEER_PACKAGES]
        subprocess.run(pip, check=True)
    return str(program)


def _measured(row: Row) -> str:
    _run(row.peer)
    _run(row.ours)
    pairs = []
    for _ in range(row.pairs):
        if row.fresh:
            shutil.rmtree(WORK / "out", ignore_errors=True)
        ours = _run(row.ours)
        if row.fresh:
            shutil.rmtree(WORK / "out", ignore_errors=True)
        pairs.append((ours, _run(row.peer)))
    median = statistics.median
    ratio = median(a.seconds / b.seconds for a, b in pairs)
    figures = (
        median(a.seconds for a, _ in pairs),
        median(b.seconds for _, b in pairs),
    )
    memory = median(a.memory for a, _ in pairs), median(b.memory for _, b in pairs)
    mark = "" if ratio <= row.goal else "  over"
    return (
        f"{row.name:44}  {ratio:5.2f}  {row.goal:5.2f}  {figures[0]:6.2f}"
        f"  {figures[1]:6.2f}  {memory[0]:6.1f}  {memory[1]:6.1f}{mark}"
    )


def _run(commands: tuple[tuple[str, ...], ...]) -> Run:
    """Run commands one after another and return their time and largest process."""
    start, memory = time.perf_counter(), 0.0
    for command in commands:
        process = subprocess.Popen(
            command, cwd=WORK, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
        )
        _, status, usage = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
        if process.returncode != 0:
            raise SystemExit(f"{' '.join(command)} failed: {process.returncode}")
        memory = max(memory, usage.ru_maxrss / 1024)
    return Run(time.perf_counter() - start, memory)


if __name__ == "__main__":
    main()
