"""What lies on pages and is printed with them: stamps, drawings, fields filled in."""

from __future__ import annotations

from io import BytesIO
from typing import TYPE_CHECKING

from pikepdf import Array, Dictionary

from zine.impose.pdf.annotations import fill_in, is_printed
from zine.impose.pdf.looks import LOOKLESS, give_looks

if TYPE_CHECKING:
    from pikepdf import Object, Pdf


def with_notes_laid_in(pdf: Pdf, data: bytes) -> bytes:
    """Return a PDF whose notes are a part of its pages, as they come out on paper.

    Args:
        pdf: Open; it is changed in the same way.
        data: The same as it was opened, and what is returned if it has no such notes.
    """
    if not any(_has_printed_notes(page.obj) for page in pdf.pages):
        return data
    fill_in(pdf)
    give_looks(pdf, (page.obj for page in pdf.pages))
    pdf.flatten_annotations("print")
    file = BytesIO()
    pdf.save(file, static_id=True)
    return file.getvalue()


def _has_printed_notes(page: Object) -> bool:
    notes = page.get("/Annots")
    return any(
        isinstance(it, Dictionary)
        and is_printed(it)
        and ("/AP" in it or str(it.get("/Subtype")) not in LOOKLESS)
        for it in (notes if isinstance(notes, Array) else ())
    )
