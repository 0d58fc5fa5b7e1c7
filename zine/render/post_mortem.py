"""Say in one sentence why the layout child is gone."""

from __future__ import annotations

import signal
from typing import TYPE_CHECKING

from zine.errors import LimitError, SetupError

if TYPE_CHECKING:
    from zine.errors import ZineError

_OUT_OF_TIME = "SIGXCPU"
_KILLED = "SIGKILL"
_CRASHES = frozenset(("SIGABRT", "SIGBUS", "SIGILL", "SIGSEGV", "SIGTRAP"))
"""How a library gives up: out of memory, out of stack."""


def post_mortem(code: int, log: str) -> ZineError:
    """Return the error for a child that ended before it answered.

    Args:
        code: Its exit status; a signal counts below zero.
        log: What it wrote to standard error.
    """
    cause = _signal_name(-code) if code < 0 else ""
    if cause == _OUT_OF_TIME:
        return LimitError(
            "the layout used up its processor time",
            hint="Make the zine shorter or simpler, or allow more with --timeout.",
        )
    if cause == _KILLED:
        return LimitError(
            "the layout was stopped by the system, which usually means it ran out of"
            " memory",
            hint="Use smaller pictures, or split the zine.",
        )
    if cause in _CRASHES:
        return LimitError(
            f"the layout engine broke down ({cause}), which usually means too much"
            " memory or too deep nesting",
            hint="Make the zine flatter or split it.",
        )
    last = log.strip().splitlines()[-1:]
    why = f": {last[0]}" if last else ""
    return SetupError(
        f"the layout engine broke off{why}",
        hint="Run `zine doctor`; it says what is missing.",
    )


def _signal_name(number: int) -> str:
    try:
        return signal.Signals(number).name
    except ValueError:
        return ""
