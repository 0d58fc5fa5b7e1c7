"""For the screen: the pages in reading order, tagged, with bookmarks and links."""

from __future__ import annotations

from typing import TYPE_CHECKING

from zine.outputs.job import Product

if TYPE_CHECKING:
    from collections.abc import Iterator

    from zine.outputs.job import Job

KIND = "read"


def reading_copy(job: Job) -> Iterator[Product]:
    """Yield the pages as they were laid out for the first paper: a PDF/UA file."""
    yield Product(f"{job.name}-read.pdf", KIND, None, job.runs[0].pages.pdf)
