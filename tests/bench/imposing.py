"""Measure imposing for saddle stitch on Letter against those who do it too.

``qpdf`` imposes nothing: reading a PDF and writing it again is the floor.
"""

from __future__ import annotations

import subprocess
import sys
from dataclasses import dataclass
from typing import TYPE_CHECKING

from folders import HERE, OUTPUTS
from goals import ITSELF, Result, print_goals
from inputs import ALL, T400, T2000, Input
from pairs import CommandFailedError, Job, measure_pairs, run_job
from peers import (
    PDFIMPOSE,
    PDFJAM,
    PYPDF,
    QPDF,
    NoPeerError,
    Peer,
    peer_command,
    peer_program,
)
from table import Column, Table

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from pairs import Command

PEERS = (PDFIMPOSE, PYPDF, PDFJAM, QPDF)

TOO_SLOW = {(PYPDF, T2000)}
"""Comparisons left out: this one takes some minutes, and no target needs it."""

SIDES = "import pikepdf, sys; print(len(pikepdf.open(sys.argv[1]).pages))"
"""Counts the pages of a file, in a process of its own: see pairs.py."""

TABLE = Table(
    (
        Column("impose: zine = A", 17, left=True),
        Column("B", 11, left=True),
        Column("pairs", 5),
        Column("A/B", 6),
        Column("A s", 6),
        Column("B s", 6),
        Column("A MiB", 6),
        Column("B MiB", 6),
        Column("A out/in", 8),
        Column("B out/in", 8),
    )
)


@dataclass(frozen=True, slots=True)
class Imposing:
    """A command that makes one PDF of another."""

    source: Input
    target: Path
    command: Command

    @property
    def job(self) -> Job:
        """The command as it is timed."""
        return Job((self.command,), clears=(self.target,))

    @property
    def growth(self) -> float:
        """The size of the file it made in times of the one it read."""
        return self.target.stat().st_size / self.source.file.stat().st_size


def bench_impose(zine: str) -> None:
    """Make the inputs, measure all pairs, print them and the targets."""
    OUTPUTS.mkdir(parents=True, exist_ok=True)
    making = subprocess.run((sys.executable, str(HERE / "inputs.py")), check=False)
    if making.returncode:
        raise SystemExit(making.returncode)
    programs = _programs()
    results: list[Result] = []
    TABLE.print_heading()
    for source in ALL:
        ours = _ours(zine, source)
        # Before all pairs: without our own file there is nothing to compare.
        run_job(ours.job)
        _check_sides(ours, source.pages // 2)
        for name, peer in _peers(zine, source, programs):
            try:
                results.append(_measured(name, ours, peer))
            except CommandFailedError as error:
                print(f"{source.name}: {error}", flush=True)
            else:
                _print(results[-1])
    for peer, source in TOO_SLOW:
        print(f"{source.name}: {peer.name} would take too long.")
    print()
    print_goals(results)


def _programs() -> dict[Peer, str]:
    """Return the peers that can be had; say what is missing."""
    programs = {}
    for peer in PEERS:
        try:
            programs[peer] = peer_program(peer)
        except NoPeerError as error:
            print(error, flush=True)
    return programs


def _ours(zine: str, source: Input) -> Imposing:
    target = OUTPUTS / f"zine-{source.file.name}"
    paths = (str(source.file), "-o", str(target))
    scheme = ("--scheme", "saddle-stitch", "--sheet", "letter")
    return Imposing(source, target, (zine, "impose", *paths, *scheme))


def _peers(
    zine: str, source: Input, programs: dict[Peer, str]
) -> Iterator[tuple[str, Imposing]]:
    for peer, program in programs.items():
        if (peer, source) not in TOO_SLOW:
            target = OUTPUTS / f"{peer.name}-{source.file.name}"
            command = peer_command(peer, program, source.file, target)
            yield peer.name, Imposing(source, target, command)
    if source == T2000:
        yield ITSELF, _ours(zine, T400)


def _measured(name: str, ours: Imposing, peer: Imposing) -> Result:
    pairs = measure_pairs(ours.job, peer.job)
    whole = name == QPDF.name
    _check_sides(peer, peer.source.pages // (1 if whole else 2))
    return Result(ours.source, name, pairs, (ours.growth, peer.growth))


def _check_sides(done: Imposing, sides: int) -> None:
    """See that there was work done: two pages on each side."""
    count = (sys.executable, "-c", SIDES, str(done.target))
    found = subprocess.run(count, check=True, capture_output=True, text=True).stdout
    if int(found) != sides:
        raise CommandFailedError(
            f"{' '.join(done.command)} made {found.strip()} sides, not {sides}"
        )


def _print(result: Result) -> None:
    pairs = result.pairs
    TABLE.print_row(
        result.input.name,
        result.peer,
        str(len(pairs.runs)),
        f"{pairs.ratio:.3f}",
        f"{pairs.a.seconds:.2f}",
        f"{pairs.b.seconds:.2f}",
        f"{pairs.a.memory:.0f}",
        f"{pairs.b.memory:.0f}",
        *(f"{size:.2f}" for size in result.sizes),
    )
