"""What lies on a page and is printed: stamps, notes, filled-in fields.

Their appearances are drawn after the content, as ISO 32000-2, 12.5.5 has it; they do
nothing any more.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from pikepdf import Array, Dictionary, Name, Object, Stream

from zine.impose.pdf.boxes import read_rect
from zine.impose.pdf.matrix import AS_IT_IS, QUARTERS, Matrix, shifted
from zine.units import Pt, Rect

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from pikepdf import Pdf

HIDDEN, PRINT, NO_ROTATE = 2, 4, 16
"""Flags of an annotation (ISO 32000-2, table 167)."""

FLAT = 0.001
"""An appearance that is not wider or higher is not stretched."""


class Annotation(NamedTuple):
    """The looks of an annotation.

    Attributes:
        appearance: A form.
        matrix: From the form to the page.
        layer: It is shown with, or ``None``.
    """

    appearance: Object
    matrix: Matrix
    layer: Object | None


def fill_in(pdf: Pdf) -> None:
    """Draw the fields that leave it to the viewer to draw what is filled in."""
    form = pdf.Root.get("/AcroForm")
    if isinstance(form, Dictionary) and form.get("/NeedAppearances") == True:  # noqa: E712
        pdf.generate_appearance_streams()
        pdf.get_warnings()  # They are about the form, and none is left.


def printed_annotations(page: Object, turns: int) -> Iterator[Annotation]:
    """Yield what is printed over a page that is shown turned, in order.

    Fields come last, as in viewers.
    """
    annotations = page.get("/Annots")
    if not isinstance(annotations, Array):
        return
    found = [it for it in annotations if isinstance(it, Dictionary)]
    for it in sorted(found, key=_is_field):
        appearance = _appearance(it)
        if appearance is not None and is_printed(it):
            matrix = _matrix(it, appearance, turns)
            yield Annotation(appearance, matrix, it.get("/OC"))


def with_annotations(
    pdf: Pdf, content: Object | None, annotations: Sequence[Annotation]
) -> Object:
    """Return a form that draws the content of a page and what lies on it."""
    forms = {} if content is None else {"/C": content}
    layers: dict[str, Object] = {}
    lines = [] if content is None else [b"/C Do"]
    for index, it in enumerate(annotations):
        forms[f"/A{index}"] = it.appearance
        line = b"q %b cm /A%d Do Q" % (it.matrix.operands, index)
        if isinstance(it.layer, Dictionary):
            layers[f"/L{index}"] = it.layer
            line = b"/OC /L%d BDC %b EMC" % (index, line)
        lines.append(line)
    form = Stream(pdf, b"\n".join(lines))
    form.Subtype = Name.Form
    form.Resources = Dictionary(XObject=Dictionary(forms))
    if layers:
        form.Resources.Properties = Dictionary(layers)
    return form


def _is_field(annotation: Object) -> bool:
    return annotation.get("/Subtype") == Name.Widget


def is_printed(annotation: Object) -> bool:
    """Return whether an annotation is put on paper, if it has looks."""
    flags = annotation.get("/F", 0)
    if not isinstance(flags, int) or annotation.get("/Subtype") == Name.Popup:
        return False
    return bool(flags & PRINT) and not flags & HIDDEN


def _appearance(annotation: Object) -> Object | None:
    """Return the form an annotation looks like in its state, if it has looks."""
    looks = annotation.get("/AP")
    normal = looks.get("/N") if isinstance(looks, Dictionary) else None
    if isinstance(normal, Dictionary):
        # Viewers leave a box without a state unticked, whatever its value is.
        state = annotation.get("/AS")
        known = isinstance(state, Name) and str(state) in normal
        normal = normal.get(str(state) if known else "/Off")
    if not isinstance(normal, Stream):
        return None
    normal.Subtype = Name.Form
    return normal


def _matrix(annotation: Object, appearance: Object, turns: int) -> Matrix:
    """Return how an appearance comes onto its page (ISO 32000-2, 12.5.5)."""
    nowhere = Rect(Pt(0), Pt(0), Pt(0), Pt(0))
    place = read_rect(annotation.get("/Rect")) or nowhere
    looks = read_rect(appearance.get("/BBox")) or nowhere
    box = _own_matrix(appearance).rect(looks)
    across = place.width / box.width if box.width > FLAT else 1.0
    along = place.height / box.height if box.height > FLAT else 1.0
    matrix = Matrix(
        *(across, 0, 0, along),
        *(place.x0 - box.x0 * across, place.y0 - box.y0 * along),
    )
    flags = annotation.get("/F", 0)
    if turns and isinstance(flags, int) and flags & NO_ROTATE:
        corner = shifted(-place.x0, -place.y1), shifted(place.x0, place.y1)
        # It stays upright before the reader, so it is turned back about its corner.
        return matrix.then(corner[0]).then(QUARTERS[-turns % 4]).then(corner[1])
    return matrix


def _own_matrix(appearance: Object) -> Matrix:
    values = appearance.get("/Matrix")
    if not isinstance(values, Array) or len(values) != len(("a", *"bcdef")):
        return AS_IT_IS
    return Matrix(*(float(it) for it in values))
