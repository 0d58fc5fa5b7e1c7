"""The pages of the engine's PDF that have colours, alone.

It writes each operator on a line of its own, so a glance at the ends of lines tells.
"""

from __future__ import annotations

from io import BytesIO
from typing import NamedTuple

from pikepdf import Name, Object, Pdf, Stream

from zine.impose.pdf.some_pages import drawn, some_pages

RGB, OTHERS = b" rg", (b" k", b" sc", b" scn")
"""Ends of lines that set a colour to fill with; letters are filled, too."""

ENDS = {b"rg", b" k", b"sc", b"cn", b"Do"}
"""The last letters of lines that set a colour, or draw."""

DEEPEST = 12
"""Forms in forms."""


class Coloured(NamedTuple):
    """Some pages of a PDF.

    Attributes:
        numbers: Which they are, counted from 1.
        pdf: They alone; empty if there are none.
    """

    numbers: tuple[int, ...]
    pdf: bytes


def coloured_pages(data: bytes) -> Coloured:
    """Return the pages of a PDF that have areas, letters or drawings in colour."""
    with Pdf.open(BytesIO(data)) as pdf:
        forms = _Forms()
        numbers = tuple(
            number
            for number, page in enumerate(pdf.pages, start=1)
            if forms.have_colour(page.obj.get("/Contents"), page.resources, 0)
        )
        return Coloured(numbers, some_pages(pdf, numbers))


class _Forms:
    """Looks at each drawing once, however many pages have it."""

    def __init__(self) -> None:
        self._known: dict[tuple[int, int], bool] = {}

    def have_colour(
        self, content: Object | None, resources: Object, depth: int
    ) -> bool:
        """Return whether operators set a colour, or draw a form that does."""
        if not isinstance(content, Stream) or depth > DEEPEST:
            return False
        lines = {it for it in content.read_bytes().split(b"\n") if it[-2:] in ENDS}
        return any(map(_is_colour, lines)) or any(
            self._is_coloured(it, resources, depth) for _, it in drawn(resources, lines)
        )

    def _is_coloured(self, form: Stream, above: Object, depth: int) -> bool:
        if form.get("/Subtype") == Name.Image:
            return _may_be_drawn(form)
        if form.objgen not in self._known:
            resources = form.get("/Resources", above)
            self._known[form.objgen] = self.have_colour(form, resources, depth + 1)
        return self._known[form.objgen]


def _is_colour(line: bytes) -> bool:
    """Return whether a line sets a colour other than a grey."""
    return line.endswith(OTHERS) or (
        line.endswith(RGB) and len({*line.split()[-4:-1]}) > 1
    )


def _may_be_drawn(picture: Stream) -> bool:
    """Return whether a picture has colours and is no JPEG, as photos are."""
    return (
        picture.get("/ColorSpace") == Name.DeviceRGB
        and picture.get("/Filter") == Name.FlateDecode
    )
