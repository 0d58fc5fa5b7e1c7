"""The objects of a page, one by one as PDFium hands them out, and what all have.

What is in a form has that form's matrix on top of its own, and is hidden where the form
is.
"""

from __future__ import annotations

import ctypes
from typing import TYPE_CHECKING, Any, NamedTuple

import pypdfium2.raw as pdfium

from zine.impose.pdf.matrix import AS_IT_IS, Matrix, shifted
from zine.units import Pt, Rect

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from pypdfium2 import PdfPage

    from zine.preflight.facts_painted import Colour

DEEPEST = 12
"""Forms in forms that are followed."""

MOST_CLIPS = 8
"""Paths that a thing is clipped by; each hides more, and few files have so many."""

RECTANGLE = range(4, 7)
"""Corners of a path that may be a rectangle, as some come back to where they began."""

CORNERS = 4

SKEW = 0.01
"""Of a point: a corner that is so far off is still in its place."""


class Found(NamedTuple):
    """One object.

    Attributes:
        it: As PDFium knows it.
        kind: Of PDFium's kinds.
        matrix: What takes it to the page as it is seen.
        box: Around its ink, on the page.
        room: What is not hidden by upright rectangles.
    """

    it: Any
    kind: int
    matrix: Matrix
    box: Rect
    room: Rect


def objects(page: PdfPage) -> Iterator[Found]:
    """Yield what is drawn on a page and shows, in the order of painting."""
    seen = upright(page)
    whole = Rect(Pt(0), Pt(0), *map(Pt, page.get_size()))
    for number in range(pdfium.FPDFPage_CountObjects(page.raw)):
        it = pdfium.FPDFPage_GetObject(page.raw, number)
        yield from _unpacked(it, seen, whole, 0)


def upright(page: PdfPage) -> Matrix:
    """Return what takes places in the file to places on the page as it is seen."""
    x0, y0, x1, y1 = page.get_cropbox()
    width, height = x1 - x0, y1 - y0
    turned = {
        0: AS_IT_IS,
        90: Matrix(0, -1, 1, 0, 0, width),
        180: Matrix(-1, 0, 0, -1, width, height),
        270: Matrix(0, 1, -1, 0, height, 0),
    }
    return shifted(-x0, -y0).then(turned[page.get_rotation()])


def colour_of(it: Any, ask: Callable[..., int]) -> Colour | None:  # noqa: ANN401
    """Return a colour on white paper, or ``None`` if it cannot be seen at all."""
    parts = [ctypes.c_uint() for _ in range(4)]
    if not ask(it, *parts):
        return 0.0, 0.0, 0.0
    red, green, blue, alpha = (part.value / 255 for part in parts)
    if not alpha:
        return None
    return 1 - alpha * (1 - red), 1 - alpha * (1 - green), 1 - alpha * (1 - blue)


def rectangle(found: Found) -> Rect | None:
    """Return the upright rectangle that a path is, on the page, if it is one."""
    if found.matrix.b and found.matrix.a:
        return None
    count = pdfium.FPDFPath_CountSegments(found.it)
    if count not in RECTANGLE:
        return None
    box = _box_of([pdfium.FPDFPath_GetPathSegment(found.it, n) for n in range(count)])
    return found.matrix.rect(box) if box else None


def overlap(one: Rect, other: Rect) -> Rect | None:
    """Return what two rectangles share, or ``None`` if they do not touch."""
    x0, y0 = max(one.x0, other.x0), max(one.y0, other.y0)
    x1, y1 = min(one.x1, other.x1), min(one.y1, other.y1)
    return Rect(x0, y0, x1, y1) if x0 <= x1 and y0 <= y1 else None


def _unpacked(it: Any, form: Matrix, room: Rect, depth: int) -> Iterator[Found]:  # noqa: ANN401
    left = _clipped(it, form, room)
    if left is None:
        return
    kind = pdfium.FPDFPageObj_GetType(it)
    if kind != pdfium.FPDF_PAGEOBJ_FORM:
        box = _bounds(it, form)
        if box is not None and overlap(box, left):
            yield Found(it, kind, _matrix(it).then(form), box, left)
    elif depth < DEEPEST:
        inner = _matrix(it).then(form)
        for number in range(pdfium.FPDFFormObj_CountObjects(it)):
            part = pdfium.FPDFFormObj_GetObject(it, number)
            yield from _unpacked(part, inner, left, depth + 1)


def _clipped(it: Any, form: Matrix, room: Rect) -> Rect | None:  # noqa: ANN401
    """Return what is left of a room; clips of other shapes hide nothing for certain."""
    clip = pdfium.FPDFPageObj_GetClipPath(it)
    left: Rect | None = room
    for path in range(min(pdfium.FPDFClipPath_CountPaths(clip), MOST_CLIPS)):
        count = pdfium.FPDFClipPath_CountPathSegments(clip, path)
        if count not in RECTANGLE or left is None:
            continue
        box = _box_of(
            [pdfium.FPDFClipPath_GetPathSegment(clip, path, n) for n in range(count)]
        )
        left = overlap(left, form.rect(box)) if box else left
    return left


def _box_of(segments: list[Any]) -> Rect | None:
    """Return the rectangle that lines go around, if all of them are upright."""
    x, y = ctypes.c_float(), ctypes.c_float()
    corners = []
    for segment in segments:
        if pdfium.FPDFPathSegment_GetType(segment) == pdfium.FPDF_SEGMENT_BEZIERTO:
            return None
        pdfium.FPDFPathSegment_GetPoint(segment, x, y)
        corners.append((x.value, y.value))
    xs, ys = zip(*corners, strict=True)
    box = Rect(Pt(min(xs)), Pt(min(ys)), Pt(max(xs)), Pt(max(ys)))
    in_place = all(
        min(x - box.x0, box.x1 - x) < SKEW and min(y - box.y0, box.y1 - y) < SKEW
        for x, y in corners
    )
    used = {(x - box.x0 < SKEW, y - box.y0 < SKEW) for x, y in corners}
    return box if in_place and len(used) == CORNERS else None


def _matrix(it: Any) -> Matrix:  # noqa: ANN401 - PDFium has no types
    raw = pdfium.FS_MATRIX()
    pdfium.FPDFPageObj_GetMatrix(it, raw)
    return Matrix(raw.a, raw.b, raw.c, raw.d, raw.e, raw.f)


def _bounds(it: Any, form: Matrix) -> Rect | None:  # noqa: ANN401
    numbers = [ctypes.c_float() for _ in range(4)]
    if not pdfium.FPDFPageObj_GetBounds(it, *numbers):
        return None
    return form.rect(Rect(*(Pt(part.value) for part in numbers)))
