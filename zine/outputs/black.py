"""The pages as they are printed: a shop bills colour, even if it looks black."""

from __future__ import annotations

from functools import lru_cache

from zine.impose.pdf.grey.convert import in_grey


@lru_cache(maxsize=4)  # Two papers and two kinds of file are made of the same pages.
def in_black(pages: bytes) -> bytes:
    """Return the PDF of the pages in black, white and greys.

    Raises:
        ContentError: A drawing has a colour nobody can work out.
    """
    return in_grey(pages)
