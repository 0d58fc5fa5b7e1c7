"""Does a picture on a black cover need white paper below it to be seen?

A drawing in black lines on nothing would be black on black.  It is put on white, like a
label: what was drawn is what is printed, and a cut-out photo does not turn into its own
negative.  Pictures with a ground of their own, and white drawings, stay as they are.
"""

from __future__ import annotations

import io
import re
from typing import TYPE_CHECKING
from urllib.parse import urljoin

from PIL import Image, ImageColor, ImageStat

from zine.layout.composition import ZINE_ORIGIN
from zine.render.drawings import is_drawing

if TYPE_CHECKING:
    from zine.render.fetcher import Door

MAT = 7.0
"""Points of white around the picture."""

DARK = 128
"""Of 255; what is lighter can be seen on black."""

OPAQUE, NOTHING = 255, 0.02
"""Of a picture's area: if less is clear, it has a ground of its own."""

_COLOUR = re.compile(rb"(?:fill|stroke|color)\s*[=:]\s*[\"']?\s*([#\w][^;\"'>]*)")
_NO_COLOUR = {"none", "inherit", "transparent", "currentcolor"}


def needs_white(source: str, door: Door) -> bool:
    """Return whether a picture is dark, and can be seen through.

    Args:
        source: Its address, which the engine has read already.
        door: Hands it out.
    """
    try:
        data = door.fetch(urljoin(ZINE_ORIGIN, source)).read()
    except ValueError:  # refused, and that is told elsewhere
        return False
    return _is_dark_drawing(data) if is_drawing(data) else _is_dark_cut_out(data)


def _is_dark_cut_out(data: bytes) -> bool:
    with Image.open(io.BytesIO(data)) as picture:
        if not picture.has_transparency_data:
            return False
        grey, alpha = picture.convert("LA").split()
    clear = ImageStat.Stat(alpha.point(lambda it: 0 if it == OPAQUE else 1)).mean[0]
    if clear < NOTHING or alpha.getbbox() is None:
        return False
    return ImageStat.Stat(grey, mask=alpha).mean[0] < DARK


def _is_dark_drawing(data: bytes) -> bool:
    """Return whether a drawing names any dark colour, or none: then it is black."""
    names = {it.decode(errors="replace").strip() for it in _COLOUR.findall(data)}
    colours = {it.lower() for it in names} - _NO_COLOUR
    return not colours or any(map(_is_dark, colours))


def _is_dark(colour: str) -> bool:
    try:
        return ImageColor.getcolor(colour, "L") < DARK  # type: ignore[operator]
    except ValueError:
        return True
