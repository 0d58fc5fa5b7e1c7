"""Gradients in grey: the same shape, with the grey of each of its colours."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pikepdf import Array, Dictionary, Name, Pdf, Stream

from zine.errors import ContentError
from zine.impose.pdf.grey.functions import read_function
from zine.impose.pdf.grey.spaces import read_space

if TYPE_CHECKING:
    from pikepdf import Object

    from zine.impose.pdf.grey.spaces import Named

STEPS = 256
"""Greys of a gradient along its way: as many as there are."""

GRID = 64
"""Greys each way of a gradient over an area."""

OVER_AREA, ALONG = 1, (2, 3)
"""Kinds of gradients: computed for each place, along a line, from circle to circle.

The others are meshes, with colours in their data unless they have a function."""


def grey_shading(it: Object, pdf: Pdf, named: Named) -> None:
    """Turn a gradient into greys, in place.

    Raises:
        ContentError: It is a mesh with colours in its corners.
    """
    space = read_space(it.get("/ColorSpace"), named)
    for key in ("/Background",):
        if key in it:
            it[key] = Array([_short(space.grey([float(one) for one in it[key]]))])
    it.ColorSpace = Name.DeviceGray
    kind = int(it.get("/ShadingType", 0))
    if "/Function" not in it:
        raise ContentError(
            "a drawing has a mesh of colours, which cannot be printed in grey",
            hint="Save the drawing as a picture (PNG), and use that.",
        )
    colour = read_function(it["/Function"])
    if kind == OVER_AREA:
        x0, x1, y0, y1 = (float(one) for one in it.get("/Domain", (0, 1, 0, 1)))
        data = bytes(
            _byte(
                space.grey(
                    colour(
                        [
                            x0 + (x1 - x0) * x / (GRID - 1),
                            y0 + (y1 - y0) * y / (GRID - 1),
                        ]
                    )
                )
            )
            for y in range(GRID)
            for x in range(GRID)
        )
        it.Function = _table(pdf, data, [x0, x1, y0, y1], [GRID, GRID])
        return
    low, high = _way(it, kind)
    data = bytes(
        _byte(space.grey(colour([low + (high - low) * at / (STEPS - 1)])))
        for at in range(STEPS)
    )
    it.Function = _table(pdf, data, [low, high], [STEPS])


def _way(it: Object, kind: int) -> tuple[float, float]:
    """Return from where to where the function is asked."""
    if kind in ALONG:
        low, high = (float(one) for one in it.get("/Domain", (0, 1)))
        return low, high
    # The decode array of a mesh: x, y, and then its one parameter.
    *_, low, high = (float(one) for one in it["/Decode"])
    return low, high


def _table(pdf: Pdf, data: bytes, domain: list[float], sizes: list[int]) -> Object:
    return pdf.make_indirect(
        Stream(
            pdf,
            data,
            Dictionary(
                FunctionType=0,
                Domain=Array([_short(it) for it in domain]),
                Range=Array([0, 1]),
                Size=Array(sizes),
                BitsPerSample=8,
            ),
        )
    )


def _byte(grey: float) -> int:
    return round(255 * min(max(grey, 0.0), 1.0))


def _short(value: float) -> float:
    return round(value, 5)
