"""How pale the drawing is that a pattern sets again and again.

One is drawn alone, and hard-edged, so that each grey in it is one that was meant.
"""

from __future__ import annotations

from collections import Counter
from io import BytesIO
from typing import TYPE_CHECKING

import pypdfium2
from pikepdf import Array, Dictionary, Name, Pdf

from zine.impose.pdf.matrix import Matrix
from zine.preflight.facts_ink import look_at
from zine.preflight.facts_pixels import pale
from zine.units import POINTS_PER_INCH

if TYPE_CHECKING:
    from pikepdf import Stream

PIXELS = 96
"""Along the longer side of a tile."""

EVEN = 0.01
"""Of a tile that is of one grey, for that to be meant."""

MOST, MOSTLY = 8, 0.9
"""Such greys that a drawing has, and how much of it is of them; else it is a picture,
or fades."""

BARE, TINT = 0.02, 0.2
"""Of ink: with less it is paper, with more it is no tint."""

CORNERS = 4
"""Numbers of a box."""

COLOURED = 1
"""Kind of a pattern that has its own colours; others take that of what they fill."""

WHITE = 255


def palest(tile: Stream) -> float:
    """Return the ink of the palest part of a tile; 0 if nothing of it is pale.

    Args:
        tile: A pattern that is a drawing.
    """
    box = [*map(float, tile.get("/BBox", ()))]
    if len(box) != CORNERS or int(tile.get("/PaintType", 0)) != COLOURED:
        return 0.0
    wide, high = box[2] - box[0], box[3] - box[1]
    if min(wide, high) <= 0:
        return 0.0
    scale = PIXELS / max(wide, high)
    size = max(wide * scale, 1), max(high * scale, 1)
    lies = Matrix(scale, 0, 0, scale, -box[0] * scale, -box[1] * scale)
    rows = _drawn(tile, lies, size)
    counts = Counter(b"".join(rows))
    whole = counts.total()
    even = {grey: count for grey, count in counts.items() if count >= EVEN * whole}
    if len(even) > MOST or sum(even.values()) < MOSTLY * whole:
        return pale(rows)
    inks = (round(1 - grey / WHITE, 4) for grey in even)
    return min((it for it in inks if BARE < it < TINT), default=0.0)


def _drawn(tile: Stream, lies: Matrix, size: tuple[float, float]) -> list[bytes]:
    """Return the pixels of a tile, row after row."""
    file = BytesIO()
    with Pdf.new() as pdf:
        page = pdf.add_blank_page(page_size=size).obj
        form = pdf.copy_foreign(tile)
        form.Type, form.Subtype, form.Matrix = Name.XObject, Name.Form, Array(lies)
        page.Resources = Dictionary(XObject=Dictionary(T=form))
        page.Contents = pdf.make_stream(b"/T Do")
        pdf.save(file)
    with pypdfium2.PdfDocument(file.getvalue()) as seen:
        page = seen[0]
        look = look_at(page, POINTS_PER_INCH, no_smoothpath=True, no_smoothtext=True)
        page.close()
    return [look.row(y) for y in range(look.height)]
