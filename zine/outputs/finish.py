"""Pages become files: plan each paper, make every product, write them all."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from zine.content.model import PANEL, CoverStyle
from zine.errors import Notice, PaperError
from zine.impose.fit import MisfitError
from zine.impose.instructions import hand_movements
from zine.impose.marks.table import draw_marks
from zine.impose.plan import plan_imposition
from zine.impose.thrift import thriftiest
from zine.outputs.checking import look_at_products, remarks_of_press
from zine.outputs.for_printer import named_for, remarks_on_paper
from zine.outputs.imprint import imprint_of
from zine.outputs.job import Job, Run
from zine.outputs.kinds import make_products, possible_files, wanted_kinds
from zine.outputs.lost_in_print import look_at_pages, lost_in_print
from zine.outputs.prepress import choose_prepress, usual_dots
from zine.outputs.press import press_facts
from zine.outputs.record import (
    RECORD_FILE,
    add_notices,
    encode_record,
    make_record,
    read_record,
)
from zine.outputs.too_thick import remarks_on_folds
from zine.outputs.write import remove_files, write_all
from zine.units import shown

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Sequence

    from zine.content.model import Zine
    from zine.impose.plan import Plan
    from zine.impose.scheme import Scheme
    from zine.outputs.card import Setter
    from zine.outputs.job import Product
    from zine.outputs.layouts import Layout
    from zine.outputs.record import Record
    from zine.outputs.task import Origin
    from zine.outputs.ticket import Ticket
    from zine.paper import Paper
    from zine.render.pages import Pages


def finish(  # noqa: PLR0913 - everything there is, and a press
    zine: Zine,
    ticket: Ticket,
    laid_out: Sequence[tuple[Layout, Pages]],
    *,
    folder: Path,
    origin: Origin,
    setter: Setter,
) -> Record:
    """Write all files of a zine into ``folder`` and return the record of them.

    Args:
        zine: Read and checked.
        ticket: What is asked for.
        laid_out: Its pages, for each size.
        folder: Where its files go.
        origin: What it was made from.
        setter: Lays out the print card.

    Raises:
        PaperError: The pages fit no paper, or not the one that was asked for.
        OutputError: A file cannot be written; the last good ones are still there.
    """
    runs, remarks = _runs(ticket, laid_out)
    settings = zine.settings
    dots = usual_dots(settings.halftone, [pages for _, pages in laid_out])
    prepress = choose_prepress(dots, ticket.press)
    job = Job(
        zine.name,
        settings.title,
        settings.lang,
        runs,
        prepress,
        ticket.press.name,
        ticket.printer,
    )
    # Of two layouts of one text the colours and the photos are the same.
    as_laid_out = laid_out[0][1].pdf

    def look(made: Sequence[Product]) -> None:
        look_at_products(made)
        look_at_pages(as_laid_out, dots)

    products = make_products(job, ticket.only, setter=setter, meanwhile=look)
    seen = [notice for _, pages in laid_out for notice in pages.notices]
    record = make_record(
        job,
        products,
        fingerprint=origin.fingerprint,
        inputs=origin.inputs | dict(files_of(laid_out)),
        # Two layouts of one text have much the same to say.
        notices=tuple(dict.fromkeys((*zine.notices, *seen, *remarks))),
    )
    record["black_cover"] = settings.style is CoverStyle.BLACK
    texts = [(it.file, it.text) for it in zine.texts]
    lost = lost_in_print(as_laid_out, ticket.press, dots, texts)
    add_notices(record, remarks_of_press(record, products, ticket.press, texts, lost))
    # Behind the remarks: who has just begun to write need not hear of it every time.
    record["imprint"] = imprint_of(zine)
    if dots is not None:
        record["halftone"] = dots
    if own := press_facts(ticket.press):
        record["own_press"] = own
    last = read_record(folder)
    files = [(product.file, product.data) for product in products]
    write_all(folder, [*files, (RECORD_FILE, encode_record(record))])
    # What an earlier build made for another paper, perhaps for another flip, would go
    # on looking up to date.
    old = possible_files(zine.name, ticket.only)
    old |= _files(zine.name, last, wanted_kinds(ticket.only))
    remove_files(folder, old - {product.file for product in products})
    return record


def files_of(laid_out: Iterable[tuple[Layout, Pages]]) -> tuple[tuple[str, str], ...]:
    """Return every file that any layout has read, with its hash, once."""
    found = {file for _, pages in laid_out for file in pages.files}
    return tuple(sorted(found))


def _files(name: str, record: Record | None, kinds: Collection[str]) -> set[str]:
    """Return the files of these kinds that a record of a zine lists."""
    outputs = (record or {}).get("outputs", ())
    files = {it["file"] for it in outputs if it["kind"] in kinds}
    # A folder of outputs can be a stranger's: nothing else in it is ours to remove.
    return {it for it in files if it.startswith(f"{name}-") and Path(it).name == it}


def _runs(
    ticket: Ticket, laid_out: Sequence[tuple[Layout, Pages]]
) -> tuple[tuple[Run, ...], list[Notice]]:
    """Return a run for each paper that takes its pages at full size, and remarks.

    Of several papers one that is too small is left out and said; a paper that was asked
    for alone has to fit.
    """
    runs: list[Run] = []
    remarks = [*ticket.notices]
    misfits: list[PaperError] = []
    for layout, pages in laid_out:
        _check_count(ticket.scheme, layout, pages)
        for paper in layout.papers:
            try:
                runs.append(_run(ticket, paper, pages, remarks))
            except PaperError as exc:
                misfits.append(exc)
    if not runs:
        raise _with_way_out(misfits[0])
    return tuple(runs), [*remarks, *map(_left_out, misfits)]


def _check_count(scheme: Scheme, layout: Layout, pages: Pages) -> None:
    """Refuse more pages than a scheme of one sheet holds.

    One more would be taken for a poster.
    """
    if scheme.takes_many_sheets or pages.count <= scheme.pages_per_sheet:
        return
    papers = " and ".join(paper.title for paper in layout.papers)
    raise PaperError(
        f"the text fills {pages.count} pages on {papers}, and {scheme.name} holds"
        f" {scheme.pages_per_sheet}",
        hint=f"Write pages = {scheme.pages_per_sheet} to have the type made smaller, if"
        " the theme can. Or shorten it, or choose a scheme of several sheets.",
    )


def _run(ticket: Ticket, paper: Paper, pages: Pages, remarks: list[Notice]) -> Run:
    """Return a run; what is remarkable about it is added to ``remarks``."""
    scheme, saved = thriftiest(
        ticket.scheme,
        pages.count,
        paper=paper,
        page_size=pages.size,
        placing=ticket.placing,
        load=ticket.load,
        binding=ticket.binding,
        terms=ticket.terms,
    )
    remarks.extend(filter(None, [saved]))
    plan = plan_imposition(
        pages.count,
        scheme=scheme,
        paper=paper,
        page_size=pages.size,
        flip=ticket.flip,
        binding=ticket.binding,
        signature=ticket.signature,
        placing=ticket.placing,
        back_cover=pages.back_cover,
    )
    remarks.extend(_on_the_cover(ticket, plan))
    printer = ticket.printer and ticket.printer.on(paper)
    if ticket.printer:
        remarks.extend(remarks_on_paper(ticket.printer, paper))
    hands = hand_movements(plan)
    run = Run(pages, plan, hands, terms=ticket.terms, printer=printer)
    remarks.extend(remarks_on_folds(run, ticket.text_place))
    if not ticket.marks:
        return run
    job = named_for(ticket.job, printer)
    ink, lacking = draw_marks(plan, ticket.marks, job=job)
    remarks.extend(lacking)
    return replace(run, ink=ink)


def _on_the_cover(ticket: Ticket, plan: Plan) -> Iterator[Notice]:
    """Yield why a cover cannot be of the stock that was asked for."""
    if ticket.terms.cover is None or plan.cover is not None:
        return
    is_alone = len(plan.sheets) == 1
    why = (
        "the zine is a single sheet"
        if is_alone
        else f"with {plan.scheme.name} other pages are on the sheet of the cover"
    )
    yield Notice(
        f"cover_stock is {shown(ticket.terms.cover.words)}, but {why}; so all of it is"
        " of one paper",
        place=ticket.cover_place,
        hint="Leave cover_stock out, and say text_stock."
        if is_alone
        else 'Set scheme = "saddle-stitch", or leave cover_stock out.',
    )


def _with_way_out(misfit: PaperError) -> PaperError:
    """Add to the hint what only a zine can do: be laid out anew for its sheet."""
    if not isinstance(misfit, MisfitError):
        return misfit
    hint = f'{misfit.hint} Or set format = "{PANEL}", as large as the sheet allows.'
    return PaperError(misfit.message, place=misfit.place, hint=hint)


def _left_out(misfit: PaperError) -> Notice:
    return Notice(f"{misfit.message}, so no files were made for it", hint=misfit.hint)
