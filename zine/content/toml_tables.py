"""TOML, with the line of every key."""

from __future__ import annotations

import re
import tomllib
from typing import Any

from zine.content.table import MAX_DEPTH, KeyPath, Table
from zine.errors import ContentError, LimitError, Place

_HEADER = re.compile(r"\s*(\[\[?)\s*([^\[\]#]+?)\s*\]")
_KEY = re.compile(r"""\s*((?:[\w.-]+|"[^"]*"|'[^']*')(?:\s*\.\s*[\w-]+)*)\s*=\s*(.*)""")
_POSITION = re.compile(r"\s*\(at (?:line (\d+), column \d+|end of document)\)")
_FENCES = ('"""', "'''")

_HINTS = (
    ("Invalid value", 'Put text between quotation marks: title = "Hello".'),
    ("Expected '='", 'Write each setting as key = "value".'),
    ("Cannot overwrite", "Remove one of the two."),
    (
        "Illegal character",
        'Close the text with ", or put """ at both ends if it has several lines.',
    ),
    ("Unterminated", "Put the same quotation marks at the end of the text."),
    ("Invalid hex", "Write \\\\ for a backslash, or use single quotation marks."),
    ("Unescaped", "Write \\\\ for a backslash, or use single quotation marks."),
)
"""What a complaint of the parser usually means."""

_CURLY = re.compile("=\\s*[“”„‘’«]")
"""A value in the quotation marks of a word processor."""


def load_toml(text: str, file: str, *, first_line: int = 1) -> Table:
    """Return TOML as data, every key with its line.

    Args:
        text: One TOML document.
        file: For messages.
        first_line: Line of the file on which ``text`` begins.

    Raises:
        ContentError: Not TOML.
        LimitError: Nested too deep.
    """
    try:
        # Numbers with a point stay text: issue 1.10 is not issue 1.1.
        data = tomllib.loads(text, parse_float=str)
    except RecursionError as error:
        raise _too_deep(file) from error
    except tomllib.TOMLDecodeError as error:
        raise _not_toml(str(error), text, file, first_line) from error
    except ValueError as error:  # 5,000 digits, month 13
        raise ContentError(
            "the settings hold a number or date that does not exist", place=Place(file)
        ) from error
    if _depth(data) > MAX_DEPTH:
        raise _too_deep(file)
    return Table(file, data, _lines(text, first_line))


def _not_toml(problem: str, text: str, file: str, first_line: int) -> ContentError:
    position = _POSITION.search(problem)
    line, words = None, ""
    if position is not None and position[1]:
        line = int(position[1]) + first_line - 1
        words = text.split("\n")[int(position[1]) - 1]
    hints = [hint for sign, hint in _HINTS if problem.startswith(sign)]
    if _CURLY.search(words):
        hints = ['Use straight quotation marks: " and not “ or ”.']
    return ContentError(
        f"the settings cannot be read as TOML: {_POSITION.sub('', problem)}",
        place=Place(file, line),
        hint=hints[0] if hints else "",
    )


def _too_deep(file: str) -> LimitError:
    return LimitError(
        f"the settings are nested more than {MAX_DEPTH} levels deep", place=Place(file)
    )


def _depth(data: object) -> int:
    """Count levels without recursion; a parser that survived may have gone deep."""
    depth, level = 0, [data]
    while level and depth <= MAX_DEPTH:
        depth += 1
        level = [child for value in level for child in _children(value)]
    return depth


def _children(value: object) -> list[Any]:
    if isinstance(value, dict):
        return list(value.values())
    return value if isinstance(value, list) else []


def _lines(text: str, first_line: int) -> dict[KeyPath, int]:
    """Find each key by eye, as it were: tomllib does not tell where a value stood."""
    lines: dict[KeyPath, int] = {}
    table: KeyPath = ()
    counts: dict[KeyPath, int] = {}
    fence = ""
    for number, line in enumerate(text.split("\n"), start=first_line):
        if fence:
            fence = "" if fence in line else fence
        elif header := _HEADER.match(line):
            table = _opened(header[2], counts, is_list=header[1] == "[[")
            lines.setdefault(table, number)
        elif pair := _KEY.match(line):
            lines.setdefault((*table, *_split(pair[1])), number)
            fence = _open_fence(pair[2])
    return lines


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
