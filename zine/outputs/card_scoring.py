"""The first step on the print card for paper that cracks unless it is scored."""

from __future__ import annotations

from typing import TYPE_CHECKING

from zine.impose.shape import ROOM
from zine.impose.sheet_pictures import draw_side
from zine.impose.slot import Face
from zine.layout.card_facts import CardStep
from zine.layout.said import said
from zine.outputs.card_run import told_stock

if TYPE_CHECKING:
    from collections.abc import Iterator

    from zine.impose.plan import Plan
    from zine.outputs.job import Run


def score_first(run: Run, plan: Plan, lang: str) -> Iterator[CardStep]:
    """Yield that folds are scored, and on what; nothing if no paper is that heavy."""
    scored = run.estimate.scored
    if not scored:
        return
    # With a cover apart, it may be the cover alone; without, any sheet shows its folds.
    is_inside = run.plan.cover is None or run.terms.text in scored
    number = 1 if is_inside else run.plan.cover or 1
    sentence = said(
        "Score before folding, or it cracks: %(list)s.",
        list=", ".join(told_stock(it, lang) for it in scored),
    )
    yield CardStep(
        (sentence,), draw_side(plan, plan.sheets[number - 1], Face.FRONT, ROOM)
    )
