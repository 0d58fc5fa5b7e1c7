"""A bibliography becomes a resources page: grouped, sorted, checked."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any
from urllib.parse import quote as escaped

from pydantic import BaseModel, ConfigDict

from zine.content.check import check
from zine.content.escape import quoted
from zine.content.model import ResourceKind  # noqa: TC001 - pydantic reads it
from zine.content.settings import GroupTable, ResourceEntry
from zine.content.table import Table
from zine.errors import ContentError, LimitError, Place

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from zine.content.table import KeyPath

MAX_WORKS = 1_000
"""More than forty pages of small print."""

OTHERS = "others"
"""How both kinds of file, and an entry of ours, say that there are more names."""

_YEAR = re.compile(r"\s*(-?\d{4})(?!\d)[^/]*(?:/\s*(-?\d{4})(?!\d))?")
_SORTED_YEAR = re.compile(r"-?\d{1,4}(?!\d)")
_DOI = re.compile(
    r"\s*(?:https?://(?:dx\.)?doi\.org/|doi:)?\s*(10\.\S+)", re.IGNORECASE
)


_RECORD = re.compile(
    r"(?:_eprint|ads bibcode|citation key|doi|is[bs]n|oclc|pmc?id|publication title|"
    r"publisher|tex\.\S+|type) ?:",
    re.IGNORECASE,
)
"""How a line of a note begins that one program has written for another."""


@dataclass(frozen=True, slots=True)
class Work:
    """One entry of a bibliography, as far as a file says it; not checked.

    Attributes:
        key: What the file calls it, or ``""``.
        kind: Decides the group, unless there is a keyword.
        keyword: First of its keywords, or ``""``.
        families: Family names of authors, or else of editors; they are sorted by.
        data: Values by the keys of :class:`ResourceEntry`; empty ones are left out.
        place: Where it stands.
        lines: Line of each key, where known.
    """

    key: str
    kind: ResourceKind
    keyword: str
    families: tuple[str, ...]
    data: dict[str, Any]
    place: Place
    lines: dict[str, int]


class KindTable(BaseModel):
    """Entries of one kind; its name is for the language of the zine to say."""

    model_config = ConfigDict(frozen=True)

    kind: ResourceKind
    entry: tuple[ResourceEntry, ...]


class Bibliography(BaseModel):
    """What a whole file says, with the names that ``resources.toml`` has for it."""

    model_config = ConfigDict(frozen=True)

    title: str = ""
    intro: str = ""
    group: tuple[GroupTable | KindTable, ...]


def make_bibliography(works: Sequence[Work], file: str, hint: str) -> Bibliography:
    """Return works in groups, the groups in the order in which they first occur.

    Args:
        works: In the order of the file.
        file: For messages.
        hint: How an entry begins, for a file that has none.

    Raises:
        ContentError: There is no entry, a key stands twice, or a value has to change.
        LimitError: There are too many.
    """
    if not works:
        raise ContentError("there is no entry in it", place=Place(file), hint=hint)
    if len(works) > MAX_WORKS:
        raise LimitError(
            f"there are {len(works):,} entries; a resources page can have"
            f" {MAX_WORKS:,}",
            place=Place(file),
            hint="Keep those that you would press into somebody's hand.",
        )
    _check_keys(works)
    groups: dict[tuple[str, str], list[Work]] = {}
    for work in works:
        group = ("", work.kind) if not work.keyword else (_folded(work.keyword), "")
        groups.setdefault(group, []).append(work)
    return Bibliography(group=tuple(_group(group) for group in groups.values()))


def first_keyword(words: str) -> str:
    """Return the first of several keywords, as a heading has it."""
    first = next(
        (word.strip() for word in re.split("[,;\n]", words) if word.strip()), ""
    )
    return first[:1].upper() + first[1:]


def year_of(date: str) -> str:
    """Return the year of a date, or the years of a span; other words stay."""
    found = _YEAR.match(date)
    if found is None:
        return date.strip()
    first, last = found.groups()
    return first if last in (None, first) else f"{first}–{last}"


def page_span(pages: str) -> str:
    """Return pages with dashes between the first and the last: 151–164, 170."""
    return re.sub(r"(?<=\d)\s*[-\u2010-\u2014]+\s*(?=\d)", "–", pages).strip()


def note_for_people(note: str) -> str:
    """Return a note without the lines that reference managers put into it."""
    lines = (line.strip() for line in note.split("\n"))
    return "\n".join(line for line in lines if not _RECORD.match(line)).strip()


def doi_address(doi: str) -> str:
    """Return where a DOI leads, or ``""`` if it is none."""
    found = _DOI.match(doi)
    return f"https://doi.org/{escaped(found[1], safe='/:;()._-')}" if found else ""


def filled(values: dict[str, Any]) -> dict[str, Any]:
    """Return the values that say something, and the title in any case."""
    return {key: it for key, it in values.items() if it or key == "title"}


def _check_keys(works: Iterable[Work]) -> None:
    seen: dict[str, Work] = {}
    for work in works:
        first = seen.setdefault(work.key.casefold(), work)
        if work.key and first is not work:
            raise ContentError(
                f"there are two entries called {quoted(work.key)}",
                place=work.place,
                hint=f"The first is at {first.place}; give this one another key, or"
                " take it out.",
            )


def _group(works: list[Work]) -> GroupTable | KindTable:
    entries = tuple(_entry(work) for work in sorted(works, key=_sort_key))
    first = works[0]
    if first.keyword:
        return GroupTable(name=first.keyword, entry=entries)
    return KindTable(kind=first.kind, entry=entries)


def _entry(work: Work) -> ResourceEntry:
    lines: dict[KeyPath, int] = {(key,): line for key, line in work.lines.items()}
    if work.place.line is not None:
        lines[()] = work.place.line
    return check(ResourceEntry, Table(work.place.file, work.data, lines))


def _sort_key(work: Work) -> tuple[str, int, str]:
    title = _folded(str(work.data.get("title", "")))
    year = _SORTED_YEAR.match(str(work.data.get("year", "")))
    by = _folded(work.families[0]) if work.families else title
    return by, int(year[0]) if year else 0, title


def _folded(text: str) -> str:
    """Return letters without case and accents: É stands with e in every language."""
    letters = unicodedata.normalize("NFKD", text.casefold())
    return "".join(it for it in letters if not unicodedata.combining(it)).casefold()
