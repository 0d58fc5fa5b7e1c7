"""What words on a picture stand on: how grey it is around them, where it is worst."""

from __future__ import annotations

from typing import TYPE_CHECKING

from zine.preflight.facts_objects import overlap
from zine.units import Pt, Rect

if TYPE_CHECKING:
    from collections.abc import Iterator

    from zine.preflight.facts_ink import Look

WHITE = 255

RIM = 0.35
"""Of the height of a line: so far around it the picture is looked at."""

PIECE = 2.0
"""Heights of a line: so long are the pieces that are looked at on their own."""

SET_OFF = 0.3
"""Of ink: what is so much lighter or darker than letters and picture is a shadow or an
outline that sets them off."""

ENOUGH = 0.05
"""Of a piece that has to set its letters off."""


def ground_of(box: Rect, picture: Rect, ink: float, look: Look) -> float | None:
    """Return how much of a picture is inked around words, in the half that is worst.

    Args:
        box: Of the words.
        picture: What they are on.
        ink: Of the words.
        look: The page.

    Returns:
        ``None`` if nobody can tell, or something sets the words off.
    """
    pieces = [
        (abs(ground - ink), ground, _is_set_off(piece, ink, ground, look))
        for piece in _pieces(box)
        if (ground := _around(piece, picture, look)) is not None
    ]
    worst = sorted(pieces)[: (len(pieces) + 1) // 2]
    if 2 * sum(is_set_off for _, _, is_set_off in worst) >= len(worst):
        return None
    return sum(ground for _, ground, _ in worst) / len(worst)


def _pieces(box: Rect) -> Iterator[Rect]:
    """Yield pieces of a line of words, across the page or up."""
    is_level = box.width >= box.height
    long, high = sorted((box.width, box.height), reverse=True)
    count = max(int(long / (PIECE * max(high, 1))), 1)
    for at in range(count):
        start, end = long * at / count, long * (at + 1) / count
        if is_level:
            yield box._replace(x0=Pt(box.x0 + start), x1=Pt(box.x0 + end))
        else:
            yield box._replace(y0=Pt(box.y0 + start), y1=Pt(box.y0 + end))


def _around(piece: Rect, picture: Rect, look: Look) -> float | None:
    """Return how much is inked around a piece, and not in it."""
    rim = max(RIM * min(piece.width, piece.height), 2 * look.pixel)
    if piece.width >= piece.height:
        wide = piece._replace(y0=Pt(piece.y0 - rim), y1=Pt(piece.y1 + rim))
    else:
        wide = piece._replace(x0=Pt(piece.x0 - rim), x1=Pt(piece.x1 + rim))
    outer = overlap(wide, picture)
    if outer is None:
        return None
    all_, inner = (look.rows_of(it) for it in (outer, piece))
    count = sum(map(len, all_)) - sum(map(len, inner))
    if count <= 0:
        return None
    light = sum(map(sum, all_)) - sum(map(sum, inner))
    return min(max(1 - light / (WHITE * count), 0.0), 1.0)


def _is_set_off(piece: Rect, ink: float, ground: float, look: Look) -> bool:
    """Return whether a part of a piece is beyond its letters and its ground."""
    dark, light = (
        WHITE * (1 - max(ink, ground) - SET_OFF),
        WHITE * (1 - min(ink, ground) + SET_OFF),
    )
    far = bytes(not dark <= value <= light for value in range(WHITE + 1))
    rows = look.rows_of(piece)
    return sum(row.translate(far).count(1) for row in rows) >= ENOUGH * sum(
        map(len, rows)
    )
