"""How heavy and how thick one copy is, and what that means for staples, folds, post."""

from __future__ import annotations

from math import ceil
from typing import TYPE_CHECKING, NamedTuple

from zine.impose.staples import SINGLE_LEAF
from zine.impose.step import Fasten, Fastening, Fold, Lay, Pleat, Ring
from zine.impose.terms import COPY_PAPER
from zine.units import TOLERANCE, Pt, in_mm, mm

if TYPE_CHECKING:
    from collections.abc import Iterator

    from zine.impose.plan import Plan
    from zine.impose.stock import PaperStock
    from zine.impose.terms import Terms

LEGS = ((mm(2.5), 6), (mm(4), 8), (mm(10), 13))
"""Thickness of paper, and the length of the legs in millimetres of a staple that goes
through it and bends over.  Its second number is its leg; packets say that 26/6 takes 20
to 25 sheets of copy paper, 23/8 takes 40 and 23/13 takes 100."""

SCORED = 150
"""g/m² from which paper is scored before it is folded, or it cracks: a maker of paper
says so of all its papers (condat-pap.com); print shops name 170 (d2rcrossmedia.com)."""

LETTER_STEPS = (20, 50, 100, 250, 500, 1000, 2000)
"""Grams at which letters get dearer, in most countries (Universal Postal Union)."""

OUNCE = 28.349_523_125
"""Grams; letters in the United States are paid by the ounce."""

LEFT_ON = 0.9
"""Of the sheet from head to foot.  If pages take that much of it, only the fore-edge
is cut; if they take less, nobody would leave such a rim, and all of it goes."""

DIGITS = 4
"""To which numbers are rounded before they are rounded up: what a computer adds up can
be a hair too much."""


class Post(NamedTuple):
    """The steps of letter post that a copy falls into, its envelope aside.

    Attributes:
        grams: It weighs no more than that.
        ounces: Likewise.
    """

    grams: int
    ounces: int


class Staple(NamedTuple):
    """What a staple has to go through.

    Attributes:
        sheets: Of ordinary copy paper that would be as thick.
        leg: Millimetres of its legs, or ``None`` if no staple is long enough.
    """

    sheets: int
    leg: int | None


def grams_of(plan: Plan, terms: Terms) -> float | None:
    """Return the weight of one copy without staples, or ``None`` if it is not known."""
    weights = [it.gsm for it in _stocks(plan, terms)]
    if None in weights:
        return None
    width, height = (in_mm(edge) / 1000 for edge in plan.sheet_size)
    whole = sum(filter(None, weights)) * width * height / plan.scheme.copies
    return whole * _left_by_the_knife(plan) if terms.trim else whole


def thickness_of(plan: Plan, terms: Terms) -> Pt | None:
    """Return how thick a copy is when it is pressed flat, or ``None`` if not known."""
    calipers = [it.caliper for it in _stocks(plan, terms)]
    if not all(calipers):
        return None
    return Pt(sum(calipers) * _layers(plan))


def staple_of(plan: Plan, thickness: Pt | None) -> Staple | None:
    """Return what staples have to go through, or ``None`` if there are none."""
    ways = {it.what for it in plan.scheme.steps_of(Fasten)} - {Fastening.SEW}
    if not ways or len(plan.order) <= SINGLE_LEAF:
        return None
    # Through the fold there is one half of the booklet, through its side all of it.
    share = 1 if Fastening.STAB in ways else 2
    if thickness is None:
        thickness = Pt(COPY_PAPER.caliper * len(plan.sheets) * _layers(plan))
    through = thickness / share
    leg = next((leg for most, leg in LEGS if through <= most + TOLERANCE), None)
    return Staple(_up(through / COPY_PAPER.caliper), leg)


def scored_stocks(plan: Plan, terms: Terms) -> tuple[PaperStock, ...]:
    """Return the papers that have to be scored before they are folded, each once."""
    if not any(isinstance(it, Fold | Pleat | Ring) for it in plan.scheme.steps):
        return ()
    heavy = [it for it in _stocks(plan, terms) if it.gsm and it.gsm >= SCORED]
    return tuple(dict.fromkeys(heavy))


def told_grams(grams: float) -> int:
    """Return a weight for people, rounded up: a little more costs another stamp."""
    return _up(grams)


def post_of(grams: float) -> Post:
    """Return what a copy is posted as; beyond the last step it is a parcel."""
    whole = _up(grams)
    step = next((it for it in LETTER_STEPS if whole <= it), whole)
    return Post(step, _up(grams / OUNCE))


def _up(amount: float) -> int:
    return ceil(round(amount, DIGITS))


def _stocks(plan: Plan, terms: Terms) -> Iterator[PaperStock]:
    """Yield what each sheet of a set is made of."""
    for sheet in plan.sheets:
        is_cover = terms.cover is not None and sheet.number == plan.cover
        yield terms.cover if is_cover and terms.cover else terms.text


def _layers(plan: Plan) -> float:
    """Return how often each sheet lies in the pile that a copy is."""
    if plan.scheme.steps_of(Lay):
        return 1
    return plan.scheme.rows * plan.scheme.columns / plan.scheme.copies


def _left_by_the_knife(plan: Plan) -> float:
    """Return the share of the paper that is left when the fore-edge has been cut."""
    spine = plan.scheme.spine
    if spine is None or not plan.scheme.is_trimmed:
        return 1
    page, panel = plan.page_size, plan.grid.panel
    shares = (page.width / panel.width, page.height / panel.height)
    across, along = shares if spine.is_upright else shares[::-1]
    return across * (along if along < LEFT_ON else 1)
