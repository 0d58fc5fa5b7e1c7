"""Read a scheme from its file, and refuse by name what cannot be folded.

    title = "Quarto"
    description = "Eight pages from one sheet, folded twice."
    grid = "2x2"                                     # rows x columns on one side
    steps = ["fold top behind", "fold left behind"]  # words: see ``step.py``

A scheme file never lists pages: they follow from the folds.  It is written for a
booklet that opens from the left, or for one that is bound at the top; the other
directions follow.
"""

from __future__ import annotations

import re
import tomllib
from dataclasses import replace
from difflib import get_close_matches
from pathlib import Path
from reprlib import repr as brief
from typing import TYPE_CHECKING, Any

from zine.content.toml_mistakes import not_toml
from zine.errors import PaperError, Place
from zine.impose.forme import Forme, read_forme
from zine.impose.leaf import FoldError
from zine.impose.scheme import Scheme
from zine.impose.scheme_names import kebab, known_as, nearest
from zine.impose.step import Edge, Ring, Step
from zine.impose.step_words import VOCABULARY, parse_step
from zine.units import shown

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator

SHIPPED = Path(__file__).parent / "schemes"
"""The folder of schemes that come with the tool."""

MOST_BYTES = 10_000
"""A scheme is a few lines; a longer file is something else."""

KEYS = ("title", "description", "grid", "steps")
"""What a scheme file has to say."""

SWITCHES = {"any_grid": False, "backs": True, "poster": False}
"""What it may say with ``true`` or ``false``, and what holds if it does not: whether
other grids will do as well, whether backs are printed, and whether one more page may
fill the back of the sheet."""

WORDS = ("signature", "spare")
"""What it may say in words: pages in each signature (as ``--signature`` takes it), and
the scheme to use where that leaves fewer pages blank."""

HINT = "Fold a sheet of paper along and write down what the hands do."
"""What to do about steps that cannot be done."""

MOST_STEPS = 16
"""More hand movements than this are a mistake; each may double the work."""


def scheme_names(folders: Iterable[Path] = ()) -> tuple[str, ...]:
    """Return the names of all schemes in ``folders`` and of those shipped, sorted."""
    return tuple(sorted(_files(folders)))


def load_scheme(name: str, folders: Iterable[Path] = ()) -> Scheme:
    """Return the scheme called ``name``.

    Args:
        name: Kebab-case, without ``.toml``.
        folders: Looked through in order, before the schemes that are shipped.

    Raises:
        PaperError: There is no such scheme, or its file cannot be folded.
    """
    folders = tuple(folders)
    files = _files(folders)
    known = known_as(name, files)
    if known is None:
        raise PaperError(
            f"there is no scheme {shown(name)}", hint=_other_name(name, files, folders)
        )
    return read_scheme(files[known])


def _other_name(name: str, known: Collection[str], folders: tuple[Path, ...]) -> str:
    """Return what to say instead of a name that no scheme has."""
    bare = Path(name).name.removesuffix(".toml")
    if bare in known:
        return f"Say its name alone: {bare}."
    for file in _plain_files(folders):
        if file.stem == bare:
            return (
                "The name of a scheme is small letters, digits and hyphens: rename"
                f" {shown(file.name)} to {kebab(bare) or 'my-scheme'}.toml."
            )
    near = nearest(bare, known)
    if near:
        return f"Did you mean “{near}”?"
    return f"Choose from {', '.join(sorted(known))}."


def read_scheme(file: Path) -> Scheme:
    """Return the scheme in ``file``, folded once to see that it can be.

    Raises:
        PaperError: With the key and the value that have to change.
        ContentError: It is no TOML.
    """
    place = Place(f"{file.parent.name}/{file.name}")
    try:
        return _parse_scheme(file.stem, _read_table(file, place))
    except PaperError as error:
        raise error.at(place) from error


def _files(folders: Iterable[Path]) -> dict[str, Path]:
    """Return all scheme files by name; the first folder that has a name wins.

    A name is kebab-case.  A stranger's zine could bring a link to a file of its reader,
    so links are passed over; what is shipped may be one, as some installers make them.
    """
    files = {file.stem: file for file in SHIPPED.glob("*.toml")}
    for file in _plain_files(reversed(tuple(folders))):
        if re.fullmatch(r"[a-z0-9-]+", file.stem):
            files[file.stem] = file
    return files


def _plain_files(folders: Iterable[Path]) -> Iterator[Path]:
    for folder in folders:
        for file in () if folder.is_symlink() else folder.glob("*.toml"):
            if file.is_file() and not file.is_symlink():
                yield file


def _read_table(file: Path, place: Place) -> dict[str, Any]:
    try:
        with file.open("rb") as stream:
            data = stream.read(MOST_BYTES + 1)
        if len(data) <= MOST_BYTES:
            return tomllib.loads(data.decode())
    except tomllib.TOMLDecodeError as error:
        raise not_toml(error, data.decode(), place.file) from error
    except (OSError, UnicodeError, RecursionError) as error:
        raise PaperError(
            f"the scheme cannot be read: {error}", hint="Save it as TOML in UTF-8."
        ) from error
    raise PaperError("the scheme is too long", hint="Write a few short lines.")


def _said(value: object) -> str:
    """Return a value of any kind as it may stand in a message."""
    return shown(value) if isinstance(value, str) else brief(value)


def _parse_scheme(name: str, table: dict[str, Any]) -> Scheme:
    _check_keys(table)
    rows, columns = parse_grid(table["grid"])
    switches = {key: _parse_switch(table, key) for key in SWITCHES}
    scheme = Scheme(
        name=name,
        title=_parse_text(table, "title"),
        description=_parse_text(table, "description"),
        rows=rows,
        columns=columns,
        steps=_parse_steps(table["steps"]),
        any_grid=switches["any_grid"],
        prints_backs=switches["backs"],
        poster=switches["poster"],
        signature=_parse_text({"signature": "auto"} | table, "signature"),
        spare=_parse_text(table, "spare") if "spare" in table else "",
    )
    _check_backs(scheme)
    return replace(scheme, spine=_checked(scheme, hint=HINT).spine)


def _check_keys(table: dict[str, Any]) -> None:
    for key in KEYS:
        if key not in table:
            raise PaperError(f"the key “{key}” is missing", hint=f"Add {key} = ….")
    known = (*KEYS, *SWITCHES, *WORDS)
    for key in table:
        if key not in known:
            close = get_close_matches(key, known, n=1) or known
            raise PaperError(
                f"the key {shown(key)} is unknown",
                hint=f"Use {', '.join(close)}, or remove it.",
            )


def _parse_switch(table: dict[str, Any], key: str) -> bool:
    value = table.get(key, SWITCHES[key])
    if not isinstance(value, bool):
        raise PaperError(
            f"{key} = {_said(value)} is neither true nor false",
            hint=f"Write {key} = true or {key} = false.",
        )
    return value


def _check_backs(scheme: Scheme) -> None:
    """Check that what one side of the sheet is taken for leaves the other free."""
    for ring in scheme.steps_of(Ring) if scheme.prints_backs else ():
        raise PaperError(
            f"steps: the pages of “{ring}” are all on one side of the sheet",
            hint="Write backs = false.",
        )
    if scheme.poster and scheme.prints_backs:
        raise PaperError(
            "poster = true, but the backs of the sheets are taken by pages",
            hint="Write backs = false, or leave the poster out.",
        )
    if scheme.poster and scheme.takes_many_sheets:
        raise PaperError(
            "poster = true, but the booklet may be of many sheets, each with a back",
            hint="Leave the poster out, or lay the scheme out for one sheet.",
        )


def _parse_text(table: dict[str, Any], key: str) -> str:
    text = table[key]
    if not isinstance(text, str) or not text.strip() or not text.isprintable():
        raise PaperError(
            f"{key} = {_said(text)} is no line of text", hint=f'Write {key} = "…".'
        )
    return text.strip()


def parse_grid(value: object) -> tuple[int, int]:
    """Return rows and columns from words like ``2x4``.

    Raises:
        PaperError: It is no grid of 1 to 8 rows and columns.
    """
    match = re.fullmatch(r"([1-8])x([1-8])", value) if isinstance(value, str) else None
    if match is None:
        raise PaperError(
            f"grid = {_said(value)} is not rows x columns",
            hint='Write it like "1x2", each number from 1 to 8.',
        )
    return int(match[1]), int(match[2])


def _parse_steps(value: object) -> tuple[Step, ...]:
    if not isinstance(value, list) or not 1 <= len(value) <= MOST_STEPS:
        raise PaperError(
            f"steps = {_said(value)} is not a list of 1 to {MOST_STEPS} steps",
            hint='Write it like ["nest", "fold left behind"].',
        )
    return tuple(_parse_step(words) for words in value)


def _parse_step(words: object) -> Step:
    try:
        return parse_step(words if isinstance(words, str) else "")
    except ValueError as error:
        raise PaperError(
            f"steps: {_said(words)} is not a step", hint=f"Use {'; '.join(VOCABULARY)}."
        ) from error


def checked_grid(scheme: Scheme, rows: int, columns: int) -> Scheme:
    """Return ``scheme`` on another grid.

    Raises:
        PaperError: It is made for one grid alone, or cannot be folded on this one.
    """
    if not scheme.any_grid and (rows, columns) != (scheme.rows, scheme.columns):
        raise PaperError(
            f"{scheme.name} is folded on a {scheme.rows}x{scheme.columns} grid,"
            f" not on {rows}x{columns}",
            hint="Leave out the grid, or choose another scheme: zine schemes.",
        )
    changed = scheme.on_grid(rows, columns)
    _checked(changed, hint=f"Leave out the grid: it is {scheme.rows}x{scheme.columns}.")
    return changed


def _checked(scheme: Scheme, *, hint: str) -> Forme:
    """Fold as few sheets as show a mistake, and return what comes of it."""
    sheets = 2 if scheme.takes_many_sheets else 1
    try:
        forme = read_forme(
            scheme, (sheets, 1) if scheme.takes_signatures else (sheets,)
        )
    except FoldError as error:
        raise PaperError(
            f"steps cannot be done on a {scheme.rows}x{scheme.columns} grid: {error}",
            hint=hint,
        ) from error
    if forme.spine in (Edge.RIGHT, Edge.BOTTOM):
        raise PaperError(
            f"steps end with the spine at the {forme.spine}, not at the left or top",
            hint="End with a fold or “bind” at the left or the top; the rest follows.",
        )
    return forme
