"""A press as a file: TOML that a person can write, read key by key."""

from __future__ import annotations

import math
import re
import tomllib
from difflib import get_close_matches
from typing import TYPE_CHECKING, Any, NamedTuple

from zine.content.toml_mistakes import not_toml
from zine.errors import PaperError, Place, all_of
from zine.units import Pt, parse_length, shown

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

MOST_BYTES = 10_000
"""A press is some lines; a longer file is something else."""

LIKE = "like"
"""The key that names a press to begin with."""


class Limits(NamedTuple):
    """A length that should not be smaller.

    Attributes:
        warning: Smaller ones are risky.
        error: Smaller ones do not print.
    """

    warning: Pt
    error: Pt


class Kind(NamedTuple):
    """What a key may say.

    Attributes:
        read: Returns its value; raises an error if it is none.
        wanted: The same for people.
    """

    read: Callable[[Any], Any]
    wanted: str


def _words(value: Any) -> str:  # noqa: ANN401 - whatever the file holds
    if not isinstance(value, str) or not value.strip():
        raise ValueError
    return " ".join(value.split())


def _length(value: Any) -> Pt:  # noqa: ANN401
    return parse_length(_words(value))


def _limits(value: Any) -> Limits:  # noqa: ANN401
    warning, error = map(_length, value if isinstance(value, list) else ())
    if warning < error:
        raise ValueError
    return Limits(warning, error)


def _number(value: Any) -> float:  # noqa: ANN401
    is_number = isinstance(value, int | float) and not isinstance(value, bool)
    if not is_number or not 0 <= value < math.inf:
        raise ValueError
    return float(value)


def _percent(value: Any) -> float:  # noqa: ANN401
    if _number(value) > 100:  # noqa: PLR2004 - of a hundred
        raise ValueError
    return float(value)


def _count(value: Any) -> int:  # noqa: ANN401
    if _number(value) != int(value) or not value:
        raise ValueError
    return int(value)


def _switch(value: Any) -> bool:  # noqa: ANN401
    if not isinstance(value, bool):
        raise ValueError  # noqa: TRY004 - all that is wrong is told in one way
    return value


WORDS = Kind(_words, "a few words")
LENGTH = Kind(_length, 'a length, such as "4.4 mm"')
PAIR = Kind(_limits, 'two lengths, such as ["8 pt", "7 pt"], the smaller one last')
NUMBER = Kind(_number, "a number, such as 150")
PERCENT = Kind(_percent, "a number from 0 to 100")
COUNT = Kind(_count, "a whole number, such as 15")
SWITCH = Kind(_switch, "true or false")

KEYS: dict[str, Kind] = {
    LIKE: WORDS,
    "title": WORDS,
    "dead_margin": LENGTH,
    "type": PAIR,
    "reversed": PAIR,
    "line": PAIR,
    "white_line": PAIR,
    "grey_type": LENGTH,
    "tint": PERCENT,
    "ink": PERCENT,
    "solid_clear": LENGTH,
    "bleed": LENGTH,
    "ppi": NUMBER,
    "line_art": NUMBER,
    "black_only": SWITCH,
    "cmyk": SWITCH,
    "fonts_must_be_embedded": SWITCH,
    "sheets": COUNT,
}
"""What a file may say."""

NEEDED = ("title", "dead_margin", "type", "reversed", "line", "ppi", "sheets")
"""What it has to say, unless it is like another one."""


def read_press_file(path: Path, file: str) -> dict[str, Any]:
    """Return what a file says of a press, by key.

    Args:
        path: Of the file.
        file: The same for messages.

    Raises:
        PaperError: With the keys and values that have to change.
        ContentError: It is no TOML.
    """
    text = _text(path, file)
    try:
        table = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise not_toml(error, text, file) from error
    said, mistakes = {}, []
    for key, value in table.items():
        try:
            said[key] = _value(key, value, text, file)
        except PaperError as error:
            mistakes.append(error)
    missing = [key for key in NEEDED if key not in table]
    if missing and LIKE not in table:
        mistakes.append(
            PaperError(
                f"{' and '.join(missing)} {'are' if missing[1:] else 'is'} missing",
                place=Place(file),
                hint='Say it, or say like = "copy-shop" and only what differs.',
            )
        )
    if mistakes:
        raise all_of(mistakes)
    return said


def line_of(key: str, text: str) -> int | None:
    """Return the line in which a key stands, counted from 1."""
    found = re.search(rf"(?m)^[ \t]*[\"']?{re.escape(key)}[\"']?[ \t]*[=.\]]", text)
    return text.count("\n", 0, found.start()) + 1 if found else None


def _text(path: Path, file: str) -> str:
    try:
        with path.open("rb") as stream:
            data = stream.read(MOST_BYTES + 1)
        text = data.decode("utf-8").replace("\r\n", "\n")
    except (OSError, UnicodeDecodeError) as error:
        reason = getattr(error, "strerror", "").lower() or "it is no text in UTF-8"
        raise PaperError(
            f"this press cannot be read: {reason}",
            place=Place(file),
            hint="Check the path, and whether you may read the file.",
        ) from error
    if len(data) > MOST_BYTES:
        raise PaperError(
            f"this is longer than {MOST_BYTES:,} bytes, and no press",
            place=Place(file),
            hint="Say what the press can do, and nothing else.",
        )
    return text


def _value(key: str, value: object, text: str, file: str) -> Any:  # noqa: ANN401
    place = Place(file, line_of(key, text))
    if key not in KEYS:
        near = get_close_matches(key, KEYS, n=1)
        raise PaperError(
            f"{shown(key)} means nothing here",
            place=place,
            hint=f"Did you mean {near[0]}?"
            if near
            else f"A press has {', '.join(KEYS)}.",
        )
    try:
        return KEYS[key].read(value)
    except (ValueError, PaperError) as error:
        raise PaperError(
            f"{key} is {shown(str(value))}; it can be {KEYS[key].wanted}",
            place=place,
            hint="See README, “Check before you print”, for an example.",
        ) from error
