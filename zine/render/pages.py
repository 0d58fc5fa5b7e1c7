"""What render hands on: the pages as one tagged PDF, and what was seen on the way."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from zine.errors import Notice
    from zine.units import Size


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
    """

    pdf: bytes
    count: int
    size: Size
    notices: tuple[Notice, ...]
    files: tuple[tuple[str, str], ...]
    back_cover: bool = True
