"""The kinds of output.  A new one is a file beside this and a row in the table."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from typing import TYPE_CHECKING

from zine.outputs import card, imposed, reading, shop
from zine.paper import SHEETS

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterator, Sequence

    from zine.outputs.card import Setter
    from zine.outputs.job import Job, Product

KINDS: dict[str, Callable[[Job], Iterator[Product]]] = {
    imposed.KIND: imposed.imposed_sheets,
    shop.KIND: shop.shop_pages,
    reading.KIND: reading.reading_copy,
}
"""In the order in which files are listed; the card that speaks of them comes last."""

ALL = (*KINDS, card.KIND)
"""What may be asked for."""


def make_products(
    job: Job,
    only: Collection[str] = (),
    *,
    setter: Setter,
    meanwhile: Callable[[Sequence[Product]], object] = len,
) -> tuple[Product, ...]:
    """Return the finished files of a job.

    Args:
        job: Laid out and planned.
        only: Kinds to make; empty for all.
        setter: Lays out the print card, in another process.
        meanwhile: What to do with the other files while that works.
    """
    wanted = only or ALL
    # The card names the files it goes with, made now or not, by what is in them.
    named = {*wanted, *card.NAMES} if card.KIND in wanted else wanted
    made = {kind: tuple(make(job)) for kind, make in KINDS.items() if kind in named}
    files = [it for kind in made if kind in wanted for it in made[kind]]
    if card.KIND in wanted:
        with ThreadPoolExecutor(1) as hands:
            done = hands.submit(meanwhile, tuple(files))
            named_files = [it for them in made.values() for it in them]
            files += card.print_card(job, named_files, setter)
            done.result()
    return tuple(files)


def possible_files(name: str, only: Collection[str] = ()) -> set[str]:
    """Return the name of every file of these kinds for a paper that has a name."""
    endings = ("", *(f"-{paper}" for paper in SHEETS))
    kinds = only or ALL
    files = {f"{name}-{kind}{ending}.pdf" for kind in kinds for ending in endings}
    return files | ({card.text_file(name)} if card.KIND in kinds else set())
