"""What stands in the handbook to be typed: blocks between lines of ``~~~``."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from tests.handbook.write import HANDBOOK

if TYPE_CHECKING:
    from pathlib import Path

_BLOCK = re.compile(r"^~~~\n(.*?)^~~~$", re.MULTILINE | re.DOTALL)
_CODE = re.compile(r"`([^`\n]+)`")


def chapters() -> list[Path]:
    """Return the parts that are written by hand."""
    return sorted(HANDBOOK.glob("[01]?-*.md"))


def chapter(number: int) -> str:
    """Return one chapter as it is written."""
    (file,) = HANDBOOK.glob(f"{number:02}-*.md")
    return file.read_text(encoding="utf-8")


def blocks(text: str) -> list[str]:
    """Return what is to be typed, block by block."""
    return _BLOCK.findall(text)


def settings(text: str) -> list[str]:
    """Return the blocks that are settings."""
    return [it for it in blocks(text) if re.search(r"^\w+ = ", it, re.MULTILINE)]


def inline(text: str) -> list[str]:
    """Return what is set as code within a line."""
    return _CODE.findall(_BLOCK.sub("", text))


def command_lines(text: str) -> list[str]:
    """Return every line that calls ``zine``."""
    typed = [line for block in blocks(text) for line in block.splitlines()]
    return [
        line.removeprefix(".venv/bin/")
        for line in [*typed, *inline(text)]
        if re.match(r"(\.venv/bin/)?zine [a-z-]", line)
    ]
