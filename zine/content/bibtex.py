"""Read ``resources.bib``: BibTeX, in the words that reference managers use."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from pybtex.bibtex.utils import split_name_list
from pybtex.database import Person
from pybtex.exceptions import PybtexError

from zine.content.bibliography import (
    OTHERS,
    Work,
    doi_address,
    filled,
    first_keyword,
    note_for_people,
    page_span,
    year_of,
)
from zine.content.bibtex_entries import Entry, read_entries
from zine.content.escape import quoted
from zine.content.latex import plain, plain_address
from zine.content.model import ResourceKind as Kind
from zine.errors import ContentError, LimitError, Notice, Place

if TYPE_CHECKING:
    from collections.abc import Mapping

    from zine.content.model import SourceText

MAX_FIELD = 10_000
"""Characters of a title, a note or a row of names."""

_KINDS = {
    **dict.fromkeys(("book", "mvbook", "collection", "mvcollection"), Kind.BOOK),
    **dict.fromkeys(("proceedings", "mvproceedings", "reference"), Kind.BOOK),
    **dict.fromkeys(("article", "periodical", "suppperiodical"), Kind.ARTICLE),
    **dict.fromkeys(("incollection", "inbook", "bookinbook"), Kind.CHAPTER),
    **dict.fromkeys(("inproceedings", "conference", "inreference"), Kind.CHAPTER),
    **dict.fromkeys(("online", "electronic", "www", "webpage"), Kind.WEBSITE),
    **dict.fromkeys(("booklet", "pamphlet"), Kind.PAMPHLET),
    **dict.fromkeys(("report", "techreport", "manual"), Kind.REPORT),
    **dict.fromkeys(("thesis", "phdthesis", "mastersthesis"), Kind.THESIS),
    **dict.fromkeys(("movie", "video", "film"), Kind.FILM),
    **dict.fromkeys(("audio", "music", "song"), Kind.RECORDING),
}

_CONTAINERS = ("journal", "journaltitle", "booktitle", "maintitle")
_PUBLISHERS = ("publisher", "institution", "school", "organization")
_ADDRESS = re.compile(r"(?:\\url\s*\{[^{}]*\}|https?://\S+)\.?")

_INHERITED = (
    *("address", "booktitle", "date", "editor", "location", "publisher", "year"),
)
"""What a chapter need not repeat of the book that ``crossref`` names."""


def read_bibtex(source: SourceText) -> tuple[list[Work], tuple[Notice, ...]]:
    """Return every entry of a file, and what had to be left out.

    Raises:
        ContentError: It is not BibTeX, or not LaTeX.
        LimitError: A part of it is far too long.
    """
    notices: list[Notice] = []
    entries = list(read_entries(source))
    by_key = {entry.key.casefold(): entry for entry in reversed(entries)}
    works = [_work(_with_parent(entry, by_key), notices) for entry in entries]
    return works, tuple(notices)


def _with_parent(entry: Entry, by_key: Mapping[str, Entry]) -> Entry:
    """Return the entry with what it takes over from the book it is in."""
    named = entry.fields.get("crossref")
    parent = by_key.get(named.text.casefold()) if named else None
    if parent is None:
        return entry
    fields = dict(parent.fields)
    if "title" in fields:
        fields["booktitle"] = fields["title"]
    taken = {key: it for key, it in fields.items() if key in _INHERITED}
    return entry._replace(fields={**taken, **entry.fields})


def _work(entry: Entry, notices: list[Notice]) -> Work:
    reader = _FieldReader(entry, notices)
    kind = _KINDS.get(entry.type, Kind.OTHER)
    author, families = reader.people("author", "director")
    editor, editors_families = reader.people("editor")
    link = reader.link()
    if kind is Kind.OTHER and link:
        kind = Kind.WEBSITE
    within = "" if kind is Kind.BOOK else reader.text(*_CONTAINERS)
    in_journal = kind is Kind.ARTICLE and within
    data = {
        "title": reader.text("title"),
        "subtitle": reader.text("subtitle"),
        "author": author,
        "editor": editor,
        "within": within,
        "volume": within and reader.text("volume"),
        "issue": within and reader.text("issue", "number"),
        "pages": within and page_span(reader.text("pages")),
        "place": "" if in_journal else reader.text("location", "address"),
        "publisher": "" if in_journal else reader.publisher(),
        "year": year_of(reader.text("date", "year")),
        "link": link,
        "note": reader.note(),
    }
    if "title" not in entry.fields:
        del data["title"]
    return Work(
        entry.key,
        kind,
        first_keyword(reader.text("keywords", "keyword")),
        families or editors_families,
        filled(data),
        entry.place,
        {name: entry.fields[key].line for name, key in reader.lines.items()},
    )


class _FieldReader:
    """Reads the fields of one entry in plain letters.

    Attributes:
        lines: Which field each key of ours was read from.
    """

    def __init__(self, entry: Entry, notices: list[Notice]) -> None:
        self._entry = entry
        self._notices = notices
        self.lines = {
            ours: theirs
            for ours, all_theirs in _OUR_KEYS.items()
            for theirs in reversed(all_theirs)
            if theirs in entry.fields
        }

    def text(self, *names: str) -> str:
        """Return the first of these fields that is there."""
        name = next((it for it in names if self._has(it)), "")
        return self._plain(name, self._raw(name)) if name else ""

    def publisher(self) -> str:
        """Return who brought it out, or how, unless that is an address."""
        how = self._raw("howpublished")
        said = self.text(*_PUBLISHERS)
        return said or ("" if _is_address(how) else self.text("howpublished"))

    def note(self) -> str:
        """Return the note, unless it is nothing but an address."""
        if _is_address(self._raw("note")):
            return ""
        return note_for_people(self.text("note", "addendum"))

    def link(self) -> str:
        r"""Return the address: of its own, of a DOI, or of a ``\url``."""
        if address := plain_address(self._raw("url")):
            return address
        if address := doi_address(plain_address(self._raw("doi"))):
            return address
        for name in ("howpublished", "note"):
            if _is_address(self._raw(name)):
                return plain_address(self._raw(name))
        return ""

    def people(self, *names: str) -> tuple[list[str], tuple[str, ...]]:
        """Return names as they are printed, and the family names."""
        name = next((it for it in names if self._has(it)), "")
        printed, families = [], []
        for one in split_name_list(self._raw(name)):
            if one == OTHERS:
                printed.append(OTHERS)
                continue
            person = self._person(one, name)
            given = " ".join((*person.first_names, *person.middle_names))
            family = " ".join((*person.prelast_names, *person.last_names))
            whole = " ".join(filter(None, (given, family, *person.lineage_names)))
            printed.append(self._plain(name, whole))
            families.append(self._plain(name, " ".join(person.last_names)))
        return [it for it in printed if it], tuple(families)

    def _person(self, words: str, field: str) -> Person:
        try:
            return Person(words)
        except (PybtexError, RecursionError) as error:
            raise ContentError(
                f"{field} is {quoted(words)}; it has too many commas for one name",
                place=self._place(field),
                hint="Put the word “and” between two names: Goldman, Emma and"
                " Parsons, Lucy.",
            ) from error

    def _plain(self, field: str, latex: str) -> str:
        try:
            text, left_out = plain(latex)
        except ValueError as error:
            raise ContentError(
                f"{field} is {quoted(latex)}; {error}", place=self._place(field)
            ) from error
        self._notices += [
            Notice(
                f"{field} has {quoted(command)}, which no letter is known for; it was"
                " left out",
                self._place(field),
                hint="Write the letters or words that it stands for.",
            )
            for command in dict.fromkeys(left_out)
        ]
        return text

    def _has(self, name: str) -> bool:
        return name in self._entry.fields

    def _raw(self, name: str) -> str:
        text = self._entry.fields[name].text if self._has(name) else ""
        if len(text) > MAX_FIELD:
            raise LimitError(
                f"{name} has {len(text):,} characters; it can have {MAX_FIELD:,}",
                place=self._place(name),
            )
        return text

    def _place(self, name: str) -> Place:
        return Place(self._entry.place.file, self._entry.fields[name].line)


_OUR_KEYS = {
    "title": ("title",),
    "subtitle": ("subtitle",),
    "author": ("author", "director"),
    "editor": ("editor",),
    "within": _CONTAINERS,
    "volume": ("volume",),
    "issue": ("issue", "number"),
    "pages": ("pages",),
    "place": ("location", "address"),
    "publisher": (*_PUBLISHERS, "howpublished"),
    "year": ("date", "year"),
    "link": ("url", "doi", "howpublished"),
    "note": ("note", "addendum"),
}


def _is_address(latex: str) -> bool:
    """Return whether a field is an address and nothing else."""
    return bool(_ADDRESS.fullmatch(latex))
