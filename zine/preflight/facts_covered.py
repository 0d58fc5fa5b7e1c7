"""Words that something white was laid on, so that a part of them is hidden.

Whoever hides words on purpose hides them whole, or writes others over them; so words
count that are cut through, and that nothing was written on.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from zine.preflight.facts_ink import PAPER
from zine.preflight.facts_objects import overlap
from zine.preflight.facts_pictures import CLOSE
from zine.units import Pt, Rect

if TYPE_CHECKING:
    from collections.abc import Sequence

    from zine.preflight.facts import Text
    from zine.preflight.facts_ink import Look

MOST = 40
"""Covers of a page that are looked under."""

CUT = (0.3, 0.8)
"""Of the height of letters: as much has to be hidden for a line to be cut through."""

LONG = 2.0
"""Sizes of the type: so much of a line has to be hidden for it to be a part of it."""

MOSTLY = 0.85
"""Of one side of the words has to be under it, for the other side to be judged."""

BESIDE = 0.2
"""Sizes of the type: from something white to the letter that it cuts; whoever cuts
between words on purpose leaves more."""

INK = 160
"""Of 255: darker pixels are of letters."""


class _Cover(NamedTuple):
    """Something that may be white.

    Attributes:
        box: Where it is.
        before: How many texts were there when it was laid.
    """

    box: Rect
    before: int


class Covers:
    """What is laid on the words of one page."""

    def __init__(self, look: Look) -> None:
        self._look = look
        self._covers: list[_Cover] = []

    def lay(self, box: Rect, before: int) -> None:
        """Remember something that is opaque, and white, as far as anybody knows.

        Args:
            box: Where it is.
            before: How many texts there are already.
        """
        # From further away nobody sees where letters end.
        if before and len(self._covers) < MOST and self._look.pixel <= CLOSE:
            self._covers.append(_Cover(box, before))

    def hidden(self, texts: Sequence[Text]) -> tuple[Text, ...]:
        """Return the words of which a part is hidden."""
        return tuple(
            text
            for cover in self._covers
            for text in texts[: cover.before]
            if self._is_cut(text, cover, texts)
        )

    def _is_cut(self, text: Text, cover: _Cover, texts: Sequence[Text]) -> bool:
        box, under = text.box, overlap(text.box, cover.box)
        if under is None or text.turned or not box.width or not box.height:
            return False
        across, up = under.width / box.width, under.height / box.height
        is_long = under.width >= LONG * text.size
        is_through = (across >= MOSTLY or is_long) and CUT[0] <= up <= CUT[1]
        is_part = up >= MOSTLY and across < 1 and is_long
        if not (is_through or is_part) or not self._is_white(under):
            return False
        if any(overlap(it.box, under) for it in texts[cover.before :]):
            return False
        wide = max(self._look.pixel, BESIDE * text.size)
        beside = _strip(box, under, is_part=is_part, wide=wide)
        return self._has_ink(beside)

    def _is_white(self, box: Rect) -> bool:
        """Return whether nothing is to be seen in a place, apart from its edges."""
        inner = Rect(
            *(Pt(it + self._look.pixel) for it in box[:2]),
            *(Pt(it - self._look.pixel) for it in box[2:]),
        )
        if inner.x0 >= inner.x1 or inner.y0 >= inner.y1:
            return False
        return all(min(row) >= PAPER for row in self._look.rows_of(inner))

    def _has_ink(self, box: Rect) -> bool:
        return any(min(row) < INK for row in self._look.rows_of(box))


def _strip(box: Rect, under: Rect, *, is_part: bool, wide: float) -> Rect:
    """Return what is left of words, beside what is hidden: letters that are cut."""
    if not is_part:
        is_above = box.y1 - under.y1 > under.y0 - box.y0
        return (
            under._replace(y0=under.y1, y1=box.y1)
            if is_above
            else under._replace(y0=box.y0, y1=under.y0)
        )
    if under.x0 > box.x0:
        return box._replace(x0=Pt(under.x0 - wide), x1=under.x0)
    return box._replace(x0=under.x1, x1=Pt(under.x1 + wide))
