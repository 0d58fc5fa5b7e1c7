"""What the hands do with the printed sheets, in words that can be translated.

A sentence keeps its parts, and what it is about, so that any language can say it and a
picture can show it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from zine.impose.finished import cut_at
from zine.impose.fold import watch_hands
from zine.impose.movement import Movement
from zine.impose.movement_words import (
    COVER,
    CUT_EVEN,
    CUTS,
    FASTENINGS,
    FOLDS,
    HELD,
    MANY,
    PARTS,
    PLACES,
    STRIPS,
    TOGETHER,
)
from zine.impose.one_piece import of_one_piece
from zine.impose.staples import ASIDE, is_needless
from zine.impose.step import (
    Axis,
    Bind,
    Cut,
    Edge,
    Fasten,
    Fastening,
    Fold,
    Lay,
    Pile,
    Piling,
    Pleat,
    Ring,
    Step,
    Strips,
)
from zine.impose.uncut import closed_edges
from zine.layout.said import Said, said
from zine.units import in_mm

if TYPE_CHECKING:
    from collections.abc import Iterator

    from zine.impose.plan import Plan

NESTED = (Piling.NEST, Piling.INSET)
"""How sheets come to lie in a cover."""


def movements(plan: Plan) -> tuple[Movement, ...]:
    """Return what the hands do to make a booklet of the printed sheets of ``plan``.

    The paper lies flat at first, the front of sheet 1 towards you, its pages as the
    printer has put them there.
    """
    return (*_of_steps(plan), *_at_the_end(plan))


def _of_steps(plan: Plan) -> Iterator[Movement]:
    match plan.scheme.steps:
        case (Ring() | Pleat() | Lay() as step, *_):
            yield from of_one_piece(step, plan)
        case steps:
            yield from _followed(steps, plan)


def _followed(steps: tuple[Step, ...], plan: Plan) -> Iterator[Movement]:
    seen = watch_hands(
        rows=plan.scheme.rows,
        columns=plan.scheme.columns,
        signatures=plan.signatures,
        steps=steps,
    )
    hands = _Hands(plan)
    for index, step in enumerate(steps):
        if is_needless(step, plan):
            yield Movement((said("A single folded leaf needs no staple."),))
            continue
        sentences = tuple(hands.do(step))
        if sentences:
            yield Movement(sentences, step, seen[index], seen[index + 1])


class _Hands:
    """Goes through the steps and remembers what there are several of."""

    def __init__(self, plan: Plan) -> None:
        self._plan = plan
        self._held = "sheet" if len(plan.sheets) > 1 else ""
        self._is_flat = True

    def do(self, step: Step) -> Iterator[Said]:
        """Yield what is done in a step; nothing if it does not apply to this job."""
        match step:
            case Pile():
                yield from self._pile(step)
            case Fold():
                yield from self._each()
                part = said(PARTS[step.half, step.parts])
                yield said(FOLDS[step.way], part=part)
                self._is_flat = False
            case Cut():
                yield from self._cut(step)
            case Bind():
                where = said(PLACES[step.edge])
                yield said(
                    "Knock the pile even and glue, clamp or wire it %(where)s.",
                    where=where,
                )
            case Fasten():
                yield self._fasten(step)
                if step.what is Fastening.SEW and len(self._plan.signatures) > 1:
                    yield said(TOGETHER)
            case _:
                pass

    def _each(self) -> Iterator[Said]:
        if self._held:
            yield said(HELD[self._held])

    def _pile(self, step: Pile) -> Iterator[Said]:
        yield from self._put_together(step)
        if self._plan.cover is not None and step.how in NESTED:
            yield said(COVER, number=self._plan.cover)

    def _put_together(self, step: Pile) -> Iterator[Said]:
        lots = self._plan.signatures
        if step.how is Piling.NEST and len(lots) > 1:
            yield said(
                "Count the sheets as they come out into piles, the first on top of"
                " each. Sheets in each pile: %(list)s.",
                list=", ".join(map(str, lots)),
            )
            self._held = "pile"
        elif step.how is Piling.INSET and len(self._plan.sheets) > 1:
            yield said(
                "Put each folded sheet into the middle of the one before; the first"
                " stays outside."
            )
            self._held = ""
        elif self._held == "copy" and len(self._plan.sheets) == 1:
            # Nothing belongs to a copy but its part.
            return
        elif step.how is not Piling.INSET and self._held:
            is_flat = self._held == "sheet" and self._is_flat
            yield said(
                "Lay all sheets on one another, sheet 1 on top."
                if is_flat
                else MANY[self._held]
            )
            self._held = ""

    def _cut(self, cut: Cut) -> Iterator[Said]:
        scheme = self._plan.scheme
        parts = scheme.rows if cut.axis is Axis.ROWS else scheme.columns
        if parts == 1:
            return
        yield from self._each()
        yield said(CUTS[cut.axis], number=parts)
        if cut.strips is Strips.COPIES:
            yield said(STRIPS[cut.strips])
        else:
            yield said(STRIPS[cut.strips], where=said(PLACES[cut.first]))
        if cut.strips is not Strips.UNDER:
            self._held = "copy" if cut.strips is Strips.COPIES else "part"

    def _fasten(self, fasten: Fasten) -> Said:
        words = FASTENINGS[fasten.what]
        if fasten.what is not Fastening.STAB:
            return said(words, number=fasten.count)
        where = said(PLACES[Edge(self._plan.binding)])
        size = f"{in_mm(ASIDE):.0f}\u00a0mm"
        return said(words, number=fasten.count, where=where, size=size)


def _at_the_end(plan: Plan) -> Iterator[Movement]:
    names = closed_edges(plan)
    if names:
        words = "Slit these folds open with a paper knife, or trim them off: %(edges)s."
        sentence = said(words, edges=tuple(said(it) for it in names))
        edges = tuple(edge for it in names for edge in _edges(it, plan))
        yield Movement((sentence,), edges=edges)
    if plan.poster is not None:
        yield Movement((said("Unfold it again to see the poster on the back."),))
    if cut := cut_at(plan):
        sentence = said(CUT_EVEN, size=f"{in_mm(cut):.0f}\u00a0mm")
        yield Movement((sentence,), edges=_edges("fore-edge", plan))


def _edges(name: str, plan: Plan) -> tuple[Edge, ...]:
    """Return where an edge is on a booklet with its front cover towards you."""
    return {
        "head": (Edge.TOP,),
        "foot": (Edge.BOTTOM,),
        "fore-edge": (Edge(plan.binding).opposite,),
        "sides": (Edge.LEFT, Edge.RIGHT),
    }[name]
