"""The pages of the engine's PDF that draw something, alone.

It writes each operator on a line of its own, so a glance at the ends of lines tells.
"""

from __future__ import annotations

from io import BytesIO
from typing import TYPE_CHECKING, Generic, NamedTuple, TypeVar

from pikepdf import Dictionary, Name, Object, Pdf, Stream

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterable

DEEPEST = 12
"""Forms in forms."""

What = TypeVar("What")


class SomePages(NamedTuple, Generic[What]):
    """Some pages of a PDF.

    Attributes:
        found: What is drawn on each, by its number, counted from 1.
        pdf: They alone; empty if there are none.
    """

    found: dict[int, frozenset[What]]
    pdf: bytes


def pages_with(
    data: bytes,
    look: Callable[[Collection[bytes]], Iterable[What]],
    look_at: Callable[[str, Stream], Iterable[What]],
) -> SomePages[What]:
    """Return the pages of a PDF on which something is found.

    Args:
        data: The PDF.
        look: Finds it in the lines of a page, or of a form that is drawn there.
        look_at: Finds it in a picture of this name that is drawn there.
    """
    with Pdf.open(BytesIO(data)) as pdf:
        contents = _Contents(look, look_at)
        drawn = (
            contents.drawn_by(it.obj.get("/Contents"), it.resources, 0)
            for it in pdf.pages
        )
        found = {number: it for number, it in enumerate(drawn, start=1) if it}
        return SomePages(found, _alone(pdf, found))


class _Contents(Generic[What]):
    """Looks at each form once, however many pages have it."""

    def __init__(
        self,
        look: Callable[[Collection[bytes]], Iterable[What]],
        look_at: Callable[[str, Stream], Iterable[What]],
    ) -> None:
        self._look, self._look_at = look, look_at
        self._known: dict[tuple[int, int], frozenset[What]] = {}

    def drawn_by(
        self, content: Object | None, resources: Object, depth: int
    ) -> frozenset[What]:
        """Return what is found in operators, and in all that they draw."""
        if not isinstance(content, Stream) or depth > DEEPEST:
            return frozenset()
        lines = {*content.read_bytes().split(b"\n")}
        names = {it.split()[0].decode() for it in lines if it.endswith(b" Do")}
        objects = resources.get("/XObject", Dictionary()) if names else Dictionary()
        things = ((name, objects.get(name)) for name in names)
        return frozenset(self._look(lines)).union(
            *(
                self._thing(name, it, resources, depth)
                for name, it in things
                if isinstance(it, Stream)
            )
        )

    def _thing(
        self, name: str, it: Stream, above: Object, depth: int
    ) -> frozenset[What]:
        if it.get("/Subtype") == Name.Image:
            return frozenset(self._look_at(name, it))
        if it.objgen not in self._known:
            resources = it.get("/Resources", above)
            self._known[it.objgen] = self.drawn_by(it, resources, depth + 1)
        return self._known[it.objgen]


def _alone(pdf: Pdf, numbers: Collection[int]) -> bytes:
    """Return a file of these pages alone; all others are taken out of the PDF."""
    if not numbers:
        return b""
    for number in range(len(pdf.pages), 0, -1):
        if number not in numbers:
            del pdf.pages[number - 1]
    file = BytesIO()
    pdf.save(file)
    return file.getvalue()
