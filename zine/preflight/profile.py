"""What a press can print: one file for each kind, in ``profiles/`` or of one's own."""

from __future__ import annotations

from dataclasses import dataclass, replace
from difflib import get_close_matches
from pathlib import Path
from typing import TYPE_CHECKING

from zine.errors import PaperError, Place
from zine.preflight.profile_file import LIKE, Limits, read_press_file
from zine.units import Pt, shown

if TYPE_CHECKING:
    from collections.abc import Iterable

SHIPPED = Path(__file__).parent / "profiles"
"""The folder of profiles."""

NOTHING = Pt(0)

USUAL = "copy-shop"
"""The press, if nobody says which."""


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
        cmyk: Whether it takes black as the K of CMYK, and no greys.
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
    cmyk: bool = False


def profile_names(folders: Iterable[Path] = ()) -> tuple[str, ...]:
    """Return the names of all profiles, those in ``folders`` too, sorted."""
    files = (file for folder in (*folders, SHIPPED) for file in _files(folder))
    return tuple(sorted({_plain(file.stem) for file in files}))


def load_profile(name: str, folders: Iterable[Path] = ()) -> Profile:
    """Return the profile called ``name``.

    Args:
        name: As somebody typed it.
        folders: Looked through in order, before the profiles that are shipped.

    Raises:
        PaperError: There is none, or its file says what makes no sense.
    """
    return _load(name, tuple(folders), ())


def load_profile_file(path: Path, folders: Iterable[Path] = ()) -> Profile:
    """Return the profile in a file, which may be like another one beside it.

    Raises:
        PaperError: The file says what makes no sense.
    """
    return _read(path, str(path), (path.parent, *folders), ())


def is_shipped(profile: Profile) -> bool:
    """Return whether a profile is one of those that everybody has."""
    return profile.name in profile_names() and profile == load_profile(profile.name)


def _load(name: str, folders: tuple[Path, ...], above: tuple[Path, ...]) -> Profile:
    plain = _plain(name)
    for file in (file for folder in (*folders, SHIPPED) for file in _files(folder)):
        if _plain(file.stem) == plain and file.resolve() not in above:
            return _read(file, f"{file.parent.name}/{file.name}", folders, above)
    names = profile_names(folders)
    if plain in names:
        raise PaperError(
            f"like is {shown(name)}, and that is like this one",
            hint=f"Choose one of {', '.join(profile_names())}.",
        )
    near = get_close_matches(plain, names, n=1)
    question = f"; did you mean {shown(near[0])}?" if near else ""
    raise PaperError(
        f"there is no press called {shown(name)}{question}",
        hint=f"Choose one of {', '.join(names)}.",
    )


def _read(
    path: Path, file: str, folders: tuple[Path, ...], above: tuple[Path, ...]
) -> Profile:
    said = read_press_file(path, file)
    name, like = _plain(path.stem), said.pop(LIKE, None)
    if like is None:
        return Profile(name, **said)
    try:
        other = _load(like, folders, (*above, path.resolve()))
    except PaperError as error:
        raise error.at(Place(file)) from error
    return replace(other, name=name, **{"title": name} | said)


def _files(folder: Path) -> list[Path]:
    return sorted(it for it in folder.glob("*.toml") if it.is_file())


def _plain(name: str) -> str:
    return name.strip().lower().replace(" ", "-").replace("_", "-")
