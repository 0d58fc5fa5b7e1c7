"""Listen to the layout engine's log: page counts, missing glyphs, other complaints."""

from __future__ import annotations

import logging
import re
from typing import TYPE_CHECKING

from zine.errors import Notice, Place

if TYPE_CHECKING:
    from collections.abc import Callable
    from types import TracebackType
    from typing import Self

_PAGE = re.compile(r"Creating layout - Page (\d+)$")
_MISSING = re.compile(r"\.notdef glyph rendered .*\(U\+([0-9A-F]+)\)", re.DOTALL)
_LINE = re.compile(r" at (\d+):\d+[.,:]?")
_HOST = re.compile(r"https://(?:zine|fonts|theme-\d+)\.invalid/")
"""Our made-up hosts, which mean nothing to a reader."""

_LOST = (
    *("Failed to load", "Failed to render", "Unknown image mode"),
    *("Font-face", "Invalid profile file"),
)
"""How the engine says that it left something out and went on: for us, an error."""

LONGEST = 240
"""Characters of a complaint that are passed on; it may quote a whole picture."""

_KNOWN_NOISE = re.compile(
    # Said for every zine on systems with an old HarfBuzz; `zine doctor` says it once.
    "^Using fontTools instead of HarfBuzz-Subset"
    # The text stage has said so, with file and line.
    "|has no required alt description$"
)


class Complaints(logging.Handler):
    """Collects what the engine says while it is used as a context manager.

    Attributes:
        missing: Characters that no font has, in order of appearance.
        losses: What the engine left out, each sentence once.
    """

    def __init__(
        self, on_page: Callable[[int], None], *, reading: str | None = None
    ) -> None:
        """Listen to the engine.

        Args:
            on_page: Called with the number of each page as it is laid out.
            reading: Style sheet that it reads, if it does nothing else.
        """
        super().__init__(logging.INFO)
        self.missing: dict[str, None] = {}
        self.losses: dict[str, None] = {}
        self._reading = reading
        self._notices: dict[str, Notice] = {}
        self._on_page = on_page
        self._loggers = [
            logging.getLogger(name) for name in ("weasyprint", "fontTools")
        ]

    @property
    def notices(self) -> tuple[Notice, ...]:
        """What the reader should be told, each once."""
        return tuple(self._notices.values())

    def __enter__(self) -> Self:
        for logger in self._loggers:
            logger.addHandler(self)
        logging.getLogger("weasyprint.progress").setLevel(logging.INFO)
        logging.getLogger("fontTools").setLevel(logging.ERROR)
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        for logger in self._loggers:
            logger.removeHandler(self)

    def emit(self, record: logging.LogRecord) -> None:
        """Sort one line of the log."""
        text = _HOST.sub("", record.getMessage())
        if len(text) > LONGEST:
            text = f"{text[: LONGEST - 1]}…"
        if record.name == "weasyprint.progress":
            if page := _PAGE.search(text):
                self._on_page(int(page[1]))
        elif missing := _MISSING.match(text):
            self.missing[chr(int(missing[1], 16))] = None
        elif record.levelno < logging.WARNING or _KNOWN_NOISE.search(text):
            return
        elif text.startswith(_LOST):
            self.losses[text] = None
        else:
            notice = self._notice(text)
            self._notices[str(notice)] = notice

    def _notice(self, text: str) -> Notice:
        """Return the complaint with its place, if it is about a style sheet."""
        if self._reading is None:
            return Notice(f"the layout engine says: {text}")
        line = _LINE.search(text)
        place = Place(self._reading, int(line[1]) if line else None)
        return Notice(f"the layout engine says: {_LINE.sub('', text)}", place)
