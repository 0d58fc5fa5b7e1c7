"""The functions that templates call as ``fitted(...)`` and ``filled(...)``."""

from __future__ import annotations

from math import inf
from typing import TYPE_CHECKING

from zine.layout.fitting import LARGEST, Room, fill_title, fit_title
from zine.layout.lenders import lent_faces
from zine.layout.shaping import open_face

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from zine.layout.fitting import Title
    from zine.layout.lenders import Lender
    from zine.layout.shaping import Face
    from zine.layout.typefaces import Typeface


LENT = 900
"""Weight in which lent letters are measured, at least.  Display faces are black by
nature, whatever weight they are asked for; a lender has to be told."""


def title_fitters(
    typefaces: Sequence[Typeface], lenders: Sequence[Lender] = (), lang: str = "en"
) -> dict[str, TitleFitter]:
    """Return what templates may call, by name."""
    setters = {"fitted": fit_title, "filled": fill_title}
    return {
        name: TitleFitter(typefaces, lenders, lang, setter)
        for name, setter in setters.items()
    }


class TitleFitter:
    """Callable for templates: a title in lines, in the typefaces of a theme."""

    def __init__(
        self,
        typefaces: Sequence[Typeface],
        lenders: Sequence[Lender],
        lang: str,
        setter: Callable[..., Title],
    ) -> None:
        self._typefaces = {(it.family, it.weight): it for it in typefaces[::-1]}
        self._lenders = lenders
        self._lang = lang
        self._setter = setter

    def __call__(  # noqa: PLR0913 - a template names them all
        self,
        text: str,
        family: str,
        weight: int,
        *,
        measure: float,
        largest: float,
        smallest: float,
        depth: float = inf,
        lines: int = 3,
        leading: float = 1.0,
        around: float = 0.0,
        tracking: float = 0.0,
        capitals: bool = False,
    ) -> Title:
        """Return ``text`` in lines; see :class:`zine.layout.fitting.Room`.

        Args:
            text: A title.
            family: What it is set in.
            weight: Likewise.
            measure: Width of its lines, in points.
            largest: Size of its letters at the most, in points.
            smallest: At the least.
            depth: Height of all of its lines, in points.
            lines: How many it may take.
            leading: From one line to the next, in sizes of the letters.
            around: What each line is wider than its letters, likewise.
            tracking: Space behind each letter, likewise.
            capitals: Whether it is printed in capitals.
        """
        if not 1 <= smallest <= largest <= LARGEST:
            raise ValueError(
                f"fitted() needs sizes from 1 to {LARGEST} pt, the smallest first;"
                f" found {smallest} and {largest}"
            )
        if not (measure > 0 and depth > 0 and leading > 0 and lines >= 1):
            raise ValueError(
                "fitted() needs a measure, a depth, a leading and lines above 0"
            )
        faces = self._faces(family, weight)
        room = Room(measure, depth, largest, smallest, lines, leading, around)

        def advance(letters: str) -> float:
            seen = letters.upper() if capitals else letters
            return _advance(seen, faces) + tracking * len(seen)

        return self._setter(text, self._lang, advance, room)

    def _faces(self, family: str, weight: int) -> tuple[Face, ...]:
        typeface = self._typefaces.get((family, weight))
        if typeface is None:
            raise ValueError(
                f"fitted() needs “{family}” of weight {weight}, but no [[typeface]]"
                " brings it"
            )
        lent = lent_faces(self._lenders, family, max(weight, LENT))
        return (open_face(typeface.path), *lent)


def _advance(letters: str, faces: Sequence[Face]) -> float:
    """Return the width of letters in the first face that has them all."""
    face = next((it for it in faces if it.has(letters)), faces[0])
    return face.advance(letters)
