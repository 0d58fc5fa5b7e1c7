"""For a staffed print shop, which imposes by itself: single pages in reading order."""

from __future__ import annotations

from typing import TYPE_CHECKING

from zine.impose.place import single_pages
from zine.impose.shop import plan_shop_pages
from zine.outputs.job import Product

if TYPE_CHECKING:
    from collections.abc import Iterator

    from zine.outputs.job import Job

KIND = "shop"


def shop_pages(job: Job) -> Iterator[Product]:
    """Yield one file for each paper: pages at the half sheet the shop expects."""
    for plan in job.plans:
        yield Product(
            f"{job.name}-shop-{plan.paper.name}.pdf",
            KIND,
            plan.paper.name,
            single_pages(
                job.pages.pdf,
                plan_shop_pages(plan),
                title=f"{job.title} (single pages for the print shop)",
                lang=job.lang,
            ),
        )
