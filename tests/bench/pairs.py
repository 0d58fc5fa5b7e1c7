"""Time whole processes in pairs, A B A B …, so that a slow machine slows down both.

The measured processes must be the only large ones here: Linux counts the memory of the
process that starts another one as that one's peak.  So this program stays small, and
whatever needs a library is done in a process of its own.
"""

from __future__ import annotations

import os
import shutil
import statistics
import subprocess
import tempfile
import time
from dataclasses import dataclass
from typing import TYPE_CHECKING

from folders import WORK

if TYPE_CHECKING:
    from pathlib import Path

Command = tuple[str, ...]

PAIRS = 9
"""Pairs per comparison, unless they take too long."""

PATIENCE = 30.0
"""Seconds after which no further pair of a comparison is begun."""

LONG = 20.0
"""Seconds: a first run that takes longer is counted, not thrown away as a warm-up."""


class CommandFailedError(Exception):
    """A measured command ended badly; the message has the last thing it said."""


@dataclass(frozen=True, slots=True)
class Job:
    """What is timed.

    Attributes:
        commands: Run one after another.
        clears: Files and folders that are removed before each run.
    """

    commands: tuple[Command, ...]
    clears: tuple[Path, ...] = ()


@dataclass(frozen=True, slots=True)
class Run:
    """Wall clock in seconds, and the largest process in MiB."""

    seconds: float
    memory: float


@dataclass(frozen=True, slots=True)
class Pairs:
    """Runs of A and of B, side by side."""

    runs: tuple[tuple[Run, Run], ...]

    @property
    def ratio(self) -> float:
        """The time of A in times of B: the median over the pairs."""
        return statistics.median(a.seconds / b.seconds for a, b in self.runs)

    @property
    def a(self) -> Run:
        """The median of A."""
        return _median([a for a, _ in self.runs])

    @property
    def b(self) -> Run:
        """The median of B."""
        return _median([b for _, b in self.runs])


def measure_pairs(
    a: Job, b: Job, *, most: int = PAIRS, patience: float = PATIENCE
) -> Pairs:
    """Return the runs of two jobs, side by side.

    Args:
        a: What is called A.
        b: What it is compared with.
        most: How many pairs are timed at most; one at least.
        patience: Seconds after which no further pair is begun.

    Raises:
        CommandFailedError: One of the commands failed.
    """
    end = time.perf_counter() + patience
    first = run_job(a), run_job(b)
    runs = [first] if max(run.seconds for run in first) > LONG else []
    while not runs or (len(runs) < most and time.perf_counter() < end):
        runs.append((run_job(a), run_job(b)))
    return Pairs(tuple(runs))


def run_job(job: Job) -> Run:
    """Run a job once and return its time and its largest process."""
    for path in job.clears:
        if path.is_dir():
            shutil.rmtree(path)
        else:
            path.unlink(missing_ok=True)
    start, memory = time.perf_counter(), 0.0
    for command in job.commands:
        memory = max(memory, _run(command))
    return Run(time.perf_counter() - start, memory)


def _run(command: Command) -> float:
    """Return the peak memory of one process, in MiB."""
    with tempfile.TemporaryFile() as said:
        process = subprocess.Popen(command, cwd=WORK, stdout=said, stderr=said)
        _, status, usage = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
        if process.returncode != 0:
            said.seek(0)
            lines = said.read().decode(errors="replace").splitlines()
            # Two lines: the mistake, and often a hint below it.
            last = " / ".join([line.strip() for line in lines if line.strip()][-2:])
            raise CommandFailedError(
                f"{' '.join(command)} ended with {process.returncode}: {last or '-'}"
            )
    return usage.ru_maxrss / 1024


def _median(runs: list[Run]) -> Run:
    median = statistics.median
    return Run(median(run.seconds for run in runs), median(run.memory for run in runs))
