"""Fonts and colours of a page, as its entries in the file have them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pikepdf
from pikepdf import Array, Dictionary, Name, Stream

from zine.impose.pdf.grey.streams import may_be_coloured
from zine.preflight.facts_used import used_fonts

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pikepdf import Object

GREYS = {"/DeviceGray", "/CalGray", "/G", "/Pattern"}
"""Spaces that need black toner alone."""

DEVICE = {"rg": "RGB", "RG": "RGB", "k": "CMYK", "K": "CMYK"}
"""Operators that set a colour and its space at once."""

TRACES = (b"rg", b"RG", b"k", b"K", b"cs", b"CS", b"sc", b"SC", b"BI")
"""What no content that sets a colour is without; most has none of them."""

FOUR, INKS = "CMYK", 4
"""Until another of its inks is chosen than black, such a space prints in black."""

NAMES = {"/DeviceRGB": "RGB", "/RGB": "RGB", "/DeviceCMYK": "CMYK", "/CMYK": "CMYK"}
"""What people call spaces."""

BLACK_INKS = {"/Black", "/All", "/None"}
"""Separations that print in black, or not at all."""

FILES = ("/FontFile", "/FontFile2", "/FontFile3")

DEEPEST = 12
"""Forms in forms that are followed."""


class Entries:
    """Reads the pages of one file; what they share is read once."""

    def __init__(self) -> None:
        self._colours: dict[tuple[int, int], frozenset[str]] = {}
        self._fonts: dict[tuple[int, int], frozenset[str]] = {}

    def colours(self, page: Object) -> tuple[str, ...]:
        """Return the colour spaces of a page besides greys, sorted."""
        found = set(self._colours_of(page, page.get("/Resources"), 0))
        return tuple(sorted(found))

    def missing_fonts(self, page: Object) -> tuple[str, ...]:
        """Return the fonts of a page that the file does not bring along."""
        return tuple(sorted(self._fonts_of(page, 0)))

    def _colours_of(self, it: Object, resources: Any, depth: int) -> frozenset[str]:  # noqa: ANN401
        known = self._colours.get(it.objgen)
        if known is None or not it.is_indirect:
            known = frozenset(self._look(it, resources, depth))
            self._colours[it.objgen] = known
        return known

    def _look(self, it: Object, resources: Any, depth: int) -> Iterator[str]:  # noqa: ANN401
        if depth > DEEPEST:
            return
        content = it if isinstance(it, Stream) else it.get("/Contents")
        if isinstance(content, Stream):
            yield from _operators(content, _table(resources, "/ColorSpace"))
        for shading in _table(resources, "/Shading").values():
            yield from named(shading.get("/ColorSpace"))
        parts = (_table(resources, key) for key in ("/XObject", "/Pattern"))
        for part in (part for table in parts for part in table.values()):
            if not isinstance(part, Stream):
                if isinstance(part, Dictionary) and "/Shading" in part:
                    yield from named(part.Shading.get("/ColorSpace"))
            elif part.get("/Subtype") == Name.Image:
                if not part.get("/ImageMask", False):
                    yield from named(part.get("/ColorSpace"))
            else:
                own = part.get("/Resources", resources)
                yield from self._colours_of(part, own, depth + 1)

    def _fonts_of(self, it: Object, depth: int) -> frozenset[str]:
        known = self._fonts.get(it.objgen)
        if known is None or not it.is_indirect:
            known = frozenset(self._search(it, it.get("/Resources"), depth))
            self._fonts[it.objgen] = known
        return known

    def _search(self, it: Object, resources: Any, depth: int) -> Iterator[str]:  # noqa: ANN401
        if depth > DEEPEST:
            return
        fonts = _table(resources, "/Font").items()
        missing = {key: set(_missing(font)) for key, font in fonts}
        if any(missing.values()):
            content = it if isinstance(it, Stream) else it.get("/Contents")
            for key in used_fonts(content) if isinstance(content, Stream) else ():
                yield from missing.get(key, ())
        for part in _table(resources, "/XObject").values():
            if part.get("/Subtype") == Name.Form:
                yield from self._fonts_of(part, depth + 1)


def named(space: Any) -> Iterator[str]:  # noqa: ANN401 - whatever a file has there
    """Yield the name of a colour space, if it is more than black and grey."""
    if isinstance(space, Name):
        if str(space) not in GREYS:
            yield NAMES.get(str(space), str(space)[1:])
        return
    if not isinstance(space, Array) or not len(space):
        return
    kind = str(space[0])
    if kind in GREYS - {"/Pattern"}:
        return
    if kind in {"/Pattern", "/Indexed", "/I"}:
        yield from named(space[1]) if len(space) > 1 else ()
    elif kind == "/ICCBased":
        parts = int(space[1].get("/N", 3))
        yield from {1: (), 4: ("CMYK",)}.get(parts, ("RGB",))
    elif kind == "/Separation":
        if str(space[1]) not in BLACK_INKS:
            yield f"the ink {str(space[1])[1:]}"
    elif kind == "/DeviceN":
        inks = [str(ink) for ink in space[1] if str(ink) not in BLACK_INKS]
        yield from (f"the ink {ink[1:]}" for ink in inks)
    else:
        yield NAMES.get(kind, kind[1:])


def _operators(it: Stream, spaces: Any) -> Iterator[str]:  # noqa: ANN401
    """Yield the colour spaces that operators set; a look from afar saves most work."""
    content = it.read_bytes()
    if not any(trace in content for trace in TRACES) or not may_be_coloured(content):
        return
    for step in pikepdf.parse_content_stream(it):
        operator = str(step.operator)
        if operator in DEVICE:
            if not _is_black_alone(step.operands):
                yield DEVICE[operator]
        elif operator in {"cs", "CS"} and len(step.operands):
            space = step.operands[0]
            yield from set(named(spaces.get(str(space), space))) - {FOUR}
        elif operator in {"sc", "SC", "scn", "SCN"}:
            if len(step.operands) == INKS and not _is_black_alone(step.operands):
                yield FOUR
        elif (
            isinstance(step, pikepdf.ContentStreamInlineImage)
            and not step.iimage.image_mask
        ):
            yield from named(step.iimage.obj.get("/ColorSpace"))


def _is_black_alone(operands: Any) -> bool:  # noqa: ANN401
    """Return whether of four inks only black is printed, if any."""
    return len(operands) == INKS and not any(
        isinstance(it, Name) or float(it) for it in list(operands)[:-1]
    )


def _missing(font: Object) -> Iterator[str]:
    """Yield the name of a font if it is not in the file."""
    if font.get("/Subtype") == Name.Type3:
        return
    below = font.get("/DescendantFonts")
    bearer = below[0] if isinstance(below, Array) and len(below) else font
    descriptor = bearer.get("/FontDescriptor")
    if isinstance(descriptor, Dictionary) and any(key in descriptor for key in FILES):
        return
    yield str(font.get("/BaseFont", "/without a name"))[1:]


def _table(resources: Any, key: str) -> dict[str, Any]:  # noqa: ANN401
    table = resources.get(key) if isinstance(resources, Dictionary) else None
    if not isinstance(table, Dictionary):
        return {}
    return {
        name: it
        for name, it in table.items()
        if isinstance(it, Dictionary | Stream | Array | Name)
    }
