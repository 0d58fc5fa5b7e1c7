"""A whole PDF in grey: pages, forms, patterns, gradients, pictures, letters, masks.

A form or a picture is turned once, however often it is used.
"""

from __future__ import annotations

from io import BytesIO
from typing import TYPE_CHECKING, Any

from pikepdf import Array, Dictionary, Name, Object, Page, Pdf, Stream

from zine.impose.pdf.grey.images import grey_picture, is_grey_picture
from zine.impose.pdf.grey.shadings import grey_shading
from zine.impose.pdf.grey.spaces import read_space
from zine.impose.pdf.grey.streams import (
    UNCOLOURED,
    grey_content,
    may_be_coloured,
    plain_in_grey,
    uncoloured_space,
)

if TYPE_CHECKING:
    from collections.abc import Iterator

    from zine.impose.pdf.grey.spaces import Named

DEEPEST = 40
"""Forms within forms; a file that nests more is made to harm."""


def in_grey(data: bytes) -> bytes:
    """Return a PDF whose pages have no colour but black, white and greys.

    Raises:
        ContentError: There is a colour nobody can work out.
    """
    with Pdf.open(BytesIO(data)) as pdf:
        turn_grey(pdf)
        file = BytesIO()
        pdf.save(file, static_id=True, fix_metadata_version=False)
        return file.getvalue()


def turn_grey(pdf: Pdf) -> None:
    """Take the colour out of all pages of an open PDF."""
    painter = _Painter(pdf)
    for page in pdf.pages:
        painter.page(page)
    painter.forget_spaces()


class _Painter:
    """Goes through everything a page draws, and remembers what it has seen."""

    def __init__(self, pdf: Pdf) -> None:
        self._pdf = pdf
        self._seen: set[tuple[int, int]] = set()
        self._spaces: list[Object] = []

    def page(self, page: Page) -> None:
        """Turn a page; another one may have the same content with other resources."""
        page.contents_coalesce()
        content, resources = page.obj.get("/Contents"), page.resources
        if isinstance(content, Stream):
            new = self._operators(content, resources)
            if new is not None:
                page.obj.Contents = self._pdf.make_stream(new)
        self._resources(resources, 0)
        self._group(page.obj)

    def forget_spaces(self) -> None:
        """Take the spaces out that nothing names any more."""
        for spaces in self._spaces:
            for name in [str(key) for key in spaces if key != UNCOLOURED]:
                del spaces[name]

    def _content(self, it: Stream, resources: Object, depth: int) -> None:
        """Turn the operators of a form or a pattern, and what they use."""
        if depth > DEEPEST:
            return
        new = self._operators(it, resources)
        if new is not None:
            it.write(new)
        self._resources(resources, depth)

    def _operators(self, it: Stream, resources: Object) -> bytes | None:
        """Return operators in grey, or ``None`` if they are so already."""
        content = it.read_bytes()
        if not may_be_coloured(content):
            return None
        new = plain_in_grey(content)
        if new is None:
            pictures = _Pictures(self._pdf, resources)
            new, wants_uncoloured = grey_content(it, _named(resources), pictures.add)
            if wants_uncoloured:
                pictures.table("/ColorSpace")[UNCOLOURED] = uncoloured_space()
        return new

    def _resources(self, resources: Object, depth: int) -> None:
        if self._is_known(resources):
            return
        named = _named(resources)
        for it in _values(resources, "/XObject"):
            self._object(it, resources, depth)
        for it in _values(resources, "/Pattern"):
            self._pattern(it, resources, depth)
        for it in _values(resources, "/Shading"):
            self._shading(it, named)
        for it in _values(resources, "/ExtGState"):
            self._state(it, resources, depth)
        for it in _values(resources, "/Font"):
            self._font(it, resources, depth)
        if isinstance(resources.get("/ColorSpace"), Dictionary):
            self._spaces.append(resources.ColorSpace)

    def _object(self, it: Object, above: Object, depth: int) -> None:
        if not isinstance(it, Stream) or self._is_known(it):
            return
        if it.get("/Subtype") == Name.Form:
            self._content(it, it.get("/Resources", above), depth + 1)
            self._group(it)
        elif it.get("/Subtype") == Name.Image:
            if not is_grey_picture(it):
                grey_picture(it, self._pdf)
            if isinstance(it.get("/SMask"), Stream) and "/Matte" in it.SMask:
                del it.SMask["/Matte"]

    def _pattern(self, it: Object, above: Object, depth: int) -> None:
        if self._is_known(it):
            return
        if isinstance(it, Stream):
            self._content(it, it.get("/Resources", above), depth + 1)
        elif "/Shading" in it:
            self._shading(it.Shading, _named(above))
            self._state(it.get("/ExtGState"), above, depth)

    def _shading(self, it: Object, named: Named) -> None:
        if not self._is_known(it):
            grey_shading(it, self._pdf, named)

    def _state(self, it: Object | None, above: Object, depth: int) -> None:
        mask = it.get("/SMask") if isinstance(it, Dictionary) else None
        if not isinstance(mask, Dictionary) or self._is_known(mask):
            return
        form = mask.get("/G")
        if isinstance(form, Stream):
            if "/BC" in mask:
                space = (form.get("/Group") or Dictionary()).get("/CS")
                known = read_space(space, _named(form.get("/Resources", above)))
                mask.BC = Array([round(known.grey([float(c) for c in mask.BC]), 4)])
            self._object(form, above, depth)

    def _font(self, it: Object, above: Object, depth: int) -> None:
        """Letters that are little drawings may have colours of their own."""
        if it.get("/Subtype") != Name.Type3 or self._is_known(it):
            return
        resources = it.get("/Resources", above)
        for glyph in it.get("/CharProcs", Dictionary()).values():
            if isinstance(glyph, Stream):
                self._content(glyph, resources, depth + 1)

    def _group(self, it: Object) -> None:
        group = it.get("/Group")
        if isinstance(group, Dictionary) and "/CS" in group:
            group.CS = Name.DeviceGray

    def _is_known(self, it: Object) -> bool:
        """Return whether this has been turned, and remember it."""
        if not it.is_indirect:
            return False
        known = it.objgen in self._seen
        self._seen.add(it.objgen)
        return known


class _Pictures:
    """Pictures that stood among the operators, as objects of the resources."""

    def __init__(self, pdf: Pdf, resources: Object) -> None:
        self._pdf = pdf
        self._resources = resources

    def table(self, key: str) -> Object:
        """Return a part of the resources, made if it is not there."""
        if not isinstance(self._resources.get(key), Dictionary):
            self._resources[key] = Dictionary()
        return self._resources[key]

    def add(self, image: Any) -> Object | None:  # noqa: ANN401 - an inline picture
        """Return the name of a picture in grey, or ``None`` if it has no colour."""
        said = image.obj
        it = Stream(self._pdf, b"")
        for key in ("/Width", "/Height", "/BitsPerComponent", "/ColorSpace", "/Decode"):
            if key in said:
                it[key] = said[key]
        space = it.get("/ColorSpace")
        if isinstance(space, Name):
            it.ColorSpace = _named(self._resources)(str(space)) or space
        if said.get("/ImageMask", False) or is_grey_picture(it):
            return None
        it.Type, it.Subtype = Name.XObject, Name.Image
        it.write(
            image.read_raw_bytes(),
            filter=said.get("/Filter"),
            decode_parms=said.get("/DecodeParms"),
        )
        grey_picture(it, self._pdf)
        objects = self.table("/XObject")
        name = f"/ZineInline{len(objects)}"
        objects[name] = self._pdf.make_indirect(it)
        return Name(name)


def _values(resources: Object, key: str) -> Iterator[Object]:
    table = resources.get(key)
    if isinstance(table, Dictionary):
        yield from list(table.values())


def _named(resources: Object) -> Named:
    """Return what finds a colour space of these resources by its name."""
    table = resources.get("/ColorSpace")
    spaces = dict(table.items()) if isinstance(table, Dictionary) else {}
    return spaces.get
