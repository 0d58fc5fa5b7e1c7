"""Leave out shadows of words that are not set as they were drawn.

Layout draws a shadow from the theme's own letters.  A style that sets a heading in
capitals, in another face or with space between its letters makes a smear of it, and so
does a word that is broken at the end of a line.
"""

from __future__ import annotations

from typing import Any

from zine.layout.shadow import PADDING
from zine.render.sight import boxes_of

NEAR = 0.02
"""Of the width of a word: what rounding may change."""

SHADOW = "shadow"
"""Class of the words that cast one."""


def leave_out_false_shadows(document: Any) -> None:  # noqa: ANN401 - no types
    """Take the shadow from each word that is wider or narrower than it."""
    for page in document.pages:
        for box in boxes_of(page, SHADOW):
            if box.background is not None and _is_false(box):
                box.background = None


def _is_false(box: Any) -> bool:  # noqa: ANN401
    size = box.style["background_size"][0]
    if not isinstance(size, tuple) or size[0] == "auto":
        return False
    drawn = size[0].value - 2 * PADDING * box.style["font_size"]
    return bool(abs(box.width - drawn) > NEAR * drawn)
