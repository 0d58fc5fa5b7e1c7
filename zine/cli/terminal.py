"""Words on the terminal.  Plain when it is a pipe, coloured when it is a screen."""

from __future__ import annotations

import os
import re
import shutil
import sys
import textwrap
import unicodedata
from typing import TYPE_CHECKING, TextIO

from zine.errors import OutputError

if TYPE_CHECKING:
    from zine.errors import ZineError

BOLD, DIM, RED, GREEN = "1", "2", "31", "32"

WIDEST = 80
"""Columns that a sentence may run; longer lines are hard to read."""

_STYLE = r"\033\[(?:0|1|2|31|32|33)m"

_HARMFUL = re.compile(
    rf"(?!{_STYLE})[\x00-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069"
    r"\ud800-\udfff]"
)
"""What would do something to the terminal or turn the direction of writing, instead of
being seen; our own styles excepted."""


def say(text: str = "") -> None:
    """Write a line for the reader."""
    _write(sys.stdout, text)


def tell(first: str, text: str) -> None:
    """Write a paragraph for the reader: ``first`` before it, the rest indented."""
    for line in _paragraph(first, text, sys.stdout):
        _write(sys.stdout, line)


def complain(text: str) -> None:
    """Write a sentence about something that went wrong."""
    first, *rest = _paragraph("zine: ", text, sys.stderr)
    _write(sys.stderr, first.replace("zine:", style("zine:", RED, to=sys.stderr), 1))
    for line in rest:
        _write(sys.stderr, line)


def advise(text: str) -> None:
    """Write what to try next, under a complaint."""
    for line in _paragraph("      ", text, sys.stderr):
        _write(sys.stderr, line)


def show_error(error: ZineError, *, zine: str = "") -> None:
    """Write an error with its place and its hint, and the zine if there are several.

    What else is wrong follows, each on a line of its own.
    """
    for it in (error, *error.others):
        complain(f"{zine}: {it}" if zine else str(it))
        if it.hint:
            advise(it.hint)


def style(text: str, *codes: str, to: TextIO | None = None) -> str:
    """Return ``text`` in a style, if the stream is a screen that wants colour."""
    if not is_screen(to or sys.stdout) or os.environ.get("NO_COLOR"):
        return text
    return f"\033[{';'.join(codes)}m{text}\033[0m"


def is_screen(stream: TextIO) -> bool:
    """Return whether a person is looking, rather than a program reading."""
    return stream.isatty() and os.environ.get("TERM") != "dumb"


def _paragraph(first: str, text: str, stream: TextIO) -> list[str]:
    """Return the lines of a paragraph; one, however long, if a program reads it."""
    text = _visible(text)
    if not is_screen(stream):
        return [first + text]
    # Chinese letters take two columns, which textwrap does not know.
    wide = sum(unicodedata.east_asian_width(letter) in "WF" for letter in text)
    columns = min(shutil.get_terminal_size().columns - 1, WIDEST)
    return textwrap.wrap(
        text,
        max(columns - wide, columns // 2),
        initial_indent=first,
        subsequent_indent=" " * len(first),
        break_long_words=False,
        break_on_hyphens=False,
    ) or [first]


def _visible(text: str) -> str:
    return _HARMFUL.sub(_named, text.replace("\n", " "))


def _named(found: re.Match[str]) -> str:
    return f"\\u{ord(found[0]):04x}"


def _write(stream: TextIO, text: str) -> None:
    line = f"{_visible(text)}\n"
    try:
        try:
            stream.write(line)
        except UnicodeEncodeError:
            # An old console: say it in the letters it has.
            encoding = stream.encoding or "ascii"
            stream.write(line.encode(encoding, "replace").decode(encoding))
        stream.flush()
    except BrokenPipeError:
        raise
    except OSError as exc:
        raise OutputError(f"cannot write to the terminal: {exc.strerror}") from exc
