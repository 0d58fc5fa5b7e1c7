"""Staples and holes on the print card: what drives them through, and where."""

from __future__ import annotations

from typing import TYPE_CHECKING

from zine.impose.finished import spine_of
from zine.impose.staples import FROM_END
from zine.impose.step import Fasten, Fastening
from zine.layout.said import Said, said
from zine.outputs.card_run import by_paper
from zine.outputs.card_sizes import in_a_line
from zine.units import Pt, in_mm

if TYPE_CHECKING:
    from collections.abc import Iterator

    from zine.impose.estimate import Estimate
    from zine.impose.movement import Movement
    from zine.outputs.job import Job, Run

ANY = ""
HEAVY = "%(number)s, with a heavy-duty stapler"
MACHINE = "%(number)s, by a print shop’s booklet machine only"
NONE = "none goes through: too thick"

STAPLERS = {
    Fastening.STAPLE: ((12, ANY), (15, HEAVY), (35, MACHINE)),
    Fastening.STAB: ((20, ANY), (100, HEAVY)),
}
"""What goes through so many sheets of copy paper: 48 folded pages are the most for a
desktop stapler, office finishers stop near 15 sheets, production ones near 35; flat,
desktop staplers go through 20 leaves and heavy-duty ones through 100."""

TWO = 2

BOTH = "Places: %(size)s from each end of the spine."
MANY = "Places: %(size)s from each end of the spine, the rest evenly between."


def staples(fasten: Fasten, its: Estimate) -> Iterator[tuple[Said, Said | str]]:
    """Yield how many staples or holes there are; nothing for a leaf without any."""
    count = str(fasten.count)
    if fasten.what is Fastening.SEW:
        yield said("Holes:"), count
    elif its.staple is not None:
        table = STAPLERS[fasten.what]
        words = next((it for most, it in table if its.staple.sheets <= most), NONE)
        yield said("Staples:"), _said(words, count)


def places(it: Movement, job: Job, lang: str) -> Iterator[Said]:
    """Yield where the staples or holes of a movement go; nothing if it has none."""

    def from_end(run: Run) -> str:
        return f"{round(in_mm(Pt(spine_of(run.plan) * FROM_END)))}\u00a0mm"

    if isinstance(it.does, Fasten):
        if it.does.count == 1:
            yield said("Place: the middle of the spine.")
        elif it.does.count == TWO:
            yield said(BOTH, size=in_a_line(by_paper(job, from_end), lang))
        else:
            yield said(MANY, size=in_a_line(by_paper(job, from_end), lang))


def _said(words: str, count: str) -> Said | str:
    if words == ANY:
        return count
    return said(words) if words == NONE else said(words, number=count)
