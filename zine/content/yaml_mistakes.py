"""What is wrong with YAML that cannot be read, said the way people say it.

A quotation mark that is never closed swallows the lines below it, and the parser
stumbles far behind; people look for the place where it was opened.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from zine.content.escape import quoted
from zine.errors import ContentError, Place

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from yaml import YAMLError

_KEY = r"""[ \t]*(?:-[ \t]+)?(?:["']?[\w-]+["']?[ \t]*:(?:[ \t]+|$))"""

_BEGINS_WITH_KEY = re.compile(_KEY)

_OPENED = re.compile(rf"""(?:{_KEY}|[ \t]*-[ \t]+)\[?[ \t]*(["'])(.*)""")
"""A value that begins with a quotation mark."""

_CLOSED = {
    '"': re.compile(r'(?:[^"\\]|\\.)*"'),
    "'": re.compile(r"(?:[^']|'')*'"),
}
"""Text up to the mark that closes it."""

_USE_SPACES = "Replace the tab with spaces."
_QUOTE_IT = "Put the text between quotation marks if it contains : # or other signs."
_CLOSE_IT = {
    '"': 'Put another " at the end of the text.',
    "'": "Put another ' at the end; if it is an apostrophe, put \" around the text.",
}


def not_yaml(
    error: YAMLError, text: str, file: str, *, first_line: int
) -> ContentError:
    """Return the error for settings that the parser has stumbled over.

    Args:
        error: What the parser said.
        text: The settings.
        file: For the message.
        first_line: Line of the file on which ``text`` begins.
    """
    mark = getattr(error, "problem_mark", None) or getattr(error, "context_mark", None)
    lines = text.split("\n")
    reached = len(lines) if mark is None else mark.line + 1
    for number, sign in _left_open(lines[:reached]):
        return ContentError(
            f"the quotation mark before {quoted(_words_behind(lines[number], sign))} is"
            " not closed",
            place=Place(file, first_line + number),
            hint=_CLOSE_IT[sign],
        )
    problem = str(getattr(error, "problem", None) or getattr(error, "reason", ""))
    return ContentError(
        f"the settings cannot be read as YAML: {problem}",
        place=Place(file, None if mark is None else first_line + mark.line),
        hint=_USE_SPACES if "\\t" in problem else _QUOTE_IT,
    )


def _left_open(lines: Sequence[str]) -> Iterator[tuple[int, str]]:
    """Yield where a quotation mark is opened that swallows another setting, or all."""
    number = 0
    while number < len(lines):
        found = _OPENED.match(lines[number])
        number += 1
        if found is None or _CLOSED[found[1]].match(found[2]):
            continue
        opened = number - 1
        while number < len(lines) and not _CLOSED[found[1]].match(lines[number]):
            number += 1
        swallowed = lines[opened + 1 : number + 1]
        if number >= len(lines) or any(map(_BEGINS_WITH_KEY.match, swallowed)):
            yield opened, found[1]
        number += 1


def _words_behind(line: str, sign: str) -> str:
    return line.partition(sign)[2].strip()
