"""Write a new file of canvases: its own tree of pages, and only what they draw."""

from __future__ import annotations

from contextlib import nullcontext
from functools import lru_cache
from hashlib import blake2b
from typing import TYPE_CHECKING, BinaryIO

import pikepdf
from pikepdf import Array, Dictionary, Name, Object, ObjectStreamMode, Pdf
from pikepdf import StreamDecodeLevel as Level

from zine.impose.pdf.canvas import reaches_beyond, whole
from zine.impose.pdf.damage import told_plainly
from zine.impose.pdf.layers import write_layers
from zine.impose.pdf.matrix import AS_IT_IS, number

if TYPE_CHECKING:
    from zine.impose.pdf.boxes import Frame
    from zine.impose.pdf.canvas import Booklet, Canvas, Drawn
    from zine.impose.pdf.matrix import Matrix
    from zine.impose.pdf.source import Source
    from zine.units import Rect

FULL_SIZE = "/PrintScaling /None /DisplayDocTitle true"
"""What every file asks of viewers: no shrinking, and its title shown."""


def write_booklet(file: BinaryIO, booklet: Booklet, source: Source | None) -> None:
    """Write a PDF.

    It names no date, version or user: the same pages give the same bytes.

    Args:
        file: Where to; large files take less memory than bytes.
        booklet: What is drawn.
        source: Where the pages come from; ``None`` if only ink is drawn.

    Raises:
        ContentError: The source is damaged so that it shows only now.
    """
    blank = nullcontext(source.pdf) if source else Pdf.new()
    with told_plainly(source.name if source else ""), blank as pdf:
        _turn_into(pdf, booklet, source)
        pdf.save(
            file,
            force_version="1.7",
            static_id=True,  # the second half of it; see _identity
            encryption=False,
            fix_metadata_version=False,
            object_stream_mode=ObjectStreamMode.generate,
            stream_decode_level=Level.none,
        )


def _turn_into(pdf: Pdf, booklet: Booklet, source: Source | None) -> None:
    """Put a new root in a file, so that nothing else is reached any more."""
    wishes = Object.parse(f"<<{FULL_SIZE} {booklet.wish or ''}>>".encode())
    tree = pdf.make_indirect(Dictionary(Type=Name.Pages))
    pages = [_page(pdf, tree, it, source) for it in booklet.canvases]
    tree.Kids, tree.Count = Array(pages), len(pages)
    root = Dictionary(Type=Name.Catalog, Pages=tree, ViewerPreferences=wishes)
    if booklet.lang is not None:
        root.Lang = pikepdf.String(booklet.lang)
    if source is not None and source.layers is not None:
        root.OCProperties = write_layers(source.layers)
    info = Dictionary(
        Title=pikepdf.String(booklet.title), Producer=pikepdf.String("zine")
    )
    pdf.trailer.Root = pdf.make_indirect(root)
    pdf.trailer.Info = pdf.make_indirect(info)
    pdf.trailer.ID = _identity(pdf.trailer.get("/ID"), booklet, pages)
    # A file that is repaired may not say it, and without it none opens the new one.
    pdf.trailer.Size = 0
    for key in pdf.trailer.keys() - KEPT:
        del pdf.trailer[key]


KEPT = {"/Root", "/Info", "/Size", "/Prev", "/Encrypt", "/ID"}
"""What the end of the file needs."""


def _identity(old: Object | None, booklet: Booklet, pages: list[Object]) -> Array:
    """Return an identity that the same pages in the same places have again.

    It is made of what the source says of itself and of what is drawn anew: going
    through all that is written takes longer than writing it.
    """
    found = blake2b(booklet.title.encode(), digest_size=16)
    if isinstance(old, Array) and len(old) and isinstance(old[0], pikepdf.String):
        # The other half is another one each time the source is saved.
        found.update(bytes(old[0]))
    for page in pages:
        found.update(page.Contents.read_raw_bytes())
    half = pikepdf.String(found.digest())
    return Array([half, half])


def _page(pdf: Pdf, tree: Object, canvas: Canvas, source: Source | None) -> Object:
    forms: dict[str, Object] = {}
    content = b""
    for it in canvas.drawn:
        content += _do(it, source, forms)
    resources = Dictionary(XObject=Dictionary(forms))
    if canvas.ink:
        from zine.impose.pdf.ink import draw_ink

        operators, fonts = draw_ink(pdf, canvas.ink)
        content += operators
        resources.update(fonts)
    if canvas.matrix != AS_IT_IS:
        content = b"q %b cm\n%bQ\n" % (canvas.matrix.operands, content)
    page = Object.parse(
        b"<< /Type /Page /MediaBox [%b] /TrimBox [%b] >>"
        % (_corners(whole(canvas.paper)), _corners(canvas.trim))
    )
    page.Parent = tree
    page.Resources = resources
    page.Contents = pdf.make_stream(content)
    return pdf.make_indirect(page)


def _do(it: Drawn, source: Source | None, forms: dict[str, Object]) -> bytes:
    """Return the operators that draw one page, and note the form they name."""
    if source is None:
        return b""
    page = source.pages[it.page - 1]
    form = source.forms.make(page.leaf, page.frame, page.number)
    if form is None:
        return b""
    name = f"/P{page.number}"
    forms[name] = form
    return b"q %b %b Do Q\n" % (
        _to_place(page.frame, it.matrix, it.clip),
        name.encode(),
    )


@lru_cache(maxsize=256)  # Sheets are alike.
def _to_place(frame: Frame, to_paper: Matrix, clip: Rect) -> bytes:
    """Return the operators that cut a page at its clip and put it in its place."""
    matrix, cut = frame.upright.then(to_paper), b""
    if reaches_beyond(matrix.rect(frame.ink), clip):
        sides = (clip.x0, clip.y0, clip.width, clip.height)
        cut = b"%b %b %b %b re W n " % tuple(map(number, sides))
    return b"%b%b cm" % (cut, matrix.operands)


def _corners(rect: Rect) -> bytes:
    return b" ".join(map(number, (rect.x0, rect.y0, rect.x1, rect.y1)))
