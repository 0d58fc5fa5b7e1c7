"""Choose the size of a cover title so that it fills the measure and no word breaks."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from zine.layout.lenders import SCRIPTS, lent_faces
from zine.layout.shaping import Face, open_face
from zine.units import Pt

if TYPE_CHECKING:
    from collections.abc import Sequence

    from zine.layout.lenders import Lender
    from zine.layout.typefaces import Typeface

STEP = 0.5
"""Sizes are tried in steps of half a point, from the largest."""

LARGEST = 1_000
"""Points; no letter on a page is larger."""

LENT = 900
"""Weight in which lent letters are measured, at least.  Display faces are black by
nature, whatever weight they are asked for; a lender has to be told."""

_BREAKS = re.compile(f"([{SCRIPTS['hani']}])(?=[{SCRIPTS['hani']}])")
"""A line may break between Chinese characters."""


def fitted_size(  # noqa: PLR0913 - a title has that many sides
    text: str,
    face: Face,
    *others: Face,
    measure: Pt,
    largest: Pt,
    smallest: Pt,
    lines: int,
) -> Pt:
    """Return the largest size at which ``text`` fits, or ``smallest`` if none does.

    Args:
        text: A title; it may break at spaces, and between Chinese characters.
        face: What it is set in.
        others: What words are set in that ``face`` lacks letters of.
        measure: Width of the lines, in points.
        largest: Size to try first, in points.
        smallest: Size to stop at, in points.
        lines: How many lines it may take.
    """
    words = _BREAKS.sub(r"\1 ", text).split()
    faces = [next((it for it in (face, *others) if it.has(w)), face) for w in words]
    widths = [it.advance(word) for it, word in zip(faces, words, strict=True)]
    space = face.advance(" ") if len(words) == len(text.split()) else 0
    size = largest
    while size > smallest:
        if _line_count(widths, space, measure / size) <= lines:
            return size
        size = Pt(size - STEP)
    return smallest


def title_fitter(
    typefaces: Sequence[Typeface], lenders: Sequence[Lender] = ()
) -> TitleFitter:
    """Return the function that templates call as ``fitted(...)``."""
    return TitleFitter({(f.family, f.weight): f for f in typefaces[::-1]}, lenders)


class TitleFitter:
    """Callable for templates: size in points as a number."""

    def __init__(
        self, typefaces: dict[tuple[str, int], Typeface], lenders: Sequence[Lender]
    ) -> None:
        self._typefaces = typefaces
        self._lenders = lenders

    def __call__(  # noqa: PLR0913 - a template names them all
        self,
        text: str,
        family: str,
        weight: int,
        *,
        measure: float,
        largest: float,
        smallest: float,
        lines: int = 3,
    ) -> float:
        """Return the size for ``text`` in points; see :func:`fitted_size`."""
        if not 1 <= smallest <= largest <= LARGEST:
            raise ValueError(
                f"fitted() needs sizes from 1 to {LARGEST} pt, the smallest first;"
                f" found {smallest} and {largest}"
            )
        typeface = self._typefaces.get((family, weight))
        if typeface is None:
            raise ValueError(
                f"fitted() needs “{family}” of weight {weight}, but no [[typeface]]"
                " brings it"
            )
        return fitted_size(
            text,
            open_face(typeface.path),
            *lent_faces(self._lenders, family, max(weight, LENT)),
            measure=Pt(measure),
            largest=Pt(largest),
            smallest=Pt(smallest),
            lines=lines,
        )


def _line_count(widths: Sequence[float], space: float, measure: float) -> float:
    """Return how many lines the words take, or infinity if one is wider than a line."""
    lines, used = 1, 0.0
    for width in widths:
        if width > measure:
            return float("inf")
        wanted = used + space + width if used else width
        if wanted > measure:
            lines, used = lines + 1, width
        else:
            used = wanted
    return lines
