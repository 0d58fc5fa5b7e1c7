"""Pages become files: plan each paper, make every product, write them all."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from zine.errors import Notice, PaperError
from zine.impose import Flip, load_scheme, plan_imposition
from zine.outputs.job import Job
from zine.outputs.kinds import make_products, possible_files
from zine.outputs.record import RECORD_FILE, encode_record, make_record
from zine.outputs.write import remove_files, write_all
from zine.paper import PAPERS

if TYPE_CHECKING:
    from pathlib import Path

    from zine.content.model import Zine
    from zine.impose import Plan, Scheme
    from zine.outputs.record import Record
    from zine.outputs.task import Origin
    from zine.render.pages import Pages
    from zine.units import Size

BOTH = "both"
"""The paper setting that means: every paper the pages fit."""


@dataclass(frozen=True, slots=True)
class Wishes:
    """What the command line decides over the head of the zine's settings.

    Attributes:
        paper: ``letter``, ``a4`` or ``both``; ``None`` leaves it to the zine.
        flip: ``short`` or ``long``; ``None`` leaves it to the zine.
        only: Kinds of output to make; empty for all.
    """

    paper: str | None = None
    flip: str | None = None
    only: frozenset[str] = frozenset()


def finish(
    zine: Zine, pages: Pages, *, folder: Path, wishes: Wishes, origin: Origin
) -> Record:
    """Write all files of a zine into ``folder`` and return the record of them.

    Raises:
        PaperError: The pages fit no paper, or not the one that was asked for.
        OutputError: A file cannot be written; the last good ones are still there.
    """
    plans, misfits = _plans(zine, pages, wishes)
    job = Job(zine.name, zine.settings.title, zine.settings.lang, pages, plans)
    products = make_products(job, wishes.only)
    record = make_record(
        job,
        products,
        fingerprint=origin.fingerprint,
        inputs=origin.inputs | dict(pages.files),
        notices=(*zine.notices, *pages.notices, *misfits),
    )
    files = [(product.file, product.data) for product in products]
    write_all(folder, [*files, (RECORD_FILE, encode_record(record))])
    # What an earlier build made for another paper, perhaps for another flip, would go
    # on looking up to date.
    made = {product.file for product in products}
    remove_files(folder, possible_files(zine.name, wishes.only) - made)
    return record


def _plans(
    zine: Zine, pages: Pages, wishes: Wishes
) -> tuple[tuple[Plan, ...], list[Notice]]:
    """Return a plan for each paper that takes the pages at full size.

    With ``both`` a paper that is too small is left out and said; a paper that was asked
    for by name has to fit.
    """
    settings = zine.settings
    scheme = load_scheme(settings.scheme, (zine.root / "schemes",))
    flip = Flip(wishes.flip or settings.flip)
    wanted = wishes.paper or settings.paper
    if wanted != BOTH:
        return (_plan(pages.count, pages.size, scheme, wanted, flip),), []
    plans: list[Plan] = []
    misfits: list[PaperError] = []
    for paper in PAPERS:
        try:
            plans.append(_plan(pages.count, pages.size, scheme, paper, flip))
        except PaperError as exc:
            misfits.append(exc)
    if not plans:
        raise misfits[0]
    return tuple(plans), [_left_out(misfit) for misfit in misfits]


def _plan(count: int, size: Size, scheme: Scheme, paper: str, flip: Flip) -> Plan:
    return plan_imposition(
        count, scheme=scheme, paper=PAPERS[paper], page_size=size, flip=flip
    )


def _left_out(misfit: PaperError) -> Notice:
    return Notice(f"{misfit.message}, so no files were made for it", hint=misfit.hint)
