"""The pages of the engine's PDF with pictures that become dots, alone.

Once they are dots, each has as many pixels to the inch as the machine, and nobody can
tell any more how many it had.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from zine.content.halftones import Halftone
from zine.impose.pdf.grey.photo import may_have_greys
from zine.impose.pdf.grey.wishes import wish_of
from zine.impose.pdf.some_pages import SomePages, pages_with

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator

    from pikepdf import Stream


def dotted_pages(data: bytes, usual: Halftone | None) -> SomePages[Halftone]:
    """Return the pages of a PDF with pictures that become dots, and of which kinds.

    Args:
        data: The PDF, its pictures as they were.
        usual: What becomes of pictures that ask for nothing.
    """

    def kinds(name: str, picture: Stream) -> Iterator[Halftone]:
        kind = wish_of(name, usual)
        if kind is not Halftone.NONE and may_have_greys(picture):
            yield kind

    return pages_with(data, _none, kinds)


def _none(lines: Collection[bytes]) -> tuple[Halftone, ...]:
    """Lines of a drawing stay lines."""
    del lines
    return ()
