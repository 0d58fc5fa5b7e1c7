"""What a press can print: one file for each kind, in ``profiles/``."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from difflib import get_close_matches
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from zine.errors import PaperError
from zine.units import Pt, parse_length, shown

if TYPE_CHECKING:
    from collections.abc import Callable

SHIPPED = Path(__file__).parent / "profiles"
"""The folder of profiles."""

NOTHING = Pt(0)

USUAL = "copy-shop"
"""The press, if nobody says which."""


class Limits(NamedTuple):
    """A length that should not be smaller.

    Attributes:
        warning: Smaller ones are risky.
        error: Smaller ones do not print.
    """

    warning: Pt
    error: Pt


NO_LIMITS = Limits(NOTHING, NOTHING)


@dataclass(frozen=True, slots=True)
class Profile:
    """A kind of press.

    Attributes:
        name: Of its file, without ``.toml``.
        title: In a few words.
        dead_margin: No ink gets nearer to the edge of the sheet.
        type: Smallest type.
        reversed: Smallest type that is light on dark.
        line: Thinnest line.
        ppi: Fewest pixels to an inch in a picture of greys or colours.
        sheets: Most that are folded and stapled as one.
        ink: Most that a side may be covered, in percent; ``None`` for any amount.
        solid_clear: Black areas keep as far from the short edges, one of which leads.
        bleed: What is to be cut at its edge goes on as far beyond.
        black_only: Whether anything but black and grey is billed as colour, or lost.
        fonts_must_be_embedded: Whether a file is sent back without them.
        white_line: Thinnest line that is white on black.
        line_art: Fewest pixels to an inch in a picture of black and white alone.
        tint: In percent; with less ink an area stays white.  ``None`` if none does.
        grey_type: Smallest type that is grey.
    """

    name: str
    title: str
    dead_margin: Pt
    type: Limits
    reversed: Limits
    line: Limits
    ppi: float
    sheets: int
    ink: float | None = None
    solid_clear: Pt = NOTHING
    bleed: Pt = NOTHING
    black_only: bool = False
    fonts_must_be_embedded: bool = False
    white_line: Limits = NO_LIMITS
    line_art: float = 0
    tint: float | None = None
    grey_type: Pt = NOTHING


def profile_names() -> tuple[str, ...]:
    """Return the names of all profiles, sorted."""
    return tuple(sorted(path.stem for path in SHIPPED.glob("*.toml")))


@cache
def load_profile(name: str) -> Profile:
    """Return the profile called ``name``.

    Raises:
        PaperError: There is none.
    """
    names = profile_names()
    plain = name.strip().lower().replace(" ", "-").replace("_", "-")
    if plain not in names:
        near = get_close_matches(plain, names, n=1)
        question = f"; did you mean {shown(near[0])}?" if near else ""
        raise PaperError(
            f"there is no press called {shown(name)}{question}",
            hint=f"Choose one of {', '.join(names)}.",
        )
    table = tomllib.loads((SHIPPED / f"{plain}.toml").read_text(encoding="utf-8"))
    read = {key: _READERS.get(key, _as_it_is)(value) for key, value in table.items()}
    return Profile(plain, **read)


def _limits(pair: list[str]) -> Limits:
    return Limits(*map(parse_length, pair))


def _as_it_is(value: object) -> object:
    return value


_READERS: dict[str, Callable[[Any], Any]] = {
    "dead_margin": parse_length,
    "solid_clear": parse_length,
    "bleed": parse_length,
    "type": _limits,
    "reversed": _limits,
    "line": _limits,
    "white_line": _limits,
    "grey_type": parse_length,
}
