"""``zine schemes``: every way to fold a sheet, drawn, with what it takes."""

from __future__ import annotations

import sys
import textwrap
from itertools import zip_longest
from typing import TYPE_CHECKING

from zine.cli import terminal
from zine.cli.folders import here
from zine.errors import PaperError
from zine.impose.instructions import hand_movements
from zine.impose.scheme_file import load_scheme, scheme_names
from zine.impose.sketch import BLANK, IN_ASCII, TURNED, sketch_sheet
from zine.impose.specimen import bindings_of, specimen
from zine.impose.tools import tools_for

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence
    from pathlib import Path

    from zine.impose.plan import Plan
    from zine.impose.scheme import Scheme
    from zine.impose.sheet import Sheet

COLUMNS = 78

MARGIN = "  "
GAP = "   "

NARROWEST = 26
"""Columns beside a drawing in which words can still be read."""

LABEL = 9

MANY_SHEETS = {False: 2, True: 8}
"""Sheets of the booklet that is described, without signatures and with."""

MOST_DRAWN = 2
"""Sheets that are drawn of it."""

LEGEND = (
    "┊ ┄ fold    │ ─ cut    ║ ═ slit    "
    f"5{TURNED} page 5 stands on its head    {BLANK} blank"
)

GROUPS: dict[str, Callable[[Scheme], bool]] = {
    "One sheet makes one zine": lambda it: not it.takes_many_sheets and not it.is_loose,
    "As many sheets as you like, bound": lambda it: (
        it.takes_many_sheets and not it.is_loose
    ),
    "Without a binding": lambda it: it.is_loose,
}
"""Headings and what stands under them."""


def show_schemes(name: str | None) -> None:
    """Show one scheme at length, or all of them in short."""
    folders = (here() / "schemes",)
    if name is not None:
        _show_whole(load_scheme(name, folders))
        return
    schemes, broken = _read_all(folders)
    for heading, belongs in GROUPS.items():
        group = [it for it in schemes if belongs(it)]
        if group:
            terminal.say(terminal.style(heading, terminal.BOLD))
            for scheme in group:
                _show_short(scheme)
            terminal.say()
    _draw((LEGEND,))
    terminal.say()
    terminal.tell("", "`zine schemes NAME` shows one at length, with its steps.")
    for error in broken:
        terminal.tell("! ", f"{error}")


def _read_all(folders: tuple[Path, ...]) -> tuple[list[Scheme], list[PaperError]]:
    """Return all schemes, and what is wrong with those that cannot be read."""
    schemes, broken = [], []
    for name in scheme_names(folders):
        try:
            schemes.append(load_scheme(name, folders))
        except PaperError as error:
            broken.append(error)
    return schemes, broken


def _show_short(scheme: Scheme) -> None:
    plan = specimen(scheme)
    terminal.say()
    name = terminal.style(scheme.name, terminal.BOLD)
    terminal.say(f"{name}{GAP}{scheme.title}")
    _describe(scheme)
    facts = (*_facts(scheme, plan), f"tools: {_tools(plan)}")
    _draw(_beside(_drawing(plan, plan.sheets[0]), facts))


def _describe(scheme: Scheme) -> None:
    for line in textwrap.wrap(scheme.description, COLUMNS - len(MARGIN)):
        terminal.say(f"{MARGIN}{line}")


def _tools(plan: Plan) -> str:
    return ", ".join(tools_for(plan)) or "none"


def _facts(scheme: Scheme, plan: Plan) -> Iterator[str]:
    count = scheme.pages_per_sheet
    sides = "both sides" if scheme.prints_backs else "one side"
    pages = "1 page" if count == 1 else f"{count} pages"
    whole = "each sheet" if scheme.takes_many_sheets else "one sheet"
    copies = f", {scheme.copies} times" if scheme.copies > 1 else ""
    poster = "; a poster may fill the back" if scheme.poster else ""
    yield f"{pages} on {sides} of {whole}{copies}{poster}"
    if scheme.any_grid:
        yield "other rows and columns: --grid"
    bindings = bindings_of(scheme)
    if scheme.spine is None:
        yield f"read from the {_either(bindings)}"
    elif plan.lines or scheme.takes_many_sheets:
        yield f"binding {_either(bindings)}"


def _drawing(plan: Plan, sheet: Sheet) -> tuple[str, ...]:
    """Return the sides of a sheet beside each other, each under its name."""
    sides = sketch_sheet(plan, sheet)
    heads = (f"{side.face:^{side.width}}" for side in sides)
    rows = zip(*(side.lines for side in sides), strict=True)
    return (GAP.join(heads), *(GAP.join(row) for row in rows))


def _beside(drawing: Sequence[str], facts: Sequence[str]) -> Iterator[str]:
    """Yield the lines of a drawing with words at its right, or else below it."""
    width = len(drawing[0])
    room = COLUMNS - width - len(MARGIN) - len(GAP)
    if room < NARROWEST:
        yield from (f"{MARGIN}{line}" for line in drawing)
        for fact in facts:
            yield from textwrap.wrap(
                fact, COLUMNS, initial_indent=MARGIN, subsequent_indent=MARGIN
            )
        return
    words = [line for fact in facts for line in textwrap.wrap(fact, room)]
    for line, said in zip_longest(drawing, ["", *words], fillvalue=""):
        yield f"{MARGIN}{line:{width}}{GAP}{said}".rstrip()


def _show_whole(scheme: Scheme) -> None:
    plan = specimen(scheme, sheets=MANY_SHEETS[scheme.takes_signatures])
    name = terminal.style(scheme.name, terminal.BOLD)
    terminal.say(f"{name}{GAP}{scheme.title}")
    _describe(scheme)
    for sheet in plan.sheets[:MOST_DRAWN]:
        many = len(plan.sheets) > 1
        terminal.say()
        if many:
            terminal.say(f"{MARGIN}sheet {sheet.number} of {len(plan.sheets)}")
        _draw(f"{MARGIN}{line}".rstrip() for line in _drawing(plan, sheet))
    terminal.say()
    _draw((f"{MARGIN}{LEGEND}",))
    terminal.say()
    _show_item("makes", _facts(scheme, plan))
    _show_item("tools", (_tools(plan),))
    movements = hand_movements(plan)
    _show_item("steps", (f"{at}. {it}" for at, it in enumerate(movements, start=1)))
    if scheme.spare:
        _show_item("spare", (f"{scheme.spare}, where that takes less paper",))
    _show_item("use", (f"zine impose IN.pdf --scheme {scheme.name}",))


def _show_item(label: str, items: Iterator[str] | Sequence[str]) -> None:
    for index, item in enumerate(items):
        column = terminal.style(f"{'' if index else label:{LABEL}}", terminal.DIM)
        first, *rest = textwrap.wrap(
            item,
            COLUMNS - LABEL - len(MARGIN),
            subsequent_indent="   " if item[:1].isdigit() and label == "steps" else "",
        )
        terminal.say(f"{MARGIN}{column}{first}")
        for line in rest:
            terminal.say(f"{MARGIN}{'':{LABEL}}{line}")


def _draw(lines: Sequence[str] | Iterator[str]) -> None:
    """Write drawings, in plain letters if the terminal has no others."""
    for line in lines:
        try:
            line.encode(sys.stdout.encoding or "utf-8")
        except UnicodeEncodeError:
            terminal.say(line.translate(IN_ASCII))
        else:
            terminal.say(line)


def _either(items: Sequence[str]) -> str:
    *most, last = map(str, items)
    return f"{', '.join(most)} or {last}" if most else last
