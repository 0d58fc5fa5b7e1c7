"""What the parser finds wrong with TOML, said the way people say it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from zine.content.escape import LONGEST_VALUE, quoted, show
from zine.content.toml_lines import given_twice
from zine.errors import ContentError, Place

if TYPE_CHECKING:
    from zine.content.table import KeyPath

_POSITION = re.compile(r"\s*\(at (?:line (\d+), column (\d+)|end of document)\)")
_KEY = re.compile(r"\s*([\w.-]+)\s*=")
_BARE = re.compile(r"[^\[\]{},#\n]*")

MARKS = "“”„‟‘’‚‛«»‹›＂＇〝〞〟「」`´′″"  # noqa: RUF001 - they are what is looked for
"""Quotation marks of word processors, of other countries and of phones; TOML knows
two: " and '."""

_SETTING = 'Write each setting as key = "value".'
_BACKSLASH = "Write \\\\ for a backslash, or use single quotation marks."
_ENDS = (
    "a text is not closed",
    'Close the text with ", or put """ at both ends if it has several lines.',
)

_SAID = (
    ("Expected '='", "a setting has no = and no value", _SETTING),
    ("Cannot", "a setting is given twice", "Remove one of the two."),
    ("Duplicate", "a setting is given twice", "Remove one of the two."),
    ("Illegal character '\\n'", *_ENDS),
    ("Unterminated", *_ENDS),
    ("Invalid hex", "a backslash begins something that does not exist", _BACKSLASH),
    ("Unescaped", "a backslash begins something that does not exist", _BACKSLASH),
    ("Unclosed array", "a list is not closed", "Put ] at its end."),
    ("Unclosed inline", "a table is not closed", "Put } at its end, on its line."),
    ("Expected ']", "the name of a table is not closed", "Put ] at its end."),
    ("Expected newline", "something stands behind the value", _SETTING),
    ("Invalid statement", "this is no setting", _SETTING),
    ("Invalid initial", "this is no name of a setting", _SETTING),
)
"""How a complaint of the parser begins, what it means, and what to do."""


def not_toml(
    error: ValueError, text: str, file: str, first_line: int = 1
) -> ContentError:
    """Return what is wrong with a document that tomllib does not read."""
    problem = str(error)
    at = _POSITION.search(problem)
    plain = _POSITION.sub("", problem)
    number, column = (int(at[1]), int(at[2])) if at and at[1] else (None, None)
    line = text.split("\n")[number - 1] if number else text.rstrip().split("\n")[-1]
    if plain.startswith("Cannot") and (twice := given_twice(text, first_line)):
        return _given_twice(file, *twice)
    if plain.startswith("Invalid value"):
        message, hint = _no_value(line, len(line) if column is None else column - 1)
    else:
        message, hint = next(
            (it for sign, *it in _SAID if plain.startswith(sign)),
            (f"the settings cannot be read as TOML: {plain}", ""),
        )
    if [message, hint] == [*_ENDS] and line.rstrip().endswith(tuple(MARKS)):
        hint = _straight(line)
    return ContentError(
        message, place=Place(file, number and number + first_line - 1), hint=hint
    )


def _given_twice(file: str, path: KeyPath, first: int, second: int) -> ContentError:
    name = quoted(".".join(it for it in path if isinstance(it, str)))
    return ContentError(
        f"{name} is given twice, on lines {first} and {second}",
        place=Place(file, second),
        hint="Remove one of the two.",
    )


def _no_value(line: str, start: int) -> tuple[str, str]:
    """Return what to say of something that stands where a value should."""
    found = _KEY.match(line)
    key = found[1] if found else "a value"
    value = show(_BARE.match(line, start)[0].strip(), LONGEST_VALUE)  # type: ignore[index] # it may be empty
    if not value:
        return f"{key} has no value", f'Write {found[1] if found else "it"} = "…".'
    if value.lower() in {"true", "false"}:
        return f"{key} is {value}", f"Write {value.lower()}, in small letters."
    said = f"{key} is {value}, which is not between straight quotation marks"
    if value.startswith(tuple(MARKS)):
        return said, _straight(value)
    example = f'{key} = "{value}"' if found else f'"{value}"'
    return said, f"Put text between quotation marks: {example}."


def _straight(words: str) -> str:
    marks = dict.fromkeys(it for it in words if it in MARKS)
    return f'Use straight quotation marks: " and not {" or ".join(marks)}.'
