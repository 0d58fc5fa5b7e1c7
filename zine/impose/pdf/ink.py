"""Turn ink into PDF operators: all of it DeviceGray black, as a copier needs it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pikepdf import Dictionary

from zine.impose.ink import Bar, Spot, Stroke, Words
from zine.impose.pdf.lettering import FONT, Lettering, lettering_for
from zine.impose.pdf.matrix import number

if TYPE_CHECKING:
    from collections.abc import Iterable

    from pikepdf import Pdf

    from zine.impose.ink import Ink

ROUND = 0.5522847498
"""How far the handles of a quarter circle reach, in radii."""


def draw_ink(
    pdf: Pdf, ink: Iterable[Ink], lettering: Lettering | None = None
) -> tuple[bytes, Dictionary]:
    """Return the operators that draw ``ink``, and the resources they need.

    Args:
        pdf: The file it is drawn in.
        ink: What to draw on one side of a sheet.
        lettering: A font made for the words of all sheets, for them to share; without
            it, one is made for this ink.
    """
    ink = tuple(ink)
    if lettering is None:
        lettering = lettering_for(pdf, ink)
    lines = [b"q 0 g 0 G " + _drawn(it, lettering) + b" Q\n" for it in ink]
    resources = Dictionary()
    if lettering is not None:
        resources.Font = Dictionary({f"/{FONT}": lettering.font})
    return b"".join(lines), resources


def _drawn(it: Ink, lettering: Lettering | None) -> bytes:
    match it:
        case Stroke():
            return _stroke(it)
        case Spot():
            return _spot(it)
        case Bar():
            rect = it.rect
            return b"%b re f" % _numbers(rect.x0, rect.y0, rect.width, rect.height)
        case Words():
            return b"" if lettering is None else lettering.set(it)


def _stroke(it: Stroke) -> bytes:
    dash = b"[%b] 0 d " % _numbers(*it.dash) if it.dash else b""
    start, end = _numbers(it.start.x, it.start.y), _numbers(it.end.x, it.end.y)
    return b"%b w %b%b m %b l S" % (number(it.width), dash, start, end)


def _spot(it: Spot) -> bytes:
    """Return a circle made of four curves."""
    x, y, r = it.centre.x, it.centre.y, it.radius
    k = r * ROUND
    curves = (
        (x + r, y + k, x + k, y + r, x, y + r),
        (x - k, y + r, x - r, y + k, x - r, y),
        (x - r, y - k, x - k, y - r, x, y - r),
        (x + k, y - r, x + r, y - k, x + r, y),
    )
    path = b"".join(b" %b c" % _numbers(*curve) for curve in curves)
    circle = _numbers(x + r, y) + b" m" + path
    if it.width is None:
        return circle + b" f"
    return b"%b w %b s" % (number(it.width), circle)


def _numbers(*values: float) -> bytes:
    return b" ".join(map(number, values))
