"""TOML, with the line of every key."""

from __future__ import annotations

import tomllib
from typing import Any

from zine.content.table import MAX_DEPTH, Table
from zine.content.toml_lines import lines_of
from zine.content.toml_mistakes import not_toml
from zine.errors import ContentError, LimitError, Place


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
        raise not_toml(error, text, file, first_line) from error
    except ValueError as error:  # 5,000 digits, month 13
        raise ContentError(
            "the settings hold a number or date that does not exist", place=Place(file)
        ) from error
    if _depth(data) > MAX_DEPTH:
        raise _too_deep(file)
    return Table(file, data, lines_of(text, first_line))


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
