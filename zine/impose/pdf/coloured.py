"""The pages of the engine's PDF that have colours, alone."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pikepdf import Name, Stream

from zine.impose.pdf.some_pages import SomePages, pages_with

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator

RGB, OTHERS = b" rg", (b" k", b" sc", b" scn")
"""Ends of lines that set a colour to fill with; letters are filled, too."""


def coloured_pages(data: bytes) -> SomePages[bool]:
    """Return the pages of a PDF that have areas, letters or drawings in colour."""
    return pages_with(data, _colours, _drawings)


def _colours(lines: Collection[bytes]) -> Iterator[bool]:
    """Yield whether lines set a colour, if they do."""
    if any(map(_is_colour, lines)):
        yield True


def _is_colour(line: bytes) -> bool:
    """Return whether a line sets a colour other than a grey."""
    return line.endswith(OTHERS) or (
        line.endswith(RGB) and len({*line.split()[-4:-1]}) > 1
    )


def _drawings(name: str, picture: Stream) -> Iterator[bool]:
    """Yield whether a picture has colours and is no JPEG, as photos are, if so."""
    del name
    if (
        picture.get("/ColorSpace") == Name.DeviceRGB
        and picture.get("/Filter") == Name.FlateDecode
    ):
        yield True
