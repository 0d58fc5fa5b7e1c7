"""What ``zine.toml`` and front matter may say, typed."""

from __future__ import annotations

from typing import Literal

from pydantic import BaseModel, ConfigDict, Field


class _Table(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid", str_strip_whitespace=True)


class Source(_Table):
    """Where a reprinted text comes from."""

    title: str
    author: str = ""
    publication: str = ""
    issue: str = ""
    year: str = ""


class Settings(_Table):
    """The whole zine.

    Every field has a default except ``title``; see the README for what each means.
    """

    title: str
    subtitle: str = ""
    authors: tuple[str, ...] = ()
    lang: str = "en"
    date: str = ""
    place: str = ""
    rights: str = ""
    description: str = ""
    theme: str = "pamphlet"
    format: str = "universal"
    scheme: str = "saddle-stitch"
    flip: Literal["short", "long"] = "short"
    paper: Literal["letter", "a4", "both"] = "both"
    lead: str = ""
    note: str = ""
    closing: str = ""
    sources: tuple[Source, ...] = Field(default=())
