"""The first step on the print card for paper that cracks unless it is scored.

If it is too thick for its folds all the same, that is said there, too: whoever has the
card and the sheets can still take others.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from zine.impose.shape import ROOM
from zine.impose.sheet_pictures import draw_side
from zine.impose.slot import Face
from zine.impose.step import Axis, Edge, Pleat
from zine.layout.card_facts import CardStep
from zine.layout.said import Said, said
from zine.outputs.card_run import by_paper, told_stock
from zine.outputs.card_sizes import in_a_line, told

if TYPE_CHECKING:
    from collections.abc import Iterator

    from zine.impose.plan import Plan
    from zine.outputs.job import Job, Run


def score_first(job: Job, plan: Plan, lang: str) -> Iterator[CardStep]:
    """Yield that folds are scored, and on what; nothing if no paper is that thick."""
    run = job.runs[0]
    sentences = (*_score(run, lang), *_limit(run, lang))
    if not sentences:
        return
    # With a cover apart, it may be the cover alone; without, any sheet shows its folds.
    is_inside = run.plan.cover is None or run.terms.text in run.estimate.scored
    number = 1 if is_inside else run.plan.cover or 1
    picture = draw_side(plan, plan.sheets[number - 1], Face.FRONT, ROOM)
    yield CardStep((*sentences, *_grain(job, lang)), picture)


def _score(run: Run, lang: str) -> Iterator[Said]:
    if scored := run.estimate.scored:
        yield said(
            "Score before folding, or it cracks: %(list)s.",
            list=", ".join(told_stock(it, lang) for it in scored),
        )


def _limit(run: Run, lang: str) -> Iterator[Said]:
    """Yield which paper could be folded, if this one cannot."""
    if strain := run.estimate.strain:
        most = told_stock(strain.stock._replace(words=f"{strain.heaviest} gsm"), lang)
        yield said(
            "Too thick for these folds: take paper of %(paper)s at most.", paper=most
        )


def _grain(job: Job, lang: str) -> Iterator[Said]:
    """Yield which way the fibres should lie: paper folds well along them alone.

    Of folds that cross, the spine is what is opened again and again.
    """
    scheme = job.runs[0].plan.scheme
    pleats = [it.axis is Axis.ROWS for it in scheme.steps_of(Pleat)]
    is_across = any(pleats) if pleats else scheme.spine is Edge.TOP

    def edge(run: Run) -> str:
        sheet = run.plan.sheet_size
        return f"{told(sheet.width if is_across else sheet.height, lang)}\u00a0mm"

    if pleats or scheme.spine is not None:
        yield said(
            "Ask for paper with its grain along the edge of %(size)s.",
            size=in_a_line(by_paper(job, edge), lang),
        )
