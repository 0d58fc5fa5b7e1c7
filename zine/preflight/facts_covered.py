"""Words that something white was laid on, so that a part of them is hidden.

Whoever hides words on purpose hides them whole, or writes others over them; so words
count that are cut through, and that nothing was written on.  What is hidden is seen by
taking away what lies on them.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

from zine.preflight.facts_ink import PAPER, look_at
from zine.preflight.facts_objects import overlap, switch
from zine.units import Pt, Rect

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pypdfium2 import PdfPage

    from zine.preflight.facts import Text
    from zine.preflight.facts_ink import Look

MOST = 40
"""Covers of a page that are looked under."""

DPI = 144.0
"""Pixels to an inch that show where the tail of a letter ends."""

LARGEST = 2_000_000
"""Square points of a page that is looked at so closely: those of A2."""

GRAZED, CUT = 0.05, 0.8
"""Of the height of letters that may be hidden, for a line to be cut through."""

LONG = 2.0
"""Sizes of the type: so much of a line has to be hidden for it to be a part of it."""

MOSTLY = 0.85
"""Of one side of the words has to be under it, for the other side to be judged."""

INSTEAD = 0.5
"""Of the height of what is hidden has to be under other words that replace it; less is
under the line below."""

BESIDE = 0.2
"""Sizes of the type: from something white to the letter that it cuts; whoever cuts
between words on purpose leaves more."""

INK = 160
"""Of 255: darker pixels are of letters."""

DARK, BARE = (
    bytes(it < INK for it in range(256)),
    bytes(it >= PAPER for it in range(256)),
)
"""For each grey, whether it is of letters, or of paper."""

FEWEST = 8
"""Pixels that are hidden, for it to matter: half a square point."""

DEEP = 2
"""Rows of pixels they are in; one may come from rounding."""


class _Cover(NamedTuple):
    """Something that may be white.

    Attributes:
        it: As PDFium knows it.
        box: Where it is.
        before: How many texts were there when it was laid.
    """

    it: Any
    box: Rect
    before: int


class _Under(NamedTuple):
    """Words under a cover.

    Attributes:
        text: They.
        box: What of them is under it.
        is_part: Whether an end of them is, in their whole height.
    """

    text: Text
    box: Rect
    is_part: bool

    def is_below(self, other: Text) -> bool:
        """Return whether other words were written where these are hidden."""
        both = overlap(self.box, other.box)
        return both is not None and both.height >= INSTEAD * self.box.height

    @property
    def beside(self) -> Rect:
        """What is left of the words beside what is hidden: letters that are cut."""
        box, under = self.text.box, self.box
        wide = BESIDE * self.text.size
        if self.is_part and under.x0 > box.x0:
            return box._replace(x0=Pt(under.x0 - wide), x1=under.x0)
        if self.is_part:
            return box._replace(x0=under.x1, x1=Pt(under.x1 + wide))
        if box.y1 - under.y1 > under.y0 - box.y0:
            return under._replace(y0=under.y1, y1=box.y1)
        return under._replace(y0=box.y0, y1=under.y0)


class Covers:
    """What is laid on the words of one page."""

    def __init__(self, page: PdfPage) -> None:
        self._page = page
        self._covers: list[_Cover] = []

    def lay(self, it: Any, box: Rect, before: int) -> None:  # noqa: ANN401
        """Remember something that is opaque, and white, as far as anybody knows.

        Args:
            it: As PDFium knows it.
            box: Where it is.
            before: How many texts there are already.
        """
        if before and len(self._covers) < MOST:
            self._covers.append(_Cover(it, box, before))

    def hidden(self, texts: Sequence[Text]) -> tuple[Text, ...]:
        """Return the words of which a part is hidden."""
        width, height = self._page.get_size()
        asked = [
            (cover, under)
            for cover in self._covers
            for text in texts[: cover.before]
            if (under := _under(text, cover.box))
            and not any(under.is_below(it) for it in texts[cover.before :])
        ]
        if not asked or width * height > LARGEST:
            return ()
        look = look_at(self._page, DPI)
        covers = [cover.it for cover, _ in asked]
        switch(covers, on=0)
        bare = look_at(self._page, DPI)
        switch(covers, on=1)
        return tuple(under.text for _, under in asked if _is_cut(under, look, bare))


def _under(text: Text, cover: Rect) -> _Under | None:
    """Return what of words is under a cover, if they may be cut."""
    box, under = text.box, overlap(text.box, cover)
    if under is None or text.turned or not box.width or not box.height:
        return None
    across, up = under.width / box.width, under.height / box.height
    is_long = under.width >= LONG * text.size
    is_through = (across >= MOSTLY or is_long) and GRAZED <= up <= CUT
    is_part = up >= MOSTLY and across < 1 and is_long
    return _Under(text, under, is_part) if is_through or is_part else None


def _is_cut(under: _Under, look: Look, bare: Look) -> bool:
    """Return whether ink of words is gone, and some is left beside it."""
    hidden = [
        sum(map(int.__and__, was.translate(DARK), now.translate(BARE)))
        for was, now in zip(
            bare.rows_of(under.box), look.rows_of(under.box), strict=True
        )
    ]
    is_seen = sum(hidden) >= FEWEST and sum(map(bool, hidden)) >= DEEP
    return is_seen and any(min(row) < INK for row in look.rows_of(under.beside))
