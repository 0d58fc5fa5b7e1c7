"""The photos of finished sheets become dots, each for the very place where it is.

A picture says how in the name that it has on its page; where it says nothing, what is
usual is done.  Drawings, letters, pictures in black and white, and pictures that shine
through or are shone through stay as they are.
"""

from __future__ import annotations

import re
from io import BytesIO
from typing import TYPE_CHECKING, Any, NamedTuple

import pikepdf
from pikepdf import Dictionary, Name, Operator, Pdf, Stream

from zine.content.halftones import Halftone
from zine.impose.pdf.grey.pen import Pen, State, meet
from zine.impose.pdf.grey.photo import fingerprint, may_be_photo, screened
from zine.impose.pdf.grey.screens import DPI
from zine.impose.pdf.grey.spot import find_spot
from zine.impose.pdf.grey.wishes import wish_of
from zine.impose.pdf.matrix import AS_IT_IS, Matrix, scaled, shifted
from zine.impose.pdf.packed import packed
from zine.impose.pdf.scrub import PACKED
from zine.units import POINTS_PER_INCH, Pt, Rect

if TYPE_CHECKING:
    from pikepdf import Object

    from zine.impose.pdf.grey.photo import Screened
    from zine.impose.pdf.grey.spot import Spot

    Key = tuple[bytes, Halftone, Spot]
    """A picture, what is asked for it, and its place."""

PIXELS = DPI / POINTS_PER_INCH
"""Of the machine in a point."""

DEEPEST = 40
"""Forms within forms; a file that nests more is made to harm."""

DRAWS = re.compile(rb"(?<![^\s\]>)])Do(?![^\s\[</(])")
"""What draws a picture or a form, seen from afar."""

INSET = 0.4
"""Of a pixel."""

DIGITS = 9
"""Behind the point: a hundredth of a pixel at the end of the largest sheet."""


class Screener:
    """Screens the photos of one file after another, each photo once for each size."""

    def __init__(self, usual: Halftone | None) -> None:
        self._usual = usual
        self._known: dict[Key, Screened | None] = {}

    def screen(self, data: bytes) -> bytes:
        """Return a PDF of sheets, its pictures grey, with dots for its photos."""
        with Pdf.open(BytesIO(data)) as pdf:
            sheets = _Sheets(pdf, self)
            for page in pdf.pages:
                sheets.turn(page.obj)
            return packed(pdf)

    def wish(self, name: str) -> Halftone:
        """Return what is asked for a picture of this name."""
        return wish_of(name, self._usual)

    def screened(self, it: Stream, spot: Spot, kind: Halftone) -> Screened | None:
        """Return a picture as dots, or ``None`` if it is to stay as it is."""
        key = (fingerprint(it), kind, spot.at_zero())
        if key not in self._known:
            self._known[key] = screened(it, spot, kind)
        return self._known[key]


class _Drawing(NamedTuple):
    """What stands for a picture or a form.

    Attributes:
        it: The object.
        place: Where it goes, if not where the other went.
    """

    it: Object
    place: Matrix | None = None


class _Sheets:
    """Goes through everything a file of sheets draws.

    What it turns it copies: a form may be drawn at other places, too.
    """

    def __init__(self, pdf: Pdf, screener: Screener) -> None:
        self._pdf = pdf
        self._screener = screener
        self._put: dict[int, Object] = {}
        self._forms: dict[tuple[tuple[int, int], State | None], Object] = {}
        self._resources: dict[bytes, Object] = {}

    def turn(self, page: Object) -> None:
        """Turn the pictures of a page into dots."""
        left, bottom, right, top = (float(it) for it in page.MediaBox)
        to_pixels = shifted(-left, -top).then(scaled(PIXELS))
        whole = to_pixels.rect(Rect(Pt(left), Pt(bottom), Pt(right), Pt(top)))
        scope = _Scope(page.get("/Resources", Dictionary()))
        content = self._content(page.Contents, scope, State(to_pixels, whole))
        page.Contents = self._pdf.make_stream(content)
        page.Resources = self._used(scope)

    def _content(self, it: Object, scope: _Scope, start: State) -> bytes:
        """Return what is drawn now; what it takes is in the scope."""
        content = it.read_bytes()
        if not DRAWS.search(content):
            return content
        pen, out = Pen(start), []
        for step in pikepdf.parse_content_stream(it):
            out += self._step(step, pen, scope)
        return pikepdf.unparse_content_stream(out)

    def _step(
        self,
        step: Any,  # noqa: ANN401 - an operator, or a picture
        pen: Pen,
        scope: _Scope,
    ) -> list[Any]:
        """Return what is done instead of a step."""
        operator, operands = str(step.operator), step.operands
        if operator == "gs":
            pen.set_look(scope.find("/ExtGState", operands[0]))
        elif operator == "Do":
            return self._do(str(operands[0]), pen.now, scope)
        else:
            pen.read(operator, operands)
        return [step]

    def _do(self, name: str, now: State, scope: _Scope) -> list[Any]:
        it = scope.find("/XObject", name)
        if not isinstance(it, Stream):
            return []
        drawing = self._drawing(name, it, now, scope)
        new: Any = [Name(scope.name(name, drawing.it))], Operator("Do")
        if drawing.place is None:
            return [new]
        saved: Any = [], Operator("q")
        place: Any = [_number(it) for it in drawing.place], Operator("cm")
        restored: Any = [], Operator("Q")
        return [saved, place, new, restored]

    def _drawing(self, name: str, it: Stream, now: State, scope: _Scope) -> _Drawing:
        if it.get("/Subtype") == Name.Form and scope.depth < DEEPEST:
            return _Drawing(self._form(it, now, scope))
        if it.get("/Subtype") == Name.Image and not now.glass:
            return self._picture(name, it, now, scope)
        return _Drawing(it)

    def _picture(self, name: str, it: Stream, now: State, scope: _Scope) -> _Drawing:
        kind = self._screener.wish(name)
        if kind is Halftone.NONE or not may_be_photo(it):
            return _Drawing(it)
        scope.has_photos = True
        back = now.matrix.undone()
        spot = find_spot(now.matrix, now.window)
        if not back or not spot:
            return _Drawing(it)
        dots = self._screener.screened(it, spot, kind)
        if dots is None:
            return _Drawing(it)
        if id(dots) not in self._put:
            self._put[id(dots)] = dots.put(self._pdf)
        return _Drawing(self._put[id(dots)], _painted_at(spot).then(back))

    def _form(self, it: Stream, now: State, above: _Scope) -> Object:
        """Return a form turned for one place; at another it may fall otherwise."""
        matrix = Matrix(*map(float, it.get("/Matrix", AS_IT_IS))).then(now.matrix)
        box = Rect(*(Pt(float(edge)) for edge in it.BBox))
        start = now._replace(matrix=matrix, window=meet(now.window, matrix.rect(box)))
        for place in (start, None):
            if (it.objgen, place) in self._forms:
                above.has_photos |= place is not None
                return self._forms[it.objgen, place]
        scope = _Scope(it.get("/Resources", above.resources), above.depth + 1)
        new = Stream(self._pdf, self._content(it, scope, start))
        for part in it.keys() - PACKED:
            new[part] = it[part]
        new.Resources = self._used(scope)
        above.has_photos |= scope.has_photos
        key = (it.objgen, start if scope.has_photos else None)
        return self._forms.setdefault(key, self._pdf.make_indirect(new))

    def _used(self, scope: _Scope) -> Object:
        """Return resources with only those pictures and forms that are drawn."""
        rest = {key: it for key, it in scope.resources.items() if key != "/XObject"}
        new = Dictionary(rest)
        if scope.drawn:
            new.XObject = Dictionary(scope.drawn)
        return self._resources.setdefault(new.unparse(), self._pdf.make_indirect(new))


class _Scope:
    """What the names in one content mean.

    Attributes:
        resources: What they have meant.
        depth: How many forms deep it is.
        drawn: Pictures and forms they mean now.
        has_photos: Whether what is drawn depends on the place.
    """

    def __init__(self, resources: Object, depth: int = 0) -> None:
        self.resources = resources
        self.depth = depth
        self.drawn: dict[str, Object] = {}
        self.has_photos = False

    def find(self, table: str, name: object) -> Object | None:
        """Return what a name means."""
        return self.resources.get(table, Dictionary()).get(str(name))

    def name(self, wanted: str, it: Object) -> str:
        """Return a name for an object: that wanted, or one like it."""
        name, number = wanted, 1
        while name in self.drawn and self.drawn[name].objgen != it.objgen:
            number += 1
            name = f"{wanted}-{number}"
        self.drawn[name] = it
        return name


def _painted_at(spot: Spot) -> Matrix:
    """Return where dots are painted so that each is one pixel, neither two nor none.

    Some programs paint every pixel that a picture touches, others those whose middle it
    covers.  A little smaller all around, it touches and covers as many as it has, even
    if the whole page is shifted by as much.
    """
    width, height = (it - 2 * INSET for it in spot.size)
    return Matrix(width, 0, 0, height, spot.x0 + INSET, spot.y0 + INSET)


def _number(value: float) -> Object:
    return pikepdf.Object.parse(f"{value:.{DIGITS}f}".encode())
