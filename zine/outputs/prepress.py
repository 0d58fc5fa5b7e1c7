"""What is done to finished sheets for the press: photos to dots, black to its plate."""

from __future__ import annotations

from typing import TYPE_CHECKING

from zine.content.halftones import Halftone

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from zine.preflight.profile import Profile
    from zine.render.pages import Pages

    Step = Callable[[bytes], bytes]


def usual_dots(asked: Halftone | None, laid_out: Iterable[Pages]) -> Halftone | None:
    """Return what pictures become that ask for nothing; ``None`` if none becomes dots.

    Args:
        asked: The halftone that the zine asks for all its pictures.
        laid_out: Its pages; some of their pictures may ask for something else.
    """
    usual = asked or Halftone.NONE
    has_dots = usual is not Halftone.NONE or any(it.has_halftones for it in laid_out)
    return usual if has_dots else None


def choose_prepress(dots: Halftone | None, press: Profile) -> Step:
    """Return what turns finished sheets into what is printed.

    Args:
        dots: What pictures become that ask for nothing; ``None`` if none becomes dots.
        press: What prints it.
    """
    screen, ink = _screen(dots), _ink(press)
    return lambda sheets: ink(screen(sheets))


def _screen(dots: Halftone | None) -> Step:
    if dots is None:
        return bytes
    # Most zines are printed without.
    from zine.impose.pdf.grey.screening import Screener

    return Screener(dots).screen


def _ink(press: Profile) -> Step:
    if not press.cmyk:
        return bytes
    # Hardly any press wants it.
    from zine.impose.pdf.grey.key import in_key

    return in_key
