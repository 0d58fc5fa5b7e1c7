"""The end of a build in plain words: what there is and how to print it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterator

STAPLERS = (
    (10, "any stapler that reaches the fold will do"),
    (12, "a desktop stapler just manages that"),
    (15, "use a heavy-duty stapler or a copier with a booklet finisher"),
    (35, "only a print shop's booklet machine staples that; or split it"),
)
"""Sheets of copy paper that go under one staple: 40 pages are comfortable, 48 the most
for a desktop stapler; office finishers stop near 15 sheets, production ones near 35."""

PAPER_TITLES = {"letter": "Letter", "a4": "A4"}


def summarise(record: dict[str, Any]) -> Iterator[tuple[str, str]]:
    """Yield ``(label, sentence)`` for each thing to say; labels repeat as ``""``."""
    yield from _print_lines(record)
    shop = _files(record, "shop")
    if shop:
        yield "Shop", _listed(shop)
        yield "", "single pages, for a print shop that folds and staples for you"
    read = _files(record, "read")
    if read:
        yield "Screen", _listed(read)


def headline(record: dict[str, Any]) -> str:
    """Return pages and sheets in one line."""
    papers = " or ".join(PAPER_TITLES.get(p, p) for p in record["papers"])
    sheets = len(record["sheets"])
    return (
        f"{_counted(record['pages'], 'page')}, {_counted(sheets, 'sheet')} of {papers}"
    )


def _print_lines(record: dict[str, Any]) -> Iterator[tuple[str, str]]:
    files = _files(record, "print")
    if files:
        edge = record["flip"].upper()
        yield "Print", _listed(files)
        yield "", f"two-sided, flip on the {edge} edge, actual size (100 %)"
    yield "Fold", _stapling(len(record["sheets"]))
    if record["blanks"]:
        places = ", ".join(map(str, record["blanks"]))
        noun = "page" if len(record["blanks"]) == 1 else "pages"
        yield "Blank", f"{noun} {places}, so that the back cover comes last"


def _stapling(sheets: int) -> str:
    if sheets == 1:
        return "one sheet, folded once; it needs no staple"
    for most, advice in STAPLERS:
        if sheets <= most:
            return f"the stack of {sheets} once, two staples in the fold; {advice}"
    return (
        f"{sheets} sheets are too many to fold into one booklet: split the text into"
        " volumes"
    )


def _files(record: dict[str, Any], kind: str) -> list[str]:
    return [o["file"] for o in record["outputs"] if o["kind"] == kind]


def _listed(files: list[str]) -> str:
    return ", ".join(files)


def _counted(number: int, noun: str) -> str:
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"
