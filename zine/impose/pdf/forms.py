"""Make each page a form XObject (ISO 32000-2, 8.10), once.

The content of a plain page becomes the form as it lies in the file, packed: nothing is
copied, and what a stream would unpack to does not matter.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from pikepdf import Dictionary, Name, Object, Stream

from zine.impose.pdf.annotations import printed_annotations, with_annotations
from zine.impose.pdf.contents import joined
from zine.impose.pdf.matrix import number
from zine.impose.pdf.scrub import PACKED, Scrubber

if TYPE_CHECKING:
    from pikepdf import Pdf

    from zine.impose.pdf.boxes import Frame
    from zine.impose.pdf.leaves import Leaf
    from zine.units import Rect

    Mark = tuple[int, int]
    """The number of an object in its file."""


class FormMaker:
    """Makes forms of the pages of one file."""

    def __init__(self, pdf: Pdf) -> None:
        self._pdf = pdf
        self._scrubber = Scrubber()
        self._made: dict[Mark, Object | None] = {}
        self._plain: dict[tuple[Mark, Mark, Rect], Object] = {}
        self._taken: set[Mark] = set()
        self._resources: dict[bytes, Object] = {}
        self._boxes: dict[Rect, Object] = {}

    def make(self, leaf: Leaf, frame: Frame, number: int) -> Object | None:
        """Return a page as a form, or ``None`` where there is nothing to draw."""
        mark = leaf.page.objgen
        if mark not in self._made:
            self._made[mark] = self._form(leaf, frame, number)
        return self._made[mark]

    def _form(self, leaf: Leaf, frame: Frame, number: int) -> Object | None:
        content = self._content(leaf, frame, number)
        if "/Annots" not in leaf.keys:
            return content
        annotations = tuple(printed_annotations(leaf.page, frame.turns))
        if not annotations:
            return content
        form = with_annotations(self._pdf, content, annotations)
        form.BBox = self._box(frame.ink)
        self._scrubber.scrub(form)
        return form

    def _content(self, leaf: Leaf, frame: Frame, number: int) -> Object | None:
        if not leaf.contents:
            return None
        resources = self._shared(leaf.resources)
        is_single = len(leaf.contents) == 1
        key = (leaf.contents[0].objgen, resources.objgen, frame.ink)
        if is_single and key in self._plain and "/Group" not in leaf.keys:
            return self._plain[key]
        if is_single:
            form = self._own(leaf.contents[0])
            self._plain[key] = form
        else:
            form = Stream(self._pdf, joined(leaf.contents, number))
        form.Subtype = Name.Form
        form.BBox = self._box(frame.ink)
        form.Resources = resources
        group = leaf.page.get("/Group") if "/Group" in leaf.keys else None
        if isinstance(group, Dictionary):
            form.Group = _isolated(group)
            self._scrubber.scrub(form.Group)
        return form

    def _own(self, stream: Object) -> Object:
        """Return a stream nothing else needs, with no more than its content."""
        keys = stream.keys()
        if stream.objgen in self._taken or "/Subtype" in keys:
            own = Stream(self._pdf, stream.read_raw_bytes())
            for key in keys & PACKED - {"/Length"}:
                own[key] = stream[key]
            return own
        self._taken.add(stream.objgen)
        for key in keys - PACKED:
            del stream[key]
        return stream

    def _shared(self, resources: Object | None) -> Object:
        """Return the one object, clean, for resources that say the same."""
        if not isinstance(resources, Dictionary):
            resources = Dictionary()
        if not resources.is_indirect:
            text = resources.unparse()
            if text not in self._resources:
                self._resources[text] = self._pdf.make_indirect(resources)
            resources = self._resources[text]
        self._scrubber.scrub(resources, "/Resources")
        return resources

    def _box(self, rect: Rect) -> Object:
        if rect not in self._boxes:
            self._boxes[rect] = box_array(rect)
        return self._boxes[rect]


def box_array(rect: Rect) -> Object:
    """Return a rectangle as a PDF has it."""
    corners = (rect.x0, rect.y0, rect.x1, rect.y1)
    return Object.parse(b"[%b %b %b %b]" % tuple(map(number, corners)))


def _isolated(group: Object) -> Object:
    """Return a page's transparency group as that of a form.

    Pages are always isolated, whatever their group says (ISO 32000-2, 11.4.7).
    """
    kept = {key: group[key] for key in ("/CS", "/K") if key in group}
    return Dictionary({"/S": Name.Transparency, "/I": True, **kept})
