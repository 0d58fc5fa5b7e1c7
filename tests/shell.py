"""Start the program as a reader does, in a process of its own."""

from __future__ import annotations

import os
import subprocess
import sys

ZINE = (sys.executable, "-m", "zine")


def environment(**changes):
    """Return a quiet environment; ``None`` takes a variable away."""
    inherited = {key: os.environ[key] for key in ("PATH", "HOME") if key in os.environ}
    wanted = inherited | {"LC_ALL": "C.UTF-8", "COLUMNS": "80"} | changes
    return {key: str(value) for key, value in wanted.items() if value is not None}


def zine(*words, cwd, **variables):
    """Run ``zine`` and return how it ended, with what it said."""
    return subprocess.run(
        [*ZINE, *map(str, words)],
        cwd=cwd,
        env=environment(**variables),
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
    )


def start(*words, cwd, **variables):
    """Start ``zine`` and return the process, to be stopped half-way."""
    return subprocess.Popen(
        [*ZINE, *map(str, words)],
        cwd=cwd,
        env=environment(**variables),
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )
