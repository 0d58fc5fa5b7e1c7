"""What of the pages of a zine is lost on the way to its sheets.

On the sheets colours are greys, and photos may be dots: there nobody could tell.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from zine.outputs.colours_lost import colours_lost, look_at_colours
from zine.outputs.photos_lost import look_at_photos, photos_lost

if TYPE_CHECKING:
    from collections.abc import Sequence

    from zine.content.halftones import Halftone
    from zine.preflight.finding import Finding
    from zine.preflight.profile import Profile


def lost_in_print(
    pages: bytes,
    press: Profile,
    usual: Halftone | None,
    texts: Sequence[tuple[str, str]] = (),
) -> tuple[Finding, ...]:
    """Return what is lost; each finding has its page in the zine.

    Args:
        pages: The PDF of its pages, as they were laid out.
        press: What prints them.
        usual: What pictures become that ask for nothing; ``None`` if none becomes dots.
        texts: ``(file, text)`` of the zine, in reading order; empty if unknown.
    """
    colours = colours_lost(pages, press, texts)
    return (
        colours
        if usual is None
        else (*colours, *photos_lost(pages, press, usual, texts))
    )


def look_at_pages(pages: bytes, usual: Halftone | None) -> None:
    """Look at pages while there is time; what is lost of them is asked later."""
    look_at_colours(pages)
    if usual is not None:
        look_at_photos(pages, usual)
