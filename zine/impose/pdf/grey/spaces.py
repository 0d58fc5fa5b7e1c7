"""Colour spaces, and the grey that each of their colours is (ISO 32000-2, 8.6)."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from pikepdf import Array, Name, Stream

from zine.impose.pdf.grey.functions import read_function

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from pikepdf import Object

    Named = Callable[[str], Object | None]
    """Finds a colour space of the resources by its name."""

    Read = Callable[[Object], "Space"]
    """Reads the space that another one is made from."""

LUMA = (0.3, 0.59, 0.11)
"""How bright red, green and blue are (ISO 32000-2, 10.4.3)."""

DARK = 0.0031308
"""Light below which screens code it in a straight line (IEC 61966-2-1)."""

DEEPEST = 8
"""Spaces within spaces; a file that nests more is made to harm."""


class Space(NamedTuple):
    """A colour space.

    Attributes:
        grey: From its numbers to a grey from 0, black, to 1.
        initial: The colour before any is chosen.
        is_pattern: Whether its colours are patterns.
        base: What an uncoloured pattern is painted with, or ``None``.
    """

    grey: Callable[[Sequence[float]], float]
    initial: tuple[float, ...]
    is_pattern: bool = False
    base: Space | None = None


def grey_of_rgb(rgb: Sequence[float]) -> float:
    """Return the grey of red, green and blue from 0 to 1."""
    return sum(share * it for share, it in zip(LUMA, rgb, strict=False))


def grey_of_cmyk(cmyk: Sequence[float]) -> float:
    """Return the grey of four inks from 0 to 1 (ISO 32000-2, 10.4.3)."""
    *inks, black = cmyk
    return 1 - min(1.0, grey_of_rgb(inks) + black)


def grey_of_lab(lab: Sequence[float]) -> float:
    """Return the grey of a lightness from 0 to 100, as screens code it."""
    light = (lab[0] + 16) / 116
    linear = light**3 if light > 6 / 29 else 3 * (6 / 29) ** 2 * (light - 4 / 29)
    linear = min(max(linear, 0.0), 1.0)
    return 12.92 * linear if linear <= DARK else 1.055 * linear ** (1 / 2.4) - 0.055


def _first(values: Sequence[float]) -> float:
    return values[0] if values else 0.0


GREY = Space(_first, (0.0,))
RGB = Space(grey_of_rgb, (0.0, 0.0, 0.0))
CMYK = Space(grey_of_cmyk, (0.0, 0.0, 0.0, 1.0))
LAB = Space(grey_of_lab, (0.0, 0.0, 0.0))
PATTERN = Space(_first, (), is_pattern=True)

DEVICES = {
    "/DeviceGray": GREY,
    "/G": GREY,
    "/CalGray": GREY,
    "/DeviceRGB": RGB,
    "/RGB": RGB,
    "/CalRGB": RGB,
    "/DeviceCMYK": CMYK,
    "/CMYK": CMYK,
    "/Lab": LAB,
    "/Pattern": PATTERN,
}
BY_COUNT = {1: GREY, 3: RGB, 4: CMYK}
"""What a profile is taken for, by its numbers: those of screens and presses differ from
these by less than a copier does from itself."""


def read_space(it: Object | None, named: Named, depth: int = 0) -> Space:
    """Return a colour space; what makes no sense counts as grey."""
    if depth > DEEPEST:
        return GREY
    if isinstance(it, Name):
        word = str(it)
        return DEVICES.get(word) or read_space(named(word), _nothing, depth + 1)
    if not isinstance(it, Array) or not len(it):
        return GREY
    kind, *rest = it
    read = _FAMILIES.get(str(kind))
    if read is None or len(rest) < read.least:
        return DEVICES.get(str(kind), GREY)
    return read.space(rest, lambda one: read_space(one, named, depth + 1))


def _nothing(_name: str) -> None:
    return None


def _pattern(rest: list[Object], read: Read) -> Space:
    return PATTERN._replace(base=read(rest[0]))


def _profile(rest: list[Object], _read: Read) -> Space:
    stream = rest[0]
    count = int(stream.get("/N", 1)) if isinstance(stream, Stream) else 1
    return BY_COUNT.get(count, GREY)


def _indexed(rest: list[Object], read: Read) -> Space:
    base, table = read(rest[0]), rest[2]
    data = table.read_bytes() if isinstance(table, Stream) else bytes(table)
    count = max(1, len(base.initial))
    greys = [
        base.grey(_decoded(data[at : at + count], base))
        for at in range(0, len(data) - count + 1, count)
    ] or [0.0]

    def grey(values: Sequence[float]) -> float:
        return greys[min(max(int(_first(values)), 0), len(greys) - 1)]

    return Space(grey, (0.0,))


def _decoded(data: bytes, base: Space) -> list[float]:
    if base is LAB:
        return [data[0] * 100 / 255, data[1] - 128.0, data[2] - 128.0]
    return [it / 255 for it in data]


def _tinted(rest: list[Object], read: Read) -> Space:
    names = rest[0] if isinstance(rest[0], Array) else [rest[0]]
    base, tint = read(rest[1]), read_function(rest[2])
    return Space(lambda values: base.grey(tint(values)), (1.0,) * len(names))


class _Family(NamedTuple):
    """Spaces that are made from others: how many things say which, and how."""

    least: int
    space: Callable[[list[Object], Read], Space]


_FAMILIES = {
    "/Pattern": _Family(1, _pattern),
    "/ICCBased": _Family(1, _profile),
    "/Indexed": _Family(3, _indexed),
    "/I": _Family(3, _indexed),
    "/Separation": _Family(3, _tinted),
    "/DeviceN": _Family(3, _tinted),
}
