"""What is asked for a picture travels with it, in its name.

A page calls each of its pictures by a name, and so does every sheet the page is put on.
The same picture with two wishes is two pictures.
"""

from __future__ import annotations

from copy import copy
from typing import TYPE_CHECKING, Any

from weasyprint.images import RasterImage

from zine.content.halftones import PREFIX, halftone_of
from zine.render.sight import pictures_on

if TYPE_CHECKING:
    from collections.abc import Iterable


def name_wishes(pages: Iterable[Any]) -> bool:
    """Write into the names of pictures which halftone their classes ask for.

    Args:
        pages: Of a document of the engine, laid out and not yet drawn.

    Returns:
        Whether any asks for one.
    """
    has_wishes = False
    for page in pages:
        for box in pictures_on(page):
            wish = halftone_of((box.element.get("class") or "").split())
            if wish and isinstance(box.replacement, RasterImage):
                box.replacement = _named(box.replacement, f"-{PREFIX}{wish}-")
                has_wishes = True
    return has_wishes


def _named(picture: RasterImage, ending: str) -> RasterImage:
    other = copy(picture)
    other.id = f"{picture.id}{ending}"
    return other
