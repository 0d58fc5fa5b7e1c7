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
from xml.etree import ElementTree as ET

from PIL import Image, ImageColor, ImageStat

from zine.layout.composition import ZINE_ORIGIN
from zine.render.drawings import is_drawing

if TYPE_CHECKING:
    from collections.abc import Iterator

    from zine.render.fetcher import Door

MAT = 7.0
"""Points of white around the picture."""

DARK = 128
"""Of 255; what is lighter can be seen on black."""

OPAQUE, NOTHING = 255, 0.02
"""Of a picture's area: if less is clear, it has a ground of its own."""

_STYLE = re.compile(r"(fill|stroke)\s*:\s*([^;]+)")
_NUMBER = re.compile(r"[\d.]*\d")
_SHAPES = tuple(
    f"{{http://www.w3.org/2000/svg}}{it}"
    for it in (
        *("rect", "circle", "ellipse", "line", "path", "polygon", "polyline"),
        *("image", "text", "use"),
    )
)


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
    """Return whether any shape of a drawing is dark, and there is nothing below it."""
    drawing = ET.fromstring(data)  # noqa: S314 - checked by the door
    return not _has_ground(drawing) and any(map(_is_dark, _colours(drawing)))


def _colours(drawing: ET.Element) -> Iterator[str]:
    """Yield what its shapes are filled and drawn with; black, if nothing is said."""
    stack = [(drawing, {"fill": "black", "stroke": "none"})]
    while stack:
        it, inherited = stack.pop()
        said = dict(_STYLE.findall(it.get("style", "")))
        own = {
            name: said.get(name, it.get(name, value)).strip().lower()
            for name, value in inherited.items()
        }
        if it.tag in _SHAPES:
            yield from (value for value in own.values() if value != "none")
        stack.extend((child, own) for child in it)


def _has_ground(drawing: ET.Element) -> bool:
    """Return whether the first shape of a drawing is as large as all of it."""
    first = next((it for it in drawing.iter() if it.tag in _SHAPES), None)
    if first is None or not str(first.tag).endswith("rect"):
        return False
    box = drawing.get("viewBox", "").replace(",", " ").split()[2:]
    whole = box or [drawing.get("width", ""), drawing.get("height", "")]
    sides = [first.get("width", ""), first.get("height", "")]
    return first.get("fill") != "none" and all(
        side == "100%" or _number(side) >= _number(most) > 0
        for side, most in zip(sides, whole, strict=False)
    )


def _number(length: str) -> float:
    found = _NUMBER.match(length)
    return float(found[0]) if found else 0.0


def _is_dark(colour: str) -> bool:
    try:
        return ImageColor.getcolor(colour, "L") < DARK  # type: ignore[operator]
    except ValueError:
        return True
