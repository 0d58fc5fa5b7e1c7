"""For the do-it-yourself copier: the sheets, ready to print, fold and staple."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from zine.impose.pdf.boxes import Box
from zine.impose.pdf.source import open_source
from zine.impose.place import FACES, sheets, sides_in_turn, written
from zine.impose.proof import prove_plan
from zine.impose.slot import Face
from zine.outputs.black import in_black
from zine.outputs.for_printer import named_for
from zine.outputs.job import Product

if TYPE_CHECKING:
    from collections.abc import Iterator

    from zine.impose.pdf.canvas import Booklet, Canvas
    from zine.outputs.job import Job, Run

KIND = "print"

COVER = "cover"
"""Sheets of a stock of their own, in a file beside the others."""

KINDS = (KIND, COVER)
"""Both are made together; folded together they read."""


class _Share(NamedTuple):
    """Sheets that go into one file.

    Attributes:
        kind: Of the file.
        words: What is in it, for its title.
        numbers: Of the sheets.
    """

    kind: str
    words: str
    numbers: tuple[int, ...]


def imposed_sheets(job: Job) -> Iterator[Product]:
    """Yield the files of imposed sheets for each paper, proved by folding them first.

    One file holds them all; or one the inside sheets, and another the cover.
    """
    for run in job.runs:
        prove_plan(run.plan)
        faces = FACES if run.plan.backs else (Face.FRONT,)
        with open_source(
            in_black(run.pages.pdf), name="the pages", box=Box.TRIM
        ) as pages:
            booklet = sheets(
                run.plan,
                pages,
                title="",
                lang=job.lang,
                ink=run.ink,
                faces=faces,
                printer=run.printer,
            )
            title = named_for(job.title, run.printer)
            for share in _shares(run):
                part = booklet._replace(
                    # Viewers show it: it says what the print dialog has to be told.
                    title=f"{title}{share.words} (print {run.how_to_print})",
                    canvases=_canvases(booklet, run, faces, share),
                )
                data = job.prepress(written(part, pages))
                name = job.file(share.kind, run)
                yield Product(name, share.kind, run.plan.paper.name, data)


def _shares(run: Run) -> tuple[_Share, ...]:
    cover = run.plan.cover
    numbers = tuple(it.number for it in run.plan.sheets)
    if cover is None:
        return (_Share(KIND, "", numbers),)
    inside = tuple(it for it in numbers if it != cover)
    return _Share(KIND, ", inside", inside), _Share(COVER, ", cover", (cover,))


def _canvases(
    booklet: Booklet, run: Run, faces: tuple[Face, ...], share: _Share
) -> tuple[Canvas, ...]:
    """Return the sides of some sheets, without backs if nothing is printed there."""
    order = sides_in_turn(run.plan, faces)
    return tuple(
        canvas
        for (number, _), canvas in zip(order, booklet.canvases, strict=True)
        if number in share.numbers
    )
