"""One thing that a file tells about its maker, as a value."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING, Any, NamedTuple

from zine.impose.pdf.words import in_line

if TYPE_CHECKING:
    from collections.abc import Iterable

LONGEST = 160
"""Characters of a value that are shown."""

MOST = 2000
"""Traces of a file that are kept; nobody reads more."""


class About(StrEnum):
    """What a trace is about, in the order people ask."""

    WHO = "who"
    WHERE = "where"
    WHEN = "when"
    WITH_WHAT = "with what"
    WHAT_ELSE = "what else"


class Trace(NamedTuple):
    """A fact of a file.

    Attributes:
        about: What it is about.
        kind: In a word or two: ``author``, ``program``, ``path``.
        value: As the file has it, in one line.
        where: In the file: ``page 3, picture /Im4``.
        is_telling: Whether it may lead to somebody; every file has a few facts that
            do not, such as its title and its fonts.
    """

    about: About
    kind: str
    value: str
    where: str
    is_telling: bool = True

    def to_json(self, file: str) -> dict[str, Any]:
        """Return this as plain data."""
        return {"file": file} | self._asdict() | {"about": str(self.about)}


def trace(about: About, kind: str, value: object, where: str) -> Trace:
    """Return something that may lead to somebody."""
    return Trace(about, kind, shortened(str(value)), where)


def fact(about: About, kind: str, value: object, where: str) -> Trace:
    """Return something that is as good as in every file."""
    return Trace(about, kind, shortened(str(value)), where, is_telling=False)


def shortened(words: str) -> str:
    """Return words in one line that is not too long."""
    line = in_line(words[: LONGEST * 4])
    return line if len(line) <= LONGEST else f"{line[: LONGEST - 1]}…"


class Entry(NamedTuple):
    """What is said once, wherever the file says it.

    Attributes:
        kind: In a word or two.
        value: As the file has it.
        places: All places, in order.
        is_telling: Whether it may lead to somebody.
    """

    kind: str
    value: str
    places: tuple[str, ...]
    is_telling: bool


def grouped(traces: Iterable[Trace]) -> dict[About, tuple[Entry, ...]]:
    """Return traces by what they are about; what is said twice has two places."""
    found: dict[tuple[About, str, str], list[Trace]] = {}
    for it in traces:
        found.setdefault((it.about, it.kind, it.value), []).append(it)
    groups: dict[About, list[Entry]] = {about: [] for about in About}
    for (about, kind, value), same in found.items():
        places = tuple(dict.fromkeys(it.where for it in same))
        telling = any(it.is_telling for it in same)
        groups[about].append(Entry(kind, value, places, telling))
    return {about: tuple(entries) for about, entries in groups.items() if entries}
