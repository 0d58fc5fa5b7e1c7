"""Staples: as many as somebody wants, where they go, and where none are needed."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from zine.impose.step import Fasten, Fastening
from zine.units import mm

if TYPE_CHECKING:
    from collections.abc import Iterator

    from zine.impose.plan import Plan
    from zine.impose.scheme import Scheme
    from zine.impose.step import Step

WIRE = (Fastening.STAPLE, Fastening.STAB)
"""What is done with staples."""

SINGLE_LEAF = 4
"""Pages of one leaf folded once."""

FROM_END = 0.25
"""Of the spine, from each of its ends to the nearest staple or hole: so each holds as
much of it above as below."""

ASIDE = mm(6)
"""From the spine to staples through the side: the usual quarter of an inch, half of
what shops ask to keep clear there (½ in)."""


def is_stapled(scheme: Scheme) -> bool:
    """Return whether staples hold what is made in this way."""
    return any(it.what in WIRE for it in scheme.steps_of(Fasten))


def with_staples(scheme: Scheme, count: int | None) -> Scheme:
    """Return a scheme with so many staples where it has any; ``None`` for its own."""
    if count is None:
        return scheme
    return replace(scheme, steps=tuple(_counted(scheme.steps, count)))


def is_needless(step: Step, plan: Plan) -> bool:
    """Return whether a step is to staple what holds together by itself."""
    return (
        isinstance(step, Fasten)
        and step.what is Fastening.STAPLE
        and len(plan.order) <= SINGLE_LEAF
    )


def places_along(count: int) -> tuple[float, ...]:
    """Return where on the spine staples or holes go, from 0 to 1, evenly spread."""
    if count == 1:
        return (0.5,)
    between = (1 - 2 * FROM_END) / (count - 1)
    return tuple(FROM_END + between * it for it in range(count))


def _counted(steps: tuple[Step, ...], count: int) -> Iterator[Step]:
    for step in steps:
        if not isinstance(step, Fasten) or step.what not in WIRE:
            yield step
        elif count:
            yield replace(step, count=count)
