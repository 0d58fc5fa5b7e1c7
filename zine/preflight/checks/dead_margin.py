"""Ink so near the edge of the sheet that the machine leaves it out."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from zine.preflight.checks.cut_off import cut_of
from zine.preflight.facts import Edges
from zine.preflight.finding import Finding, Level
from zine.units import Pt, in_mm

if TYPE_CHECKING:
    from collections.abc import Container, Iterator, Sequence

    from zine.preflight.facts import Page
    from zine.preflight.profile import Profile
    from zine.preflight.subject import Subject
    from zine.units import Rect

NAME = "dead-margin"

ROUNDING = Pt(0.4)
"""Less is a matter of pixels."""

NOTHING = 0.05
"""Millimetres that would be told as 0.0."""

MIRRORED = {"left": "right", "right": "left", "top": "top"}
"""Where the spine is on the back of a leaf."""


class _Near(NamedTuple):
    """Ink nearer to an edge than it may be."""

    distance: float
    limit: Pt
    edge: str


def check_dead_margin(
    pages: Sequence[Page], subject: Subject, profile: Profile
) -> Iterator[Finding]:
    """Yield pages with ink in the dead margin; words there are an error."""
    says = (
        "a machine may leave out" if subject.rims is None else "the printer leaves out"
    )
    for page in pages:
        rim = _rim(page.number, subject, profile)
        spine = _spine(page.number, subject)
        told = {spine, *_cut_at(page), *_bleeding(page)}
        words = _nearest(_of_words(page), rim, told)
        ink = _nearest(page.ink.edges, rim, told)
        if words is not None:
            yield _finding(page, words, Level.ERROR, ("words are", says))
        elif ink is not None:
            yield _finding(page, ink, Level.WARNING, ("ink is", says))


def _rim(number: int, subject: Subject, profile: Profile) -> Edges:
    """Return what is left blank on a page: as a printer was tested, or as all are."""
    if subject.rims is None:
        return Edges(*[profile.dead_margin] * 4)
    front, back = subject.rims
    return back if subject.backs and number % 2 == 0 else front


def _spine(number: int, subject: Subject) -> str | None:
    """Return the edge at which pages meet; nothing is lost there."""
    if subject.spine is None or number % 2:
        return subject.spine
    return MIRRORED[subject.spine]


def _cut_at(page: Page) -> set[str]:
    """Return the edges that cut words in two, of which another check tells."""
    cut = (it.box for it in page.texts if cut_of(it, page.trim))
    edges = (_edges_of([box], page)._asdict().items() for box in cut)
    return {edge for each in edges for edge, distance in each if distance <= 0}


def _bleeding(page: Page) -> set[str]:
    """Return the edges that ink runs over, into what is cut off: made for a knife."""
    return {edge for edge, far in page.ink.bleed._asdict().items() if far}


def _of_words(page: Page) -> Edges:
    boxes = [it.box for it in page.texts]
    return _edges_of(boxes, page) if boxes else Edges()


def _edges_of(boxes: Sequence[Rect], page: Page) -> Edges:
    return Edges(
        left=min(box.x0 for box in boxes),
        bottom=min(box.y0 for box in boxes),
        right=Pt(page.size.width - max(box.x1 for box in boxes)),
        top=Pt(page.size.height - max(box.y1 for box in boxes)),
    )


def _nearest(edges: Edges, rim: Edges, told: Container[str | None]) -> _Near | None:
    """Return the ink that is deepest in the rim, if any is in it."""
    limits = rim._asdict()
    near = [
        _Near(distance, limits[edge], edge)
        for edge, distance in edges._asdict().items()
        if distance is not None
        and edge not in told
        and limits[edge] > 0
        and distance < limits[edge] - ROUNDING
    ]
    return min(near, key=lambda it: it.distance - it.limit, default=None)


def _finding(page: Page, near: _Near, level: Level, words: tuple[str, str]) -> Finding:
    what, says = words
    here, limit = max(in_mm(Pt(near.distance)), 0.0), in_mm(near.limit)
    return Finding(
        NAME,
        level,
        page.number,
        f"{what} {_where(page, near, here)}; {says} {limit:.1f} mm",
        here,
        limit,
        "mm",
        "Move it inwards, or print on a larger sheet and cut it.",
    )


def _where(page: Page, near: _Near, here: float) -> str:
    edges = page.ink.edges
    if all(it is not None and it <= ROUNDING for it in edges):
        return "at all four edges"
    if here < NOTHING:
        return f"at the {near.edge} edge"
    return f"{here:.1f} mm from the {near.edge} edge"
