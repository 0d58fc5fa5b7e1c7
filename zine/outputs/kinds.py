"""The kinds of output.  A new one is a file beside this and a row in the table."""

from __future__ import annotations

from typing import TYPE_CHECKING

from zine.outputs import imposed, reading, shop
from zine.paper import SHEETS

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterator

    from zine.outputs.job import Job, Product

KINDS: dict[str, Callable[[Job], Iterator[Product]]] = {
    imposed.KIND: imposed.imposed_sheets,
    shop.KIND: shop.shop_pages,
    reading.KIND: reading.reading_copy,
}
"""In the order in which files are listed."""


def make_products(job: Job, only: Collection[str] = ()) -> tuple[Product, ...]:
    """Return the finished files of a job.

    Args:
        job: Laid out and planned.
        only: Kinds to make; empty for all.
    """
    return tuple(
        product
        for kind, make in KINDS.items()
        if not only or kind in only
        for product in make(job)
    )


def possible_files(name: str, only: Collection[str] = ()) -> set[str]:
    """Return the name of every file of these kinds for a paper that has a name."""
    endings = ("", *(f"-{paper}" for paper in SHEETS))
    kinds = only or KINDS
    return {f"{name}-{kind}{ending}.pdf" for kind in kinds for ending in endings}
