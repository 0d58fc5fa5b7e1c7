"""What a picture asks for, in the name that it has on its page."""

from __future__ import annotations

import re

from zine.content.halftones import PREFIX, Halftone, halftone_of

WISH = re.compile(f"{PREFIX}[a-z]+")
"""Part of a picture's name."""


def wish_of(name: str, usual: Halftone | None) -> Halftone:
    """Return what a picture of this name becomes; without a wish, what is usual."""
    return halftone_of(WISH.findall(name)) or usual or Halftone.NONE
