"""Which fonts of a page print letters; programs choose some that they never use."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pikepdf
from pikepdf import Array, String

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pikepdf import Stream

TOLD = "q Q Tf Tr Tj TJ ' \""
"""Operators that choose a font, or how it is printed, and those that print letters."""

UNSEEN = {3, 7}
"""Ways to print letters that leave no ink, as a scan has them over its picture."""


def used_fonts(content: Stream) -> frozenset[str]:
    """Return the names, in the resources, of fonts that print at least one letter."""
    return frozenset(_used(content))


def strings(operand: Any) -> Iterator[bytes]:  # noqa: ANN401 - as an operator has it
    """Yield the codes of letters that an operator prints."""
    for it in operand if isinstance(operand, Array) else [operand]:
        if isinstance(it, String):
            yield bytes(it)


def _used(content: Stream) -> Iterator[str]:
    saved, font, mode = [], "", 0
    for step in pikepdf.parse_content_stream(content, TOLD):
        operands = list(step.operands)
        match str(step.operator):
            case "q":
                saved.append((font, mode))
            case "Q" if saved:
                font, mode = saved.pop()
            case "Tf" if operands:
                font = str(operands[0])
            case "Tr" if operands:
                mode = int(operands[0])
            case "Tj" | "TJ" | "'" | '"' if operands and mode not in UNSEEN:
                if any(strings(operands[-1])):
                    yield font
            case _:
                pass
