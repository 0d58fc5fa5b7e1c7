"""Listen to the layout engine's log: page counts, missing glyphs, other complaints."""

from __future__ import annotations

import logging
import re
from typing import TYPE_CHECKING

from zine.errors import Notice

if TYPE_CHECKING:
    from collections.abc import Callable
    from types import TracebackType
    from typing import Self

_PAGE = re.compile(r"Creating layout - Page (\d+)$")
_MISSING = re.compile(r"\.notdef glyph rendered .*\(U\+([0-9A-F]+)\)", re.DOTALL)

_KNOWN_NOISE = (
    # Said for every zine on systems with an old HarfBuzz; `zine doctor` says it once.
    "Using fontTools instead of HarfBuzz-Subset",
    # The fetcher has the reference and a better sentence for it.
    "Failed to load image at",
    "Failed to load stylesheet at",
)


class Complaints(logging.Handler):
    """Collects what the engine says while it is used as a context manager.

    Attributes:
        missing: Characters that no font has, in order of appearance.
        notices: Everything else, each sentence once.
    """

    def __init__(self, on_page: Callable[[int], None]) -> None:
        super().__init__(logging.INFO)
        self.missing: dict[str, None] = {}
        self._sentences: dict[str, None] = {}
        self._on_page = on_page
        self._loggers = [
            logging.getLogger(name) for name in ("weasyprint", "fontTools")
        ]

    @property
    def notices(self) -> tuple[Notice, ...]:
        """What the reader should be told."""
        return tuple(Notice(sentence) for sentence in self._sentences)

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
        text = record.getMessage()
        if record.name == "weasyprint.progress":
            if page := _PAGE.search(text):
                self._on_page(int(page[1]))
        elif missing := _MISSING.match(text):
            self.missing[chr(int(missing[1], 16))] = None
        elif record.levelno >= logging.WARNING and not text.startswith(_KNOWN_NOISE):
            self._sentences[f"the layout engine says: {text}"] = None
