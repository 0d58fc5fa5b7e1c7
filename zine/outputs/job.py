"""Everything the outputs of one zine are made from, and what each of them is."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from zine.impose.estimate import estimate
from zine.impose.instructions import how_to_print
from zine.impose.terms import Terms
from zine.outputs.card_pages import shown
from zine.outputs.for_printer import as_told
from zine.preflight.profile import USUAL

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from zine.impose.estimate import Estimate
    from zine.impose.ink import Ink
    from zine.impose.plan import Plan
    from zine.impose.printer import Printer
    from zine.impose.slot import Face
    from zine.render.pages import Pages


@dataclass(frozen=True, slots=True)
class Run:
    """What is printed on one paper.

    Attributes:
        pages: Laid out for it, in reading order.
        plan: Which of them goes where.
        hands: What is done with the printed sheets, one sentence for each movement.
        ink: Marks beside the pages, for each side of each sheet.
        terms: How many copies on what paper, and what is billed.
        printer: Whose faults the sheets make up for, as far as known for this paper.
    """

    pages: Pages
    plan: Plan
    hands: tuple[str, ...]
    ink: Mapping[tuple[int, Face], tuple[Ink, ...]] = field(default_factory=dict)
    terms: Terms = field(default_factory=Terms)
    printer: Printer | None = None

    @property
    def estimate(self) -> Estimate:
        """What all copies take, and what one is like; empty sides cost nothing."""
        is_counted = self.terms.copies is not None
        return estimate(shown(self) if is_counted else self.plan, self.terms)

    @property
    def how_to_print(self) -> str:
        """What the print dialog has to be told."""
        return how_to_print(as_told(self.plan, self.printer))


@dataclass(frozen=True, slots=True)
class Job:
    """One zine, laid out and planned.

    Attributes:
        name: What its files are called.
        title: For the title bar of viewers.
        lang: BCP 47 tag of the text.
        runs: One for each paper it is printed on; at least one.
        prepress: Turns finished sheets into what the press takes.
        press: Name of the profile of what prints it.
        printer: The one that its sheets are made for, if it is one alone.
    """

    name: str
    title: str
    lang: str
    runs: tuple[Run, ...]
    prepress: Callable[[bytes], bytes] = bytes
    press: str = USUAL
    printer: Printer | None = None

    def file(self, kind: str, run: Run) -> str:
        """Return what a file for one paper is called."""
        return f"{self.name}-{kind}-{_plain(run.plan.paper.name)}.pdf"


@dataclass(frozen=True, slots=True)
class Product:
    """One finished file, not yet written.

    Attributes:
        file: Its name.
        kind: ``print``, ``cover``, ``shop``, ``read`` or ``card``.
        paper: The sheet it is for, or ``None`` for any.
        data: Its bytes.
    """

    file: str
    kind: str
    paper: str | None
    data: bytes


def _plain(paper: str) -> str:
    """Return the name of a paper without the signs for inches, for any file system."""
    return paper.replace('"', "in").replace("″", "in")
