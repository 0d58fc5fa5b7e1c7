"""Black as the K of CMYK, the key: for presses that print from four plates.

A grey of 30 % black becomes 30 % of K and nothing of the other inks.  Soft masks stay
grey: they are no ink.
"""

from __future__ import annotations

from io import BytesIO
from typing import TYPE_CHECKING, Any

import pikepdf
from pikepdf import (
    Array,
    Dictionary,
    Name,
    Object,
    Operator,
    Pdf,
    Stream,
)

from zine.impose.pdf.grey.streams import DIGITS, UNCOLOURED
from zine.impose.pdf.packed import packed

if TYPE_CHECKING:
    from collections.abc import Iterator

BLACK = b"0 0 0 1 k\n0 0 0 1 K\n"
"""What a page begins with: without a word it would paint in the black of greys."""

KEYED = {"g": "k", "G": "K"}
"""Operators of greys, and of CMYK."""


def in_key(data: bytes) -> bytes:
    """Return a PDF of greys with each of them as K alone.

    Args:
        data: A finished file that :func:`in_grey` has been through.
    """
    with Pdf.open(BytesIO(data)) as pdf:
        masks = set(_masks(pdf))
        plate = _Plate(pdf)
        for page in pdf.pages:
            plate.page(page)
        for it in pdf.objects:
            if not isinstance(it, Stream) or it.objgen not in masks:
                for part in _parts(it):
                    plate.turn(part)
        return packed(pdf)


def _masks(pdf: Pdf) -> Iterator[tuple[int, int]]:
    """Yield which pictures and forms say how much of others is seen."""
    for part in (part for it in pdf.objects for part in _parts(it)):
        mask = part.get("/SMask")
        if isinstance(mask, Dictionary):
            mask = mask.get("/G")
        if isinstance(mask, Stream):
            yield mask.objgen


def _parts(it: Any) -> Iterator[Object]:  # noqa: ANN401 - whatever a file holds
    """Yield an object and all that stands within it, without what it points to."""
    if isinstance(it, Dictionary | Stream):
        yield it
        inside = [value for _, value in it.items()]
    else:
        inside = [*it] if isinstance(it, Array) else []
    for part in inside:
        if isinstance(part, Dictionary | Array) and not part.is_indirect:
            yield from _parts(part)


class _Plate:
    """Turns everything that is painted."""

    def __init__(self, pdf: Pdf) -> None:
        self._pdf = pdf
        as_inks = Dictionary(
            FunctionType=2,
            Domain=Array([0, 1]),
            N=1,
            C0=Array([0, 0, 0, 0]),
            C1=Array([0, 0, 0, 1]),
        )
        space = Array([Name.Separation, Name.Black, Name.DeviceCMYK, as_inks])
        self._black = pdf.make_indirect(space)

    def page(self, page: pikepdf.Page) -> None:
        """Turn the operators of a page; what it draws goes on in its colours."""
        page.contents_coalesce()
        it = page.obj.get("/Contents")
        if isinstance(it, Stream):
            page.obj.Contents = self._pdf.make_stream(BLACK + _keyed(it))

    def turn(self, it: Object) -> None:
        """Turn a part of a file, if it is one that paints."""
        if it.get("/Subtype") == Name.Image:
            self._picture(it)
        elif it.get("/Subtype") == Name.Form:
            it.write(_keyed(it))
        elif it.get("/PatternType") == 1:
            # A tile with colours of its own begins as a page does.
            it.write(BLACK * (it.PaintType == 1) + _keyed(it))
        elif it.get("/Subtype") == Name.Type3:
            for glyph in it.CharProcs.as_dict().values():
                glyph.write(_keyed(glyph))
        elif "/ShadingType" in it:
            self._gradient(it)
        elif it.get("/S") == Name.Transparency and "/CS" in it:
            it.CS = Name.DeviceCMYK
        elif UNCOLOURED in it:
            it[UNCOLOURED] = Array([Name.Pattern, Name.DeviceCMYK])

    def _picture(self, it: Object) -> None:
        """Have each grey of a picture read as so much less black; no pixel changes."""
        if not it.get("/ImageMask", False):
            low, high = it.get("/Decode", (0, 1))
            it.ColorSpace = self._black
            it.Decode = Array([1 - float(low), 1 - float(high)])

    def _gradient(self, it: Object) -> None:
        """Turn a gradient; its greys are a table since :func:`grey_shading`."""
        it.ColorSpace = self._black
        if "/Background" in it:
            it.Background = Array([1 - float(it.Background[0])])
        it.Function.Decode = Array([1, 0])


def _keyed(it: Object) -> bytes:
    """Return operators with K for each grey."""
    return pikepdf.unparse_content_stream(
        [_step(step) for step in pikepdf.parse_content_stream(it)]
    )


def _step(step: Any) -> Any:  # noqa: ANN401 - an operator, or a picture
    if isinstance(step, pikepdf.ContentStreamInlineImage):
        return step
    operands, operator = step.operands, str(step.operator)
    if operator in KEYED:
        return _inks(*operands), Operator(KEYED[operator])
    if operator in {"scn", "SCN"} and len(operands) > 1:
        grey, pattern = operands
        return [*_inks(grey), pattern], Operator(operator)
    return step


def _inks(grey: Any) -> list[float]:  # noqa: ANN401 - a number
    black = round(1 - float(grey), DIGITS)
    return [0, 0, 0, int(black) if black in (0, 1) else black]
