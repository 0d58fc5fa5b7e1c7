"""For the do-it-yourself copier: the sheets, ready to print, fold and staple."""

from __future__ import annotations

from typing import TYPE_CHECKING

from zine.impose.pdf.boxes import Box
from zine.impose.pdf.source import open_source
from zine.impose.place import FACES, sheets, written
from zine.impose.proof import prove_plan
from zine.impose.slot import Face
from zine.outputs.black import in_black
from zine.outputs.job import Product

if TYPE_CHECKING:
    from collections.abc import Iterator

    from zine.outputs.job import Job, Run

KIND = "print"


def imposed_sheets(job: Job) -> Iterator[Product]:
    """Yield one file of imposed sheets for each paper, each proved by folding first."""
    for run in job.runs:
        prove_plan(run.plan)
        # Viewers show the title: it says what the print dialog has to be told.
        title = f"{job.title} (print {run.how_to_print})"
        data = _sheets(run, title=title, lang=job.lang)
        name = job.file(KIND, run)
        yield Product(name, KIND, run.plan.paper.name, job.screen(data))


def _sheets(run: Run, *, title: str, lang: str) -> bytes:
    """Return the sheets, without their backs if nothing is printed there."""
    faces = FACES if run.plan.backs else (Face.FRONT,)
    with open_source(in_black(run.pages.pdf), name="the pages", box=Box.TRIM) as pages:
        booklet = sheets(
            run.plan, pages, title=title, lang=lang, ink=run.ink, faces=faces
        )
        return written(booklet, pages)
