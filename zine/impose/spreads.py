"""Pages side by side as they are read, to proof a booklet on the screen.

The front cover is alone, then come the pages that face each other; the last page is
alone if nothing faces it.  The spine has no bleed.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from zine.impose.sheet import Binding, Placement
from zine.units import Pt, Rect, Size

if TYPE_CHECKING:
    from zine.impose.pagination import ReadingOrder

NO_BLEED = Pt(0)


@dataclass(frozen=True, slots=True)
class Spread:
    """One page or two that are seen at once.

    Attributes:
        size: With the bleed around it.
        placements: From the left, or from the top; blanks are among them.
    """

    size: Size
    placements: tuple[Placement, ...]


def reader_spreads(
    order: ReadingOrder, page: Size, *, binding: Binding, bleed: Pt = NO_BLEED
) -> tuple[Spread, ...]:
    """Return the spreads of a booklet from its front cover to its back cover.

    Args:
        order: Its pages as they are read, ``None`` for a blank.
        page: Size of each.
        binding: Where the spine is; at the right, page 3 is to the left of page 2; at
            the top, it is below.
        bleed: Shown around each spread.
    """
    if not order:
        return ()
    frame = _Frame(page, binding, bleed)
    versos, rectos = order[1::2], order[2::2]
    spreads = [frame.alone(order[0], is_recto=True)]
    spreads += [frame.facing(*pages) for pages in zip(versos, rectos, strict=False)]
    if len(versos) > len(rectos):
        spreads.append(frame.alone(versos[-1], is_recto=False))
    return tuple(spreads)


@dataclass(frozen=True, slots=True)
class _Frame:
    """Where pages go in a spread."""

    page: Size
    binding: Binding
    bleed: Pt

    def facing(self, verso: int | None, recto: int | None) -> Spread:
        """Return two pages, the verso left, or right, or above."""
        pages = (verso, recto) if self._is_first(is_recto=False) else (recto, verso)
        first, second = pages
        extent = (1, 2) if self.binding is Binding.TOP else (2, 1)
        return Spread(
            self._size(*extent, edges=2),
            (
                self._placed(first, is_first=True, beside=self.bleed + self._depth),
                self._placed(second, is_first=False, beside=self.bleed + self._depth),
            ),
        )

    def alone(self, page: int | None, *, is_recto: bool) -> Spread:
        """Return a single page, cut off at the spine."""
        is_first = self._is_first(is_recto=is_recto)
        placement = self._placed(page, is_first=is_first, beside=0)
        return Spread(self._size(1, 1, edges=1), (placement,))

    @property
    def _depth(self) -> Pt:
        """How far a page reaches from the spine."""
        is_top = self.binding is Binding.TOP
        return self.page.height if is_top else self.page.width

    def _is_first(self, *, is_recto: bool) -> bool:
        """Return whether a page is the left or the upper one."""
        return is_recto == (self.binding is Binding.RIGHT)

    def _size(self, columns: int, rows: int, *, edges: int) -> Size:
        """Return a size with bleed at head and foot, and at so many fore-edges."""
        across, along = edges * self.bleed, 2 * self.bleed
        if self.binding is Binding.TOP:
            across, along = along, across
        return Size(
            Pt(columns * self.page.width + across), Pt(rows * self.page.height + along)
        )

    def _placed(self, page: int | None, *, is_first: bool, beside: float) -> Placement:
        """Return a page in its half; the one at the far side begins at ``beside``."""
        x0 = y0 = float(self.bleed)
        left = right = top = bottom = float(self.bleed)
        if self.binding is Binding.TOP:
            # The origin is at the lower left, so the upper page is the far one.
            y0 = beside if is_first else y0
            top, bottom = (top, 0.0) if is_first else (0.0, bottom)
        else:
            x0 = x0 if is_first else beside
            left, right = (left, 0.0) if is_first else (0.0, right)
        x1, y1 = x0 + self.page.width, y0 + self.page.height
        trim = Rect(Pt(x0), Pt(y0), Pt(x1), Pt(y1))
        clip = Rect(Pt(x0 - left), Pt(y0 - bottom), Pt(x1 + right), Pt(y1 + top))
        return Placement(page, trim, turned=False, clip=clip)
