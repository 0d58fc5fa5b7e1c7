"""One word on the screen for whoever waits longer than a moment."""

from __future__ import annotations

import contextlib
import sys
from threading import Timer
from typing import TYPE_CHECKING

from zine.cli import terminal

if TYPE_CHECKING:
    from types import TracebackType
    from typing import Self

MOMENT = 1.0
"""Seconds of silence that nobody minds."""

ERASE = "\r\033[K"


class Patience:
    """Shows a word while something takes long, if a person is looking."""

    def __init__(self, word: str, *, quiet: bool) -> None:
        self._shown = not quiet and terminal.is_screen(sys.stderr)
        self._said = False
        self._timer = Timer(MOMENT, self._say, (f"{word} …",))
        self._timer.daemon = True

    def __enter__(self) -> Self:
        if self._shown:
            self._timer.start()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._timer.cancel()
        if self._said:
            self._write(ERASE)

    def _say(self, words: str) -> None:
        self._said = True
        self._write(words)

    def _write(self, text: str) -> None:
        # A terminal that has gone, or has no such letters, is no reason to stop.
        with contextlib.suppress(OSError, ValueError):
            sys.stderr.write(text)
            sys.stderr.flush()
