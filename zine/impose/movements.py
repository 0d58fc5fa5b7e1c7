"""What the hands do with the printed sheets, in words that can be translated.

A sentence keeps its parts, and what it is about, so that any language can say it and a
picture can show it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from zine.impose.finished import cut_at
from zine.impose.fold import watch_hands
from zine.impose.leaf import flat_sheet
from zine.impose.lines import LineKind
from zine.impose.movement_words import (
    ACTS,
    COVER,
    CUTS,
    FASTENINGS,
    FOLDS,
    HELD,
    MANY,
    PARTS,
    PLACES,
    STRIPS,
    Act,
)
from zine.impose.staples import is_needless
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

    from zine.impose.leaf import Bundle
    from zine.impose.plan import Plan

NESTED = (Piling.NEST, Piling.INSET)
"""How sheets come to lie in a cover."""

RING_ROWS = 2
"""Of a ring that closes by itself."""


class Movement(NamedTuple):
    """One thing the hands do.

    Attributes:
        sentences: What to do.
        does: A step of the scheme, or a part of one; ``None`` for what follows from
            all of them.
        before: The paper as it lies on the table, if it is followed.
        after: The same when it is done.
        edges: Where a knife goes along the booklet.
    """

    sentences: tuple[Said, ...]
    does: Step | Act | None = None
    before: tuple[Bundle, ...] = ()
    after: tuple[Bundle, ...] = ()
    edges: tuple[Edge, ...] = ()


def movements(plan: Plan) -> tuple[Movement, ...]:
    """Return what the hands do to make a booklet of the printed sheets of ``plan``.

    The paper lies flat at first, the front of sheet 1 towards you, its pages as the
    printer has put them there.
    """
    return (*_of_steps(plan), *_at_the_end(plan))


def _of_steps(plan: Plan) -> Iterator[Movement]:
    match plan.scheme.steps:
        case (Ring() as ring,):
            scheme = plan.scheme
            flat = (flat_sheet(1, 1, scheme.rows, scheme.columns),)
            for act in _ring(ring, scheme.rows):
                yield Movement((said(ACTS[act]),), act, flat)
        case (Pleat() | Lay() as step, *_):
            yield Movement(tuple(_pleat(step, plan)), step)
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
        return said(words, number=fasten.count, where=where)


def _pleat(step: Pleat | Lay, plan: Plan) -> Iterator[Said]:
    if isinstance(step, Lay):
        yield said("Nothing is folded or cut: read the pages row by row.")
        return
    folds = [it for it in plan.lines if it.kind is LineKind.FOLD]
    if not folds:
        yield said("Nothing is folded.")
        return
    first = folds[-1] if step.first is Edge.RIGHT else folds[0]
    yield said(
        "Fold to and fro between the pages, like a fan; begin %(where)s. Page 1 comes"
        " to lie on top.",
        where=said(PLACES[step.first]),
    )
    yield said(
        "The first fold goes away from you."
        if first.away
        else "The first fold goes towards you."
    )


def _ring(ring: Ring, rows: int) -> tuple[Act, ...]:
    """Return what is done; a ring of two rows closes by itself."""
    if ring.closed and rows == RING_ROWS:
        return (Act.CREASE, Act.SLIT, Act.HALVE, Act.PUSH, Act.PRESS)
    return (Act.CREASE, Act.SLIT, Act.FOLLOW if ring.closed else Act.WIND)


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
        words = "Cut the fore-edge even at the end, %(size)s from the spine."
        sentence = said(words, size=f"{in_mm(cut):.0f}\u00a0mm")
        yield Movement((sentence,), edges=_edges("fore-edge", plan))


def _edges(name: str, plan: Plan) -> tuple[Edge, ...]:
    """Return where an edge is on a booklet with its front cover towards you."""
    return {
        "head": (Edge.TOP,),
        "foot": (Edge.BOTTOM,),
        "fore-edge": (Edge(plan.binding).opposite,),
        "sides": (Edge.LEFT, Edge.RIGHT),
    }[name]
