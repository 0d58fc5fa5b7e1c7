"""Sheets for a printer that was tested: what it is told, and what it cannot print."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from zine.errors import Notice
from zine.outputs.printer_facts import printer_facts, rims_in
from zine.paper import find_paper
from zine.preflight.checks.dead_margin import check_dead_margin
from zine.preflight.finding import summarise
from zine.preflight.profile import USUAL, load_profile
from zine.preflight.subject import Subject

if TYPE_CHECKING:
    from collections.abc import Iterator

    from zine.impose.plan import Plan
    from zine.impose.printer import Printer
    from zine.impose.sheet import Flip
    from zine.paper import Paper


def as_told(plan: Plan, printer: Printer | None) -> Plan:
    """Return a plan that names the edge to choose in the print dialog.

    It is to speak of, not to print: the printer may turn sheets over on the other one.
    """
    return plan if printer is None else replace(plan, flip=printer.dialog)


def named_for(words: str, printer: Printer | None) -> str:
    """Return what a job is called, with the printer its sheets are made for."""
    return words if printer is None else f"for {printer.name} · {words}"


def remarks_on_flip(printer: Printer, flip: Flip | None) -> Iterator[Notice]:
    """Yield which edge wins if another one was typed."""
    if flip is not None and flip is not printer.flip:
        yield Notice(
            f"--flip {flip} wins, though {printer.name} was seen to flip on the"
            f" {printer.flip} edge",
            hint=f"Choose the {flip} edge in the print dialog, or leave --flip out.",
        )


def remarks_on_paper(printer: Printer, paper: Paper) -> Iterator[Notice]:
    """Yield that a printer may do something else on this paper."""
    if paper.name != printer.paper:
        tested = find_paper(printer.paper).title
        yield Notice(
            f"{printer.name} was tested on {tested}; on {paper.title} nothing is moved"
            " or stretched for it",
            hint=f"Test it there: zine test-sheet --paper {paper.name}, then zine"
            " printer add with another name.",
        )


def remarks_on_rim(data: bytes, printer: Printer, *, backs: bool) -> Iterator[Notice]:
    """Yield what of finished sheets lies where the printer prints nothing."""
    # It opens PDFs, and so takes its time to load.
    from zine.preflight.facts_read import read_facts

    subject = Subject(
        "", imposed=True, backs=backs, rims=rims_in(printer_facts(printer))
    )
    pages = read_facts(data, name=subject.name)
    found = tuple(check_dead_margin(pages, subject, load_profile(USUAL)))
    for it in summarise(found):
        yield it.notice(subject.name)
