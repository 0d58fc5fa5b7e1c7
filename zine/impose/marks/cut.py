"""Cut marks: lines in the waste with the number of each cut, in the order of cutting.

The numbers are an old trick of booklet printing: where a pile is cut twice, the second
cut depends on what became of the first.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from zine.impose.ink import Align, Stroke, Words
from zine.impose.lines import LineKind
from zine.impose.marks.back import seen_on_back
from zine.impose.marks.seam import Seam, seams, waste
from zine.impose.marks.surface import GAP, WIDTH, Drawing, bounds
from zine.impose.marks.tick import SHORTEST
from zine.impose.slot import Face
from zine.impose.step import Cut, Edge
from zine.units import TOLERANCE, Point, Pt, mm

if TYPE_CHECKING:
    from collections.abc import Iterator

    from zine.impose.marks.surface import Surface
    from zine.impose.plan import Plan

SIZE = Pt(8)
"""Of the numbers."""

CAP_HEIGHT = 0.66
"""Of a figure, in em."""

ASIDE = Pt(2)
"""From a line to its number."""

FROM_EDGE = mm(4.5)
"""From the edge of the paper to a number, where copiers print again."""

TRIES = 12
"""How many places for a number are tried from each end of a line."""


def cut_marks(surface: Surface) -> Drawing:
    """Return the parts of all cuts that pass through waste, numbered."""
    ink: list[Stroke | Words] = []
    lacking = 0
    cuts = numbered_cuts(surface.plan, surface.face)
    for number, seam in cuts:
        strokes = list(_strokes(surface, seam))
        label = next(
            (
                words
                for stroke in strokes
                for words in _beside(stroke, seam, f"{number}")
                if surface.holds(bounds(words), gap=Pt(0.5))
            ),
            None,
        )
        ink += strokes if label is None else [*strokes, label]
        lacking += label is None
    return Drawing(tuple(ink), len(cuts), lacking)


def numbered_cuts(plan: Plan, face: Face) -> list[tuple[int, Seam]]:
    """Return all cuts as they lie on one side, each with its place in the order."""
    cuts = seams(line for line in plan.lines if line.kind is LineKind.CUT)
    ordered = sorted(cuts, key=lambda cut: (cut.step, _from_first(plan, cut)))
    return [
        (number, _on(plan, face, cut)) for number, cut in enumerate(ordered, start=1)
    ]


def _from_first(plan: Plan, cut: Seam) -> float:
    """Return how far a cut is from the edge where its step begins."""
    step = plan.scheme.steps[cut.step - 1]
    first = step.first if isinstance(step, Cut) else Edge.LEFT
    return -cut.at if first in (Edge.RIGHT, Edge.TOP) else cut.at


def _on(plan: Plan, face: Face, cut: Seam) -> Seam:
    if face is Face.FRONT:
        return cut
    ends = [
        seen_on_back(cut.point(it), plan.sheet_size, plan.flip)
        for it in (cut.start, cut.end)
    ]
    across = [it.x if cut.is_upright else it.y for it in ends]
    along = sorted(it.y if cut.is_upright else it.x for it in ends)
    return Seam(cut.is_upright, across[0], along[0], along[1], cut.step)


def _strokes(surface: Surface, seam: Seam) -> Iterator[Stroke]:
    """Yield the parts of a cut that keep away from all pages, outermost first."""
    near = []
    for panel in surface.panels:
        low, high = seam.across(panel.placement.clip)
        if low - GAP + TOLERANCE < seam.at < high + GAP - TOLERANCE:
            near.append(panel)
    found = []
    for part in waste(seam, near):
        start = part.start + (GAP if part.after else 0)
        end = part.end - (GAP if part.before else 0)
        if end - start >= SHORTEST - TOLERANCE:
            found.append(Stroke(seam.point(start), seam.point(end), WIDTH))
    # A number is looked for at the head or the left first.
    yield from reversed(found) if seam.is_upright else found


def _beside(stroke: Stroke, seam: Seam, text: str) -> Iterator[Words]:
    """Yield places for a number: near either end of a line, on either side of it."""
    high = SIZE * CAP_HEIGHT
    if seam.is_upright:
        for y in _inwards(stroke.end.y, stroke.start.y, FROM_EDGE + high / 2):
            for side, align in ((1, Align.START), (-1, Align.END)):
                at = Point(Pt(seam.at + side * ASIDE), Pt(y - high / 2))
                yield Words(text, at, SIZE, align=align)
        return
    inset = FROM_EDGE + SIZE * len(text) / 3
    for x in _inwards(stroke.start.x, stroke.end.x, inset):
        for y in (seam.at + ASIDE, seam.at - ASIDE - high):
            yield Words(text, Point(Pt(x), Pt(y)), SIZE, align=Align.MIDDLE)


def _inwards(one: float, other: float, inset: float) -> Iterator[float]:
    """Yield places on a line, those near its ends first, those near ``one`` before."""
    middle = abs(other - one) / 2
    way = 1 if other > one else -1
    for step in range(TRIES):
        along = min(inset + step * SIZE / 2, middle)
        yield one + way * along
        yield other - way * along
