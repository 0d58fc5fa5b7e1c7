"""For a staffed print shop, which imposes by itself: single pages in reading order."""

from __future__ import annotations

from typing import TYPE_CHECKING

from zine.impose.place import single_pages
from zine.impose.shop import plan_shop_pages
from zine.outputs.black import in_black
from zine.outputs.job import Product

if TYPE_CHECKING:
    from collections.abc import Iterator

    from zine.outputs.job import Job

KIND = "shop"


def shop_pages(job: Job) -> Iterator[Product]:
    """Yield one file for each paper: pages at the half sheet the shop expects.

    A shop folds and binds booklets.  What is one sheet, or loose leaves, is none.
    """
    for run in job.runs:
        scheme = run.plan.scheme
        if scheme.is_loose or not scheme.takes_many_sheets:
            continue
        data = single_pages(
            in_black(run.pages.pdf),
            plan_shop_pages(run.plan),
            title=f"{job.title} (single pages for the print shop)",
            lang=job.lang,
        )
        name = job.file(KIND, run)
        yield Product(name, KIND, run.plan.paper.name, job.prepress(data))
