"""Reads pictures of the card again: the numbers in them, where and which way up."""

from __future__ import annotations

import re
from dataclasses import dataclass

_MATRIX = r"matrix\((\S+) 0 0 (\S+) (\S+) (\S+)\)"
_TEXT = re.compile(rf'<text transform="{_MATRIX}"[^>]*>([^<]*)</text>')


@dataclass(frozen=True, slots=True)
class Number:
    """A number in a picture; ``x`` and ``y`` are shares of it, from the upper left."""

    text: str
    x: float
    y: float
    turned: bool


def numbers(picture):
    """Return what is written in a picture."""
    shift = re.search(r"translate\((\S+) (\S+)\)", picture.svg)
    dx, dy = float(shift[1]), float(shift[2])
    return [
        Number(
            text,
            (float(x) + dx) / picture.width,
            (float(y) + dy) / picture.height,
            float(along) < 0,
        )
        for _, along, x, y, text in _TEXT.findall(picture.svg)
        if text
    ]


def texts(picture):
    """Return the same in the order in which it was written."""
    return [it.text for it in numbers(picture)]
