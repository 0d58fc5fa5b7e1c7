"""The objects of a page, one by one as PDFium hands them out, and what all have.

What is in a form has that form's matrix on top of its own, and is hidden where the form
is.
"""

from __future__ import annotations

import ctypes
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any, NamedTuple

import pypdfium2.raw as pdfium

from zine.impose.pdf.matrix import AS_IT_IS, Matrix, shifted
from zine.units import Pt, Rect

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from pypdfium2 import PdfPage

    from zine.preflight.facts_painted import Colour

DEEPEST = 12
"""Forms in forms that are followed."""

MOST_CLIPS = 8
"""Paths that a thing is clipped by; each hides more, and few files have so many."""

RECTANGLE = range(4, 7)
"""Corners of a path that may be a rectangle, as some come back to where they began."""

CORNERS = 4

DRAWN = 5
"""Corners of a rectangle that was drawn as one: it comes back to where it began."""

MOST_DRAWN = 4 * DRAWN
"""Corners of a double border."""

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
        shown: How much of it the forms it is in let through: 1 for all.
        words: What it says, if it is letters and somebody has read them.
    """

    it: Any
    kind: int
    matrix: Matrix
    box: Rect
    room: Rect
    shown: float = 1.0
    words: str = ""


def objects(page: PdfPage) -> Iterator[Found]:
    """Yield what is drawn on a page and shows, in the order of painting.

    Letters that are hidden are among it: they may be a part of words that show.
    """
    seen = upright(page)
    whole = Rect(Pt(0), Pt(0), *map(Pt, page.get_size()))
    for number in range(pdfium.FPDFPage_CountObjects(page.raw)):
        it = pdfium.FPDFPage_GetObject(page.raw, number)
        yield from _unpacked(it, Found(it, 0, seen, whole, whole), 0)


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


@contextmanager
def without(things: Iterable[Any]) -> Iterator[None]:
    """Take objects off their page for as long as it is drawn without them."""
    taken = list(things)
    for it in taken:
        pdfium.FPDFPageObj_SetIsActive(it, 0)
    try:
        yield
    finally:
        for it in taken:
            pdfium.FPDFPageObj_SetIsActive(it, 1)


def colour_of(found: Found, ask: Callable[..., int]) -> Colour | None:
    """Return a colour on white paper, or ``None`` if it cannot be seen at all."""
    parts = [ctypes.c_uint() for _ in range(4)]
    if not ask(found.it, *parts):
        return 0.0, 0.0, 0.0
    red, green, blue, alpha = (part.value / 255 for part in parts)
    alpha *= found.shown
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


def frames(found: Found) -> Iterator[Rect]:
    """Yield the sides of a path that is a rectangle, and another within that is bare.

    So style sheets draw borders; a side of which nothing is to be seen is none.
    """
    count = pdfium.FPDFPath_CountSegments(found.it)
    if count % (2 * DRAWN) or count > MOST_DRAWN or (found.matrix.b and found.matrix.a):
        return
    points = [pdfium.FPDFPath_GetPathSegment(found.it, n) for n in range(count)]
    boxes = [_box_of(points[n : n + DRAWN]) for n in range(0, count, DRAWN)]
    for a, b in zip(boxes[::2], boxes[1::2], strict=True):
        if a is None or b is None:
            return
        inner, outer = sorted(map(found.matrix.rect, (a, b)), key=_area)
        if overlap(outer, inner) != inner:
            return
        for side in (
            outer._replace(x1=inner.x0),
            outer._replace(x0=inner.x1),
            outer._replace(y1=inner.y0),
            outer._replace(y0=inner.y1),
        ):
            if min(side.width, side.height) > SKEW:
                yield side


def _area(box: Rect) -> float:
    return box.width * box.height


def overlap(one: Rect, other: Rect) -> Rect | None:
    """Return what two rectangles share, or ``None`` if they do not touch."""
    x0, y0 = max(one.x0, other.x0), max(one.y0, other.y0)
    x1, y1 = min(one.x1, other.x1), min(one.y1, other.y1)
    return Rect(x0, y0, x1, y1) if x0 <= x1 and y0 <= y1 else None


def _unpacked(it: Any, form: Found, depth: int) -> Iterator[Found]:  # noqa: ANN401
    left = _clipped(it, form.matrix, form.room)
    if left is None:
        return
    kind = pdfium.FPDFPageObj_GetType(it)
    matrix = _matrix(it).then(form.matrix)
    if kind != pdfium.FPDF_PAGEOBJ_FORM:
        box = _bounds(it, form.matrix)
        is_text = kind == pdfium.FPDF_PAGEOBJ_TEXT
        if box is not None and (is_text or overlap(box, left)):
            yield Found(it, kind, matrix, box, left, form.shown)
    elif depth < DEEPEST:
        inner, shown = Found(it, kind, matrix, left, left, form.shown), _shown(it)
        veiled = inner._replace(shown=form.shown * shown)
        for number in range(pdfium.FPDFFormObj_CountObjects(it)):
            part = pdfium.FPDFFormObj_GetObject(it, number)
            # What is in a form that is no group has been told of its veil already.
            is_told = _shown(part) == shown
            yield from _unpacked(part, inner if is_told else veiled, depth + 1)


def _shown(it: Any) -> float:  # noqa: ANN401
    """Return how much of a thing shows: all, unless one can see through it."""
    parts = [ctypes.c_uint() for _ in range(4)]
    return parts[3].value / 255 if pdfium.FPDFPageObj_GetFillColor(it, *parts) else 1


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
