"""For the do-it-yourself copier: the sheets, ready to print, fold and staple."""

from __future__ import annotations

from typing import TYPE_CHECKING

from zine.impose.place import impose
from zine.impose.proof import prove_plan
from zine.outputs.job import Product

if TYPE_CHECKING:
    from collections.abc import Iterator

    from zine.outputs.job import Job

KIND = "print"


def imposed_sheets(job: Job) -> Iterator[Product]:
    """Yield one file of imposed sheets for each paper, each proved by folding first."""
    for run in job.runs:
        prove_plan(run.plan)
        # Viewers show the title: it says what the print dialog has to be told.
        title = f"{job.title} (print {run.how_to_print})"
        yield Product(
            job.file(KIND, run),
            KIND,
            run.plan.paper.name,
            impose(run.pages.pdf, run.plan, title=title, lang=job.lang),
        )
