"""Open any PDF and see its pages as they print.

A source is used up by what is made of it: its own objects go into the new files, as
they are packed there.  That is what makes imposing fast, and saves memory.
"""

from __future__ import annotations

from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from pikepdf import AccessMode, Pdf

from zine.errors import ContentError, Notice, PaperError, Place
from zine.impose.pdf.annotations import fill_in
from zine.impose.pdf.boxes import Bleed, Box, Frame
from zine.impose.pdf.damage import set_limits, told_plainly
from zine.impose.pdf.forms import FormMaker
from zine.impose.pdf.layers import Layers, read_layers
from zine.impose.pdf.leaves import Leaf, read_leaves
from zine.impose.pdf.looks import give_looks
from zine.impose.pdf.remarks import remarks
from zine.impose.pdf.title import read_title

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from zine.units import Size


Origin = bytes | Path | Pdf
"""A file, where it is, or an open one, which stays as it is."""

HEADER, SEARCHED = b"%PDF-", 1024
"""What every PDF begins with, and how far into the file viewers look for it."""


class SourcePage(NamedTuple):
    """A page of somebody's PDF.

    Attributes:
        number: In the file, counted from 1.
        frame: Where its looks are.
        leaf: Its entries in the file.
    """

    number: int
    frame: Frame
    leaf: Leaf

    @property
    def size(self) -> Size:
        """How large a viewer prints it."""
        return self.frame.size

    @property
    def bleed(self) -> Bleed:
        """Ink there is beyond it."""
        return self.frame.bleed


@dataclass(frozen=True, slots=True)
class Source:
    """An open PDF.

    Attributes:
        name: The file as people know it.
        pages: In the order wanted.
        title: Of the document, or ``""``.
        notices: What is worth knowing about the file.
    """

    name: str
    pages: tuple[SourcePage, ...]
    title: str
    notices: tuple[Notice, ...]
    pdf: Pdf = field(repr=False, compare=False)
    layers: Layers | None = field(repr=False, compare=False)
    forms: FormMaker = field(repr=False, compare=False)

    def choose(self, numbers: Sequence[int]) -> Source:
        """Return some of the pages in another order, repeated if wished.

        Raises:
            PaperError: There is no page of such a number.
        """
        for number in numbers:
            if not 1 <= number <= len(self.pages):
                raise PaperError(
                    f"there is no page {number}, the PDF has {len(self.pages)}",
                    place=Place(self.name),
                    hint="Count pages from 1 as they lie in the file.",
                )
        return replace(self, pages=tuple(self.pages[it - 1] for it in numbers))


@contextmanager
def open_source(
    origin: Origin, *, name: str, password: str = "", box: Box = Box.CROP
) -> Iterator[Source]:
    """Open a PDF for as long as its pages are needed.

    Args:
        origin: The file; its path, if it is large, takes less memory.
        name: For messages.
        password: Opens it.
        box: Which box of a page is the finished page.

    Raises:
        ContentError: It is no PDF, is locked, or is damaged beyond repair.
        PaperError: A page is of an impossible size.
        LimitError: It is too large, too deep, or made to harm.
    """
    set_limits()
    with told_plainly(name, password=password):
        source = _copied(origin) if isinstance(origin, Pdf) else origin
        _check_header(source, Place(name))
        pdf = Pdf.open(
            BytesIO(source) if isinstance(source, bytes) else source,
            password=password,
            suppress_warnings=True,
            access_mode=AccessMode.stream,
        )
    with pdf:
        with told_plainly(name):
            found = _read(pdf, name=name, box=box)
            notices = tuple(remarks(found, password=password))
            # After the remarks: qpdf takes boxes nobody ticked for damage.
            fill_in(pdf)
            give_looks(pdf, (it.leaf.page for it in found.pages))
        yield replace(found, notices=notices)


def _copied(pdf: Pdf) -> bytes:
    file = BytesIO()
    pdf.save(file, static_id=True, fix_metadata_version=False)
    return file.getvalue()


def _check_header(source: bytes | Path, place: Place) -> None:
    try:
        if isinstance(source, bytes):
            start = source[:SEARCHED]
        else:
            with source.open("rb") as file:
                start = file.read(SEARCHED)
    except OSError as error:
        reason = (error.strerror or str(error)).lower()
        raise ContentError(
            f"this PDF cannot be read: {reason}",
            place=place,
            hint="Check the path and whether you may read the file.",
        ) from error
    if HEADER not in start:
        raise ContentError(
            "this is no PDF" if start else "this file is empty",
            place=place,
            hint="Give a PDF file.",
        )


def _read(pdf: Pdf, *, name: str, box: Box) -> Source:
    pages = tuple(
        SourcePage(number, frame, leaf)
        for number, (frame, leaf) in enumerate(read_leaves(pdf, box), start=1)
    )
    title, layers = read_title(pdf), read_layers(pdf)
    return Source(name, pages, title, (), pdf, layers, FormMaker(pdf))
