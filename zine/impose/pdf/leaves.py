"""Climb the tree of pages and take from each leaf what its looks are made of."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from pikepdf import Array, Dictionary, Object, Stream

from zine.errors import LimitError, PaperError
from zine.impose.pdf.boxes import Box, Frame, read_frame
from zine.units import Pt

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pikepdf import Pdf

HANDED_DOWN = ("/MediaBox", "/CropBox", "/Rotate", "/Resources")
"""What a page takes from the nodes above it when it does not say it itself."""

MOST_PAGES = 20_000
"""A PDF of more pages is no booklet, or made to harm."""

SHORTEST, LONGEST = Pt(3), Pt(14_400)
"""Sides of a page PDF viewers agree on (ISO 32000-1, annex C), in points."""


class Leaf(NamedTuple):
    """What the looks of a page are made of.

    Attributes:
        page: Its dictionary.
        contents: Its streams, to be read as if they were one.
        resources: What they name, or ``None``.
        keys: Of the dictionary.
    """

    page: Object
    contents: tuple[Object, ...]
    resources: Object | None
    keys: frozenset[str]


def read_leaves(pdf: Pdf, box: Box) -> Iterator[tuple[Frame, Leaf]]:
    """Yield every page of a PDF in order.

    Raises:
        PaperError: A page is of an impossible size.
        LimitError: There are too many pages.
    """
    if len(pdf.pages) > MOST_PAGES:
        raise LimitError(
            f"this PDF has {len(pdf.pages)} pages, more than {MOST_PAGES}",
            hint="Split it into several files.",
        )
    tree: dict[tuple[int, int], dict[str, Object]] = {}
    frames: dict[tuple[bytes, ...], Frame] = {}
    for number, it in enumerate(pdf.pages, start=1):
        page = it.obj
        keys = frozenset(page.keys())
        above = _handed_down(page.get("/Parent"), tree) if "/Parent" in keys else {}
        found = {**above, **{key: page.get(key) for key in keys & LOOKED_AT}}
        # Most pages of a PDF say the same, and reading numbers takes time.
        said = tuple(_said(found.get(key)) for key in FRAMED)
        if said not in frames:
            frames[said] = read_frame(found.get, box)
            _check_size(frames[said], number)
        yield frames[said], Leaf(page, _streams(page), found.get("/Resources"), keys)


FRAMED = ("/MediaBox", "/CropBox", "/TrimBox", "/BleedBox", "/Rotate")
"""What makes the frame of a page."""

LOOKED_AT = {*HANDED_DOWN, *FRAMED}


def _said(value: object) -> bytes:
    """Return a value as the file has it."""
    if isinstance(value, Object):
        return value.unparse(resolved=True)
    return repr(value).encode()


def _handed_down(
    node: Object | None, tree: dict[tuple[int, int], dict[str, Object]]
) -> dict[str, Object]:
    """Return what a node of the tree hands down, its own and from above."""
    climbed = []
    while isinstance(node, Dictionary) and node.objgen not in tree:
        found = {key: node[key] for key in HANDED_DOWN if key in node}
        # A direct one would be written again for each page.
        climbed.append(found)
        # Known from here on, so a tree that bites its own tail comes to an end.
        tree[node.objgen] = found
        node = node.get("/Parent")
    above = tree[node.objgen] if isinstance(node, Dictionary) else {}
    for found in reversed(climbed):
        for key, value in above.items():
            found.setdefault(key, value)
        above = found
    return above


def _streams(page: Object) -> tuple[Object, ...]:
    content = page.get("/Contents")
    if isinstance(content, Stream):
        return (content,)
    if isinstance(content, Array):
        return tuple(it for it in content if isinstance(it, Stream))
    return ()


def _check_size(frame: Frame, number: int) -> None:
    width, height = frame.page.size.width, frame.page.size.height
    # Said the other way round, so that what is no number is refused as well.
    if not (SHORTEST <= width <= LONGEST and SHORTEST <= height <= LONGEST):
        raise PaperError(
            f"page {number} is {width:.4g} × {height:.4g} points, no size of a page",
            hint=f"Leave it out, or make its sides {SHORTEST} to {LONGEST} points.",
        )
