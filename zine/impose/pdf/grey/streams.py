"""What is painted, in grey: the operators of pages, forms and patterns.

A colour operator becomes the one for grey; everything else stays where it is, so no
letter moves by a hair.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, NamedTuple

import pikepdf
from pikepdf import Array, Name, Operator

from zine.impose.pdf.grey.spaces import (
    CMYK,
    GREY,
    RGB,
    Space,
    read_space,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from pikepdf import Object

    from zine.impose.pdf.grey.spaces import Named

COLOURED = re.compile(
    rb"(?<![^\s\]>)])(rg|RG|k|K|cs|CS|sc|SC|scn|SCN|sh|BI)(?![^\s\[</(])"
)
"""What may be a colour operator, seen from afar; inside a string it is not."""

UNCOLOURED = "/ZineGrey"
"""The space of patterns without colours of their own, in the resources."""

DIGITS = 4
"""Of a grey behind the point: a fifth of the smallest step there is."""


class Painted(NamedTuple):
    """The spaces that are set, for filling and for lines."""

    fill: Space = GREY
    line: Space = GREY


DEVICE = {"rg": (RGB, "g"), "RG": (RGB, "G"), "k": (CMYK, "g"), "K": (CMYK, "G")}
"""Operators that name space and colour at once."""


_PLAIN = re.compile(
    rb"(?<![^\s\]>])([-+.0-9]+)\s+([-+.0-9]+)\s+([-+.0-9]+)\s+(rg|RG)(?=\s|$)"
)
"""Red, green and blue, the only colours of most pages."""

_OTHERS = re.compile(rb"(?<![^\s\]>)])(k|K|cs|CS|sc|SC|scn|SCN|BI)(?![^\s\[</(])|\(")
"""What needs a closer look: other spaces, and strings that could hold anything."""


def plain_in_grey(content: bytes) -> bytes | None:
    """Return simple operators in grey; ``None`` if they have to be read one by one."""
    if _OTHERS.search(content) is not None:
        return None
    return _PLAIN.sub(_plain_grey, content)


def _plain_grey(found: re.Match[bytes]) -> bytes:
    space, operator = DEVICE[found[4].decode()]
    grey = _number(space.grey([float(it) for it in found.groups()[:3]]))
    return f"{grey} {operator}".encode()


def may_be_coloured(content: bytes) -> bool:
    """Return whether there may be a colour operator; ``False`` is sure."""
    return COLOURED.search(content) is not None


def grey_content(
    it: Object, named: Named, picture: Callable[[Any], Object | None]
) -> tuple[bytes, bool]:
    """Return the operators of a page or a form in grey.

    Args:
        it: What has the operators.
        named: Finds colour spaces of its resources.
        picture: Given an inline picture in colour, returns its name as one in grey.

    Returns:
        The content, and whether it wants :data:`UNCOLOURED` among the resources.
    """
    reader = _Reader(named, picture)
    out = [
        line for step in pikepdf.parse_content_stream(it) for line in reader.read(step)
    ]
    return pikepdf.unparse_content_stream(out), reader.wants_uncoloured


class _Reader:
    """Follows which space is set, through everything that saves and restores it."""

    def __init__(self, named: Named, picture: Callable[[Any], Object | None]) -> None:
        self.wants_uncoloured = False
        self._named = named
        self._picture = picture
        self._now = Painted()
        self._saved: list[Painted] = []

    def read(self, step: Any) -> Iterator[Any]:  # noqa: ANN401 - an operator, or a picture
        """Yield what is done instead of a step."""
        if isinstance(step, pikepdf.ContentStreamInlineImage):
            name = self._picture(step.iimage)
            yield step if name is None else ([name], Operator("Do"))
            return
        operands, operator = step.operands, str(step.operator)
        match operator:
            case "q":
                self._saved.append(self._now)
            case "Q" if self._saved:
                self._now = self._saved.pop()
            case "g":
                self._now = self._now._replace(fill=GREY)
            case "G":
                self._now = self._now._replace(line=GREY)
            case "rg" | "RG" | "k" | "K":
                yield self._device(operator, operands)
                return
            case "cs" | "CS":
                yield from self._space(operator, operands)
                return
            case "sc" | "scn" | "SC" | "SCN":
                yield self._colour(operator, operands)
                return
            case _:
                pass
        yield step

    def _set(self, operator: str, space: Space) -> None:
        key = "fill" if operator.islower() else "line"
        self._now = self._now._replace(**{key: space})

    def _device(self, operator: str, operands: Iterable[Object]) -> Any:  # noqa: ANN401
        space, grey = DEVICE[operator]
        self._set(operator, GREY)
        return [_number(space.grey(_floats(operands)))], Operator(grey)

    def _space(self, operator: str, operands: Any) -> Iterator[Any]:  # noqa: ANN401
        space = read_space(operands[0] if len(operands) else None, self._named)
        self._set(operator, space)
        if not space.is_pattern:
            # The first colour of the space, until another is chosen.
            grey = "g" if operator == "cs" else "G"
            yield [_number(space.grey(space.initial))], Operator(grey)
        elif space.base is None:
            yield [Name.Pattern], Operator(operator)
        else:
            self.wants_uncoloured = True
            yield [Name(UNCOLOURED)], Operator(operator)

    def _colour(self, operator: str, operands: Any) -> Any:  # noqa: ANN401
        space = self._now.fill if operator.islower() else self._now.line
        if space.is_pattern:
            *numbers, name = operands
            if space.base is None or not numbers:
                return [name], Operator(operator)
            return [_number(space.base.grey(_floats(numbers))), name], Operator(
                operator
            )
        grey = "g" if operator.islower() else "G"
        return [_number(space.grey(_floats(operands)))], Operator(grey)


def _floats(operands: Iterable[Object]) -> list[float]:
    return [float(it) for it in operands]


def _number(grey: float) -> float:
    value = round(min(max(grey, 0.0), 1.0), DIGITS)
    return int(value) if value in (0, 1) else value


def uncoloured_space() -> Array:
    """Return the space that :data:`UNCOLOURED` names."""
    return Array([Name.Pattern, Name.DeviceGray])
