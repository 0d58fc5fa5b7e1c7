"""Read one ``theme.toml`` and check every value in it.

What is said here reaches style sheets and file names, so each value has a shape of its
own: a family name cannot close a quote, an element name cannot be a pattern.
"""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass
from difflib import get_close_matches
from typing import TYPE_CHECKING, Any

from zine.content.halftones import Halftone
from zine.content.toml_mistakes import not_toml
from zine.errors import Place, ThemeError
from zine.layout.bounds import EDGES
from zine.layout.lenders import SCRIPTS
from zine.layout.theme_folder import find_theme_file, read_theme_text

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence
    from pathlib import Path

THEME_FILE = "theme.toml"

_FAMILY = re.compile(r"[^\"\\{}<>;\x00-\x1f\x7f]{1,100}")
_ELEMENT = re.compile(r"[a-z][a-z0-9]*")
_MOST_OFFSET = 0.2
"""Em; a shadow that falls farther would leave the room around its word."""


_MOST_LINES = 5
"""That an initial may span."""


@dataclass(frozen=True, slots=True)
class ThemeFile:
    """One theme folder as it lies on disk, before it is joined with what it extends."""

    name: str
    folder: Path
    table: Mapping[str, Any]

    @property
    def place(self) -> Place:
        """The theme file, for messages."""
        return Place(f"{self.name}/{THEME_FILE}")


def read_theme_file(name: str, folder: Path) -> ThemeFile | None:
    """Return what the theme file in ``folder`` says, or ``None`` if there is none.

    Raises:
        ThemeError: It cannot be read, or says something impossible.
    """
    path = find_theme_file(folder, THEME_FILE)
    if path is None:
        return None
    place = Place(f"{name}/{THEME_FILE}")
    text = read_theme_text(path, place)
    try:
        table = tomllib.loads(text)
    except tomllib.TOMLDecodeError as exc:
        wrong = not_toml(exc, text, place.file)
        raise ThemeError(wrong.message, place=wrong.place, hint=wrong.hint) from exc
    except (ValueError, RecursionError) as exc:
        raise ThemeError(f"this is not TOML: {exc}", place=place) from exc
    _check(table, _KEYS, place)
    for face in table.get("typeface", ()):
        _check(face, _TYPEFACE_KEYS, place, required=("family", "file"))
    _check(table.get("fit", {}), _FIT_KEYS, place)
    _check(table.get("initial", {}), _INITIAL_KEYS, place)
    if "shadow" in table:
        _check(table["shadow"], _SHADOW_KEYS, place, required=tuple(_SHADOW_KEYS))
    return ThemeFile(name, folder, table)


@dataclass(frozen=True, slots=True)
class _Shape:
    """What a value has to be, in words and as a test."""

    words: str
    fits: Callable[[Any], bool]


def _is_number(value: object) -> bool:
    return isinstance(value, (int, float)) and not isinstance(value, bool)


def _is_texts(value: object) -> bool:
    return isinstance(value, list) and all(isinstance(item, str) for item in value)


def _is_weight(value: object) -> bool:
    return type(value) is int and 1 <= value <= 1000  # noqa: PLR2004 - CSS Fonts 4, 2.2


def _is_pair(value: object) -> bool:
    return isinstance(value, list) and [*map(_is_number, value)] == [True, True]


def _is_range(value: Any) -> bool:  # noqa: ANN401 - whatever TOML has
    if not _is_pair(value):
        return False
    least, most = value
    return bool(0.5 <= least <= 1 <= most <= 2)  # noqa: PLR2004 - what a page bears


_TEXT = _Shape("text in quotes", lambda v: isinstance(v, str))
_TEXTS = _Shape("a list of texts in quotes", _is_texts)
_LENGTH = _Shape(
    f"a number from 0 to {_MOST_OFFSET}",
    lambda v: _is_number(v) and 0 <= v <= _MOST_OFFSET,
)
_WEIGHT = _Shape("a whole number from 1 to 1000", _is_weight)
_WEIGHTS = _Shape(
    "a whole number from 1 to 1000, or two for a variable font",
    lambda v: _is_weight(v) or (_is_pair(v) and _is_weight(v[0]) and v[0] < v[1]),
)
_FAMILY_NAME = _Shape(
    "the name of a font family in quotes",
    lambda v: isinstance(v, str) and _FAMILY.fullmatch(v) is not None,
)

_KEYS: Mapping[str, _Shape] = {
    "title": _TEXT,
    "description": _TEXT,
    "extends": _TEXT,
    "template": _TEXT,
    "styles": _TEXTS,
    "typeface": _Shape(
        "a list of [[typeface]] tables",
        lambda v: isinstance(v, list) and all(isinstance(item, dict) for item in v),
    ),
    "shadow": _Shape("a table", lambda v: isinstance(v, dict)),
    "fit": _Shape("a table", lambda v: isinstance(v, dict)),
    "initial": _Shape("a table", lambda v: isinstance(v, dict)),
    "halftone": _Shape(
        f"one of {', '.join(Halftone)}",
        lambda v: isinstance(v, str) and v in {*Halftone},
    ),
}
_TYPEFACE_KEYS: Mapping[str, _Shape] = {
    "family": _FAMILY_NAME,
    "weight": _WEIGHTS,
    "style": _Shape(
        "“normal” or “italic”",
        lambda v: isinstance(v, str) and v in {"normal", "italic"},
    ),
    "file": _TEXT,
    "lends": _Shape(
        f"one of {', '.join(SCRIPTS)}", lambda v: isinstance(v, str) and v in SCRIPTS
    ),
    "to": _TEXTS,
}
_RANGE = _Shape(
    "two numbers such as [0.9, 1.1], the first from 0.5 to 1, the other from 1 to 2",
    _is_range,
)
_FIT_KEYS: Mapping[str, _Shape] = {
    "size": _RANGE,
    "lead": _RANGE,
    "margins": _RANGE,
    "keep": _Shape(
        f"a list of {', '.join(EDGES)}",
        lambda v: _is_texts(v) and {*v} <= {*EDGES},
    ),
}
_INITIAL_KEYS: Mapping[str, _Shape] = {
    "family": _FAMILY_NAME,
    "weight": _WEIGHT,
    "text": _FAMILY_NAME,
    "lines": _Shape(
        f"a whole number from 1 to {_MOST_LINES}",
        lambda v: type(v) is int and 1 <= v <= _MOST_LINES,
    ),
    "first": _Shape("true or false", lambda v: isinstance(v, bool)),
}
_SHADOW_KEYS: Mapping[str, _Shape] = {
    "headings": _Shape(
        "a list of elements such as “h2”",
        lambda v: _is_texts(v) and all(_ELEMENT.fullmatch(item) for item in v),
    ),
    "family": _FAMILY_NAME,
    "weight": _WEIGHT,
    "offset": _LENGTH,
    "gap": _LENGTH,
}


def _check(
    table: Mapping[str, Any],
    keys: Mapping[str, _Shape],
    place: Place,
    required: Sequence[str] = (),
) -> None:
    for key, value in table.items():
        if key not in keys:
            close = get_close_matches(key, keys, n=1)
            raise ThemeError(
                f"“{key}” is not a key of a theme",
                place=place,
                hint=f"Did you mean “{close[0]}”?" if close else "Remove it.",
            )
        if not keys[key].fits(value):
            raise ThemeError(
                f"{key} is {_shown(value)}; it has to be {keys[key].words}", place=place
            )
    for key in required:
        if key not in table:
            raise ThemeError(f"the key “{key}” is missing", place=place)


def _shown(value: object) -> str:
    match value:
        case bool():
            return str(value).lower()
        case str():
            return f"“{value[:60]}”"
        case dict():
            return "a table"
        case _:
            return repr(value)[:60]
