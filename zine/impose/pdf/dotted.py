"""The pages of the engine's PDF with pictures that become dots, alone.

Once they are dots, each has as many pixels to the inch as the machine, and nobody can
tell any more how many it had.
"""

from __future__ import annotations

from io import BytesIO
from typing import TYPE_CHECKING, NamedTuple

from pikepdf import Name, Pdf, Stream

from zine.content.halftones import Halftone
from zine.impose.pdf.grey.photo import may_have_greys
from zine.impose.pdf.grey.wishes import wish_of
from zine.impose.pdf.some_pages import drawn, some_pages

if TYPE_CHECKING:
    from pikepdf import Object

DEEPEST = 12
"""Forms in forms."""

NOTHING: frozenset[str] = frozenset()


class Dotted(NamedTuple):
    """Some pages of a PDF.

    Attributes:
        numbers: Which they are, counted from 1.
        kinds: Of each, what its pictures become.
        pdf: They alone; empty if there are none.
    """

    numbers: tuple[int, ...]
    kinds: tuple[frozenset[Halftone], ...]
    pdf: bytes


def dotted_pages(data: bytes, usual: Halftone | None) -> Dotted:
    """Return the pages of a PDF with pictures that become dots.

    Args:
        data: The PDF, its pictures as they were.
        usual: What becomes of pictures that ask for nothing.
    """
    with Pdf.open(BytesIO(data)) as pdf:
        forms = _Forms()
        found = {}
        for number, page in enumerate(pdf.pages, start=1):
            names = forms.pictures_in(page.obj.get("/Contents"), page.resources, 0)
            kinds = frozenset(wish_of(it, usual) for it in names) - {Halftone.NONE}
            if kinds:
                found[number] = kinds
        return Dotted((*found,), (*found.values(),), some_pages(pdf, found))


class _Forms:
    """Looks at each drawing once, however many pages have it."""

    def __init__(self) -> None:
        self._known: dict[tuple[int, int], frozenset[str]] = {}

    def pictures_in(
        self, content: Object | None, resources: Object, depth: int
    ) -> frozenset[str]:
        """Return the names of pictures with greys that are drawn."""
        if not isinstance(content, Stream) or depth > DEEPEST:
            return NOTHING
        lines = content.read_bytes().split(b"\n")
        found = (
            self._named(name, it, resources, depth)
            for name, it in drawn(resources, lines)
        )
        return NOTHING.union(*found)

    def _named(
        self, name: str, it: Stream, above: Object, depth: int
    ) -> frozenset[str]:
        if it.get("/Subtype") == Name.Image:
            return frozenset({name} if may_have_greys(it) else ())
        if it.objgen not in self._known:
            resources = it.get("/Resources", above)
            self._known[it.objgen] = self.pictures_in(it, resources, depth + 1)
        return self._known[it.objgen]
