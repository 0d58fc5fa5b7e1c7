"""The picture on the cover, printed in dots if the theme wants it so."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from zine.content.halftones import PREFIX
from zine.content.model import CoverStyle

if TYPE_CHECKING:
    from zine.content.halftones import Halftone
    from zine.content.model import Zine

_WISH = re.compile(rf'class="{PREFIX}')
"""In the HTML of a picture: content leaves it no other class."""


def with_cover_dots(zine: Zine, usual: Halftone | None) -> Zine:
    """Return the zine with the theme's halftone for its cover, if it has none itself.

    A cover that is a picture alone has words in it that somebody has drawn.
    """
    is_said = zine.settings.halftone is not None or _WISH.search(zine.image)
    if usual is None or is_said or zine.settings.style is CoverStyle.IMAGE:
        return zine
    wish = f'<img class="{PREFIX}{usual}"'
    return replace(zine, image=zine.image.replace("<img", wish, 1))
