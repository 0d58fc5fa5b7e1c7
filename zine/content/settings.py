"""What ``zine.toml`` and front matter may say, typed."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, ValidationInfo, field_validator

from zine.content.model import PartKind, Settings, Source
from zine.content.printing import (  # noqa: TC001 - pydantic reads them
    FormatName,
    Marks,
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

    Every field has a default except ``title``; see the README for what each means.
    """

    title: Name
    subtitle: Line = ""
    authors: Lines = ()
    lang: LangTag = "en"
    date: Line = ""
    place: Line = ""
    number: Line = ""
    price: Line = ""
    rights: Line = ""
    description: Text = ""
    theme: Line = "pamphlet"
    format: FormatName | None = None
    scheme: Line = "saddle-stitch"
    sheet: Sheets = ()
    paper: Sheets = ()
    flip: Annotated[Literal["short", "long"], AnyCase] = "short"
    binding: Annotated[Literal["left", "right", "top"] | None, AnyCase] = None
    signature: SignatureWish | None = None
    marks: Marks = ()
    trim: Switch = False
    stock: Line = "80 gsm"
    cover: Text = ""
    lead: Text = ""
    note: Text = ""
    closing: Line = ""
    sources: Annotated[tuple[SourceTable, ...], AsList] = ()

    @field_validator("paper")
    @classmethod
    def _say_the_sheet_once(
        cls, paper: tuple[str, ...], info: ValidationInfo
    ) -> tuple[str, ...]:
        if paper and info.data.get("sheet"):
            raise ValueError("sheet says the same and more; leave paper out")
        return paper


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
    """One ``[[group.entry]]`` of ``resources.toml``."""

    title: Name
    subtitle: Line = ""
    author: Line = ""
    publisher: Line = ""
    year: Line = ""
    link: Link = ""
    note: Text = ""


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
    return Settings(**(data | {"sources": sources}))
