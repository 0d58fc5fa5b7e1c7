"""How far a build has come: one moving line on a screen, nothing in a pipe.

Rich draws the line, and is loaded only if someone is there to see it.
"""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from zine.cli import terminal

if TYPE_CHECKING:
    from types import TracebackType
    from typing import Self

    from rich.status import Status

    from zine.pipeline import Result


class Progress:
    """Shows which zine is being built and the page that is being laid out."""

    def __init__(self, *, quiet: bool) -> None:
        self._shown = not quiet and terminal.is_screen(sys.stderr)
        self._status: Status | None = None
        self._pages: dict[str, int] = {}

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
        self._pages[name] = 0
        self._draw()

    def page(self, name: str, number: int) -> None:
        """A page has been laid out."""
        self._pages[name] = number
        self._draw()

    def end(self, result: Result) -> None:
        """A zine is done, or has failed."""
        self._pages.pop(result.name, None)
        self._draw()

    def _draw(self) -> None:
        if not self._shown or not self._pages:
            return
        if self._status is None:
            from rich.console import Console

            self._status = Console(stderr=True).status("")
            self._status.start()
        self._status.update(", ".join(map(_state, self._pages.items())))


def _state(item: tuple[str, int]) -> str:
    name, page = item
    return f"{name}: page {page}" if page else f"{name}: reading"
