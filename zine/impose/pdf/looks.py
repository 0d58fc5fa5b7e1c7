"""Give looks to what leaves its looks to the viewer, as PDFium draws it.

Highlights, notes and lists in forms may come without an appearance.  PDFium makes one
for each; it is shown nothing but those, on empty pages, so what else the file may hold
does not reach it.
"""

from __future__ import annotations

from io import BytesIO
from typing import TYPE_CHECKING

from pikepdf import Array, Dictionary, Name, Object, Pdf, Stream

from zine.impose.pdf.annotations import is_printed
from zine.impose.pdf.pdfium import ONE_AT_A_TIME

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

LOOKLESS = {"/Link", "/Popup", "/Screen", "/Movie", "/Sound", "/FileAttachment"}
"""What viewers print nothing of unless it has looks (ISO 32000-2, 12.5.6)."""

FROM_ABOVE = ("/FT", "/Ff", "/V", "/DV", "/DA", "/Q", "/MaxLen", "/Opt", "/TI", "/I")
"""What a field has from the field it belongs to (ISO 32000-2, 12.7.4)."""

ELSEWHERE = ("/P", "/Parent", "/Kids", "/Popup", "/IRT", "/A", "/AA", "/OC")
"""Ways out of an annotation to the rest of the file."""

HIGHEST = 32
"""Fields above a field that are asked."""

TINY = 0.02
"""Pixels to a point: PDFium makes looks when it draws, and nobody sees the picture."""

MOST = 5000
"""Annotations that are given looks; more are no reader's notes."""


def give_looks(pdf: Pdf, pages: Iterable[Object]) -> None:
    """Give looks to the annotations of pages that are printed and have none."""
    bare = [it for page in pages for it in _bare(page)]
    if bare:
        _draw(pdf, bare[:MOST])


def _draw(pdf: Pdf, bare: Sequence[Object]) -> None:
    drawn = _drawn(_shown(pdf, bare))
    if drawn is None:
        return  # They stay without looks, as in other viewers.
    with Pdf.open(BytesIO(drawn)) as seen:
        for annotation, page in zip(bare, seen.pages, strict=True):
            (other,) = page.obj.Annots
            looks = other.get("/AP")
            normal = looks.get("/N") if isinstance(looks, Dictionary) else None
            if isinstance(normal, Stream):
                annotation.AP = Dictionary(N=pdf.copy_foreign(normal))
                if other.get("/Subtype") != Name.Widget:
                    # PDFium draws them where they lie on the page, whatever the
                    # rectangle says: of a note, its corner alone is sure.
                    annotation.Rect = Array(normal.get("/BBox"))


def _bare(page: Object) -> Iterator[Object]:
    annotations = page.get("/Annots")
    for it in annotations if isinstance(annotations, Array) else ():
        if (
            isinstance(it, Dictionary)
            and "/AP" not in it
            and str(it.get("/Subtype")) not in LOOKLESS
            and is_printed(it)
        ):
            yield it


def _shown(pdf: Pdf, bare: Iterable[Object]) -> bytes:
    """Return a PDF with each annotation alone on an empty page."""
    with Pdf.new() as shown:
        fields = Array()
        for it in bare:
            own = shown.copy_foreign(pdf.make_indirect(Dictionary(_own(it))))
            shown.add_blank_page()
            shown.pages[-1].obj.Annots = Array([own])
            if own.get("/Subtype") == Name.Widget:
                own.T = f"{len(fields)}"
                fields.append(own)
        shown.Root.AcroForm = Dictionary(Fields=fields)
        form = pdf.Root.get("/AcroForm")
        for key in ("/DR", "/DA", "/Q"):
            if isinstance(form, Dictionary) and key in form:
                shown.Root.AcroForm[key] = _copied(pdf, shown, form[key])
        return _saved(shown)


def _own(annotation: Object) -> Mapping[str, Object]:
    """Return the entries of an annotation, with those it has from above."""
    own = {key: it for key, it in annotation.items() if key not in ELSEWHERE}
    above = annotation.get("/Parent")
    for _ in range(HIGHEST):
        if not isinstance(above, Dictionary):
            break
        for key in FROM_ABOVE:
            if key in above:
                own.setdefault(key, above[key])
        above = above.get("/Parent")
    return own


def _copied(pdf: Pdf, shown: Pdf, entry: Object) -> Object:
    if not isinstance(entry, Dictionary | Array):
        return entry
    return shown.copy_foreign(entry if entry.is_indirect else pdf.make_indirect(entry))


def _drawn(file: bytes) -> bytes | None:
    """Return a PDF after PDFium has looked at all of it, if it can."""
    from pypdfium2 import PdfDocument, PdfiumError

    out = BytesIO()
    try:
        with ONE_AT_A_TIME, PdfDocument(file) as document:
            document.init_forms()
            for page in document:
                page.render(scale=TINY, optimize_mode="print")
                page.close()
            document.save(out)
    except PdfiumError:
        return None
    return out.getvalue()


def _saved(pdf: Pdf) -> bytes:
    file = BytesIO()
    pdf.save(file, static_id=True)
    return file.getvalue()
