"""Lines that are too thin, made wider on whole pages and in the forms they draw.

A form is copied where it has to change, as it may be drawn elsewhere at another scale.
"""

from __future__ import annotations

from itertools import chain
from typing import TYPE_CHECKING

import pikepdf
from pikepdf import Dictionary, Name, Stream

from zine.impose.pdf.matrix import AS_IT_IS, Matrix
from zine.impose.pdf.strokes import Pen, Resources, Thickener

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from pikepdf import Object, Page, Pdf

    from zine.units import Pt

DEEPEST = 40
"""Forms within forms; a file that nests more is made to harm."""

MOST_FORMS = 2000
"""Of a file that are looked through; the others stay as they are."""

PACKING = {"/Length", "/Filter", "/DecodeParms"}
"""Entries of a stream that belong to the bytes in it."""

SAME = 6
"""Digits behind the point of matrices that are the same."""


def thicken(pdf: Pdf, numbers: Iterable[int], least: Pt) -> None:
    """Make the lines of some pages of an open PDF as wide as ``least``.

    Args:
        pdf: Changed as it lies there.
        numbers: Of pages, counted from 1.
        least: Width of the thinnest line.
    """
    forms = _Forms(pdf, least)
    for number in numbers:
        page = pdf.pages[number - 1]
        new = forms.content(page, page.resources, Pen(), 0)
        if new is not None:
            page.obj.Contents = pdf.make_stream(new)


class _Forms:
    """Goes through what pages draw, and knows forms it has seen at the same scale."""

    def __init__(self, pdf: Pdf, least: Pt) -> None:
        self._pdf = pdf
        self._least = least
        self._known: dict[tuple[object, ...], Stream | None] = {}

    def content(
        self, it: Page | Object, resources: Object, start: Pen, depth: int
    ) -> bytes | None:
        """Return operators that draw wider lines; ``None`` if all are wide enough."""
        named = Resources(
            _finder(resources, "/ExtGState"),
            _finder(resources, "/ColorSpace"),
            lambda name, pen: self._instead(name, pen, resources, depth),
        )
        thickener = Thickener(start, self._least, named)
        steps = map(thickener.read, pikepdf.parse_content_stream(it))
        new = [*chain.from_iterable(steps), *thickener.rest()]
        return pikepdf.unparse_content_stream(new) if thickener.has_changed else None

    def _instead(
        self, name: str, pen: Pen, resources: Object, depth: int
    ) -> Object | None:
        form = _finder(resources, "/XObject")(name)
        if not isinstance(form, Stream) or form.get("/Subtype") != Name.Form:
            return None
        new = self._form(form, pen, resources, depth + 1)
        if new is None:
            return None
        table = resources["/XObject"]
        named = f"/ZineLines{new.objgen[0]}"
        table[named] = new
        return Name(named)

    def _form(self, form: Stream, pen: Pen, above: Object, depth: int) -> Stream | None:
        matrix = Matrix(*map(float, form.get("/Matrix", AS_IT_IS))).then(pen.matrix)
        scale = tuple(round(it, SAME) for it in matrix[:4])
        key = (form.objgen, scale, pen.asked, pen.light)
        if key in self._known:
            return self._known[key]
        if depth > DEEPEST or len(self._known) >= MOST_FORMS:
            return None
        self._known[key] = None  # While it is looked through: it may draw itself.
        resources = form.get("/Resources", above)
        start = Pen(matrix, pen.asked, pen.asked, light=pen.light)
        new = self.content(form, resources, start, depth)
        if new is not None:
            self._known[key] = self._copied(form, new)
        return self._known[key]

    def _copied(self, form: Stream, content: bytes) -> Stream:
        it = self._pdf.make_stream(content)
        for key in form.keys() - PACKING:
            it[key] = form[key]
        return it


def _finder(resources: Object, key: str) -> Callable[[str], Object | None]:
    """Return what finds an entry of the resources by its name."""
    table = resources.get(key)
    return table.get if isinstance(table, Dictionary) else lambda _: None
