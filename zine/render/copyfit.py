"""Copyfitting: stretch type, leading and margins until a text fills its pages.

One number stretches all of them between what the theme allows at the least and at the
most.  How many pages a text takes is predicted from the area of its letters, tried, and
predicted again from what came of it.
"""

from __future__ import annotations

from math import log
from typing import TYPE_CHECKING, Any, NamedTuple

from zine.errors import Notice
from zine.render.extent import measure
from zine.render.misfit import never, too_long, too_short
from zine.render.prediction import FINEST, Prediction, foreseen, own_measures

if TYPE_CHECKING:
    from collections.abc import Callable

    from zine.content.model import PageWish
    from zine.errors import ContentError
    from zine.layout.composition import Composition
    from zine.render.complaints import Complaints
    from zine.render.ending import Ending
    from zine.render.extent import Extent

    LayOut = Callable[[str], tuple[Any, Complaints]]
    """Lays a document out with more styles than its own."""

MOST_LAYOUTS = 6
"""More take longer than anybody gains by them."""

A_BOOK, LAYOUTS_OF_A_BOOK = 120, 3
"""Pages of what takes long to lay out, and how often that is done."""

NEAREST = 0.1
"""Of the way between two trials; the next one is not nearer to either."""

SLACK = 0.08
"""Of the last page, aimed at to stay empty: what a prediction may be off."""

WELL_FILLED = 0.5
"""Of the last page; less looks forgotten."""

STUCK = 3
"""Trials on one side of the mark, the first included."""

FAR = 1.15
"""A prediction is never off by more than this factor."""


class Trial(NamedTuple):
    """A document as it was laid out once.

    Attributes:
        stretch: From -1, as tight as can be, to 1.
        document: Of the engine.
        complaints: What the engine said on the way.
        extent: How far the text reaches, or ``None`` if there is none.
    """

    stretch: float
    document: Any
    complaints: Complaints
    extent: Extent | None


class Fitted(NamedTuple):
    """What came of fitting.

    Attributes:
        trial: The layout to print.
        said: What was changed, in one sentence, or ``""``.
        notices: What the reader should be told.
        tightest: How many times its pages the text takes as tight as can be.
    """

    trial: Trial
    said: str = ""
    notices: tuple[Notice, ...] = ()
    tightest: float = 1

    @property
    def ending(self) -> Ending | None:
        """Where the text ends, if there is any."""
        extent = self.trial.extent
        return extent and extent.ending._replace(tightest=round(self.tightest, 3))


def copyfit(lay_out: LayOut, composition: Composition) -> Fitted:
    """Return the layout that fills the pages wished for.

    Raises:
        ContentError: The text is too long or too short for them.
        ThemeError: The theme has no measures to stretch.
    """
    wish = composition.wish
    first = Trial(0, *lay_out(""), None)
    first = first._replace(extent=measure(first.document, lang=composition.lang))
    if first.extent is None:
        return Fitted(first)
    if wish is None:
        return Fitted(first, tightest=foreseen(first.document.pages[0], composition))
    search = _Search(lay_out, composition, first, wish)
    if wish.pages is not None:
        found = search.reach(wish.pages)
        if found is None:
            raise search.failure(wish.pages)
        return Fitted(found, search.said(found), tightest=search.tightest(found))
    for total in _multiples(first.extent, wish):
        if search.may_reach(total) and (found := search.reach(total)):
            said, tightest = search.said(found), search.tightest(found)
            return Fitted(found, said, tightest=tightest)
    return Fitted(first, notices=(_no_multiple(first.extent, wish.multiple),))


def _multiples(extent: Extent, wish: PageWish) -> list[int]:
    """Return the whole sheets below and above a text, the nearer first."""
    multiple, most = wish.multiple, wish.most or extent.total + wish.multiple
    low = min(extent.total, most) // multiple * multiple
    if low == extent.total:
        return [low]
    least = extent.after + extent.still
    counts = [it for it in (low, low + multiple) if least < it <= most]
    return sorted(counts, key=lambda it: abs(log(_aim(extent, it) / extent.flow)))


def _aim(extent: Extent, total: int) -> float:
    """Return how many pages the text has to fill for so many in all."""
    return max(0.1, total - extent.after - extent.still - SLACK)


def _no_multiple(extent: Extent, multiple: int) -> Notice:
    return Notice(
        f"nothing the theme allows makes a multiple of {multiple} pages out of"
        f" {extent.total}, so it is set as usual",
        hint="Change the text, or ask for a number of pages.",
    )


class _Search:
    """Looks for the stretch at which a text fills its pages."""

    def __init__(
        self, lay_out: LayOut, composition: Composition, first: Trial, wish: PageWish
    ) -> None:
        self._lay_out = lay_out
        self._bounds = composition.bounds
        self._lang = composition.lang
        self._trials = [first]
        self._most_layouts = (
            MOST_LAYOUTS if _pages(first) <= A_BOOK else LAYOUTS_OF_A_BOOK
        )
        self._wish = wish
        self._own = own_measures(first.document.pages[0])
        self._model = Prediction(self._own, composition.bounds, composition.page)

    def reach(self, total: int) -> Trial | None:
        """Return the best layout of so many pages, or ``None``."""
        while (stretch := self._next(total)) is not None:
            self._trials.append(self._tried(stretch))
        hits = [it for it in self._trials if _pages(it) == total]
        return max(hits, key=_fill, default=None)

    def may_reach(self, total: int) -> bool:
        """Return whether the prediction does not rule it out."""
        extent = self._trials[0].extent
        if extent is None:
            return False
        factor = _aim(extent, total) / extent.flow
        tightest, loosest = self._model.factor(-1), self._model.factor(1)
        return tightest / FAR <= factor <= loosest * FAR

    def _next(self, total: int) -> float | None:
        """Return what to try next, or ``None`` if there is nothing left."""
        hits = [it for it in self._trials if _pages(it) == total]
        if any(_fill(it) >= WELL_FILLED for it in hits):
            return None
        if len(self._trials) >= self._most_layouts:
            return None
        tried = {it.stretch for it in self._trials}
        short = [it for it in self._trials if _pages(it) <= total]
        over = [it for it in self._trials if _pages(it) > total]
        low = max((it.stretch for it in short), default=-1.0)
        high = min((it.stretch for it in over), default=1.0)
        if (low == 1 and low in tried) or (high == -1 and high in tried):
            return None
        if short and over:
            stretch = self._between(
                max(short, key=_stretch), min(over, key=_stretch), total
            )
        else:
            stretch = self._predicted(total)
            if self._is_stuck(total):
                # What lies beyond is known once the last that can be done is tried.
                stretch = -1.0 if over else 1.0
            for edge in (-1.0, 1.0):
                # What is hardly off the last that can be done is that.
                if abs(stretch - edge) < FINEST and edge not in tried:
                    return edge
        if not low + FINEST < stretch < high - FINEST:
            stretch = (low + high) / 2
        return None if high - low < 2 * FINEST else stretch

    def _between(self, short: Trial, over: Trial, total: int) -> float:
        """Return the stretch between two trials at which the pages would be full."""
        low, high = _reached(short), _reached(over)
        share = (total - SLACK - low) / (high - low) if high > low else 0.5
        share = min(max(share, NEAREST), 1 - NEAREST)
        return short.stretch + share * (over.stretch - short.stretch)

    def _is_stuck(self, total: int) -> bool:
        """Return whether prediction has stopped short again and again.

        Chapters that each begin a page have gaps behind them, which it cannot know.
        """
        last = [_pages(it) > total for it in self._trials[-STUCK:]]
        return len(last) == STUCK and len({*last}) == 1

    def _predicted(self, total: int) -> float:
        """Return the stretch for a number of pages, judged by the nearest trial."""
        near = min(self._trials, key=lambda it: abs(_missed(it, total)))
        if near.extent is None:
            return 0
        factor = _aim(near.extent, total) / near.extent.flow
        return self._model.stretch(self._model.factor(near.stretch) * factor)

    def _tried(self, stretch: float) -> Trial:
        css = self._own.stretched(self._bounds, stretch).css
        document, complaints = self._lay_out(css)
        return Trial(stretch, document, complaints, measure(document, lang=self._lang))

    def said(self, trial: Trial) -> str:
        """Return what was changed, or ``""``."""
        if trial.stretch == 0:
            return ""
        own, new = self._own, self._own.stretched(self._bounds, trial.stretch)
        margins = self._bounds.margins.at(trial.stretch)
        return (
            f"set in {new.size:g} on {new.lead:g} pt instead of {own.size:g} on"
            f" {own.lead:g}, with {margins:.0%} of the usual margins"
        )

    def failure(self, total: int) -> ContentError:
        """Return why there is no layout of so many pages."""
        low = min(self._trials, key=_stretch)
        high = max(self._trials, key=_stretch)
        if low.stretch == -1 and low.extent and _pages(low) > total:
            tightest = self._own.stretched(self._bounds, -1)
            return too_long(low.extent, total, tightest, self._way_out(total))
        if high.stretch == 1 and high.extent and _pages(high) < total:
            loosest = self._own.stretched(self._bounds, 1)
            return too_short(high.extent, total, loosest, self._way_out(total))
        return never(map(_pages, self._trials), total)

    def _way_out(self, total: int) -> str:
        """Return what other number can be asked for, found by trying; or ``""``."""
        usual = _pages(self._trials[0])
        most = self._wish.most or usual + self._wish.multiple
        low = usual // self._wish.multiple * self._wish.multiple
        for other in (low, low + self._wish.multiple):
            if 0 < other <= most and other != total and self.reach(other):
                return f"ask for pages = {other}"
        return f"leave pages out: it fills {usual}" if usual <= most else ""

    def tightest(self, trial: Trial) -> float:
        """Return how many times its pages a text takes as tight as can be."""
        return self._model.factor(-1) / self._model.factor(trial.stretch)


def _pages(trial: Trial) -> int:
    return trial.extent.total if trial.extent else 0


def _stretch(trial: Trial) -> float:
    return trial.stretch


def _reached(trial: Trial) -> float:
    """Return how many pages are used, the last as far as it is filled."""
    return _pages(trial) - 1 + _fill(trial)


def _fill(trial: Trial) -> float:
    return trial.extent.fill if trial.extent else 0


def _missed(trial: Trial, total: int) -> float:
    return trial.extent.flow - _aim(trial.extent, total) if trial.extent else total
