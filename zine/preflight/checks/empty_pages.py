"""Pages with nothing of the text on them, in its middle; and the same page twice."""

from __future__ import annotations

from typing import TYPE_CHECKING

from zine.preflight.facts import Edges
from zine.preflight.finding import Finding, Level, shortened
from zine.preflight.furniture import Furniture

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from zine.preflight.facts import Page
    from zine.preflight.profile import Profile
    from zine.preflight.subject import Subject

EMPTY, TWICE = "empty-page", "page-twice"

COVERS = 2
"""Pages at either end that are often left blank, and more beside them."""

SHORT = 8
"""Pages of a file; with fewer it has no covers, as a flyer has none."""

FEW = 3
"""So many empty backs are no slip: chapters may all begin on a right-hand page."""

HALF = 0.5
"""Of a page that a picture covers: it is a scan, or a plate."""

TEXT = 40
"""Letters of a page that nobody wants twice; lined pages and forms have fewer."""


def check_empty_pages(
    pages: Sequence[Page], subject: Subject, profile: Profile
) -> Iterator[Finding]:
    """Yield empty pages between others, and those that have but their number.

    A build says of its own where they are.
    """
    del profile
    if subject.imposed is not None:
        return
    body = pages[COVERS:-COVERS] if len(pages) >= SHORT else pages
    furniture = Furniture(pages)
    bare = {it.number: _words(it) for it in body if furniture.is_all_of(it)}
    bare |= {it.number: "" for it in body if it.ink.edges == Edges()}
    printed = [it.number for it in body if it.number not in bare]
    inside = [
        number
        for number in range(min(printed, default=0), max(printed, default=0))
        if number not in printed
    ]
    if len(inside) >= FEW and all(it % 2 == 0 for it in inside):
        return
    for number in inside:
        yield Finding(
            EMPTY,
            Level.WARNING,
            number,
            f"nothing is on it{bare[number]}",
            1,
            0,
            "pages",
            "If that is meant so, leave it; else look for a page break too many"
            " before it.",
        )


def check_page_twice(
    pages: Sequence[Page], subject: Subject, profile: Profile
) -> Iterator[Finding]:
    """Yield pages that look like one before them, to the dot; rows of such at once."""
    del profile
    if subject.imposed:
        return
    for again in _in_runs(_repeated(pages)):
        (page, known), (last, end) = again[0], again[-1]
        what = f"it is the same as page {known}"
        if len(again) > 1:
            what = f"from here to page {last} all is as on pages {known} to {end}"
        yield Finding(
            TWICE,
            Level.WARNING,
            page,
            what,
            page,
            known,
            "page",
            "Take one of them out, unless it is meant to be there twice.",
        )


def _repeated(pages: Sequence[Page]) -> Iterator[tuple[int, int]]:
    """Yield each page that looks like one before it, and that one."""
    first: dict[bytes, int] = {}
    for page in pages:
        if page.likeness and _says_something(page):
            known = first.setdefault(page.likeness, page.number)
            if known != page.number:
                yield page.number, known


def _in_runs(pairs: Iterable[tuple[int, int]]) -> list[list[tuple[int, int]]]:
    """Return pages that repeat those before them in rows, as chapters are."""
    runs: list[list[tuple[int, int]]] = []
    for page, known in pairs:
        if runs and runs[-1][-1] == (page - 1, known - 1):
            runs[-1].append((page, known))
        else:
            runs.append([(page, known)])
    return runs


def _words(page: Page) -> str:
    """Return what is on a page that has its number alone, or its running head."""
    return f" but “{shortened(' '.join(it.words for it in page.texts))}”"


def _says_something(page: Page) -> bool:
    """Return whether nobody wants a page twice, as one has lined pages and forms."""
    letters = sum(len(it.words) for it in page.texts)
    whole = page.size.width * page.size.height
    shown = (it.box.width * it.box.height for it in page.pictures)
    return letters >= TEXT or any(it >= HALF * whole for it in shown)
