"""Lay several PDFs one behind the other, to draw pages of all of them."""

from __future__ import annotations

from contextlib import contextmanager
from io import BytesIO
from typing import TYPE_CHECKING

from pikepdf import Pdf

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence


@contextmanager
def joined(files: Sequence[bytes]) -> Iterator[Pdf]:
    """Open the pages of all files as those of one, in their order."""
    with Pdf.new() as whole:
        for data in files:
            with Pdf.open(BytesIO(data)) as pdf:
                whole.pages.extend(pdf.pages)
        yield whole
