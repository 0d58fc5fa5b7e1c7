"""The end of a build in plain words: what there is and how to print it."""

from __future__ import annotations

import textwrap
from typing import TYPE_CHECKING

from zine.paper import PAPERS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from zine.outputs.record import Record

STAPLERS = (
    (10, "any stapler that reaches the fold will do"),
    (12, "a desktop stapler just manages that"),
    (15, "use a heavy-duty stapler, or a copier with a booklet finisher"),
    (35, "only a print shop's booklet machine staples that; or make two volumes"),
)
"""Sheets of copy paper that go under one staple: 40 pages are comfortable, 48 the most
for a desktop stapler; office finishers stop near 15 sheets, production ones near 35."""

COLUMNS = 64
"""For the sentences; with the labels before them a line fits a screen of 80."""

Item = tuple[str, tuple[str, ...]]
"""A label and the lines beside it."""


def headline(record: Record) -> str:
    """Return pages and sheets in one line."""
    papers = " or ".join(PAPERS[name].title for name in record["papers"])
    pages, sheets = record["pages"], len(record["sheets"])
    return f"{_counted(pages, 'page')}, {_counted(sheets, 'sheet')} of {papers}"


def summarise(record: Record) -> Iterator[Item]:
    """Yield what is to be said about a build, in the order in which it is needed."""
    copies = _files(record, "print")
    if copies:
        yield "To print", (*copies, *_printing(record, copies))
        yield "To fold", _wrapped(_folding(len(record["sheets"])))
    shop = _files(record, "shop")
    if shop:
        hint = "single pages, for a print shop that folds and staples for you"
        yield "For a shop", (*shop, *_wrapped(hint))
    read = _files(record, "read")
    if read:
        yield "To read", (*read, "on a screen, with links")
    if record["blanks"]:
        yield "Left blank", _wrapped(_blanks(record["blanks"]))


def _printing(record: Record, copies: list[str]) -> tuple[str, ...]:
    edge = record["flip"].upper()
    how = f"two-sided, flip on the {edge} edge, actual size (100 %)"
    return ("take the one for your paper;", how) if len(copies) > 1 else (how,)


def _folding(sheets: int) -> str:
    if sheets == 1:
        return "fold the sheet once; it needs no staple"
    together = f"lay the {sheets} sheets together, fold once, two staples in the fold"
    for most, advice in STAPLERS:
        if sheets <= most:
            return f"{together}; {advice}"
    return f"{sheets} sheets are too many for one booklet: split the text into volumes"


def _blanks(places: list[int]) -> str:
    pages = "page" if len(places) == 1 else "pages"
    numbers = ", ".join(map(str, places))
    return f"{pages} {numbers}, so that the back cover comes last"


def _files(record: Record, kind: str) -> list[str]:
    return [it["file"] for it in record["outputs"] if it["kind"] == kind]


def _wrapped(text: str) -> tuple[str, ...]:
    return tuple(textwrap.wrap(text, COLUMNS))


def _counted(number: int, noun: str) -> str:
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"
