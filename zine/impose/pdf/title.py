"""Find out what a PDF calls itself."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pikepdf
from pikepdf import Dictionary

if TYPE_CHECKING:
    from pikepdf import Pdf

LONGEST = 200
"""Characters of a title that are kept."""


def read_title(pdf: Pdf) -> str:
    """Return the title of a document, in one line, or ``""``."""
    info = pdf.trailer.get("/Info")
    title = info.get("/Title") if isinstance(info, Dictionary) else None
    words = str(title) if isinstance(title, pikepdf.String) else ""
    return _line(words) or _line(_from_xmp(pdf))


def _from_xmp(pdf: Pdf) -> str:
    if "/Metadata" not in pdf.Root:
        return ""
    try:
        return str(pdf.open_metadata().get("dc:title") or "")
    except Exception:  # noqa: BLE001 - a parser of its own; a title is not worth failing
        return ""


def _line(words: str) -> str:
    shown = "".join(it if it.isprintable() else " " for it in words)
    return " ".join(shown.split())[:LONGEST].rstrip()
