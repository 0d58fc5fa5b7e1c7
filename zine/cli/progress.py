"""How far a build has come: one moving line on a screen, nothing in a pipe.

Rich draws the line, and is loaded only if someone is there to see it.
"""

from __future__ import annotations

import sys
from threading import Lock
from typing import TYPE_CHECKING

from zine.cli import terminal

if TYPE_CHECKING:
    from types import TracebackType
    from typing import Self

    from rich.status import Status

    from zine.pipeline import Result


class Progress:
    """Shows which zines are being built and the page that is being laid out.

    Its methods are called from several threads.
    """

    def __init__(self, *, quiet: bool) -> None:
        self._shown = not quiet and terminal.is_screen(sys.stderr)
        self._status: Status | None = None
        self._pages: dict[str, int] = {}
        self._lock = Lock()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        if self._status is not None:
            self._status.stop()

    def begin(self, name: str) -> None:
        """A zine is about to be built."""
        self._update(name, 0)

    def page(self, name: str, number: int) -> None:
        """A page has been laid out."""
        self._update(name, number)

    def end(self, result: Result) -> None:
        """A zine is done, or has failed."""
        self._update(result.name, None)

    def _update(self, name: str, page: int | None) -> None:
        with self._lock:
            if page is None:
                self._pages.pop(name, None)
            else:
                self._pages[name] = page
            if self._shown and self._pages:
                self._draw(_state(self._pages))

    def _draw(self, text: str) -> None:
        if self._status is None:
            from rich.console import Console

            self._status = Console(file=sys.stderr).status("")
            self._status.start()
        self._status.update(text)


def _state(pages: dict[str, int]) -> str:
    """Return where the zines are that are being laid out, or else the next one."""
    busy = [f"{name}: page {page}" for name, page in pages.items() if page]
    return ", ".join(busy) or f"{next(iter(pages))}: reading"
