"""Which page of the booklet, and which line of its text, a finding is about."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from zine.preflight.source_lines import Sources, Spot, nearest

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from zine.outputs.page_map import PageMap
    from zine.preflight.facts import Page
    from zine.preflight.finding import Finding
    from zine.units import Rect

TELLING = 10
"""Letters of words that are surely those of one line, if they stand there once."""


class _Anchor(NamedTuple):
    """Words on a page whose line is known."""

    page: int
    box: Rect
    spot: Spot


def locate_findings(
    findings: Sequence[Finding],
    pages: Sequence[Page],
    sides: PageMap | None,
    texts: Sequence[tuple[str, str]],
) -> tuple[Finding, ...]:
    """Return findings that know where they come from, as far as that can be told.

    Args:
        findings: About a file of a build.
        pages: Facts of the file, of those at least that the findings are about.
        sides: What is where, if its pages are sides of sheets.
        texts: ``(file, text)`` of the zine, in reading order; empty if unknown.
    """
    if not any(it.words or it.box for it in findings):
        return tuple(findings)
    there = _Whereabouts(pages, sides, Sources(texts) if texts else None)
    return tuple(map(there.told, findings))


class _Whereabouts:
    def __init__(
        self, pages: Sequence[Page], sides: PageMap | None, sources: Sources | None
    ) -> None:
        # By number: of a file not all pages need be known.
        self._pages = {it.number: it for it in pages}
        self._sides = sides
        self._sources = sources
        self._anchors = tuple(self._find_anchors()) if sources else ()

    def told(self, finding: Finding) -> Finding:
        """Return a finding with its page of the booklet and its line."""
        page = self._page(finding.page, finding.box)
        if page is None and not finding.words:
            return finding
        spot = self._spot(finding, page)
        place = self._sources.place(spot) if self._sources and spot else None
        return finding._replace(booklet_page=self._sides and page, source=place)

    def _page(self, number: int | None, box: Rect | None) -> int | None:
        if number is None or self._sides is None or box is None:
            return None if self._sides else number
        return self._sides.page(number, box, self._pages[number].size)

    def _spot(self, finding: Finding, page: int | None) -> Spot | None:
        if self._sources is None:
            return None
        anchor = self._nearest_anchor(page, finding)
        if finding.about == "link":
            return self._likely(self._sources.address(finding.words), page, anchor)
        if finding.words:
            return self._likely(self._sources.words(finding.words), page, anchor)
        if finding.about == "area" and (words := self._words_on(finding, page, anchor)):
            return words
        drawn = {
            "area": self._sources.pictures,
            "picture": self._sources.pictures,
            "line": self._sources.rules,
        }
        if page is None or finding.about not in drawn:
            return None
        return nearest(self._inside(drawn[finding.about](), page), anchor)

    def _words_on(
        self, finding: Finding, page: int | None, anchor: Spot | None
    ) -> Spot | None:
        """Return the line of the first words that stand in the box of a finding."""
        number, box = finding.page, finding.box
        if number is None or box is None or self._sources is None:
            return None
        words = (it.words for it in self._pages[number].texts if _holds(box, it.box))
        found = (self._likely(self._sources.words(it), page, anchor) for it in words)
        return min(filter(None, found), default=None)

    def _likely(
        self, spots: Sequence[Spot], page: int | None, anchor: Spot | None
    ) -> Spot | None:
        """Return the spot; of several one that can be on the page, or else none.

        A wrong line sends people looking; none does not.
        """
        if len(spots) <= 1 or page is None:
            return nearest(spots, None)
        return nearest(self._inside(spots, page), anchor)

    def _inside(self, spots: Iterable[Spot], page: int) -> list[Spot]:
        first, last = self._span(page)
        return [it for it in spots if first <= it <= last]

    def _find_anchors(self) -> list[_Anchor]:
        found = []
        for page in self._pages.values():
            for text in page.texts:
                if len(text.words) < TELLING or self._sources is None:
                    continue
                spots = self._sources.words(text.words)
                number = self._page(page.number, text.box)
                if len(spots) == 1 and number is not None:
                    found.append(_Anchor(number, text.box, spots[0]))
        return found

    def _nearest_anchor(self, page: int | None, finding: Finding) -> Spot | None:
        """Return the line of the words that are nearest on the page, or before it."""
        here = [it for it in self._anchors if it.page == page]
        box = finding.box
        if here and box:
            return min(here, key=lambda it: _distance(it.box, box)).spot
        if here:
            return here[0].spot
        before = [it for it in self._anchors if page and it.page < page]
        return max(before, key=lambda it: (it.page, it.spot)).spot if before else None

    def _span(self, page: int) -> tuple[Spot, Spot]:
        """Return between which lines all must stand that is on a page."""
        before = [it.spot for it in self._anchors if it.page == page - 1]
        after = [it.spot for it in self._anchors if it.page == page + 1]
        return max(before, default=Spot(0, 0)), min(after, default=Spot(10**6, 0))


def _holds(outer: Rect, inner: Rect) -> bool:
    x, y = (inner.x0 + inner.x1) / 2, (inner.y0 + inner.y1) / 2
    return outer.x0 < x < outer.x1 and outer.y0 < y < outer.y1


def _distance(one: Rect, other: Rect) -> float:
    across = max(one.x0 - other.x1, other.x0 - one.x1, 0)
    up = max(one.y0 - other.y1, other.y0 - one.y1, 0)
    return float(across + up)
