"""Words on the terminal.  Plain when it is a pipe, coloured when it is a screen."""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING, TextIO

if TYPE_CHECKING:
    from zine.errors import ZineError

BOLD, DIM, RED, GREEN, YELLOW = "1", "2", "31", "32", "33"

# What cannot be shown in a message without doing something to the terminal: controls
# and the marks that turn the direction of writing.
_UNSAFE = {
    **{code: None for code in range(0x20) if chr(code) != "\n"},
    **dict.fromkeys(range(0x7F, 0xA0)),
    **dict.fromkeys((*range(0x202A, 0x202F), *range(0x2066, 0x206A))),
}


def say(text: str = "") -> None:
    """Write a line for the reader."""
    _write(sys.stdout, text)


def complain(text: str) -> None:
    """Write a line about something that went wrong."""
    _write(sys.stderr, f"{style('zine:', RED, stream=sys.stderr)} {text}")


def advise(text: str) -> None:
    """Write what to try next, under a complaint."""
    _write(sys.stderr, f"      {text}")


def show_error(error: ZineError, *, zine: str = "") -> None:
    """Write an error with its place and its hint, and the zine if there are several."""
    complain(f"{zine}: {error}" if zine else str(error))
    if error.hint:
        advise(error.hint)


def style(text: str, *codes: str, stream: TextIO | None = None) -> str:
    """Return ``text`` in a style, if the stream is a screen that wants colour."""
    if not is_screen(stream or sys.stdout) or os.environ.get("NO_COLOR"):
        return text
    return f"\033[{';'.join(codes)}m{text}\033[0m"


def is_screen(stream: TextIO) -> bool:
    """Return whether a person is looking, rather than a program reading."""
    return stream.isatty() and os.environ.get("TERM") != "dumb"


def _write(stream: TextIO, text: str) -> None:
    if not is_screen(stream):
        text = text.translate(_UNSAFE)
    try:
        stream.write(f"{text}\n")
    except UnicodeEncodeError:
        # An old console: say it in the letters it has.
        encoding = stream.encoding or "ascii"
        stream.write(f"{text.encode(encoding, 'replace').decode(encoding)}\n")
    stream.flush()
