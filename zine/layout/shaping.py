"""Measure and outline words with HarfBuzz, the shaper that also sets the pages.

Coordinates are in em: x to the right from the start of the word, y upwards from the
baseline.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

import uharfbuzz as hb

if TYPE_CHECKING:
    from pathlib import Path


@dataclass(frozen=True, slots=True)
class Outline:
    """The shape of a word.

    Attributes:
        path: SVG path data, y pointing down from the baseline, in em.
        advance: Width of the word in em.
    """

    path: str
    advance: float


@dataclass(frozen=True, slots=True)
class Inked:
    """The smallest box around the ink of a word, in em, y pointing down."""

    left: float
    top: float
    right: float
    bottom: float


class Face:
    """One font file, ready to shape with; a variable one in one weight."""

    def __init__(self, path: Path, weight: int | None = None) -> None:
        face = hb.Face(hb.Blob.from_file_path(str(path)))
        self._font = hb.Font(face)
        if weight is not None:
            self._font.set_variations({"wght": weight})
        self._upem = face.upem
        extents = self._font.get_font_extents("ltr")
        self._ascent = extents.ascender
        self._descent = -extents.descender

    @property
    def baseline(self) -> float:
        """Depth of the baseline below the top of an inline box one em high, in em.

        WeasyPrint makes an inline box as high as the font size and centres ascent plus
        descent on it.
        """
        spare = self._upem - self._ascent - self._descent
        return float((self._ascent + spare / 2) / self._upem)

    def has(self, text: str) -> bool:
        """Return whether this face has a glyph for every character."""
        return all(info.codepoint != 0 for info in self._shape(text).glyph_infos)

    def advance(self, text: str) -> float:
        """Return the width of ``text`` in em, kerning included."""
        positions = self._shape(text).glyph_positions
        return float(sum(p.x_advance for p in positions) / self._upem)

    def outline(self, text: str) -> Outline:
        """Return the shape of ``text`` on one line."""
        buffer = self._shape(text)
        commands: list[str] = []
        x = 0
        for info, position in zip(
            buffer.glyph_infos, buffer.glyph_positions, strict=True
        ):
            pen = _Pen(x + position.x_offset, position.y_offset, self._upem)
            self._font.draw_glyph(info.codepoint, _draw_funcs(), pen)
            commands += pen.commands
            x += position.x_advance
        return Outline("".join(commands), float(x / self._upem))

    def inked(self, text: str) -> Inked | None:
        """Return the box around the ink of ``text``, or ``None`` if there is none."""
        buffer = self._shape(text)
        boxes: list[tuple[float, float, float, float]] = []
        x = 0
        for info, position in zip(
            buffer.glyph_infos, buffer.glyph_positions, strict=True
        ):
            extents = self._font.get_glyph_extents(info.codepoint)
            if extents is not None and extents.width and extents.height:
                left = x + position.x_offset + extents.x_bearing
                top = -(position.y_offset + extents.y_bearing)
                boxes.append((left, top, left + extents.width, top - extents.height))
            x += position.x_advance
        if not boxes:
            return None
        lefts, tops, rights, bottoms = zip(*boxes, strict=True)
        corners = (min(lefts), min(tops), max(rights), max(bottoms))
        return Inked(*(float(it / self._upem) for it in corners))

    def _shape(self, text: str) -> hb.Buffer:
        buffer = hb.Buffer()
        buffer.add_str(text)
        buffer.guess_segment_properties()
        hb.shape(self._font, buffer)
        return buffer


@cache
def open_face(path: Path, weight: int | None = None) -> Face:
    """Return the face in ``path``, read once for each process."""
    return Face(path, weight)


class _Pen:
    """Writes one glyph as SVG path commands."""

    def __init__(self, dx: int, dy: int, upem: int) -> None:
        self._dx, self._dy, self._upem = dx, dy, upem
        self.commands: list[str] = []

    def write(self, letter: str, *numbers: float) -> None:
        xs = (_short((x + self._dx) / self._upem) for x in numbers[::2])
        ys = (_short(-(y + self._dy) / self._upem) for y in numbers[1::2])
        pairs = (f"{x} {y}" for x, y in zip(xs, ys, strict=True))
        self.commands.append(letter + " ".join(pairs))


def _short(length: float) -> str:
    """Return a length to a ten-thousandth of an em: 0.01 pt on a cover."""
    return f"{round(length, 4):g}"


@cache
def _draw_funcs() -> hb.DrawFuncs:
    funcs = hb.DrawFuncs()
    funcs.set_move_to_func(lambda x, y, pen: pen.write("M", x, y))
    funcs.set_line_to_func(lambda x, y, pen: pen.write("L", x, y))
    funcs.set_quadratic_to_func(lambda *args: args[-1].write("Q", *args[:-1]))
    funcs.set_cubic_to_func(lambda *args: args[-1].write("C", *args[:-1]))
    funcs.set_close_path_func(lambda pen: pen.write("Z"))
    return funcs
