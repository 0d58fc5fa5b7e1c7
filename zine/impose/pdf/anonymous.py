"""Make a document say nothing of its maker, and stay what it is for its readers."""

from __future__ import annotations

from io import BytesIO

from pikepdf import Dictionary, Name, ObjectStreamMode, Pdf, Stream, String
from pikepdf import StreamDecodeLevel as Level

from zine.errors import ContentError, Place
from zine.impose.pdf.catalogue import (
    CATALOGUE,
    clean_bookmarks,
    clean_intents,
    clean_labels,
    clean_layers,
    clean_minor,
    clean_page,
    keep,
    new_metadata,
)
from zine.impose.pdf.clicks import Clicks
from zine.impose.pdf.damage import set_limits, told_plainly
from zine.impose.pdf.notes import clean_form
from zine.impose.pdf.operators import plain_up
from zine.impose.pdf.scrub import FOR_READERS, READ_ALOUD, Scrubber
from zine.impose.pdf.tags import Left, clean_tags
from zine.impose.pdf.title import read_title
from zine.impose.pdf.wordless import take_words_out

KEPT = {"/Root", "/Size", "/Prev"}
"""What the end of the file needs."""


def anonymous(
    data: bytes, *, name: str, keep_title: bool = False, unsign: bool = False
) -> bytes:
    """Return a PDF with the same pages that does not tell of its maker.

    The same file gives the same bytes.

    Args:
        data: The PDF.
        name: For messages.
        keep_title: Whether its title stays.
        unsign: Whether a signature may be lost.

    Raises:
        ContentError: It is no PDF, is locked, signed, or is damaged beyond repair.
        LimitError: It is too large, or too deep.
    """
    set_limits()
    with (
        told_plainly(name),
        Pdf.open(BytesIO(data), suppress_warnings=True) as pdf,
    ):
        _refuse(pdf, Place(name), unsign=unsign)
        _clean(pdf, title=read_title(pdf) if keep_title else "")
        file = BytesIO()
        pdf.save(
            file,
            deterministic_id=True,
            encryption=False,
            fix_metadata_version=False,
            object_stream_mode=ObjectStreamMode.generate,
            stream_decode_level=Level.none,
        )
    return file.getvalue()


def _refuse(pdf: Pdf, place: Place, *, unsign: bool) -> None:
    if pdf.is_encrypted:
        raise ContentError(
            "this PDF is locked against changes",
            place=place,
            hint="Ask its maker for an open one, or print it to a new PDF.",
        )
    if not len(pdf.pages):
        raise ContentError(
            "there are no pages in this PDF",
            place=place,
            hint="Give another, or export it again.",
        )
    if not unsign and is_signed(pdf):
        raise ContentError(
            "this PDF is signed, and the signature would be gone",
            place=place,
            hint="Say --unsign if that is what you want.",
        )


def is_signed(pdf: Pdf) -> bool:
    """Return whether somebody has signed the file."""
    return "/Perms" in pdf.Root or any(
        isinstance(it, Dictionary) and "/ByteRange" in it for it in pdf.objects
    )


def _clean(pdf: Pdf, *, title: str) -> None:
    scrubber = Scrubber(FOR_READERS, READ_ALOUD)
    clicks = Clicks(pdf)
    notes: set[object] = set()
    for page in pdf.pages:
        notes |= clean_page(page.obj, clicks, scrubber)
    pages = {page.obj.objgen for page in pdf.pages}
    _clean_root(pdf, clicks, title)
    clean_form(pdf, scrubber)
    clean_tags(pdf, Left(pages, notes), scrubber)
    plain_up(pdf)
    take_words_out(pdf)
    for key in pdf.trailer.keys() - KEPT:
        del pdf.trailer[key]
    if title:
        pdf.trailer.Info = pdf.make_indirect(Dictionary(Title=String(title)))


def _clean_root(pdf: Pdf, clicks: Clicks, title: str) -> None:
    root = pdf.Root
    metadata = new_metadata(root, title)
    opening = clicks.action(root.get("/OpenAction"))
    keep(root, CATALOGUE)
    if "/OpenAction" in root:
        del root["/OpenAction"]
    if opening is not None:
        root.OpenAction = opening
    if metadata:
        root.Metadata = Stream(pdf, metadata, Type=Name.Metadata, Subtype=Name.XML)
    clean_minor(root)
    clean_bookmarks(root.get("/Outlines"), clicks)
    clean_labels(root.get("/PageLabels"))
    clean_layers(root.get("/OCProperties"))
    clean_intents(root.get("/OutputIntents"))
