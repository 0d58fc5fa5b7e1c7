"""Photos as the machine prints them: in the files to print, not in that to read."""

from __future__ import annotations

from typing import TYPE_CHECKING

from zine.content.halftones import Halftone

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from zine.render.pages import Pages


def choose_screen(
    usual: Halftone | None, laid_out: Iterable[Pages]
) -> Callable[[bytes], bytes]:
    """Return what turns the photos of finished sheets into dots.

    Args:
        usual: What the zine asks for all its pictures.
        laid_out: Its pages; some of their pictures may ask for something else.
    """
    if usual in (None, Halftone.NONE) and not any(it.has_halftones for it in laid_out):
        return bytes
    # Most zines are printed without.
    from zine.impose.pdf.grey.screening import Screener

    return Screener(usual).screen
