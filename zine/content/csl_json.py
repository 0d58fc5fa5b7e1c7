"""Read ``resources.json``: CSL-JSON, which Zotero and its kin write."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING, Annotated, Any

from pydantic import AfterValidator, BaseModel, BeforeValidator, ConfigDict, Field

from zine.content.bibliography import (
    Work,
    doi_address,
    filled,
    first_keyword,
    note_for_people,
    page_span,
    year_of,
)
from zine.content.check import check
from zine.content.escape import quoted
from zine.content.model import ResourceKind as Kind
from zine.content.table import Table
from zine.content.values import Line, Text
from zine.errors import ContentError, LimitError, Place

if TYPE_CHECKING:
    from collections.abc import Iterator

    from zine.content.model import SourceText

HINT = 'An entry looks like this: {"type": "book", "title": "…"}.'

_KINDS = {
    **dict.fromkeys(("book", "classic", "collection"), Kind.BOOK),
    **dict.fromkeys(("article", "article-journal", "article-magazine"), Kind.ARTICLE),
    **dict.fromkeys(("article-newspaper", "periodical", "review"), Kind.ARTICLE),
    **dict.fromkeys(("chapter", "paper-conference", "entry"), Kind.CHAPTER),
    **dict.fromkeys(("entry-dictionary", "entry-encyclopedia"), Kind.CHAPTER),
    **dict.fromkeys(("webpage", "post", "post-weblog"), Kind.WEBSITE),
    "pamphlet": Kind.PAMPHLET,
    "report": Kind.REPORT,
    "thesis": Kind.THESIS,
    **dict.fromkeys(("motion_picture", "performance"), Kind.FILM),
    **dict.fromkeys(("song", "broadcast", "speech"), Kind.RECORDING),
}

_DRESS = re.compile(r"</?(?:i|b|sup|sub|sc|span)(?: [^<>]*)?>")
"""The tags that CSL allows in a title; how words look is for the theme to say."""

_SPACE = re.compile(r"[ \t\n]*")


def _undressed(text: str) -> str:
    return _DRESS.sub("", text)


_Line = Annotated[Line, AfterValidator(_undressed)]


class _Csl(BaseModel):
    """Takes what it knows: the format has a hundred keys that nobody prints."""

    model_config = ConfigDict(frozen=True, extra="ignore", str_strip_whitespace=True)


class _Name(_Csl):
    family: _Line = ""
    given: _Line = ""
    literal: _Line = ""
    particle: _Line = Field("", alias="non-dropping-particle")
    dropping: _Line = Field("", alias="dropping-particle")
    suffix: _Line = ""

    @property
    def printed(self) -> str:
        parts = (self.given, self.dropping, self.particle, self.family, self.suffix)
        return self.literal or " ".join(filter(None, parts))


def _parted(value: object) -> object:
    if isinstance(value, list) and all(
        isinstance(part, list) and all(isinstance(one, str) for one in part)
        for part in value
    ):
        return value
    raise ValueError("it must hold lists of numbers, such as [[1973, 5, 1]]")


class _Date(_Csl):
    parts: Annotated[tuple[tuple[Line, ...], ...], BeforeValidator(_parted)] = Field(
        (), alias="date-parts"
    )
    raw: Line = ""
    literal: Line = ""

    @property
    def year(self) -> str:
        years = [part[0] for part in self.parts if part and part[0]]
        return "–".join(dict.fromkeys(years)) or year_of(self.raw) or self.literal


class _Item(_Csl):
    id: Line = ""
    type: Line = ""
    title: _Line = ""
    author: tuple[_Name, ...] = ()
    director: tuple[_Name, ...] = ()
    editor: tuple[_Name, ...] = ()
    within: _Line = Field("", alias="container-title")
    publisher: _Line = ""
    issued: _Date = _Date()
    url: Line = Field("", alias="URL")
    doi: Line = Field("", alias="DOI")
    note: Text = ""
    volume: Line = ""
    issue: Line = ""
    page: Line = ""
    place: _Line = Field("", alias="publisher-place")
    keyword: Text = ""


def read_csl_json(source: SourceText) -> list[Work]:
    """Return every entry of a file.

    Raises:
        ContentError: It is not CSL-JSON.
        LimitError: It is nested too deep.
    """
    reader = _Reader(source)
    try:
        return [_work(data, place) for data, place in reader.items()]
    except RecursionError as error:
        raise LimitError(
            "the entry is nested too deep",
            place=reader.place,
            hint="Export the bibliography again.",
        ) from error
    except json.JSONDecodeError as error:
        raise ContentError(
            f"the bibliography cannot be read as JSON: {error.msg.lower()}",
            place=Place(source.file, error.lineno),
            hint=HINT,
        ) from error
    except _OddError as error:
        raise ContentError(str(error), place=reader.place, hint=HINT) from error


class _OddError(ValueError):
    """JSON that is well-formed, and makes no sense; says a sentence."""


class _Reader:
    """Reads the list item by item, because JSON tells no lines of what it has read.

    Attributes:
        place: Of the item that is being read.
    """

    def __init__(self, source: SourceText) -> None:
        self._source = source
        self.place = Place(source.file)
        # Numbers stay text: issue 1.10 is not issue 1.1, and none is too long.
        self._decoder = json.JSONDecoder(
            parse_int=str,
            parse_float=str,
            parse_constant=_constant,
            object_pairs_hook=_object,
        )

    def items(self) -> Iterator[tuple[Any, Place]]:
        """Yield each item of the list with its place."""
        text, at = self._source.text, self._opening()
        line, counted = 1, 0
        while text[at : at + 1] != "]":
            line += text.count("\n", counted, at)
            counted = at
            self.place = Place(self._source.file, line)
            item, at = self._decoder.raw_decode(text, at)
            yield item, self.place
            at = self._skip(at)
            sign = text[at : at + 1]
            if sign not in ("]", ","):
                raise json.JSONDecodeError("Expecting ',' or ']'", text, at)
            at = self._skip(at + 1) if sign == "," else at
        end = self._skip(at + 1)
        if end < len(text):
            raise json.JSONDecodeError("Extra data", text, end)

    def _opening(self) -> int:
        """Return where the first item begins."""
        at = self._skip(0)
        if self._source.text[at : at + 1] != "[":
            self._decoder.decode(self._source.text)  # says what is no JSON at all
            raise _OddError(
                "the bibliography must be a list of entries between [ and ]"
            )
        return self._skip(at + 1)

    def _skip(self, at: int) -> int:
        found = _SPACE.match(self._source.text, at)
        return found.end() if found else at


def _constant(name: str) -> None:
    raise _OddError(f"{name} is no number")


def _object(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    found: dict[str, Any] = {}
    for key, value in pairs:
        if key in found:
            raise _OddError(f"{quoted(key)} stands twice in one entry")
        found[key] = value
    return found


def _work(data: object, place: Place) -> Work:
    if not isinstance(data, dict):
        raise _OddError(f"an entry must stand between {{ and }}; found {quoted(data)}")
    said = {key: it for key, it in data.items() if it is not None}
    item = check(_Item, Table(place.file, said, {(): place.line or 1}))
    if not item.title:
        raise ContentError(
            "“title” is missing", place=place, hint='Add a line such as "title": "…".'
        )
    kind = _KINDS.get(item.type, Kind.OTHER)
    link = item.url or doi_address(item.doi)
    if kind is Kind.OTHER and link:
        kind = Kind.WEBSITE
    authors = item.author or item.director
    within = "" if kind is Kind.BOOK else item.within
    in_journal = kind is Kind.ARTICLE and within
    values = {
        "title": item.title,
        "author": [it.printed for it in authors if it.printed],
        "editor": [it.printed for it in item.editor if it.printed],
        "within": within,
        "volume": within and item.volume,
        "issue": within and item.issue,
        "pages": within and page_span(item.page),
        "place": "" if in_journal else item.place,
        "publisher": "" if in_journal else item.publisher,
        "year": item.issued.year,
        "link": link,
        "note": note_for_people(item.note),
    }
    families = tuple(it.family or it.literal for it in authors or item.editor)
    keyword = first_keyword(item.keyword)
    return Work(item.id, kind, keyword, families, filled(values), place, {})
