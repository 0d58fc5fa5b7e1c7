"""What a zine is once it has been read: the types every later stage works from.

All HTML here is a fragment made by our own Markdown stage; it has not met a template.
References inside it (pictures, links) are relative to :attr:`Zine.root`.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, NamedTuple

from zine.content.print_run import PrintRun
from zine.paper import PAPERS

if TYPE_CHECKING:
    from pathlib import Path

    from zine.content.halftones import Halftone
    from zine.errors import Notice
    from zine.units import Size

UNIVERSAL = "universal"
"""The format that prints at full size on Letter and on A4."""

PANEL = "panel"
"""The format that is as large as the folded sheet allows, on each sheet."""


class PageWish(NamedTuple):
    """How many pages a text is to fill.

    Attributes:
        pages: All of them, covers included; ``None`` for any multiple.
        multiple: Pages that come with each sheet.
        most: That the paper holds, if it is one sheet alone.
    """

    pages: int | None
    multiple: int
    most: int | None = None


class PartKind(StrEnum):
    """What a part is for; the theme gives each its own page style."""

    ARTICLE = "article"
    RESOURCES = "resources"


class ResourceKind(StrEnum):
    """What a work in a bibliography is; the theme has a name for each group."""

    BOOK = "book"
    ARTICLE = "article"
    CHAPTER = "chapter"
    WEBSITE = "website"
    PAMPHLET = "pamphlet"
    REPORT = "report"
    THESIS = "thesis"
    FILM = "film"
    RECORDING = "recording"
    OTHER = "other"


class CoverStyle(StrEnum):
    """How a front cover is arranged; each theme does it in its own way."""

    OPEN = "open"
    FRAMED = "framed"
    BLACK = "black"
    POSTER = "poster"
    IMAGE = "image"

    @property
    def needs_image(self) -> bool:
        """Whether there is no such cover without a picture."""
        return self in (CoverStyle.POSTER, CoverStyle.IMAGE)


@dataclass(frozen=True, slots=True)
class Source:
    """Where a reprinted text comes from; ``""`` for what is not known."""

    title: str
    author: str = ""
    publication: str = ""
    issue: str = ""
    year: str = ""


@dataclass(frozen=True, slots=True)
class Settings:
    """The whole zine, checked; see the README for what each setting means.

    ``zine.content.settings`` has the same names with what may be said for each.
    """

    title: str
    subtitle: str = ""
    authors: tuple[str, ...] = ()
    lang: str = "en"
    date: str = ""
    place: str = ""
    number: str = ""
    price: str = ""
    rights: str = ""
    description: str = ""
    theme: str = "pamphlet"
    format: str | None = None
    scheme: str = "saddle-stitch"
    sheet: tuple[str, ...] = ()
    paper: tuple[str, ...] = ()
    flip: str = "short"
    binding: str | None = None
    signature: str | None = None
    pages: str | None = None
    marks: tuple[str, ...] = ()
    print: PrintRun | None = None
    trim: bool = False
    stock: str = ""
    press: str = "copy-shop"
    qr: bool = False
    contents: int = 0
    cover: str = ""
    image: str = ""
    style: CoverStyle = CoverStyle.OPEN
    halftone: Halftone | None = None
    back: str = ""
    lead: str = ""
    note: str = ""
    closing: str = ""
    sources: tuple[Source, ...] = ()

    @property
    def sheets(self) -> tuple[str, ...]:
        """Names of the papers it is for; ``paper`` is the older word for them."""
        return self.sheet or self.paper or tuple(PAPERS)

    @property
    def run(self) -> PrintRun:
        """The whole run; ``trim`` and ``stock`` are older words for parts of it."""
        return (self.print or PrintRun()).with_older(trim=self.trim, stock=self.stock)


class Heading(NamedTuple):
    """A heading in a text.

    Attributes:
        title: Its words, without notes.
        anchor: ``id`` of its element.
    """

    title: str
    anchor: str


@dataclass(frozen=True, slots=True)
class Part:
    """One Markdown file, turned into HTML.

    Attributes:
        file: Name relative to the zine's folder, as shown in messages.
        anchor: ``id`` of the part's element; links between parts point here.
        kind: Article or resources.
        title: From front matter; printed above the part where the theme wants it.
        author: From front matter, as printed under the title.
        lang: BCP 47 tag when it differs from the zine's, else ``None``.
        html: Body, without the title.
        headings: Those of the second level in it.
        heading: HTML of the title, if there are notes or links in it, else ``""``.
    """

    file: str
    anchor: str
    kind: PartKind
    title: str | None
    author: str | None
    lang: str | None
    html: str
    headings: tuple[Heading, ...] = ()
    heading: str = ""


@dataclass(frozen=True, slots=True)
class Resource:
    """One entry of the resources page; only ``title`` is always there.

    Attributes:
        title: Of the book, the article, the site.
        subtitle: Printed behind a colon.
        authors: As they are printed; “others” at the end means that there are more.
        publisher, place: Or school, or institution; and where that is.
        year: Or years.
        link: Address.
        note: A sentence about it.
        editors: Like the authors.
        within: The journal, book or site that it is a part of.
        volume, issue, pages: Of that.
        qr: Whether a QR code of the link is printed beside it.
    """

    title: str
    subtitle: str | None = None
    authors: tuple[str, ...] = ()
    publisher: str | None = None
    year: str | None = None
    link: str | None = None
    note: str | None = None
    editors: tuple[str, ...] = ()
    within: str | None = None
    volume: str | None = None
    issue: str | None = None
    qr: bool = False
    pages: str | None = None
    place: str | None = None


@dataclass(frozen=True, slots=True)
class ResourceGroup:
    """Some entries below a heading.

    Attributes:
        name: A heading such as “Zines”, or ``""`` where the kind is its name.
        entries: In the order in which they are printed.
        kind: Of all its entries, if they come from a bibliography without keywords.
    """

    name: str
    entries: tuple[Resource, ...]
    kind: ResourceKind | None = None


@dataclass(frozen=True, slots=True)
class Resources:
    """The resources page as data.

    Attributes:
        title: Heading of the page, or ``None`` for the theme's own words.
        intro: HTML of the introduction, or ``""``.
        groups: At least one.
        file: What it was read from.
        anchor: ``id`` of its element.
    """

    title: str | None
    intro: str
    groups: tuple[ResourceGroup, ...]
    file: str = "resources.toml"
    anchor: str = "resources"


@dataclass(frozen=True, slots=True)
class SourceText:
    """The text of one file as it was read, kept so that errors can name a line.

    Attributes:
        file: Name relative to the zine's folder.
        text: Decoded, newlines normalised, front matter included.
    """

    file: str
    text: str


@dataclass(frozen=True, slots=True)
class Zine:
    """A zine, read and checked.

    Attributes:
        name: Safe file name: what the outputs are called.
        root: Folder that references are relative to; nothing outside it is read.
        settings: ``zine.toml`` or the front matter of a single file.
        lead: HTML of the lead paragraph from settings, or ``""``.
        note: HTML of the note on the inside cover, or ``""``.
        parts: In reading order, at least one.
        resources: The resources page as data, or ``None``.
        texts: Every text file that was read, in reading order.
        notices: What the reader should be told.
        cover: HTML of what stands on the cover below the title, or ``""``.
        image: HTML of the picture on the cover, or ``""``.
        back: HTML of what stands on the back cover, or ``""``.
        page: Size of a page once the sheets have been looked at, else ``None``.
        wish: How many pages the text is to fill, if it matters.
    """

    name: str
    root: Path
    settings: Settings
    lead: str
    note: str
    parts: tuple[Part, ...]
    resources: Resources | None
    texts: tuple[SourceText, ...]
    notices: tuple[Notice, ...] = ()
    cover: str = ""
    image: str = ""
    back: str = ""
    page: Size | None = None
    wish: PageWish | None = None
