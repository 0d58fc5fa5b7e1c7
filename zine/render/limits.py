"""How long and how large the layout of one zine may grow.

The layout engine cannot be made safe from inside: sixteen nested boxes can keep it busy
for hours.  So it runs in a child process with these limits.  The wall clock works on
every system; the other two where the system has resource limits.
"""

from __future__ import annotations

import sys
from dataclasses import dataclass

MEGABYTE = 1024 * 1024

STACK = 256 * MEGABYTE
"""Stack of the thread that lays out: deep nesting recurses in C and Python alike."""

RECURSION = 6_000
"""Python frames; a document nested 120 deep needs about 5,000 of them."""


@dataclass(frozen=True, slots=True)
class Limits:
    """What one zine may use.

    Attributes:
        seconds: Wall clock, measured by the parent.
        memory: Bytes of address space of the child, stack and code included.
        pages: Pages laid out before the build is stopped.
    """

    seconds: float = 50.0
    memory: int = 2_048 * MEGABYTE
    pages: int = 2_000


def limit_memory(size: int) -> None:
    """Let this process use at most ``size`` bytes, where the system sees to that.

    macOS accepts the call and ignores it; Windows has no such call.  There the wall
    clock has to do.
    """
    if sys.platform == "win32":
        return
    import resource

    _, hard = resource.getrlimit(resource.RLIMIT_AS)
    soft = size if hard == resource.RLIM_INFINITY else min(size, hard)
    resource.setrlimit(resource.RLIMIT_AS, (soft, hard))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


def limit_processor(seconds: float) -> None:
    """Let this process use at most ``seconds`` more of processor time."""
    if sys.platform == "win32":
        return
    import resource

    usage = resource.getrusage(resource.RUSAGE_SELF)
    used = usage.ru_utime + usage.ru_stime
    _, hard = resource.getrlimit(resource.RLIMIT_CPU)
    soft = int(used + seconds) + 1
    if hard != resource.RLIM_INFINITY:
        soft = min(soft, hard)
    resource.setrlimit(resource.RLIMIT_CPU, (soft, hard))
