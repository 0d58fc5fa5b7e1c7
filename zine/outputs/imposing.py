"""From any PDF to sheets: open it, plan, draw, and write all files or none."""

from __future__ import annotations

from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from zine.errors import Notice, PaperError, UsageError
from zine.impose.pdf.boxes import Box
from zine.impose.pdf.remarks import remarks_on_damage
from zine.impose.pdf.source import open_source
from zine.outputs.order import Order, Outcome, Way
from zine.outputs.order_plan import plan_order, usual_page
from zine.outputs.page_list import parse_page_list
from zine.outputs.unfolding import plan_unfolding
from zine.outputs.ways_out import WAYS, Work
from zine.outputs.write import write_all
from zine.units import Pt, in_mm

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from zine.impose.pdf.source import Source, SourcePage
    from zine.outputs.sizes import Sizes

LONGEST = len("9999")
"""Figures in the number of pages of a dummy; nobody folds more."""

UNTITLED = "dummy"
"""What a dummy of nothing is called."""


def carry_out(order: Order) -> Outcome:
    """Make the files that are asked for.

    Raises:
        ContentError: It is no readable PDF.
        PaperError: The pages do not fit the paper, or not the scheme.
        LimitError: It is too large.
        OutputError: A file cannot be written; the last good ones are still there.
        UsageError: The new file would replace the PDF it is made of.
    """
    with _opened(order) as source:
        work = _work(order, source)
        made = tuple(WAYS[order.way](work))
        files = [(_file(order, it.part), it.data) for it in made]
        for file, _ in files:
            _check_other(file, order.source)
        write_all(files[0][0].parent, [(file.name, data) for file, data in files])
        late = remarks_on_damage(source) if source else ()
        said = (*work.notices, *(it for m in made for it in m.notices), *late)
    return Outcome(
        work.plan,
        work.pages,
        tuple(file for file, _ in files),
        tuple(dict.fromkeys(said)),
    )


@contextmanager
def _opened(order: Order) -> Iterator[Source | None]:
    """Open the pages that are wanted."""
    if order.source is None:
        yield None
        return
    bleeds = order.placing.bleed > 0
    with open_source(
        order.source,
        name=str(order.source),
        password=order.password,
        box=Box(order.box or ("trim" if bleeds else "crop")),
    ) as source:
        if order.pages is None:
            yield source
        else:
            numbers = parse_page_list(order.pages, count=len(source.pages))
            yield source.choose(numbers)


def _work(order: Order, source: Source | None) -> Work:
    title = order.source.stem if order.source else UNTITLED
    if source is None:
        count = _count(order)
        plan, notices = plan_order(order, count, {1: usual_page(order)})
        return Work(order, plan, None, count, title, notices)
    title = source.title or title
    if order.way is Way.UNFOLD:
        plan = plan_unfolding(order, source)
        return Work(order, plan, source, len(plan.order), title, source.notices)
    pages = source.pages
    plan, notices = plan_order(order, len(pages), _sizes(order, pages))
    seen = (*source.notices, *notices, *_bleed(pages, order.placing.bleed))
    return Work(order, plan, source, len(pages), title, seen)


def _count(order: Order) -> int:
    """Return how many pages a dummy has that is made of nothing.

    Raises:
        UsageError: They are not counted.
    """
    words = (order.pages or "").strip()
    is_number = words.isascii() and words.isdigit() and len(words) <= LONGEST
    if not is_number or not int(words):
        raise UsageError(
            "a dummy without a PDF has to know how many pages it has",
            hint="Say it with --pages 16, or give a PDF.",
        )
    return int(words)


def _sizes(order: Order, pages: Sequence[SourcePage]) -> Sizes:
    """Return the size of every page; a poster has the whole back for itself."""
    scheme = order.scheme
    is_last_poster = scheme.poster and len(pages) == scheme.pages_per_sheet + 1
    bound = pages[:-1] if is_last_poster else pages
    return {it.number: it.size for it in bound}


def _bleed(pages: Sequence[SourcePage], wanted: Pt) -> Iterator[Notice]:
    """Say which pages have less ink beyond their edges than is wanted."""
    if not wanted:
        return
    lacking = [it for it in pages if it.bleed.least < wanted - Pt(0.1)]
    if not lacking:
        return
    least = in_mm(min(it.bleed.least for it in lacking))
    which = "page" if len(lacking) == 1 else "pages"
    have = f"{max(least, 0):.2g} mm" if least > 0 else "none"
    yield Notice(
        f"{len(lacking)} {which} should bleed {in_mm(wanted):.2g} mm, but the PDF has"
        f" {have}: where a cut goes wide, paper will show",
        hint="Export the PDF with bleed, or leave a white margin along its edges.",
    )


def _file(order: Order, part: str) -> Path:
    """Return where a file goes; ``part`` is which of several it is."""
    out = order.out
    if out is None or out.is_dir():
        name = f"{order.source.stem}-{part or order.way}" if order.source else UNTITLED
        return (out or Path()) / f"{name}.pdf"
    return out.with_name(f"{out.stem}-{part}{out.suffix}") if part else out


def _check_other(file: Path, source: Path | None) -> None:
    try:
        same = source is not None and file.exists() and file.samefile(source)
    except OSError as error:
        raise PaperError(f"{file} cannot be looked at: {error.strerror}") from error
    if same:
        raise UsageError(
            f"{file} is the PDF itself, and the sheets would replace it",
            hint="Give them another name with -o.",
        )
    if file.exists() and not (file.is_file() or file.is_dir()):
        raise UsageError(
            f"{file} is a device or a pipe, and a file would replace it",
            hint="Name a file with -o.",
        )
