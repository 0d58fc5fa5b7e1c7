"""Copyfitting: stretch type, leading and margins until a text fills its pages.

One number stretches all of them from the least that the theme allows to the most.  The
pages that makes are predicted from the area of the letters, tried, and predicted again.
"""

from __future__ import annotations

from itertools import chain, groupby
from math import log
from typing import TYPE_CHECKING, Any, NamedTuple

from zine.render.ending import A_BOOK
from zine.render.extent import measure
from zine.render.misfit import never, no_multiple, skipped, too_long, too_short
from zine.render.prediction import FINEST, Prediction, foreseen, own_measures

if TYPE_CHECKING:
    from collections.abc import Callable

    from zine.content.model import PageWish
    from zine.errors import ContentError, Notice
    from zine.layout.composition import Composition
    from zine.render.complaints import Complaints
    from zine.render.ending import Ending
    from zine.render.extent import Extent

    LayOut = Callable[[str], tuple[Any, Complaints]]
    """Lays a document out with more styles than its own."""

MOST_LAYOUTS = 6
"""More take longer than anybody gains by them."""

LAYOUTS_OF_A_BOOK = 3
"""It takes long to lay out."""

NEAREST = 0.1
"""Of the way between two trials; the next one is not nearer to either."""

SLACK = 0.08
"""Of the last page, aimed at to stay empty: what a prediction may be off."""

WELL_FILLED = 0.5
"""Of the last page; less looks forgotten."""

STUCK = 3
"""Trials in a row on one side of the mark, the first included."""

MOST_BLANK = 3
"""Pages that may stay blank at the end: all but one of a sheet folded once."""

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
        if fitted := search.exactly(wish.pages) or search.nearly(wish.pages):
            return fitted
        raise search.failure(wish.pages)
    totals = [it for it in _multiples(first.extent, wish) if search.may_reach(it)]
    # Blank pages are worth a sheet less, but not a change of the type alone.
    fewer = [it for it in totals if it < first.extent.total]
    tries = chain(map(search.exactly, totals), map(search.nearly, fewer))
    usual = Fitted(first, notices=(no_multiple(first.extent, wish.multiple),))
    return next(filter(None, tries), usual)


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

    def exactly(self, total: int) -> Fitted | None:
        """Return the best layout of so many pages, or ``None``."""
        while (stretch := self._next(total)) is not None:
            self._trials.append(self._tried(stretch))
        hits = [it for it in self._trials if _pages(it) == total]
        return self._fitted(max(hits, key=_fill)) if hits else None

    def nearly(self, total: int) -> Fitted | None:
        """Return the trial that best fills as many sheets, if the text skips a number.

        ``None`` if it is too long for them, or too short, however loose.
        """
        counts = [_pages(it) for it in self._trials]
        multiple = self._wish.multiple
        full = total + -total % multiple
        fewest = full - min(MOST_BLANK, multiple - 1)
        hits = [it for it in self._trials if fewest <= _pages(it) <= full]
        if not hits or not min(counts) < total < max(counts):
            return None
        found = max(hits, key=lambda it: (_pages(it), -abs(it.stretch)))
        return self._fitted(found, skipped(counts, total, _pages(found), multiple))

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
        is_even = high > low and not self._is_stuck(total)
        share = (total - SLACK - low) / (high - low) if is_even else 0.5
        share = min(max(share, NEAREST), 1 - NEAREST)
        return short.stretch + share * (over.stretch - short.stretch)

    def _is_stuck(self, total: int) -> bool:
        """Return whether prediction stopped short again and again."""
        # Chapters that each begin a page have gaps behind them, which it cannot know.
        sides = [_pages(it) > total for it in self._trials]
        return max(len([*run]) for _, run in groupby(sides)) >= STUCK

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

    def _said(self, trial: Trial) -> str:
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
            is_other = 0 < other <= most and other != total
            if is_other and (self.exactly(other) or self.nearly(other)):
                return f"ask for pages = {other}"
        return f"leave pages out: it fills {usual}" if usual <= most else ""

    def _fitted(self, trial: Trial, *notices: Notice) -> Fitted:
        tightest = self._model.factor(-1) / self._model.factor(trial.stretch)
        return Fitted(trial, self._said(trial), notices, tightest)


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
