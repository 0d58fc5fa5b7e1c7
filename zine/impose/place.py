"""Put pages on sheets as the plan says.  The one module of this stage that opens PDFs.

Every page becomes a form XObject (ISO 32000-2, 8.10), embedded once, and the sheets are
drawn into a new file.  So nothing comes along that is not printed: no links, bookmarks,
tags, metadata or thumbnails.
"""

from __future__ import annotations

from contextlib import contextmanager
from dataclasses import dataclass
from decimal import Decimal
from io import BytesIO
from typing import TYPE_CHECKING

import pikepdf
from pikepdf import Array, Dictionary, Name, Object, Page, Pdf, Stream

from zine.errors import ContentError, PaperError
from zine.impose.sheet import Binding, Flip, Placement
from zine.units import Pt, Rect, Size

if TYPE_CHECKING:
    from collections.abc import Iterator

    from zine.impose.plan import Plan
    from zine.impose.shop import ShopPlan

DUPLEX = {Flip.SHORT: Name.DuplexFlipShortEdge, Flip.LONG: Name.DuplexFlipLongEdge}
"""The flip as the file tells it to a print dialog (ISO 32000-2, table 147)."""

READING = {Binding.LEFT: Name.L2R, Binding.RIGHT: Name.R2L}
"""Which way the pages are read."""

NOT_PRINTED = (
    *("/AF", "/LastModified", "/Metadata", "/OPI", "/PieceInfo"),
    *("/StructParent", "/StructParents"),
)
"""What fonts, pictures and forms may carry besides their looks."""


@dataclass(frozen=True, slots=True)
class _Canvas:
    """A page of the new file: its paper, its finished area, and what is put on it."""

    paper: Size
    trim: Rect
    placements: tuple[Placement, ...]


@dataclass(frozen=True, slots=True)
class _Form:
    """A page of the source as a form XObject, and the rectangle it is drawn in."""

    stream: Object
    bounds: Rect


def impose(
    source: bytes | Pdf, plan: Plan, *, title: str, lang: str | None = None
) -> bytes:
    """Return a PDF of the planned sheets, front and back in turn.

    Args:
        source: The pages in reading order, without blanks.
        plan: Made for as many pages of the same size.
        title: Shown in the title bar of viewers.
        lang: BCP 47 tag of the text.

    Raises:
        PaperError: The pages are not those the plan was made for.
        ContentError: The source is no readable PDF.
    """
    sheet = plan.sheet_size
    canvases = [
        _Canvas(sheet, _whole(sheet), side.placements)
        for pair in plan.sheets
        for side in (pair.front, pair.back)
    ]
    wishes = Dictionary(Duplex=DUPLEX[plan.flip], PickTrayByPDFSize=True)
    with _new_pdf(wishes, title=title, lang=lang) as target, _opened(source) as pages:
        _draw(target, canvases, _forms(pages, target, plan.page_size))
        return _saved(target)


def single_pages(
    source: bytes | Pdf, plan: ShopPlan, *, title: str, lang: str | None = None
) -> bytes:
    """Return a PDF of single pages in reading order, blanks included.

    Arguments and errors are those of :func:`impose`.
    """
    canvases = [_Canvas(plan.paper_size, it.trim, (it,)) for it in plan.pages]
    wishes = Dictionary(Direction=READING[plan.binding])
    with _new_pdf(wishes, title=title, lang=lang) as target, _opened(source) as pages:
        _draw(target, canvases, _forms(pages, target, plan.page_size))
        return _saved(target)


@contextmanager
def _opened(source: bytes | Pdf) -> Iterator[Pdf]:
    """Open ``source`` unless it is open; say in plain words what is wrong with it."""
    try:
        if isinstance(source, Pdf):
            yield source
        else:
            with Pdf.open(BytesIO(source)) as pdf:
                yield pdf
    except pikepdf.PasswordError as error:
        raise ContentError(
            "the PDF of the pages asks for a password",
            hint="Save a copy of it without a password.",
        ) from error
    except pikepdf.PikepdfError as error:
        raise ContentError(
            f"the PDF of the pages is damaged: {error}",
            hint="Save or export it again.",
        ) from error


@contextmanager
def _new_pdf(wishes: Dictionary, *, title: str, lang: str | None) -> Iterator[Pdf]:
    """Open an empty file that asks to be printed at full size.

    It names no date, version or user: the same pages give the same bytes.
    """
    with Pdf.new() as pdf:
        wishes.PrintScaling = Name("/None")
        wishes.DisplayDocTitle = True
        pdf.Root.ViewerPreferences = wishes
        if lang is not None:
            pdf.Root.Lang = pikepdf.String(lang)
        pdf.docinfo.Title = pikepdf.String(title)
        pdf.docinfo.Producer = pikepdf.String("zine")
        yield pdf


def _saved(pdf: Pdf) -> bytes:
    for thing in pdf.objects:
        if isinstance(thing, Dictionary | Stream):
            for key in NOT_PRINTED:
                if key in thing:
                    del thing[key]
    file = BytesIO()
    pdf.save(
        file,
        force_version="1.7",
        deterministic_id=True,
        object_stream_mode=pikepdf.ObjectStreamMode.generate,
        stream_decode_level=pikepdf.StreamDecodeLevel.none,
    )
    return file.getvalue()


def _forms(source: Pdf, target: Pdf, size: Size) -> list[_Form]:
    """Return every page of ``source`` as a form of ``target``."""
    forms = []
    for number, page in enumerate(source.pages, start=1):
        stream = _plain_stream(source, page) or _converted_stream(page)
        bounds = _clip(stream, page)
        if not _is_same(bounds.size, size):
            raise PaperError(
                f"page {number} measures {bounds.size}, the plan is for {size}",
                hint="Give all pages the same size.",
            )
        forms.append(_Form(target.copy_foreign(stream), bounds))
    return forms


def _plain_stream(source: Pdf, page: Page) -> Object | None:
    """Return a page with its content as it is, still packed, or ``None``.

    That needs one content stream and a page that is neither rotated nor scaled.
    """
    content = page.obj.get("/Contents")
    if isinstance(content, Array) and len(content) == 1:
        content = content[0]
    if not isinstance(content, Stream) or page.rotation or "/UserUnit" in page.obj:
        return None
    form = Stream(source, content.read_raw_bytes())
    for key in ("/Filter", "/DecodeParms"):
        if key in content:
            form[key] = content[key]
    form.Type, form.Subtype = Name.XObject, Name.Form
    form.Resources = page.resources
    if "/Group" in page.obj:
        form.Group = page.obj.Group
    return form


def _converted_stream(page: Page) -> Object:
    """Return any page as qpdf converts it: unpacked, joined, upright and at scale."""
    return page.as_form_xobject(handle_transformations=True)


def _clip(form: Object, page: Page) -> Rect:
    """Let a form end at the page's trim and return where it is drawn.

    Bleed ends there too, as it must not cross the spine.  ``page.trimbox`` is the
    CropBox or the MediaBox where there is no TrimBox.
    """
    box = pikepdf.Rectangle(page.trimbox)
    form.BBox = box.as_array()
    if "/Matrix" in form:
        box = pikepdf.Matrix(form.Matrix).transform(box)
    return Rect(Pt(box.llx), Pt(box.lly), Pt(box.urx), Pt(box.ury))


def _draw(target: Pdf, canvases: list[_Canvas], forms: list[_Form]) -> None:
    placed = {it.page for canvas in canvases for it in canvas.placements} - {None}
    if len(placed) != len(forms):
        raise PaperError(
            f"the plan is for {len(placed)} pages, the PDF has {len(forms)}",
            hint="Plan again for this PDF.",
        )
    for canvas in canvases:
        page = target.add_blank_page()
        page.obj.MediaBox = _array(_whole(canvas.paper))
        page.obj.TrimBox = _array(canvas.trim)
        _fill(target, page, canvas.placements, forms)


def _fill(
    target: Pdf, page: Page, placements: tuple[Placement, ...], forms: list[_Form]
) -> None:
    shown = [(it, forms[it.page - 1]) for it in placements if it.page is not None]
    page.obj.Resources = Dictionary(
        XObject=Dictionary({f"/P{it.page}": form.stream for it, form in shown})
    )
    page.obj.Contents = target.make_stream(
        b"".join(_do(it, form) for it, form in shown)
    )


def _do(placement: Placement, form: _Form) -> bytes:
    """Return the operators that draw one page: upright, or turned by 180°."""
    box, trim = form.bounds, placement.trim
    if placement.turned:
        matrix = (-1, 0, 0, -1, trim.x1 + box.x0, trim.y1 + box.y0)
    else:
        matrix = (1, 0, 0, 1, trim.x0 - box.x0, trim.y0 - box.y0)
    numbers = " ".join(str(_number(value)) for value in matrix)
    return f"q {numbers} cm /P{placement.page} Do Q\n".encode()


def _whole(paper: Size) -> Rect:
    return Rect(Pt(0), Pt(0), paper.width, paper.height)


def _is_same(size: Size, other: Size) -> bool:
    return size.fits_in(other) and other.fits_in(size)


def _array(rect: Rect) -> Array:
    return Array([_number(value) for value in (rect.x0, rect.y0, rect.x1, rect.y1)])


def _number(value: float) -> Decimal:
    """Return ``value`` to a ten-thousandth of a point, without needless zeros."""
    return Decimal(f"{value:.4f}").normalize() + 0
