"""What a command has done, told in items: a label, and lines beside it."""

from __future__ import annotations

import textwrap
from typing import TYPE_CHECKING

from zine.cli import terminal

if TYPE_CHECKING:
    from collections.abc import Iterable

LABEL = 12
"""Columns for the words before each line."""

COLUMNS = 64
"""For the lines; with the labels before them they fit a screen of 80."""


def show_item(label: str, lines: Iterable[str]) -> None:
    """Write lines with a label before the first."""
    for index, line in enumerate(lines):
        column = terminal.style(f"{'' if index else label:{LABEL}}", terminal.DIM)
        terminal.say(f"  {column}{line}")


def show_notice(message: str, hint: str, place: str = "") -> None:
    """Write something the reader should know, and what to do about it."""
    terminal.tell("  ! ", f"{place}: {message}" if place else message)
    if hint:
        terminal.tell("    ", hint)


def wrapped(text: str, *, hang: int = 0) -> list[str]:
    """Return a paragraph as lines; all but the first are moved in by ``hang``."""
    return textwrap.wrap(
        text, COLUMNS, subsequent_indent=" " * hang, break_on_hyphens=False
    )


def counted(number: int, noun: str) -> str:
    """Return a number with its noun."""
    return f"{number:,} {noun}" if number == 1 else f"{number:,} {noun}s"
