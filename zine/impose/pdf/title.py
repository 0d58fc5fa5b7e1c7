"""Find out what a PDF calls itself."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pikepdf import Dictionary

from zine.impose.pdf.words import in_line, read_words

if TYPE_CHECKING:
    from pikepdf import Pdf

LONGEST = 200
"""Characters of a title that are kept."""


def read_title(pdf: Pdf) -> str:
    """Return the title of a document, in one line, or ``""``."""
    info = pdf.trailer.get("/Info")
    title = info.get("/Title") if isinstance(info, Dictionary) else None
    return (read_words(title) or _from_xmp(pdf))[:LONGEST].rstrip()


def _from_xmp(pdf: Pdf) -> str:
    if "/Metadata" not in pdf.Root:
        return ""
    try:
        title = pdf.open_metadata().get("dc:title")
    except Exception:  # noqa: BLE001 - a parser of its own; a title is not worth failing
        return ""
    return in_line(title) if isinstance(title, str) else ""
