"""What somebody asks of a PDF: how it is folded, on what, and what comes out."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING, NamedTuple

from zine.impose.placing import Placing

if TYPE_CHECKING:
    from pathlib import Path

    from zine.errors import Notice
    from zine.impose.feed import Feed
    from zine.impose.plan import Plan
    from zine.impose.printer import Printer
    from zine.impose.scheme import Scheme
    from zine.impose.sheet import Binding, Flip
    from zine.paper import Paper


class Way(StrEnum):
    """What comes out; the word is what its file is called unless somebody says."""

    SHEETS = "imposed"
    FRONTS_BACKS = "fronts-backs"
    FLATS = "flats"
    DUMMY = "dummy"
    SPREADS = "spreads"
    UNFOLD = "pages"


TURNED = (Way.SHEETS, Way.DUMMY)
"""What comes out goes through a printer that turns it over by itself."""


class Order(NamedTuple):
    """A job for ``zine impose``.

    Attributes:
        source: The PDF; ``None`` for a dummy of nothing.
        out: The file to make; ``None`` leaves its name to the source.
        scheme: How the sheets are folded.
        schemes: Folders of schemes besides those that are shipped.
        exactly: Whether that scheme is meant, even if a spare takes less paper.
        back_cover: Whether the last page is one; blanks go before it then.
        paper: The sheet; ``None`` for the smallest that takes the pages.
        binding: Where the spine is; ``None`` for where the scheme has it.
        flip: The printer's setting; ``None`` for the usual one.
        signature: Pages in each signature, or ``None``.
        placing: How pages sit in their panels.
        marks: What is drawn beside the pages.
        pages: Which of them, as typed; ``None`` for all.
        box: Where a page ends: ``crop``, ``trim`` or ``media``; ``""`` for the usual.
        password: Opens the PDF.
        way: What comes out.
        feed: How the printer takes the pile for the backs.
        printer: Whose faults are made up for, if any.
    """

    source: Path | None
    scheme: Scheme
    out: Path | None = None
    schemes: tuple[Path, ...] = ()
    exactly: bool = False
    back_cover: bool = True
    paper: Paper | None = None
    binding: Binding | None = None
    flip: Flip | None = None
    signature: str | None = None
    placing: Placing = Placing()
    marks: tuple[str, ...] = ()
    pages: str | None = None
    box: str = ""
    password: str = ""
    way: Way = Way.SHEETS
    feed: Feed | None = None
    printer: Printer | None = None

    @property
    def told(self) -> Printer | None:
        """The printer, with the edge chosen that was typed."""
        if self.printer is None or self.flip is None:
            return self.printer
        return self.printer.told(self.flip)


class Outcome(NamedTuple):
    """What came of an order.

    Attributes:
        plan: How the sheets are folded.
        pages: That were imposed.
        files: That were written.
        notices: What is worth knowing.
    """

    plan: Plan
    pages: int
    files: tuple[Path, ...]
    notices: tuple[Notice, ...]
