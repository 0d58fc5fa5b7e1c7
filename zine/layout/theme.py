"""Find a theme by name and read what its ``theme.toml`` says.

A theme is a folder: ``theme.toml``, Jinja templates, style sheets, perhaps fonts and
pictures.  It may extend another theme; then its own files are looked up first and the
other's style sheets are applied before its own.
"""

from __future__ import annotations

from dataclasses import dataclass
from difflib import get_close_matches
from typing import TYPE_CHECKING, Any

from zine.content.halftones import Halftone
from zine.errors import ThemeError
from zine.layout.bounds import USUAL, Bounds, read_bounds
from zine.layout.lenders import Lender
from zine.layout.theme_file import THEME_FILE, ThemeFile, read_theme_file
from zine.layout.typefaces import Typeface, is_installed, typeface_path

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from pathlib import Path

    from zine.errors import Place


INITIAL_NEEDS = ("family", "weight", "text", "lines")
"""What an ``[initial]`` has to say, in one of the themes that extend each other."""


@dataclass(frozen=True, slots=True)
class Shadow:
    """How headings cast their shadow.

    Attributes:
        headings: Element names such as ``h2``.
        family: Family the theme sets them in.
        weight: Weight of that family, as in CSS.
        offset: How far the shadow lies to the right and below, in em.
        gap: Width of the white line between letter and shadow, in em.
    """

    headings: tuple[str, ...]
    family: str
    weight: int
    offset: float
    gap: float


@dataclass(frozen=True, slots=True)
class Initial:
    """How the first letter of a paragraph is enlarged.

    Attributes:
        family: Family of the large letter.
        weight: Weight of that family, as in CSS.
        text: Family of the paragraph.
        lines: How many lines it spans; 1 for none at all.
        first: Whether the first paragraph of each part has one unasked.
    """

    family: str
    weight: int
    text: str
    lines: int
    first: bool = False


@dataclass(frozen=True, slots=True)
class Theme:
    """A theme together with the themes it extends.

    Attributes:
        name: Name of the outermost theme.
        folders: Its folder first, then those it extends, nearest first.
        labels: What to call each folder in messages.
        template: Name of the template that makes the whole document.
        styles: ``(index into folders, file name)`` in the order they apply.
        typefaces: Every font file the theme brings.
        shadow: How headings cast a shadow, or ``None``.
        bounds: How far its measures may be stretched.
        lenders: Faces for letters that the others lack, if they are installed.
        initial: How it enlarges first letters, or ``None``.
        halftone: How the picture on the cover is printed, unless the zine says.
    """

    name: str
    folders: tuple[Path, ...]
    labels: tuple[str, ...]
    template: str
    styles: tuple[tuple[int, str], ...]
    typefaces: tuple[Typeface, ...]
    shadow: Shadow | None
    bounds: Bounds = USUAL
    lenders: tuple[Lender, ...] = ()
    initial: Initial | None = None
    halftone: Halftone | None = None


def load_theme(
    name: str, search: Sequence[Path], *, asked_in: Place | None = None
) -> Theme:
    """Read the theme called ``name`` and everything it extends.

    Args:
        name: As in ``zine.toml``.
        search: Folders that hold theme folders, nearest first.
        asked_in: Where somebody asks for it.

    Raises:
        ThemeError: There is no such theme, or one of its files cannot be used.
    """
    chain = _chain(name, search, asked_in)
    tables = [link.table for link in chain]
    shadows = [link for link in chain if "shadow" in link.table]
    typefaces = tuple(face for link in chain for face in _typefaces(link))
    template = next(iter(_said(tables, "template")), None)
    if template is None:
        raise ThemeError("the key “template” is missing", place=chain[0].place)
    return Theme(
        name=name,
        folders=tuple(link.folder for link in chain),
        labels=tuple(link.name for link in chain),
        template=template,
        styles=tuple(
            (index, style)
            for index, link in reversed(list(enumerate(chain)))
            for style in link.table.get("styles", ())
        ),
        typefaces=typefaces,
        shadow=_shadow(shadows[0], typefaces) if shadows else None,
        bounds=read_bounds(_joined(tables, "fit")),
        initial=_initial(_joined(tables, "initial"), typefaces, chain[0]),
        lenders=tuple(it for link in chain for it in _lenders(link)),
        halftone=next((Halftone(it) for it in _said(tables, "halftone")), None),
    )


def _said(tables: Sequence[Mapping[str, Any]], name: str) -> list[Any]:
    """Return what the themes say of something, the nearest first."""
    return [table[name] for table in tables if name in table]


def _joined(tables: Sequence[Mapping[str, Any]], name: str) -> dict[str, Any]:
    """Return a table in which each key is as the nearest theme says that says it."""
    joined: dict[str, Any] = {}
    for table in reversed(tables):
        joined |= table.get(name, {})
    return joined


def offered_themes(search: Sequence[Path]) -> tuple[ThemeFile, ...]:
    """Return the themes one can choose, by name; what has no title is to be extended.

    Args:
        search: Folders that hold theme folders; of two with one name the nearer counts.

    Raises:
        ThemeError: A theme file cannot be used.
    """
    found = (read_theme_file(it.name, it) for it in _theme_folders(search))
    return tuple(it for it in found if it is not None and "title" in it.table)


def _theme_folders(search: Sequence[Path]) -> list[Path]:
    """Return the folder of every theme, by name; the nearer of two of one name."""
    folders = {
        file.parent.name: file.parent
        for folder in reversed(search)
        for file in folder.glob(f"*/{THEME_FILE}")
    }
    return [folders[name] for name in sorted(folders)]


def _chain(
    name: str, search: Sequence[Path], asked_in: Place | None
) -> list[ThemeFile]:
    chain: list[ThemeFile] = []
    wanted: str | None = name
    while wanted is not None:
        if any(link.name == wanted for link in chain):
            raise ThemeError(
                f"extends is “{wanted}”, which extends this theme in turn",
                place=chain[-1].place,
                hint="Let one of the two stand on its own.",
            )
        chain.append(_read(wanted, search, chain, asked_in))
        wanted = chain[-1].table.get("extends")
    return chain


def _read(
    name: str,
    search: Sequence[Path],
    chain: Sequence[ThemeFile],
    asked_in: Place | None,
) -> ThemeFile:
    # A name is one folder name: it must not lead anywhere else.
    if name not in {"", ".", ".."} and not set(name) & set("/\\\0:"):
        for folder in search:
            found = read_theme_file(name, folder / name)
            if found is not None:
                return found
    known = [it.name for it in _theme_folders(search) if chain or _is_offered(it)]
    close = get_close_matches(name, known, n=1)
    hint = f"Did you mean “{close[0]}”?" if close else f"There is: {', '.join(known)}."
    if chain:
        raise ThemeError(
            f"extends is “{name}”, but there is no such theme",
            place=chain[-1].place,
            hint=hint,
        )
    raise ThemeError(f"there is no theme called “{name}”", place=asked_in, hint=hint)


def _is_offered(folder: Path) -> bool:
    """Return whether a theme has a title; without one it is there to be extended."""
    try:
        found = read_theme_file(folder.name, folder)
    except ThemeError:
        return True  # whoever is making it wants to see its name
    return found is not None and "title" in found.table


def _typefaces(link: ThemeFile) -> list[Typeface]:
    faces = link.table.get("typeface", ())
    return [_typeface(face, link) for face in faces if "lends" not in face]


def _lenders(link: ThemeFile) -> list[Lender]:
    return [
        Lender(_typeface(face, link), face["lends"], tuple(face.get("to", ())))
        for face in link.table.get("typeface", ())
        if "lends" in face and is_installed(face["file"])
    ]


def _typeface(face: Mapping[str, Any], link: ThemeFile) -> Typeface:
    weight = face.get("weight", 400)
    least, most = weight if isinstance(weight, list) else (weight, 0)
    return Typeface(
        family=face["family"],
        weight=least,
        style=face.get("style", "normal"),
        path=typeface_path(face["file"], link.folder, link.place),
        heaviest=most,
    )


def _shadow(link: ThemeFile, typefaces: Sequence[Typeface]) -> Shadow:
    table = link.table["shadow"]
    _need("shadow", table["family"], table["weight"], typefaces, link)
    return Shadow(
        headings=tuple(table["headings"]),
        family=table["family"],
        weight=table["weight"],
        offset=float(table["offset"]),
        gap=float(table["gap"]),
    )


def _initial(
    table: Mapping[str, Any], typefaces: Sequence[Typeface], link: ThemeFile
) -> Initial | None:
    if not table:
        return None
    lacking = next((it for it in INITIAL_NEEDS if it not in table), None)
    if lacking:
        raise ThemeError(
            f"the key “{lacking}” of [initial] is missing", place=link.place
        )
    initial = Initial(**table)
    _need("initial", initial.family, initial.weight, typefaces, link)
    _need("initial", initial.text, 400, typefaces, link)
    return initial


def _need(
    what: str, family: str, weight: int, typefaces: Sequence[Typeface], link: ThemeFile
) -> None:
    wanted = (family, weight, "normal")
    if not any((f.family, f.weight, f.style) == wanted for f in typefaces):
        raise ThemeError(
            f"the {what} needs “{family}” of weight {weight}, but no [[typeface]]"
            " brings it",
            place=link.place,
        )
