"""From the words typed behind ``zine impose`` to an order."""

from __future__ import annotations

from contextlib import contextmanager
from difflib import get_close_matches
from typing import TYPE_CHECKING, NamedTuple, TypeVar

from zine.cli.folders import here
from zine.errors import PaperError, UsageError
from zine.impose.caliper import parse_caliper
from zine.impose.feed import Feed
from zine.impose.placing import Anchor, Fit, Placing, Position
from zine.impose.scheme_file import checked_grid, load_scheme, parse_grid
from zine.impose.sheet import Binding, Flip
from zine.impose.signatures import parse_signature_wish
from zine.outputs.order import Order, Way
from zine.paper import find_paper
from zine.units import Pt, mm, parse_length, shown

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterator
    from enum import StrEnum
    from pathlib import Path

    from zine.impose.printer import Printer
    from zine.impose.scheme import Scheme

    Choice = TypeVar("Choice", bound=StrEnum)
    Value = TypeVar("Value")

BOXES = ("crop", "trim", "media")

NO_MARKS, ALL_MARKS = "none", "all"

WIDEST_BLEED = mm(10)
"""More is cut off by nobody, and a page would print over its neighbour."""


class ImposeWords(NamedTuple):
    """What was typed, one field for each option; see ``apprentice.py``."""

    source: Path | None
    out: Path | None
    pages: str | None
    password: str
    box: str | None
    scheme: str
    exactly: bool
    no_back_cover: bool
    grid: str | None
    binding: str | None
    signature: str | None
    sheet: str | None
    flip: str | None
    fit: str
    position: str
    gutter: str
    spine_margin: str
    bleed: str
    creep: str
    creep_anchor: str
    marks: str
    ways: tuple[str, ...]
    feed: str | None
    printer: str | None


def read_order(words: ImposeWords) -> Order:
    """Return what is asked for.

    Raises:
        UsageError: It does not exist, or two things exclude each other.
        PaperError: The scheme cannot be folded so.
    """
    way = _way(words)
    schemes = (here() / "schemes",)
    with said_at("--signature"):
        if words.signature is not None:
            parse_signature_wish(words.signature)
    return Order(
        source=words.source,
        out=words.out,
        scheme=_scheme(words, schemes),
        schemes=schemes,
        exactly=words.exactly or words.grid is not None,
        back_cover=not words.no_back_cover,
        paper=_read("--sheet", words.sheet, find_paper),
        binding=_chosen("--binding", words.binding, Binding),
        flip=_chosen("--flip", words.flip, Flip),
        signature=words.signature,
        placing=_placing(words),
        marks=_marks(words.marks),
        pages=words.pages,
        box=_one_of("--box", words.box, BOXES) if words.box else "",
        password=words.password,
        way=way,
        feed=_chosen("--feed", words.feed, Feed),
        printer=_printer(words.printer, way),
    )


def _way(words: ImposeWords) -> Way:
    if len(words.ways) > 1:
        first, second, *_ = words.ways
        raise UsageError(
            f"--{first} and --{second} are two ways out", hint="Choose one of them."
        )
    way = Way.SHEETS
    for name in words.ways:
        way = Way.UNFOLD if name == "unfold" else Way(name)
    if words.feed is not None and way is not Way.FRONTS_BACKS:
        raise UsageError(
            "--feed says how the pile goes back in for its backs",
            hint="Say --fronts-backs as well, or leave it out.",
        )
    if words.source is None and way is not Way.DUMMY:
        raise UsageError("there is no PDF to impose", hint="Say: zine impose IN.pdf")
    return way


def _printer(name: str | None, way: Way) -> Printer | None:
    if name is None:
        return None
    if way in (Way.SPREADS, Way.UNFOLD):
        raise UsageError(
            f"--printer is for sheets to print, and --{way.name.lower()} makes none",
            hint="Leave one of them out.",
        )
    from zine.outputs.printers import load_printer

    return load_printer(name)


def _scheme(words: ImposeWords, folders: tuple[Path, ...]) -> Scheme:
    with said_at("--scheme"):
        scheme = load_scheme(words.scheme, folders)
    if words.grid is None:
        return scheme
    with said_at("--grid"):
        return checked_grid(scheme, *parse_grid(words.grid.replace("×", "x").lower()))


def _placing(words: ImposeWords) -> Placing:
    bleed = _length("--bleed", words.bleed)
    if bleed > WIDEST_BLEED:
        raise UsageError(
            f"--bleed is {shown(words.bleed)}, and 10 mm is the most",
            hint="3mm is usual; check the unit.",
        )
    return Placing(
        position=sure("--position", words.position, Position),
        fit=sure("--fit", words.fit, Fit),
        spine_margin=_length("--spine-margin", words.spine_margin),
        gutter=_length("--gutter", words.gutter),
        bleed=bleed,
        caliper=_sure_read("--creep", words.creep, parse_caliper),
        anchor=sure("--creep-anchor", words.creep_anchor, Anchor),
    )


def _length(option: str, words: str) -> Pt:
    if words.strip() == "0":
        return Pt(0)
    return _sure_read(option, words, parse_length)


def _marks(words: str) -> tuple[str, ...]:
    asked = [it.strip().lower() for it in words.split(",")]
    if asked == [NO_MARKS]:
        return ()
    from zine.impose.marks.table import MARKS

    if asked == [ALL_MARKS]:
        return tuple(MARKS)
    choices = (*MARKS, ALL_MARKS, NO_MARKS)
    found = [_one_of("--marks", it, choices) for it in asked]
    for lonely in (ALL_MARKS, NO_MARKS):
        if lonely in found:
            raise UsageError(
                f"--marks is {shown(words)}, but {lonely} stands alone",
                hint=f"Say --marks {lonely}, or name the marks.",
            )
    return tuple(found)


def _chosen(option: str, word: str | None, choices: type[Choice]) -> Choice | None:
    return None if word is None else sure(option, word, choices)


def sure(option: str, word: str, choices: type[Choice]) -> Choice:
    """Return the choice that was typed.

    Raises:
        UsageError: It is none.
    """
    return choices(_one_of(option, word, tuple(choices)))


def _one_of(option: str, word: str, choices: Collection[str]) -> str:
    found = word.strip().lower().replace("center", "centre")
    if found in choices:
        return found
    close = get_close_matches(found[:20], choices, n=1)
    raise UsageError(
        f"{option} is {shown(word)}; it can be {', '.join(choices)}",
        hint=f"Did you mean {close[0]}?" if close else "",
    )


def _read(option: str, words: str | None, read: Callable[[str], Value]) -> Value | None:
    return None if words is None else _sure_read(option, words, read)


def _sure_read(option: str, words: str, read: Callable[[str], Value]) -> Value:
    with said_at(option):
        return read(words)


@contextmanager
def said_at(option: str) -> Iterator[None]:
    """Let what is wrong with an option name it; a scheme's own file has its place."""
    try:
        yield
    except PaperError as error:
        if error.place is not None:
            raise
        raise UsageError(f"{option}: {error.message}", hint=error.hint) from error
