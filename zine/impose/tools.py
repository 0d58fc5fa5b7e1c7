"""What has to lie on the table to make a booklet."""

from __future__ import annotations

from typing import TYPE_CHECKING

from zine.impose.lines import LineKind
from zine.impose.step import Bind, Fasten, Fastening
from zine.impose.uncut import closed_edges

if TYPE_CHECKING:
    from collections.abc import Iterator

    from zine.impose.plan import Plan

FASTENERS = {
    Fastening.STAPLE: "long-reach stapler",
    Fastening.STAB: "stapler",
    Fastening.SEW: "needle and thread",
}


def tools_for(plan: Plan) -> tuple[str, ...]:
    """Return the tools in the order in which they are taken up, hands aside."""
    return tuple(_tools(plan))


def _tools(plan: Plan) -> Iterator[str]:
    kinds = {line.kind for line in plan.lines}
    if LineKind.CUT in kinds:
        yield "guillotine or knife"
    if LineKind.SLIT in kinds:
        yield "knife or scissors"
    if LineKind.FOLD in kinds:
        yield "bone folder or spoon"
    for fasten in plan.scheme.steps_of(Fasten):
        yield FASTENERS[fasten.what]
    if plan.scheme.steps_of(Bind):
        yield "glue or wire"
    if closed_edges(plan):
        yield "paper knife"
