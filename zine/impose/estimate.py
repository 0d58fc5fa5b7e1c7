"""An estimate: what a run takes and costs, and what one copy weighs and needs."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from zine.impose.amounts import Amounts, amounts_for
from zine.impose.heft import (
    Post,
    Staple,
    grams_of,
    post_of,
    scored_stocks,
    staple_of,
    thickness_of,
)
from zine.impose.stiffness import strain_of

if TYPE_CHECKING:
    from zine.impose.plan import Plan
    from zine.impose.stiffness import Strain
    from zine.impose.stock import PaperStock
    from zine.impose.terms import Terms
    from zine.units import Pt


@dataclass(frozen=True, slots=True)
class Estimate:
    """Everything that can be said of a run before it is printed.

    Attributes:
        text: The paper inside.
        cover: That of the cover, if it is printed apart.
        grams: Of one copy, staples aside; ``None`` if the weight of a paper is unknown.
        post: What it is posted as; likewise.
        thickness: Of one copy, pressed flat; ``None`` if it is unknown.
        staple: What staples have to go through, if there are any.
        scored: Papers that crack unless they are scored before they are folded.
        strain: What is wrong with the paper inside, if it is too thick for the folds.
        currency: What money is in.
        run: What all copies take, if anybody says how many.
    """

    text: PaperStock
    cover: PaperStock | None
    grams: float | None
    post: Post | None
    thickness: Pt | None
    staple: Staple | None
    scored: tuple[PaperStock, ...]
    strain: Strain | None
    currency: str
    run: Amounts | None


def estimate(plan: Plan, terms: Terms) -> Estimate:
    """Return what a plan takes on these terms."""
    grams = grams_of(plan, terms)
    thickness = thickness_of(plan, terms)
    return Estimate(
        text=terms.text,
        cover=None if plan.cover is None else terms.cover,
        grams=grams,
        post=None if grams is None else post_of(grams),
        thickness=thickness,
        staple=staple_of(plan, thickness),
        scored=scored_stocks(plan, terms),
        strain=strain_of(plan, terms),
        currency=terms.prices.currency,
        run=None if terms.copies is None else amounts_for(terms.copies, plan, terms),
    )
