"""An alarm clock: reading a zine ends, whatever the text does to its parser.

Python-Markdown takes quadratic time on some patterns (60,000 opening brackets in a
row), and nothing short of an interruption stops a regular expression.  Signals are the
only interruption Python offers, so the clock ticks where the system has them and in
the main thread; elsewhere the size limits have to do.
"""

from __future__ import annotations

import signal
import threading
from contextlib import contextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING

from zine.errors import LimitError

if TYPE_CHECKING:
    from collections.abc import Iterator

_AGAIN = 1.0
"""Seconds until the clock rings again, should a library have swallowed a ring."""


@dataclass(slots=True)
class Clock:
    """What is being worked on, for the message when time runs out."""

    what: str


class _TimeIsUp(BaseException):
    """Not an :class:`Exception`, so that no library's catch-all eats it."""


@contextmanager
def time_limit(seconds: float, what: str) -> Iterator[Clock]:
    """Stop the work inside after some time.

    Args:
        seconds: Wall-clock time.
        what: What is being read; set :attr:`Clock.what` as the work moves on.

    Raises:
        LimitError: Time ran out.
    """
    clock = Clock(what)
    if not _can_ring():
        yield clock
        return
    try:
        with _alarm(seconds):
            yield clock
    except _TimeIsUp:
        raise LimitError(
            f"{clock.what} takes more than {seconds:g} seconds to read",
            hint="Look for a long run of brackets or other signs, or split the text.",
        ) from None


def _can_ring() -> bool:
    main = threading.current_thread() is threading.main_thread()
    return main and hasattr(signal, "setitimer")


@contextmanager
def _alarm(seconds: float) -> Iterator[None]:
    handler = signal.signal(signal.SIGALRM, _ring)
    left, interval = signal.setitimer(signal.ITIMER_REAL, seconds, _AGAIN)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
        signal.signal(signal.SIGALRM, handler or signal.SIG_DFL)
        if left:  # somebody else's clock was running
            signal.setitimer(signal.ITIMER_REAL, left, interval)


def _ring(*_: object) -> None:
    raise _TimeIsUp
