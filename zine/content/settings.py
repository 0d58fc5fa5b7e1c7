"""What ``zine.toml`` and front matter may say, typed."""

from __future__ import annotations

from typing import Annotated, Any, Literal

from pydantic import BaseModel, ConfigDict, ValidationInfo, field_validator

from zine.content.halftones import Halftone  # noqa: TC001 - pydantic reads it
from zine.content.model import CoverStyle, PartKind, Settings, Source
from zine.content.print_table import PrintTable, print_run
from zine.content.printing import (  # noqa: TC001 - pydantic reads them
    Depth,
    FormatName,
    Marks,
    PagesWish,
    Sheets,
    SignatureWish,
    Switch,
)
from zine.content.values import (
    AnyCase,
    AsList,
    AtLeastOne,
    LangTag,
    Line,
    Lines,
    Link,
    Name,
    Text,
)

NEW_WORDS = {"trim": "trim", "stock": "text_stock"}
"""What older settings are called in ``[print]``."""


class _Table(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid", str_strip_whitespace=True)


class SourceTable(_Table):
    """Where a reprinted text comes from."""

    title: Name
    author: Line = ""
    publication: Line = ""
    issue: Line = ""
    year: Line = ""


class SettingsTable(_Table):
    """The whole zine, as ``zine.toml`` has it.

    Every field has a default except ``title``.  The words below a field are printed in
    the handbook; they end in “Without it: …” where its default does not say enough.
    """

    title: Name
    """The name of the zine, on the cover, as you type it."""
    subtitle: Line = ""
    """A second line on the cover."""
    authors: Lines = ()
    """Who made it: one name, or a list of names. They stand on the cover."""
    lang: LangTag = "en"
    """The language: `en`, `fr`, `pt-BR` … It decides where words may be broken, and how
    the file is read aloud.
    """
    date: Line = ""
    """When it was made. It stands behind the rights."""
    place: Line = ""
    """Where it was made. It stands behind the rights."""
    number: Line = ""
    """The number of an issue, for a paper that appears again and again."""
    price: Line = ""
    """What it costs. The theme `broadsheet` prints it with the number."""
    rights: Line = ""
    """What people may do with it, in your words; or one of `anti-copyright`,
    `copy-freely`, `CC0`, `CC BY 4.0`, `CC BY-SA 4.0`, `CC BY-NC-SA 4.0` and
    `all rights reserved`, which is then spelled out in the language of the zine.
    """
    description: Text = ""
    """One line for catalogues. It is not printed; the file to read on screen holds it.
    """
    theme: Line = "pamphlet"
    """How the zine looks."""
    format: FormatName | None = None
    """The size of a page. `universal` prints at full size on Letter and on A4;
    `half-letter` on Letter only, `a5` on A4 only; `panel` is as large as the folded
    sheet allows. Without it: `universal` if that fills the folded sheet, else `panel`.
    """
    scheme: Line = "saddle-stitch"
    """How the sheets are folded."""
    sheet: Sheets = ()
    """The paper you print on: a name, its two sides such as `210x297mm`, a list of
    such, or `both` for Letter and A4. Without it: `both`.
    """
    paper: Sheets = ()
    """An older word for `sheet`; use one of them."""
    flip: Annotated[Literal["short", "long"], AnyCase] = "short"
    """The edge on which your printer turns the sheet over."""
    binding: Annotated[Literal["left", "right", "top"] | None, AnyCase] = None
    """Where the spine is, when the front cover faces you. Without it: `right` for
    Arabic, Hebrew and other languages that are read from the right, else `left`.
    """
    signature: SignatureWish | None = None
    """With a scheme of several sections, the pages in each: `auto`, a number such as
    `16`, or a range such as `40-60`. Without it: what the scheme says, most often
    `auto`.
    """
    pages: PagesWish | None = None
    """How many pages the zine is to have, covers included: the size of the type, the
    leading and the margins are then changed, within what the theme allows, until the
    text fills them. `8`, or `auto` for whole sheets. Up to three pages that a text
    skips, whatever is tried, stay blank. Without it: as many as it takes.
    """
    marks: Marks = ()
    """Small lines beside the pages, for the knife and the needle: one, or a list."""
    print: PrintTable | None = None
    """A table `[print]`: how many copies are made, on what paper, and what is billed.
    See *The run*.
    """
    trim: Switch = False
    """An older word for `trim` of `[print]`; use one of them."""
    stock: Line = ""
    """An older word for `text_stock` of `[print]`; use one of them."""
    press: Line = "copy-shop"
    """What prints it: `home-laser`, `home-inkjet`, `copy-shop`, `production` or `riso`,
    or one of your own: a file in `presses/`.  A build says what such a machine would
    not print well.
    """
    qr: Switch = False
    """`true` prints a QR code beside each link of the resources page, for people with a
    phone. An entry of `resources.toml` may say `qr = true` or `qr = false` for itself.
    """
    contents: Depth = 0
    """`true` prints a page of contents behind the inside cover: each text, and the page
    on which it begins. `2` lists the headings in the texts, too. Without it: there is
    none.
    """
    cover: Text = ""
    """What stands on the cover below the title: a picture, or a few words in Markdown.
    """
    image: Line = ""
    """The picture on the cover: a file such as `images/cat.png`, or with a description
    for people who cannot see it, `![A cat asleep](images/cat.png)`.
    """
    style: Annotated[CoverStyle, AnyCase] = CoverStyle.OPEN
    """How the cover is arranged: `open`, on white paper; `framed`, with a line around
    it; `black`, white on black; `poster`, the picture over all of it and the title on
    top; `image`, the picture alone, for a cover that you have drawn.
    """
    halftone: Annotated[Halftone | None, AnyCase] = None
    """How the files to print turn photos into black dots: `laser`, fine, for a laser
    printer; `copier`, for a photocopier; `coarse`, dots to be seen; `line`, lines;
    `threshold`, black and white alone; `none`, greys. A picture may say so for itself:
    `{.halftone-coarse}`. Without it: greys, but for the cover of some themes.
    """
    back: Text = ""
    """What stands on the back cover, in Markdown. Without it: nothing."""
    lead: Text = ""
    """The larger first paragraph, in Markdown."""
    note: Text = ""
    """The text on the inside cover, in Markdown."""
    closing: Line = ""
    """The last line of the inside cover, in bold."""
    sources: Annotated[tuple[SourceTable, ...], AsList] = ()
    """Where reprinted texts come from. Each is a table `[[sources]]` with `title` and,
    if you know them, `author`, `publication`, `issue` and `year`.
    """

    @field_validator("paper")
    @classmethod
    def _say_the_sheet_once(
        cls, paper: tuple[str, ...], info: ValidationInfo
    ) -> tuple[str, ...]:
        if paper and info.data.get("sheet"):
            raise ValueError("sheet says the same and more; leave paper out")
        return paper

    @field_validator("trim", "stock")
    @classmethod
    def _say_the_run_once(cls, said: Any, info: ValidationInfo) -> Any:  # noqa: ANN401
        run, name = info.data.get("print"), NEW_WORDS[info.field_name or ""]
        if run and name in run.model_fields_set:
            raise ValueError(f"{name} of [print] says the same; leave this out")
        return said


class PartSettings(_Table):
    """Front matter of one part of a zine that has a ``zine.toml``."""

    title: Line = ""
    author: Line = ""
    lang: LangTag | None = None
    kind: PartKind = PartKind.ARTICLE


class LoneSettings(SettingsTable):
    """Front matter of a text that speaks for the whole zine, too.

    The title may be missing: the text's first heading can stand in for it.
    """

    title: Line = ""
    author: Line = ""
    kind: PartKind = PartKind.ARTICLE


class ResourceEntry(_Table):
    """One ``[[group.entry]]`` of ``resources.toml``, or a work in a bibliography.

    ``qr`` is ``None`` where the entry leaves it to the whole zine.
    """

    title: Name
    subtitle: Line = ""
    author: Lines = ()
    editor: Lines = ()
    within: Line = ""
    volume: Line = ""
    issue: Line = ""
    pages: Line = ""
    place: Line = ""
    publisher: Line = ""
    year: Line = ""
    link: Link = ""
    note: Text = ""
    qr: Switch | None = None

    @field_validator("qr")
    @classmethod
    def _know_what_it_says(
        cls,
        qr: bool | None,  # noqa: FBT001 - pydantic's way
        info: ValidationInfo,
    ) -> bool | None:
        if qr and info.data.get("link") == "":
            raise ValueError("there is no link here for a code to say")
        return qr


class GroupTable(_Table):
    """One ``[[group]]`` of ``resources.toml``."""

    name: Name
    entry: Annotated[tuple[ResourceEntry, ...], AsList, AtLeastOne]


class ResourcesTable(_Table):
    """All of ``resources.toml``."""

    title: Line = ""
    intro: Text = ""
    group: Annotated[tuple[GroupTable, ...], AsList, AtLeastOne]


def settled(table: SettingsTable) -> Settings:
    """Return checked settings as the plain data that travels on."""
    data = {key: getattr(table, key) for key in SettingsTable.model_fields}
    sources = tuple(Source(**source.model_dump()) for source in table.sources)
    run = table.print and print_run(table.print)
    return Settings(**(data | {"sources": sources, "print": run}))
