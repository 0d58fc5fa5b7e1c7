"""Find the file and line where something stands, for errors that come up later."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from zine.errors import Place

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from zine.content.model import SourceText


def locate(texts: Iterable[SourceText], needle: str) -> Place | None:
    """Return where ``needle`` first occurs, in reading order, or ``None``."""
    if not needle:
        return None
    for source in texts:
        line = line_of(source.text, needle)
        if line is not None:
            return Place(source.file, line)
    return None


def place_of_setting(texts: Sequence[SourceText], key: str) -> Place | None:
    """Return where a setting of the zine stands: in its first file, or ``None``."""
    for source in texts[:1]:
        if found := re.search(rf"(?m)^\s*{key}\s*[=:]", source.text):
            return Place(source.file, source.text.count("\n", 0, found.end()) + 1)
    return None


def line_of(text: str, needle: str, start: int = 0) -> int | None:
    """Return the line where ``needle`` first stands behind offset ``start``."""
    found = text.find(needle, start)
    return None if found < 0 else text.count("\n", 0, found) + 1


_CODE = re.compile(
    r"^ {0,3}(?P<fence>~{3,}|`{3,}).*?^ {0,3}(?P=fence)|(?<!`)(?P<ticks>`+)(?!`)[^\n]*?"
    r"(?<!`)(?P=ticks)(?!`)",
    re.MULTILINE | re.DOTALL,
)
_LETTER = re.compile(r"[^\n]")


def without_code(text: str) -> str:
    """Return a text of the same length with spaces where it shows code."""
    return _CODE.sub(lambda found: _LETTER.sub(" ", found[0]), text)


def lines_like(text: str, pattern: str, start: int = 0) -> list[int]:
    """Return the lines where a pattern is found behind ``start``, code aside."""
    searched = text[:start] + without_code(text[start:])
    found = re.compile(pattern, re.MULTILINE).finditer(searched, start)
    return [text.count("\n", 0, it.start()) + 1 for it in found]


def typed_line(line: str) -> str:
    """Return the pattern of a whole line, as it may stand in a list or quotation."""
    return rf"^(?=[ \t>]*{re.escape(line.strip())}[ \t]*$)"


def named_in(name: str) -> str:
    """Return the pattern of a class, in braces or in the tag of an element."""
    word = rf"(?<![\w-]){re.escape(name)}(?![\w-])"
    return rf"\{{[^{{}}\n]*\.{word}|<[^<>]*\bclass\s*=\s*[\"']?[^\"'<>]*{word}"
