"""Open somebody's PDF, change it, and save the rest of it as it was."""

from __future__ import annotations

from io import BytesIO
from typing import TYPE_CHECKING

from pikepdf import Pdf
from pikepdf import StreamDecodeLevel as Level

from zine.errors import ContentError, Place
from zine.impose.pdf.anonymous import is_signed
from zine.impose.pdf.damage import set_limits, told_plainly
from zine.impose.pdf.grey.convert import turn_grey
from zine.impose.pdf.thicken import thicken

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from zine.units import Pt

HALF, WHOLE = 180, 360
"""Degrees."""


def refuse_locked(data: bytes, *, name: str) -> None:
    """Raise an error if a PDF is not to be changed.

    Raises:
        ContentError: It is locked, signed, or damaged.
    """
    set_limits()
    place = Place(name)
    with told_plainly(name), Pdf.open(BytesIO(data), suppress_warnings=True) as pdf:
        if pdf.is_encrypted:
            raise ContentError(
                "this PDF is locked against changes",
                place=place,
                hint="Ask its maker for an open one, or print it to a new PDF.",
            )
        if is_signed(pdf):
            raise ContentError(
                "this PDF is signed, and any change breaks the signature",
                place=place,
                hint="Print it to a new PDF, and mend that.",
            )


def in_black_only(data: bytes, *, name: str) -> bytes:
    """Return a PDF whose pages have no colour but black and greys.

    Raises:
        ContentError: There is a colour nobody can work out.
    """
    return _changed(data, name, turn_grey)


def with_lines(data: bytes, numbers: Iterable[int], *, least: Pt, name: str) -> bytes:
    """Return a PDF with the thin lines of some pages as wide as ``least``."""
    return _changed(data, name, lambda pdf: thicken(pdf, numbers, least))


def with_upright(data: bytes, numbers: Iterable[int], *, name: str) -> bytes:
    """Return a PDF with some pages upright that ``/Rotate`` turns over."""

    def turn(pdf: Pdf) -> None:
        for number in numbers:
            page = pdf.pages[number - 1]
            if page.rotation % WHOLE == HALF:
                page.rotation = 0

    return _changed(data, name, turn)


def _changed(data: bytes, name: str, change: Callable[[Pdf], None]) -> bytes:
    set_limits()
    with told_plainly(name), Pdf.open(BytesIO(data), suppress_warnings=True) as pdf:
        change(pdf)
        file = BytesIO()
        pdf.save(
            file,
            deterministic_id=True,
            fix_metadata_version=False,
            stream_decode_level=Level.none,
        )
    return file.getvalue()
