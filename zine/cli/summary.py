"""The end of a build in plain words: what there is and how to print it."""

from __future__ import annotations

import textwrap
from typing import TYPE_CHECKING

from zine.cli.ending import endings
from zine.cli.run_words import (
    by_paper,
    cover_words,
    run_words,
    stapled_pages,
)
from zine.cli.stapler import stapler
from zine.layout.numbers import ranges

if TYPE_CHECKING:
    from collections.abc import Iterator

    from zine.outputs.record import Record

COLUMNS = 64
"""For the sentences; with the labels before them a line fits a screen of 80."""

Item = tuple[str, tuple[str, ...]]
"""A label and the lines beside it."""


def headline(record: Record) -> str:
    """Return pages and sheets in one line; papers that need as many stand together."""
    sizes: dict[str, list[str]] = {}
    for run in record["runs"]:
        size = f"{_counted(run['pages'], 'page')}, {_counted(run['sheets'], 'sheet')}"
        sizes.setdefault(size, []).append(run["title"])
    said = [f"{size} of {' or '.join(papers)}" for size, papers in sizes.items()]
    copies = record["copies"]
    return "; ".join(said) + (f", {copies} copies at once" if copies > 1 else "")


def summarise(record: Record) -> Iterator[Item]:
    """Yield what is to be said about a build, in the order in which it is needed."""
    copies = _files(record, "print")
    if copies:
        yield "To print", (*copies, *_printing(record, copies))
        if covers := _files(record, "cover"):
            yield "The cover", (*covers, *_wrapped(cover_words(record)))
        run = [line for words in run_words(record) for line in _wrapped(words)]
        if run:
            yield "The run", tuple(run)
        yield "To fold", tuple(_folding(record))
        if creep := by_paper(record, _creep):
            yield "To trim", _wrapped(_trimming(creep))
    shop = _files(record, "shop")
    if shop:
        hint = "single pages, for a print shop that folds and binds for you"
        yield "For a shop", (*shop, *_wrapped(hint))
    card = _files(record, "card")
    if card:
        hint = "one page for whoever prints it; for an e-mail, the same in .txt"
        yield "Print card", (card[0], *_wrapped(hint))
    read = _files(record, "read")
    if read:
        yield "To read", (*read, "on a screen, with links")
    said = [line for words in endings(record) for line in _wrapped(_sentence(words))]
    if said:
        yield "The text", tuple(said)
    if any(run["blanks"] for run in record["runs"]):
        yield "Left blank", _wrapped(_blanks(record))


def _sentence(words: str) -> str:
    return words[:1].upper() + words[1:]


def _printing(record: Record, copies: list[str]) -> tuple[str, ...]:
    printer = record.get("printer")
    where = (f"on {printer['name']}, and on no other printer",) if printer else ()
    which = ("take the one for your paper;",) if len(copies) > 1 else ()
    return (*which, f"{record['print']} (100 %)", *where)


def _folding(record: Record) -> Iterator[str]:
    """Yield what the hands do; papers with which they do the same stand together."""
    said: dict[tuple[str, ...], list[str]] = {}
    for run in record["runs"]:
        said.setdefault(tuple(run["hands"]), []).append(run["title"])
    for movements, papers in said.items():
        start = f"{' and '.join(papers)}: " if len(said) > 1 else ""
        yield from _wrapped(start + " ".join(movements))
    leg = record["runs"][0]["estimate"]["staple_leg_mm"]
    yield from _wrapped(stapler(record["steps"], stapled_pages(record), leg))


def _creep(run: Record) -> str:
    return f"{run['creep_mm']:.1f} mm" if run["creep_mm"] else ""


def _trimming(creep: str) -> str:
    return (
        f"the innermost page moved {creep}, towards the spine, so that all keep their"
        " margins when the fore-edge is cut"
    )


def _blanks(record: Record) -> str:
    """Return where blanks fell; papers on which they fell alike stand together."""
    said: dict[str, list[str]] = {}
    for run in record["runs"]:
        if run["blanks"]:
            words = blank_pages(run["blanks"], run["pages"])
            said.setdefault(words, []).append(run["title"])
    if [*said.values()] == [[run["title"] for run in record["runs"]]]:
        return next(iter(said))
    return "; ".join(f"on {' and '.join(it)} {words}" for words, it in said.items())


def blank_pages(places: list[int], pages: int) -> str:
    """Return which pages of a booklet stay blank, and why there."""
    noun = "page" if len(places) == 1 else "pages"
    numbers = f"{noun} {', '.join(ranges(places))}"
    is_last = places[-1] == pages
    return numbers if is_last else f"{numbers}, before the back cover"


def _files(record: Record, kind: str) -> list[str]:
    return [it["file"] for it in record["outputs"] if it["kind"] == kind]


def _wrapped(text: str) -> tuple[str, ...]:
    return tuple(textwrap.wrap(text, COLUMNS))


def _counted(number: int, noun: str) -> str:
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"
