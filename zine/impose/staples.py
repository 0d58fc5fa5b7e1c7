"""As many staples as somebody wants, whatever a scheme says."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from zine.impose.step import Fasten, Fastening

if TYPE_CHECKING:
    from collections.abc import Iterator

    from zine.impose.scheme import Scheme
    from zine.impose.step import Step

WIRE = (Fastening.STAPLE, Fastening.STAB)
"""What is done with staples."""


def is_stapled(scheme: Scheme) -> bool:
    """Return whether staples hold what is made in this way."""
    return any(it.what in WIRE for it in scheme.steps_of(Fasten))


def with_staples(scheme: Scheme, count: int | None) -> Scheme:
    """Return a scheme with so many staples where it has any; ``None`` for its own."""
    if count is None:
        return scheme
    return replace(scheme, steps=tuple(_counted(scheme.steps, count)))


def _counted(steps: tuple[Step, ...], count: int) -> Iterator[Step]:
    for step in steps:
        if not isinstance(step, Fasten) or step.what not in WIRE:
            yield step
        elif count:
            yield replace(step, count=count)
