"""Turn what the engine left out, although no reference was refused, into an error."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from zine.errors import ContentError, ThemeError
from zine.render.files import short
from zine.render.locate import find_reference

if TYPE_CHECKING:
    from collections.abc import Iterable

    from zine.errors import ZineError
    from zine.layout.composition import Composition

_FONT = re.compile(r"Font-face '(.*)' cannot be loaded")
_DRAWING = re.compile(r"Failed to render SVG image (.*)", re.DOTALL)


def loss_error(losses: Iterable[str], composition: Composition) -> ZineError | None:
    """Return the error for the first loss, or ``None`` if there was none.

    Args:
        losses: The engine's own sentences, without our made-up hosts.
        composition: What was laid out.
    """
    sentence = next(iter(losses), None)
    if sentence is None:
        return None
    if font := _FONT.match(sentence):
        return ThemeError(
            f"the font file of “{font[1]}” is damaged",
            hint="Get the font again, or take its [[typeface]] out of theme.toml.",
        )
    if drawing := _DRAWING.match(sentence):
        name = drawing[1]
        place, family = find_reference(name, composition)
        return family(
            f"the drawing “{short(name)}” cannot be drawn",
            place=place,
            hint="Open it in a drawing program and save it again as “plain SVG”.",
        )
    name = sentence.partition(": ")[0].rpartition(" ")[2].strip("'\"")
    place, _ = find_reference(name, composition)
    return ContentError(
        f"something would be missing from the page: {sentence}", place=place
    )
