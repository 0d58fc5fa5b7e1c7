"""A printer as a file: TOML that a person can read, and that is read with suspicion."""

from __future__ import annotations

import math
import tomllib
from difflib import get_close_matches
from typing import TYPE_CHECKING, Any

from zine.errors import PaperError, Place, SetupError
from zine.impose.printer import Fault, Printer, Rim
from zine.impose.sheet import Flip
from zine.paper import find_paper
from zine.units import Pt, in_mm, mm, shown

if TYPE_CHECKING:
    from collections.abc import Mapping

FARTHEST = 20.0
"""Millimetres that a print may be off; more is another fault."""

STRETCH = 0.1
"""Of its size that a print may be too small or too large; more was no ruler."""

WIDEST = 50.0
"""Millimetres that may stay blank at an edge."""

EDGES = ("left", "bottom", "right", "top")

AGAIN = "Mend it, or test the printer again: zine printer add NAME --replace."

HEAD = """\
# What a printer does to a sheet, as its test sheet showed it (`zine printer add`).
# Lengths are in millimetres, and all is seen on a sheet that lies on its long side.
"""


def write_printer(printer: Printer) -> str:
    """Return a printer as TOML."""
    lines = [
        HEAD,
        f'paper = "{printer.paper}"',
        f'dialog = "{printer.dialog}"  # the edge to choose in the print dialog',
        f'flip = "{printer.flip}"  # the edge it then turns the sheet over on',
        f"across = {printer.across:.5f}  # how long 1 mm comes out, side to side",
        f"along = {printer.along:.5f}  # and up and down",
    ]
    for name, fault in (("front", printer.front), ("back", printer.back)):
        rim = ", ".join(
            f"{edge} = {in_mm(it):.2f}"
            for edge, it in zip(EDGES, fault.rim, strict=True)
        )
        lines += [
            f"\n[{name}]",
            f"right = {_plain(in_mm(fault.right))}  # the print is so far to the right",
            f"up = {_plain(in_mm(fault.up))}  # and so far up",
            f"blank = {{ {rim} }}  # the rim that stays white",
        ]
    return "\n".join(lines) + "\n"


def read_printer(name: str, text: str, file: str) -> Printer:
    """Return a printer read from TOML.

    Raises:
        SetupError: The file is damaged; the message says where.
    """
    try:
        table = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise SetupError(
            f"this printer cannot be read: {error}", place=Place(file), hint=AGAIN
        ) from error
    page = _Page(file, table)
    page.has_only("paper", "dialog", "flip", "across", "along", "front", "back")
    return Printer(
        name=name,
        paper=page.paper("paper"),
        dialog=page.flip("dialog"),
        flip=page.flip("flip"),
        front=_fault(page.inner("front")),
        back=_fault(page.inner("back")),
        across=page.number("across", 1 - STRETCH, 1 + STRETCH),
        along=page.number("along", 1 - STRETCH, 1 + STRETCH),
    )


def _fault(page: _Page) -> Fault:
    page.has_only("right", "up", "blank")
    blank = page.inner("blank")
    blank.has_only(*EDGES)
    return Fault(
        right=page.length("right", -FARTHEST, FARTHEST),
        up=page.length("up", -FARTHEST, FARTHEST),
        rim=Rim(*(blank.length(edge, 0, WIDEST) for edge in EDGES)),
    )


class _Page:
    """A table of the file, read key by key."""

    def __init__(self, file: str, table: Mapping[str, Any], within: str = "") -> None:
        self._file, self._table, self._within = file, table, within

    def has_only(self, *keys: str) -> None:
        for key in sorted(self._table.keys() - {*keys}):
            near = get_close_matches(key, keys, n=1)
            hint = f"Did you mean {near[0]}?" if near else AGAIN
            raise self._wrong(f"{shown(self._within + key)} means nothing here", hint)

    def inner(self, key: str) -> _Page:
        value = self._value(key)
        if not isinstance(value, dict):
            raise self._odd(key, value, "a table")
        return _Page(self._file, value, f"{self._within}{key}.")

    def paper(self, key: str) -> str:
        value = self._value(key)
        try:
            return find_paper(str(value)).name
        except PaperError as error:
            raise self._wrong(f"{key}: {error.message}", error.hint) from error

    def flip(self, key: str) -> Flip:
        value = self._value(key)
        if value not in tuple(Flip):
            raise self._odd(key, value, "short or long")
        return Flip(value)

    def number(self, key: str, least: float, most: float) -> float:
        value = self._value(key)
        if (
            isinstance(value, bool)
            or not isinstance(value, int | float)
            or not math.isfinite(value)
            or not least <= value <= most
        ):
            raise self._odd(key, value, f"a number from {least:g} to {most:g}")
        return float(value)

    def length(self, key: str, least: float, most: float) -> Pt:
        return mm(self.number(key, least, most))

    def _value(self, key: str) -> Any:  # noqa: ANN401 - whatever the file holds
        if key not in self._table:
            raise self._wrong(f"{shown(self._within + key)} is missing", AGAIN)
        return self._table[key]

    def _odd(self, key: str, value: object, wanted: str) -> SetupError:
        return self._wrong(
            f"{self._within}{key} is {shown(str(value))}; it can be {wanted}", AGAIN
        )

    def _wrong(self, message: str, hint: str) -> SetupError:
        return SetupError(message, place=Place(self._file), hint=hint)


def _plain(value: float) -> str:
    return f"{value:.2f}".replace("-0.00", "0.00")
