"""What is done to finished sheets for the press: photos to dots, black to its plate."""

from __future__ import annotations

from typing import TYPE_CHECKING

from zine.content.halftones import Halftone

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from zine.preflight.profile import Profile
    from zine.render.pages import Pages

    Step = Callable[[bytes], bytes]


def choose_prepress(
    usual: Halftone | None, laid_out: Iterable[Pages], press: Profile
) -> Step:
    """Return what turns finished sheets into what is printed.

    Args:
        usual: The halftone that the zine asks for all its pictures.
        laid_out: Its pages; some of their pictures may ask for something else.
        press: What prints it.
    """
    screen, ink = _screen(usual, laid_out), _ink(press)
    return lambda sheets: ink(screen(sheets))


def _screen(usual: Halftone | None, laid_out: Iterable[Pages]) -> Step:
    if usual in (None, Halftone.NONE) and not any(it.has_halftones for it in laid_out):
        return bytes
    # Most zines are printed without.
    from zine.impose.pdf.grey.screening import Screener

    return Screener(usual).screen


def _ink(press: Profile) -> Step:
    if not press.cmyk:
        return bytes
    # Hardly any press wants it.
    from zine.impose.pdf.grey.key import in_key

    return in_key
