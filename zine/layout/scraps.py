"""Cut one letter out of a newspaper: which paper, which type, and how crookedly.

Nothing is left to chance: what looks like chance is a digest of the letter and its
place in the line, so that the same title is cut in the same way on every machine.

Lengths are in em, where an em is the height of a tall letter; y points down, and the
middle of the line is at 0.
"""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass
from hashlib import sha256
from math import cos, radians, sin
from typing import TYPE_CHECKING, NamedTuple

from zine.layout.shaping import Inked

if TYPE_CHECKING:
    from collections.abc import Sequence

    from zine.layout.shaping import Face

PAPERS = ("white", "black", "white", "black", "framed")
"""What a scrap is printed on: some are more common than others."""

LOWEST, TALLEST = 0.88, 1.16
"""Heights of letters.  Small letters are cut from larger type, so they are as tall."""

WIDEST = 0.64
"""No letter is wider: an M comes from a smaller line than an I."""

MOST_TILT = 6.0
"""Degrees, to either side."""

MOST_SHIFT = 0.06
"""Up or down."""

ABOVE, BESIDE = (0.08, 0.17), (0.05, 0.13)
"""Paper left over and under a letter, and at its sides, from and to."""

TOOTH = 0.075
"""Length of a notch where paper is torn and not cut."""

FROM_RIGHT = {"R", "AL"}
"""Scripts that run from the right: these rows do not, and Arabic letters are joined."""

AS_TYPED = "i\u0131"
"""With a dot and without: their capitals differ from language to language."""


class Point(NamedTuple):
    """A corner of a scrap."""

    x: float
    y: float


@dataclass(frozen=True, slots=True)
class Scrap:
    """A letter on a piece of paper.

    Attributes:
        paper: One of :data:`PAPERS`.
        edge: The outline of the paper.
        letter: SVG path data of the letter, to be placed by ``transform``.
        transform: The SVG transformation that lays the letter on the paper.
        face: What it was set in.
        width: From the left end of the paper, at 0, to the right.
    """

    paper: str
    edge: tuple[Point, ...]
    letter: str
    transform: str
    face: Face
    width: float


def letters_of(word: str) -> list[str]:
    """Return a word in pieces that scissors can part: letters with their accents."""
    letters: list[str] = []
    for sign in unicodedata.normalize("NFC", word):
        if letters and unicodedata.category(sign) in {"Mn", "Mc", "Me", "Cf"}:
            letters[-1] += sign
        else:
            letters.append(sign)
    return letters


def cut_scrap(
    letter: str, faces: Sequence[Face], before: Sequence[Scrap]
) -> Scrap | None:
    """Return a letter cut out, its left end at 0, or ``None`` if no face can have it.

    Args:
        letter: As :func:`letters_of` gives it.
        faces: To choose from.
        before: All scraps to the left; this one is to look different.
    """
    if unicodedata.bidirectional(letter[0]) in FROM_RIGHT:
        return None
    dice = sha256(f"{len(before)} {letter}".encode()).digest()
    letter = _capital(letter) if dice[0] % 4 else letter
    face = _face(letter, dice[1], faces, before)
    if face is None:
        return None
    ink = _ink(letter, face, _between(LOWEST, TALLEST, dice[2]))
    if ink is None:
        return None
    scale, box = ink
    tilt = _between(-MOST_TILT, MOST_TILT, dice[3])
    shift = _between(-MOST_SHIFT, MOST_SHIFT, dice[4])
    middle = Point((box.left + box.right) / 2, (box.top + box.bottom) / 2)
    flat = _edge(box.right - middle.x, box.bottom - middle.y, dice[5:])
    turned = [_turned(point, tilt) for point in flat]
    left = min(point.x for point in turned)
    return Scrap(
        paper=_paper(dice[6], before),
        edge=tuple(Point(x - left, y + shift) for x, y in turned),
        letter=face.outline(letter).path,
        transform=(
            f"translate({-left:.4g} {shift:.4g}) rotate({tilt:.4g})"
            f" translate({-middle.x:.4g} {-middle.y:.4g}) scale({scale:.4g})"
        ),
        face=face,
        width=max(point.x for point in turned) - left,
    )


def _face(
    letter: str, die: int, faces: Sequence[Face], before: Sequence[Scrap]
) -> Face | None:
    """Return a face that has the letter; not the same twice running, if it can be."""
    fitting = [it for it in faces if it.has(letter)]
    others = [it for it in fitting if it is not before[-1].face] if before else []
    choice = others or fitting
    return choice[die % len(choice)] if choice else None


def _ink(letter: str, face: Face, height: float) -> tuple[float, Inked] | None:
    """Return by how much to enlarge a letter to this height, and its box then."""
    ink, capital = face.inked(letter), face.inked("H")
    if ink is None or capital is None:
        return None
    is_raised = unicodedata.decomposition(letter[0]).startswith("<super>")
    if unicodedata.category(letter[0])[0] in "LN" and not is_raised:
        scale = min(height / (ink.bottom - ink.top), WIDEST / (ink.right - ink.left))
        top, bottom = ink.top, ink.bottom
    else:  # a comma stays as small and low as it is beside a capital, and º high
        scale = height / -capital.top
        top, bottom = min(ink.top, capital.top), max(ink.bottom, 0.0)
    box = (it * scale for it in (ink.left, top, ink.right, bottom))
    return scale, Inked(*box)


def _capital(letter: str) -> str:
    """Return a letter as a capital, if that is one letter too, in every language."""
    capital = letter.upper()
    is_greek = unicodedata.name(letter[0], "").startswith("GREEK")  # accents are shed
    if letter[0] in AS_TYPED or is_greek or len(capital) != len(letter):
        return letter
    return capital


def _paper(die: int, before: Sequence[Scrap]) -> str:
    """Return a paper, but not the same a third time."""
    last = {it.paper for it in before[-2:]}
    tired = last if len(before) > 1 and len(last) == 1 else set()
    # A frame is for a change: one in sight is enough.
    tired |= {"framed"} & {it.paper for it in before[-5:]}
    papers = [it for it in PAPERS if it not in tired]
    return papers[die % len(papers)]


def _edge(half_width: float, half_height: float, dice: bytes) -> list[Point]:
    """Return the outline of a scrap around a letter in its middle: cut, torn below."""
    widths = [half_width + _between(*BESIDE, die) for die in dice[2:6]]
    heights = [half_height + _between(*ABOVE, die) for die in dice[6:10]]
    signs = ((-1, -1), (1, -1), (1, 1), (-1, 1))
    corners = [
        Point(x * width, y * height)
        for (x, y), width, height in zip(signs, widths, heights, strict=True)
    ]
    torn = dice[10] % 4
    corners = corners[torn:] + corners[:torn]
    if dice[11] % 3:
        return corners
    return [*corners, *_tear(corners[-1], corners[0], dice[12:])]


def _tear(start: Point, end: Point, dice: bytes) -> list[Point]:
    """Return points between two corners, beside the straight line."""
    along = Point(end.x - start.x, end.y - start.y)
    length = (along.x**2 + along.y**2) ** 0.5
    teeth = min(round(length / TOOTH), len(dice))
    points = []
    for number, die in enumerate(dice[: teeth - 1], start=1):
        part = (number + _between(-0.3, 0.3, die)) / teeth
        depth = _between(-0.3, 0.3, die * 7 % 256) * TOOTH / length
        points.append(
            Point(
                start.x + part * along.x + depth * along.y,
                start.y + part * along.y - depth * along.x,
            )
        )
    return points


def _turned(point: Point, degrees: float) -> Point:
    angle = radians(degrees)
    return Point(
        point.x * cos(angle) - point.y * sin(angle),
        point.x * sin(angle) + point.y * cos(angle),
    )


def _between(low: float, high: float, die: int) -> float:
    """Return a number between two, by a die of 256 sides."""
    return low + (high - low) * die / 255
