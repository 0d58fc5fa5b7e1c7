"""What ``zine printer`` does: list, show, add and forget the printers of a user."""

from __future__ import annotations

from typing import TYPE_CHECKING

from zine.cli import terminal
from zine.cli.items import show_item, wrapped
from zine.errors import UsageError, ZineError
from zine.outputs.printers import (
    checked_name,
    load_printer,
    printer_names,
    remove_printer,
    save_printer,
)
from zine.paper import find_paper
from zine.units import in_mm

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from zine.impose.printer import Fault, Printer

    Item = tuple[str, list[str]]

SMALL = 0.05
"""Millimetres that nobody sees."""


def list_printers() -> None:
    """List the printers that were tested; one that is damaged is named, too."""
    names = printer_names()
    if not names:
        terminal.tell("", "You have not tested a printer yet.")
        terminal.tell("", "zine test-sheet makes a sheet for it.")
        return
    for name in names:
        try:
            it = load_printer(name)
        except ZineError as error:
            terminal.show_error(error)
            continue
        paper = find_paper(it.paper).title
        bold = terminal.style(name, terminal.BOLD)
        terminal.say(f"{bold}   {paper}, flips on the {it.flip} edge")


def show_printer(name: str) -> None:
    """Say all that is known of a printer."""
    printer = load_printer(name)
    terminal.say(terminal.style(printer.name, terminal.BOLD))
    _show(printer)


def add_printer(name: str, typed: Mapping[str, str | None], *, replace: bool) -> None:
    """Ask what was read off a test sheet, and keep it.

    Raises:
        UsageError: The name is taken, or an answer is missing.
    """
    plain = checked_name(name)
    if plain in printer_names() and not replace:
        raise UsageError(
            f"there is a printer called {plain} already",
            hint="Say --replace to forget what was known of it, or take another name.",
        )
    from zine.cli.questions import ask
    from zine.impose.trial.readings import printer_from

    printer = printer_from(plain, ask(typed))
    path = save_printer(printer)
    mark = terminal.style("✔", terminal.GREEN)
    terminal.say(f"{mark} {terminal.style(plain, terminal.BOLD)} is known now")
    _show(printer)
    show_item("In file", [str(path)])
    words = (
        f"zine build --printer {plain}, or zine impose IN.pdf --printer {plain}. To see"
        f" that it comes out right: zine test-sheet --printer {plain}."
    )
    show_item("Next", wrapped(words))


def forget_printer(name: str) -> None:
    """Remove a printer."""
    path = remove_printer(name)
    mark = terminal.style("✔", terminal.GREEN)
    terminal.say(f"{mark} {path.stem} is forgotten")


def _show(printer: Printer) -> None:
    for label, lines in _said(printer):
        show_item(label, lines)


def _said(printer: Printer) -> Iterator[Item]:
    yield "Tested on", [find_paper(printer.paper).title]
    yield "To print", [f"two-sided, choose the {printer.dialog.upper()} edge"]
    if printer.flip is not printer.dialog:
        words = f"it flips on the {printer.flip.upper()} edge then; sheets are made so"
        yield "", wrapped(words)
    yield "Fronts", [_moved(printer.front), _blank(printer.front)]
    yield "Backs", [_moved(printer.back), _blank(printer.back)]
    across, along = f"{printer.across * 100:.1f} %", f"{printer.along * 100:.1f} %"
    yield "Size", [f"{across} from side to side, {along} up and down"]


def _moved(fault: Fault) -> str:
    """Return where a side is printed."""
    right, up = in_mm(fault.right), in_mm(fault.up)
    ways = [
        f"{abs(by):.1f} mm too far {there if by > 0 else back}"
        for by, there, back in ((right, "right", "left"), (up, "up", "down"))
        if abs(by) >= SMALL
    ]
    return " and ".join(ways) or "in their place"


def _blank(fault: Fault) -> str:
    left, bottom, right, top = (f"{in_mm(it):.0f}" for it in fault.rim)
    return f"blank rim: left {left}, right {right}, upper {top}, lower {bottom} mm"
