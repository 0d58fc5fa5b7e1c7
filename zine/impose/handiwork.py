"""A booklet at the end: stapled, sewn, glued, cut open, cut even."""

from __future__ import annotations

from typing import TYPE_CHECKING

from zine.impose.pen import BOLD, FOLD, HIDDEN, PLAIN, Pen
from zine.impose.sheet import Binding
from zine.impose.sheet_pictures import BLANK, Panel, draw_panel
from zine.impose.staples import places_along
from zine.impose.step import Edge, Fasten, Fastening

if TYPE_CHECKING:
    from collections.abc import Iterable

    from zine.impose.pen import Spot
    from zine.impose.plan import Plan
    from zine.layout.card_facts import Picture

HEIGHT = 20.0
"""Of a page, in millimetres; wide ones are lower."""

WIDEST = 16.0

TALLEST = 26.0
"""Of two pages, one above the other."""

STAPLE = 2.6
"""How long one is."""

HOLE = 0.5

SHARES = {0.25: "¼", 0.5: "½"}
"""What is written between an end of the spine and its first staple."""

BESIDE = 1.6
"""From a picture to the line that measures it."""

ASIDE = 2.2
"""From the spine to a staple through the side."""


def draw_fastened(plan: Plan, fasten: Fasten) -> Picture:
    """Return where staples or thread go."""
    if fasten.what is Fastening.STAB:
        return _stabbed(plan, fasten.count)
    pen = Pen()
    width, height = _page(plan)
    last = Panel(BLANK if plan.order[-1] is None else str(len(plan.order)))
    if plan.binding is Binding.TOP:
        smaller = min(1, TALLEST / (2 * height))
        width, height = width * smaller, height * smaller
        pen.box(0, 0, width, 2 * height)
        draw_panel(pen, last, 0, 0, width, height)
        draw_panel(pen, Panel("1"), 0, height, width, height)
        spine = [(0.0, height), (width, height)]
    else:
        pen.box(0, 0, 2 * width, height)
        front = 0.0 if plan.binding is Binding.RIGHT else width
        draw_panel(pen, Panel("1"), front, 0, width, height)
        draw_panel(pen, last, width - front, 0, width, height)
        spine = [(width, 0.0), (width, height)]
    pen.line(*spine, dash=FOLD)
    _along(pen, spine[0], spine[1], fasten)
    return pen.picture()


def draw_bound(plan: Plan, edge: Edge) -> Picture:
    """Return a pile that is held along one edge."""
    pen = Pen()
    width, height = _cover(pen, plan)
    ends = _edge(edge, width, height)
    pen.line(*ends, width=2 * BOLD)
    return pen.picture()


def draw_trimmed(plan: Plan, edges: Iterable[Edge]) -> Picture:
    """Return a booklet with the edges that a knife goes along."""
    pen = Pen()
    width, height = _cover(pen, plan)
    for edge in edges:
        start, end = _edge(edge, width, height)
        pen.line(start, end, width=2 * PLAIN, dash=HIDDEN)
        if start[0] == end[0]:
            pen.scissors(end[0], height + 2, upwards=True)
        else:
            pen.scissors(-2, end[1])
    return pen.picture()


def _stabbed(plan: Plan, count: int) -> Picture:
    pen = Pen()
    width, height = _cover(pen, plan)
    (x0, y0), (x1, y1) = _edge(Edge(plan.binding), width, height)
    if plan.binding is Binding.TOP:
        y0 = y1 = ASIDE
    else:
        x0 = x1 = ASIDE if plan.binding is Binding.LEFT else width - ASIDE
    _along(pen, (x0, y0), (x1, y1), Fasten(Fastening.STAB, count))
    return pen.picture()


def _along(pen: Pen, start: Spot, end: Spot, fasten: Fasten) -> None:
    """Draw staples, or holes and thread, spread along a line."""
    places = places_along(fasten.count)
    long_x, long_y = end[0] - start[0], end[1] - start[1]
    length = abs(long_x) + abs(long_y)
    half_x, half_y = long_x / length * STAPLE / 2, long_y / length * STAPLE / 2
    text = SHARES[places[0]]
    spots = [(start[0] + long_x * it, start[1] + long_y * it) for it in places]
    for x, y in spots:
        if fasten.what is Fastening.SEW:
            pen.dot(x, y, HOLE)
        else:
            pen.line((x - half_x, y - half_y), (x + half_x, y + half_y), width=BOLD)
    if fasten.what is Fastening.SEW and len(spots) > 1:
        pen.line(spots[0], spots[-1], width=PLAIN)
    for edge, spot in ((start, spots[0]), (end, spots[-1])):
        pen.measure(_beside(edge, start, end), _beside(spot, start, end), text)


def _beside(spot: Spot, start: Spot, end: Spot) -> Spot:
    """Return where a place on the spine is measured, at the edge of the picture."""
    return (-BESIDE, spot[1]) if start[0] == end[0] else (spot[0], -BESIDE)


def _cover(pen: Pen, plan: Plan) -> tuple[float, float]:
    """Draw the front of a closed booklet, and return its size."""
    width, height = _page(plan)
    for away in (1.0, 0.5, 0.0):
        pen.box(away, away, width, height, filled=True)
    draw_panel(pen, Panel("1"), 0, 0, width, height)
    return width, height


def _page(plan: Plan) -> tuple[float, float]:
    size = plan.page_size
    scale = min(HEIGHT / size.height, WIDEST / size.width)
    return size.width * scale, size.height * scale


def _edge(
    edge: Edge, width: float, height: float
) -> tuple[tuple[float, float], tuple[float, float]]:
    return {
        Edge.LEFT: ((0.0, 0.0), (0.0, height)),
        Edge.RIGHT: ((width, 0.0), (width, height)),
        Edge.TOP: ((0.0, 0.0), (width, 0.0)),
        Edge.BOTTOM: ((0.0, height), (width, height)),
    }[edge]
