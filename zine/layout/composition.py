"""What layout hands to render: a document, its styles, its fonts and where files lie.

Nothing in here is a real path that the layout engine could see: every reference is an
address on a made-up host, and :attr:`Composition.mounts` says which folder each host
stands for.  Hosts under ``.invalid`` can never exist (RFC 2606).
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from zine.layout.bounds import USUAL, Bounds

if TYPE_CHECKING:
    from pathlib import Path

    from zine.content.model import PageWish
    from zine.errors import Notice
    from zine.layout.typefaces import Typeface
    from zine.units import Size

ZINE_ORIGIN = "https://zine.invalid/"
"""Base of every reference in the document."""

FONTS_ORIGIN = "https://fonts.invalid/"
"""Base of the theme's font files, numbered in the order of the theme."""


def theme_origin(index: int) -> str:
    """Return the base address of the theme folder with this index."""
    return f"https://theme-{index}.invalid/"


@dataclass(frozen=True, slots=True)
class StyleSheet:
    """A style sheet of a theme.

    Attributes:
        name: As in messages: theme folder and file.
        text: CSS.
        origin: Base address of references inside it.
    """

    name: str
    text: str
    origin: str


@dataclass(frozen=True, slots=True)
class Mount:
    """A folder behind a made-up host.

    Attributes:
        origin: Address that stands for the folder.
        folder: Nothing outside it is read, symlinks included.
        label: What to call the folder in messages; ``""`` for the zine itself.
    """

    origin: str
    folder: Path
    label: str


@dataclass(frozen=True, slots=True)
class Composition:
    """A zine, laid out as one HTML document with its styles.

    Attributes:
        html: The whole document.
        styles: In the order they apply.
        typefaces: Font files, in the order of :data:`FONTS_ORIGIN`.
        mounts: Folders that references may lead to.
        page: Size of one page.
        texts: ``(file, text)`` of every source, so that errors can name a line.
        templates: The same for the templates that were used.
        notices: What the reader should be told.
        bounds: How far the theme lets its measures be stretched.
        wish: How many pages the text is to fill, or ``None``.
        lang: BCP 47 tag of the text.
        covers: The cover in other ways, should it not fit as it is in the document;
            the first is that one.
    """

    html: str
    styles: tuple[StyleSheet, ...]
    typefaces: tuple[Typeface, ...]
    mounts: tuple[Mount, ...]
    page: Size
    texts: tuple[tuple[str, str], ...]
    templates: tuple[tuple[str, str], ...] = ()
    notices: tuple[Notice, ...] = ()
    bounds: Bounds = USUAL
    wish: PageWish | None = None
    lang: str = "en"
    covers: tuple[str, ...] = ()
