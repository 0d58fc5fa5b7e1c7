"""What is laid on the words of a page, and on which: bars, pictures, notes."""

from __future__ import annotations

import ctypes
from typing import TYPE_CHECKING, Any, NamedTuple

import pypdfium2.raw as pdfium

from zine.preflight.covers import MOST, Cover, are_scan, largest
from zine.preflight.facts_objects import objects, overlap, upright
from zine.preflight.facts_text import INVISIBLE
from zine.units import Pt, Rect

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from pypdfium2 import PdfPage

    from zine.preflight.facts_objects import Found

BAR, PICTURE, NOTE = "words under a bar", "words under a picture", "words under a note"

KINDS = {
    pdfium.FPDF_PAGEOBJ_PATH: BAR,
    pdfium.FPDF_PAGEOBJ_SHADING: BAR,
    pdfium.FPDF_PAGEOBJ_IMAGE: PICTURE,
}


class Under(NamedTuple):
    """Words that something was painted over.

    Attributes:
        it: They, as PDFium knows them.
        above: What was painted over them, the last on top.
        is_inked: Whether they leave ink.
    """

    it: Any
    above: tuple[Cover, ...]
    is_inked: bool

    def on(self, letter: Rect) -> tuple[Cover, ...]:
        """Return what lies on a letter of them, the last on top."""
        x, y = (letter.x0 + letter.x1) / 2, (letter.y0 + letter.y1) / 2
        boxes = [(it, it.box) for it in self.above]
        return tuple(
            it for it, box in boxes if box.x0 <= x <= box.x1 and box.y0 <= y <= box.y1
        )


def under_something(page: PdfPage) -> dict[int | None, Under]:
    """Return the words of a page that something was painted over, by their address."""
    drawn = list(objects(page))
    covers = _covers(page, drawn)
    found = {}
    for number, text in enumerate(drawn):
        if text.kind != pdfium.FPDF_PAGEOBJ_TEXT:
            continue
        is_inked = pdfium.FPDFTextObj_GetTextRenderMode(text.it) not in INVISIBLE
        above = tuple(
            it
            for it in covers
            if it.before > number
            # Without ink, and under a picture: so scans are made to be searched.
            and (is_inked or it.kind != PICTURE)
            and overlap(it.box, text.box)
        )
        if above:
            found[address(text.it)] = Under(text.it, above, is_inked)
    return found


def address(it: Any) -> int | None:  # noqa: ANN401 - PDFium has no types
    """Return where PDFium keeps something."""
    return ctypes.cast(it, ctypes.c_void_p).value


def _covers(page: PdfPage, drawn: Sequence[Found]) -> list[Cover]:
    """Return what may hide words, the last on top."""
    seen = [(n, it, overlap(it.box, it.room)) for n, it in enumerate(drawn)]
    pictures = [box for _, it, box in seen if box and KINDS.get(it.kind) == PICTURE]
    is_scan = are_scan(pictures, page.get_size())
    covers = [
        Cover(kind, box, number, it.it)
        for number, it, box in seen
        if (kind := KINDS.get(it.kind)) and box and not (is_scan and kind == PICTURE)
    ]
    covers += [Cover(NOTE, box, len(drawn)) for box in _notes(page)]
    return largest(covers)


def _notes(page: PdfPage) -> Iterator[Rect]:
    for number in range(min(pdfium.FPDFPage_GetAnnotCount(page.raw), MOST)):
        note, raw = pdfium.FPDFPage_GetAnnot(page.raw, number), pdfium.FS_RECTF()
        if pdfium.FPDFAnnot_GetRect(note, raw):
            box = Rect(*map(Pt, (raw.left, raw.bottom, raw.right, raw.top)))
            yield upright(page).rect(box)
        pdfium.FPDFPage_CloseAnnot(note)
