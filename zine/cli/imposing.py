"""Carry out an order of ``zine impose``, and say how to print and fold what came."""

from __future__ import annotations

import gc
import re
from contextlib import contextmanager
from typing import TYPE_CHECKING

from zine.cli import terminal
from zine.cli.impose_words import read_order
from zine.cli.items import counted, show_item, show_notice, wrapped
from zine.cli.patience import Patience
from zine.cli.stapler import stapler
from zine.cli.summary import blank_pages
from zine.errors import PaperError
from zine.impose.creep import total_creep
from zine.impose.feed import Feed, draw_feed
from zine.impose.instructions import hand_movements, how_to_print
from zine.outputs.bleeding import bleed_room
from zine.outputs.for_printer import as_told
from zine.outputs.order import Way
from zine.units import in_mm

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from zine.cli.impose_words import ImposeWords
    from zine.impose.plan import Plan
    from zine.outputs.order import Order, Outcome

    Item = tuple[str, list[str]]


def run_impose(words: ImposeWords, *, quiet: bool) -> None:
    """Impose a PDF as it is asked for, and say what came of it."""
    with Patience("imposing", quiet=quiet), _unswept():
        order = read_order(words)
        # PDFs are opened by a library that takes its time to load.
        from zine.outputs.imposing import carry_out

        try:
            outcome = carry_out(order)
        except PaperError as error:
            hint = _as_options(error.hint)
            raise PaperError(error.message, place=error.place, hint=hint) from error
    if not quiet:
        _show(order, outcome)


@contextmanager
def _unswept() -> Iterator[None]:
    """Do without garbage collection: it costs more than the little that is found."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()


def _as_options(hint: str) -> str:
    """Return a hint about ``zine.toml`` in the words of the command line."""
    hint = re.sub(r"\b(\w+) = \"([^\"]*)\"", r"--\1 \2", hint)
    return re.sub(r"\b(or|and) \"([^\"]*)\"", r"\1 \2", hint)


def _show(order: Order, outcome: Outcome) -> None:
    plan = outcome.plan
    mark = terminal.style("✔", terminal.GREEN)
    name = order.source.name if order.source else "dummy"
    made = (
        f"{counted(outcome.pages, 'page')}, {counted(len(plan.sheets), 'sheet')} of"
        f" {plan.paper.title}, {plan.scheme.title.lower()}"
    )
    terminal.say(f"{mark} {terminal.style(name, terminal.BOLD)}: {made}")
    for label, lines in SAID[order.way](order, outcome):
        show_item(label, lines)
    for notice in outcome.notices:
        show_notice(notice.message, notice.hint, str(notice.place or ""))


def _printed(order: Order, outcome: Outcome) -> Iterator[Item]:
    how = how_to_print(as_told(outcome.plan, order.told))
    yield "To print", [*_files(outcome), f"{how} (100 %)", *_named(order)]
    yield from _folded(outcome)


def _printed_by_hand(order: Order, outcome: Outcome) -> Iterator[Item]:
    fronts, *backs = _files(outcome)
    yield "To print", [fronts, "one-sided, actual size (100 %)", *_named(order)]
    if backs:
        feed = order.feed or Feed.FACE_DOWN_SAME
        yield "Then", [*draw_feed(feed).splitlines(), *backs]
        if order.feed is None:
            yield (
                "",
                wrapped(
                    f"This is for a feed that is {feed}. Try it with one copy; if it"
                    " goes wrong, --feed has the other cases."
                ),
            )
    yield from _folded(outcome)


def _copied(order: Order, outcome: Outcome) -> Iterator[Item]:
    yield (
        "To copy",
        [
            *_files(outcome),
            *wrapped(
                "Print these one-sided at actual size (100 %). Lay them on the glass"
                " one after the other, and have them copied from one side to two."
                if outcome.plan.backs
                else "Print these one-sided at actual size (100 %), and copy them so."
            ),
            *_named(order),
        ],
    )
    yield from _folded(outcome)


def _named(order: Order) -> list[str]:
    """Return which printer the sheets are for, if they are for one alone."""
    return (
        [f"on {order.printer.name}, and on no other printer"] if order.printer else []
    )


def _read(_order: Order, outcome: Outcome) -> Iterator[Item]:
    yield "To read", [*_files(outcome), "as it will be read; not for printing"]
    yield from _left_blank(outcome)


def _taken_apart(_order: Order, outcome: Outcome) -> Iterator[Item]:
    size = outcome.plan.page_size
    yield "Pages", [*_files(outcome), f"single pages of {size}, as they are read"]


SAID: dict[Way, Callable[[Order, Outcome], Iterator[Item]]] = {
    Way.SHEETS: _printed,
    Way.FRONTS_BACKS: _printed_by_hand,
    Way.FLATS: _copied,
    Way.DUMMY: _printed,
    Way.SPREADS: _read,
    Way.UNFOLD: _taken_apart,
}
"""What is said about each way of coming out."""


def _files(outcome: Outcome) -> list[str]:
    return [str(file) for file in outcome.files]


def _folded(outcome: Outcome) -> Iterator[Item]:
    movements = enumerate(hand_movements(outcome.plan), start=1)
    plan = outcome.plan
    staples = stapler([str(it) for it in plan.scheme.steps], len(plan.order))
    yield (
        "By hand",
        [
            *(line for at, it in movements for line in wrapped(f"{at}. {it}", hang=3)),
            *wrapped(_as_options(staples)),
        ],
    )
    yield from _trimmed(plan)
    yield from _left_blank(outcome)


def _trimmed(plan: Plan) -> Iterator[Item]:
    """Yield what is cut off at the end, when the booklet is bound."""
    words = ""
    if plan.bleed and plan.scheme.is_trimmed and bleed_room(plan) > 0:
        but = "" if plan.scheme.is_loose else " but at the spine"
        words = (
            f"Cut off {in_mm(plan.bleed):.2g} mm of bleed all around{but}, down to"
            f" pages of {plan.page_size}."
        )
    creep = in_mm(total_creep(plan.shifts))
    if creep:
        words += (
            f" The innermost page has moved {creep:.1f} mm against the outermost, so"
            " that all keep their margin when the fore-edge is cut."
        )
    if words:
        yield "To trim", wrapped(words.strip())


def _left_blank(outcome: Outcome) -> Iterator[Item]:
    plan = outcome.plan
    if not plan.blanks:
        return
    words = blank_pages([*plan.blanks], len(plan.order))
    if plan.blanks[-1] != len(plan.order):
        words += "; if the last page is none, say --no-back-cover"
    yield "Left blank", wrapped(words)
