"""The kinds of output.  A new one is a file beside this and a row in the table."""

from __future__ import annotations

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
    wanted = wanted_kinds(only)
    # The card names the files it goes with, made now or not, by what is in them.
    named = {*wanted, *card.NAMES} if card.KIND in wanted else wanted
    made = [it for kind, make in KINDS.items() if kind in named for it in make(job)]
    files = [it for it in made if it.kind in wanted]
    if card.KIND in wanted:
        wait = setter(card.card_of(job, made))
        try:
            meanwhile(tuple(files))
        finally:
            # Or the next that is handed over would get this answer.
            page = wait()
        files += card.card_files(job, page)
    return tuple(files)


def wanted_kinds(only: Collection[str] = ()) -> tuple[str, ...]:
    """Return the kinds of files that come of what is asked for; empty for all."""
    wanted = only or ALL
    beside = imposed.KINDS if imposed.KIND in wanted else ()
    return tuple(dict.fromkeys((*wanted, *beside)))


def possible_files(name: str, only: Collection[str] = ()) -> set[str]:
    """Return the name of every file of these kinds for a paper that has a name."""
    endings = ("", *(f"-{paper}" for paper in SHEETS))
    kinds = wanted_kinds(only)
    files = {f"{name}-{kind}{ending}.pdf" for kind in kinds for ending in endings}
    return files | ({card.text_file(name)} if card.KIND in kinds else set())
