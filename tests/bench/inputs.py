"""Make the PDFs that are imposed: text of several lengths, and scans.

Run as ``python inputs.py`` in a process of its own, as layout takes much memory.  The
files are the same every time, and kept.
"""

from __future__ import annotations

import sys
from dataclasses import dataclass
from typing import TYPE_CHECKING

from folders import INPUTS

if TYPE_CHECKING:
    from pathlib import Path

EDITION = 1
"""Counted up when the inputs change, so that older ones are made anew."""


@dataclass(frozen=True, slots=True)
class Input:
    """A PDF of half-letter pages, of text or of scans."""

    kind: str
    pages: int

    @property
    def name(self) -> str:
        """What it is called in the tables."""
        return f"{self.kind}, {self.pages:,} pages"

    @property
    def file(self) -> Path:
        """Where it is kept."""
        return INPUTS / f"{self.kind}-{self.pages}-v{EDITION}.pdf"


T8, T64, T400, T2000 = (Input("text", pages) for pages in (8, 64, 400, 2000))
SCANS = Input("scans", 64)
ALL = (T8, T64, T400, T2000, SCANS)


def main() -> None:
    """Make what is missing."""
    INPUTS.mkdir(parents=True, exist_ok=True)
    for it in ALL:
        if not it.file.exists():
            print(f"Making {it.name} ...", flush=True)
            unfinished = it.file.with_suffix(".part")
            _make(it, unfinished)
            unfinished.rename(it.file)


def _make(it: Input, target: Path) -> None:
    if it == SCANS:
        from scans import write_scans

        write_scans(it.pages, target)
    elif it == T2000:
        from text import repeat_pages

        repeat_pages(T400.file, it.pages // T400.pages, target)
    else:
        from text import write_text

        write_text(it.pages, target)


if __name__ == "__main__":
    sys.exit(main())
