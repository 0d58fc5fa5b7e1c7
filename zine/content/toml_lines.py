"""On which line of a TOML document each key stands."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from zine.content.table import KeyPath

_HEADER = re.compile(r"\s*(\[\[?)\s*([^\[\]#]+?)\s*\]")
_KEY = re.compile(r"""\s*((?:[\w.-]+|"[^"]*"|'[^']*')(?:\s*\.\s*[\w-]+)*)\s*=\s*(.*)""")
_FENCES = ('"""', "'''")


def lines_of(text: str, first_line: int = 1) -> dict[KeyPath, int]:
    """Return the line of each key; the first, where one stands twice."""
    lines: dict[KeyPath, int] = {}
    for path, number in _keys(text, first_line):
        lines.setdefault(path, number)
    return lines


def given_twice(text: str, first_line: int = 1) -> tuple[KeyPath, int, int] | None:
    """Return the first key that stands twice, and on which two lines."""
    lines: dict[KeyPath, int] = {}
    for path, number in _keys(text, first_line):
        if path in lines:
            return path, lines[path], number
        lines[path] = number
    return None


def _keys(text: str, first_line: int) -> Iterator[tuple[KeyPath, int]]:
    """Find each key by eye, as it were: tomllib does not tell where a value stood."""
    table: KeyPath = ()
    counts: dict[KeyPath, int] = {}
    fence = ""
    for number, line in enumerate(text.split("\n"), start=first_line):
        if fence:
            fence = "" if fence in line else fence
        elif header := _HEADER.match(line):
            table = _opened(header[2], counts, is_list=header[1] == "[[")
            yield table, number
        elif pair := _KEY.match(line):
            yield (*table, *_split(pair[1])), number
            fence = _open_fence(pair[2])


def _opened(name: str, counts: dict[KeyPath, int], *, is_list: bool) -> KeyPath:
    path: KeyPath = ()
    keys = _split(name)
    for key in keys[:-1]:
        path = (*path, key)
        if path in counts:
            path = (*path, counts[path] - 1)
    path = (*path, keys[-1])
    if is_list:
        counts[path] = counts.get(path, 0) + 1
        path = (*path, counts[path] - 1)
    return path


def _split(name: str) -> tuple[str, ...]:
    return tuple(key.strip().strip("\"'") for key in name.split("."))


def _open_fence(value: str) -> str:
    for fence in _FENCES:
        if value.startswith(fence) and fence not in value[len(fence) :]:
            return fence
    return ""
