"""Ink so near the edge of the sheet that the machine leaves it out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from zine.preflight.facts import Edges
from zine.preflight.finding import Finding, Level
from zine.units import Pt, in_mm

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from zine.preflight.facts import Page
    from zine.preflight.profile import Profile
    from zine.preflight.subject import Subject

NAME = "dead-margin"

ROUNDING = Pt(0.4)
"""Less is a matter of pixels."""

MIRRORED = {"left": "right", "right": "left", "top": "top"}
"""Where the spine is on the back of a leaf."""


def check_dead_margin(
    pages: Sequence[Page], subject: Subject, profile: Profile
) -> Iterator[Finding]:
    """Yield pages with ink in the dead margin; words there are an error."""
    for page in pages:
        spine = _spine(page.number, subject)
        words = _nearest(_of_words(page), spine)
        ink = _nearest(page.ink.edges, spine)
        if words[0] < profile.dead_margin - ROUNDING:
            yield _finding(page, words, profile, Level.ERROR, "words are")
        elif ink[0] < profile.dead_margin - ROUNDING:
            yield _finding(page, ink, profile, Level.WARNING, "ink is")


def _spine(number: int, subject: Subject) -> str | None:
    """Return the edge at which pages meet; nothing is lost there."""
    if subject.spine is None or number % 2:
        return subject.spine
    return MIRRORED[subject.spine]


def _of_words(page: Page) -> Edges:
    boxes = [it.box for it in page.texts]
    if not boxes:
        return Edges()
    return Edges(
        left=min(box.x0 for box in boxes),
        bottom=min(box.y0 for box in boxes),
        right=Pt(page.size.width - max(box.x1 for box in boxes)),
        top=Pt(page.size.height - max(box.y1 for box in boxes)),
    )


def _nearest(edges: Edges, spine: str | None) -> tuple[float, str]:
    """Return the smallest distance and its edge."""
    known = {
        edge: distance
        for edge, distance in edges._asdict().items()
        if distance is not None and edge != spine
    }
    return min(((it, edge) for edge, it in known.items()), default=(float("inf"), ""))


def _finding(
    page: Page,
    nearest: tuple[float, str],
    profile: Profile,
    level: Level,
    what: str,
) -> Finding:
    distance, edge = nearest
    here, limit = max(in_mm(Pt(distance)), 0.0), in_mm(profile.dead_margin)
    return Finding(
        NAME,
        level,
        page.number,
        f"{what} {here:.1f} mm from the {edge} edge; a machine may leave out"
        f" {limit:.1f} mm",
        here,
        limit,
        "mm",
        "Move it inwards, or print on a larger sheet and cut it.",
    )
