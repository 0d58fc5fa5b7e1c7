"""What the hands do, on the print card: once for all papers on which it is the same.

Whoever stands at the copier has one paper, and looks for its pages in the pictures.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple

from zine.impose.movement_pictures import draw_movements
from zine.impose.movement_words import CUT_EVEN
from zine.impose.movements import movements
from zine.layout.card_facts import CardHands, CardStep
from zine.layout.said import said
from zine.outputs.card_pages import shown
from zine.outputs.card_scoring import score_first
from zine.outputs.card_sizes import cut_widths, in_a_line
from zine.outputs.card_staples import places

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from zine.impose.movement import Movement
    from zine.impose.plan import Plan
    from zine.layout.said import Said
    from zine.outputs.job import Job, Run


class _Hands(NamedTuple):
    """What is done with the sheets of one paper."""

    run: Run
    plan: Plan
    movements: tuple[Movement, ...]

    @property
    def look(self) -> tuple[object, ...]:
        """All that makes words and pictures what they are, but for measures."""
        plan = self.plan
        words = tuple(it.words for move in self.movements for it in move.sentences)
        return plan.scheme, plan.order, plan.signatures, plan.cover, words


def card_hands(job: Job, lang: str) -> tuple[CardHands, ...]:
    """Return the steps; those for papers that look the same are told once."""
    alike: dict[tuple[object, ...], list[_Hands]] = {}
    for run in job.runs:
        plan = shown(run)
        hands = _Hands(run, plan, movements(plan))
        alike.setdefault(hands.look, []).append(hands)
    return tuple(
        CardHands(
            ", ".join(it.plan.paper.title for it in same) if len(alike) > 1 else "",
            tuple(_steps(_on(job, same), same[0].plan, same[0].movements, lang)),
        )
        for same in alike.values()
    )


def _on(job: Job, alike: Iterable[_Hands]) -> Job:
    """Return a job on some of its papers alone."""
    return replace(job, runs=tuple(it.run for it in alike))


def _steps(
    job: Job, plan: Plan, hands: tuple[Movement, ...], lang: str
) -> Iterator[CardStep]:
    yield from score_first(job, plan, lang)
    for it, picture in zip(hands, draw_movements(plan, hands), strict=True):
        sentences = (_measured(one, job, lang) for one in it.sentences)
        yield CardStep((*sentences, *places(it, job, lang)), picture)


def _measured(sentence: Said, job: Job, lang: str) -> Said:
    """Return a sentence with the measure that goes with each paper."""
    if sentence.words != CUT_EVEN:
        return sentence
    return said(CUT_EVEN, size=in_a_line(cut_widths(job, lang), lang))
