"""From any PDF to sheets: open it, plan, draw, and write all files or none."""

from __future__ import annotations

import re
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from zine.errors import PaperError, UsageError
from zine.impose.pdf.boxes import Box
from zine.impose.pdf.remarks import remarks_on_damage, remarks_on_pages, trim_hint
from zine.impose.pdf.source import open_source
from zine.outputs.bleeding import remarks_on_bleed
from zine.outputs.for_printer import remarks_on_flip, remarks_on_paper
from zine.outputs.order import TURNED, Order, Outcome, Way
from zine.outputs.order_plan import plan_order, usual_page
from zine.outputs.page_list import parse_page_list
from zine.outputs.unfolding import plan_unfolding, remarks_on_signatures
from zine.outputs.ways_out import WAYS, Work
from zine.outputs.write import BY_O, write_all
from zine.units import shown

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from zine.errors import Notice
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
        named = [(file.name, data) for file, data in files]
        write_all(files[0][0].parent, named, way_out=BY_O)
        late = remarks_on_damage(source) if source else ()
        said = (
            *_on_printer(work),
            *work.notices,
            *(it for m in made for it in m.notices),
            *late,
        )
    return Outcome(
        work.plan,
        work.pages,
        tuple(file for file, _ in files),
        tuple(dict.fromkeys(said)),
    )


def _on_printer(work: Work) -> Iterator[Notice]:
    """Yield what is worth knowing about a printer that is named."""
    order = work.order
    if order.printer is not None:
        if order.way in TURNED:
            yield from remarks_on_flip(order.printer, order.flip)
        yield from remarks_on_paper(order.printer, work.plan.paper)


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
        said = (*source.notices, *remarks_on_signatures(order, plan))
        pages_found = len(plan.order) + (plan.poster is not None)
        return Work(order, plan, source, pages_found, title, said)
    pages = source.pages
    try:
        plan, notices = plan_order(order, len(pages), _sizes(order, pages))
    except PaperError as error:
        if hint := trim_hint(source):
            hint = f"{hint} {error.hint}"
        raise PaperError(
            error.message, place=error.place, hint=hint or error.hint
        ) from error
    seen = (
        *source.notices,
        *remarks_on_pages(source),
        *notices,
        *remarks_on_bleed(plan, pages),
    )
    return Work(order, plan, source, len(pages), title, seen)


def _count(order: Order) -> int:
    """Return how many pages a dummy has that is made of nothing.

    Raises:
        UsageError: They are not counted.
    """
    found = re.fullmatch(r"(?:1\s*[-–]\s*)?([0-9]+)", (order.pages or "").strip())
    if not found or not int(found[1][:LONGEST]):
        raise UsageError(
            "a dummy without a PDF has to know how many pages it has",
            hint="Say it with --pages 16, or give a PDF.",
        )
    if len(found[1]) > LONGEST:
        raise UsageError(
            f"a dummy of {shown(found[1])} pages is more than anybody folds",
            hint=f"Say at most {'9' * LONGEST}.",
        )
    return int(found[1])


def _sizes(order: Order, pages: Sequence[SourcePage]) -> Sizes:
    """Return the size of every page; a poster has the whole back for itself."""
    scheme = order.scheme
    is_last_poster = scheme.poster and len(pages) == scheme.pages_per_sheet + 1
    bound = pages[:-1] if is_last_poster else pages
    return {it.number: it.size for it in bound}


def _file(order: Order, part: str) -> Path:
    """Return where a file goes; ``part`` is which of several it is."""
    out = order.out
    if out is not None and not out.is_dir() and out.suffix.lower() != ".pdf":
        raise UsageError(
            f"{shown(str(out))} does not end in .pdf, and what comes out is a PDF",
            hint=f"Say -o {out.stem.strip('-.') or 'sheets'}.pdf, or name a folder.",
        )
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
