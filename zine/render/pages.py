"""What render hands on: the pages as one tagged PDF, and what was seen on the way."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from zine.errors import Notice
    from zine.render.ending import Ending
    from zine.units import Size


class CardPage(NamedTuple):
    """The print card of a zine.

    Attributes:
        pdf: One page.
        text: The same in letters alone.
    """

    pdf: bytes
    text: str


@dataclass(frozen=True, slots=True)
class Pages:
    """A zine's pages in reading order.

    Attributes:
        pdf: Tagged PDF (PDF/UA-1), one page each, the back cover included.
        count: Number of pages.
        size: Size of one page, in points.
        notices: What the reader should be told.
        files: Every file that layout read besides the texts, as ``(name, sha256)``,
            sorted by name; names are relative to the zine or start with the theme's.
        back_cover: Whether the last page is one, as the theme has it: its page is
            called ``back-cover``.
        ending: Where the text ends, if there is any.
        fitted: What was changed to make it fill its pages, in one sentence, or ``""``.
        has_halftones: Whether some picture asks for a halftone, in its name.
    """

    pdf: bytes
    count: int
    size: Size
    notices: tuple[Notice, ...]
    files: tuple[tuple[str, str], ...]
    back_cover: bool = True
    ending: Ending | None = None
    fitted: str = ""
    has_halftones: bool = False
