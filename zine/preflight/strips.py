"""Pictures that a program has cut into strips or tiles, put together again."""

from __future__ import annotations

from typing import TYPE_CHECKING

from zine.units import Pt, Rect

if TYPE_CHECKING:
    from collections.abc import Iterable

    from zine.preflight.facts import Picture

GAP = Pt(0.5)
"""Between strips of one picture; places are rounded."""

ALIKE = 0.03
"""Of the pixels to an inch: strips of one picture have the same."""


def joined(pictures: Iterable[Picture]) -> list[Picture]:
    """Return pieces that lie side by side in one row, or one on another, as one."""
    rows = _along(
        sorted(pictures, key=lambda it: (-round(it.box.y0), it.box.x0)), is_row=True
    )
    return _along(
        sorted(rows, key=lambda it: (round(it.box.x0), it.box.y0)), is_row=False
    )


def _along(pictures: list[Picture], *, is_row: bool) -> list[Picture]:
    out: list[Picture] = []
    for it in pictures:
        if out and _are_pieces(out[-1], it, is_row=is_row):
            out[-1] = _as_one(out[-1], it, is_row=is_row)
        else:
            out.append(it)
    return out


def _are_pieces(one: Picture, next_: Picture, *, is_row: bool) -> bool:
    a, b = one.box, next_.box
    gaps = (
        (b.x0 - a.x1, a.y0 - b.y0, a.y1 - b.y1)
        if is_row
        else (b.y0 - a.y1, a.x0 - b.x0, a.x1 - b.x1)
    )
    return (
        max(map(abs, gaps)) <= GAP
        and one.bits == next_.bits
        and abs(one.ppi - next_.ppi) <= ALIKE * one.ppi
    )


def _as_one(one: Picture, next_: Picture, *, is_row: bool) -> Picture:
    a, b = one.box, next_.box
    box = Rect(min(a.x0, b.x0), min(a.y0, b.y0), max(a.x1, b.x1), max(a.y1, b.y1))
    (wide, high), (wider, higher) = one.pixels, next_.pixels
    pixels = (wide + wider, high) if is_row else (wide, high + higher)
    return one._replace(pixels=pixels, box=box)
