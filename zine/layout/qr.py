"""QR codes: an address as a square of black modules that a copier cannot hurt."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING, Any, NamedTuple
from urllib.parse import quote

from zine.errors import Notice, Place
from zine.units import Pt, mm

if TYPE_CHECKING:
    from collections.abc import Iterator

    from zine.content.model import Resources
    from zine.units import Size

MODULE = Pt(1.68)
"""Side of a module: 0.59 mm, which is 7 dots of a copier's 300 to the inch.  With 6 a
copy of a bad copy can no longer be read; ``tests/test_photocopy.py`` has the copier."""

QUIET = 4
"""Modules that stay white around a code, as the standard wants it."""

SHARE = 2 / 5
"""Of the page's shorter side that a code may take: words have to fit beside it."""

LARGEST = mm(36)
"""No code is larger, however large the page; 150 letters fit."""

CORRECTION = "M"
"""A seventh of the code may be lost to dirt; more where it costs no room."""


_PLAIN = " =:/'"
"""Signs that an address may hold as they are."""


class Code(NamedTuple):
    """A code to be printed.

    Attributes:
        source: The drawing as a ``data:`` address.
        side: Of the drawing, the quiet zone included.
        quiet: Width of the quiet zone.
    """

    source: str
    side: Pt
    quiet: Pt = Pt(QUIET * MODULE)


def qr_code(address: str, largest: Pt) -> Code | None:
    """Return the code of an address, or ``None`` if it would be larger than that."""
    import segno

    try:
        code = segno.make_qr(address, error=CORRECTION, encoding="utf-8")
    except segno.DataOverflowError:
        return None
    modules = len(code.matrix) + 2 * QUIET
    side = Pt(modules * MODULE)
    return Code(_drawing(code.matrix, modules), side) if side <= largest else None


@dataclass(frozen=True, slots=True)
class CodeMaker:
    """What templates call as ``qr(address)``.

    Attributes:
        page: Its size decides which codes are too large.
    """

    page: Size

    def __call__(self, address: str) -> dict[str, Any] | None:
        """Return source, side and quiet of a code, or ``None`` for one too large."""
        code = self._code(address)
        return code and code._asdict()

    def say_too_long(self, resources: Resources | None) -> Iterator[Notice]:
        """Yield a notice for each entry whose code has no room on the page."""
        groups = resources.groups if resources else ()
        for entry in (entry for group in groups for entry in group.entries):
            if entry.qr and entry.link and self._code(entry.link) is None:
                yield Notice(
                    f"the address of “{entry.title}” is too long for a QR code on"
                    " pages of this size, so none is printed",
                    Place(resources.file) if resources else None,
                    hint="Give a shorter address.",
                )

    def _code(self, address: str) -> Code | None:
        share = min(self.page.width, self.page.height) * SHARE
        return _known(address, min(LARGEST, Pt(share)))


@lru_cache(maxsize=1_000)
def _known(address: str, largest: Pt) -> Code | None:
    return qr_code(address, largest)


def _drawing(matrix: tuple[bytearray, ...], modules: int) -> str:
    """Return black modules as one outline, so that no seam shows between them."""
    path = "".join(
        f"M{x0} {y}L{x1} {y}L{x1} {y + 1}L{x0} {y + 1}Z"
        for y, row in enumerate(matrix, start=QUIET)
        for x0, x1 in _runs(row)
    )
    svg = (
        "<svg xmlns='http://www.w3.org/2000/svg'"
        f" viewBox='0 0 {modules} {modules}'><path d='{path}'/></svg>"
    )
    return f"data:image/svg+xml,{quote(svg, safe=_PLAIN)}"


def _runs(row: bytearray) -> Iterator[tuple[int, int]]:
    """Yield where black begins and ends along a row."""
    start = None
    for x, dark in enumerate((*row, 0), start=QUIET):
        if dark and start is None:
            start = x
        elif not dark and start is not None:
            yield start, x
            start = None
