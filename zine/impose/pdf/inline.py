"""Photos that stand in the content itself, between BI and EI, and not beside it."""

from __future__ import annotations

import warnings
from typing import TYPE_CHECKING, NamedTuple

import pikepdf
from pikepdf import Object, Pdf, Stream

from zine.errors import ContentError
from zine.impose.pdf.coded import code_of, coded
from zine.render.jpeg import strip_jpeg

if TYPE_CHECKING:
    from collections.abc import Iterator

BEGIN, PHOTO = b"BI", b"DCT"
"""What content with photos in it has."""


class Inline(NamedTuple):
    """A photo in content.

    Attributes:
        start: Where its BI is.
        end: Where its data end.
        entries: What is said of it, in full words.
        jpeg: Itself.
    """

    start: int
    end: int
    entries: Object
    jpeg: bytes


def inline_photos(content: bytes) -> Iterator[Inline]:
    """Yield the photos of some content, in order; none that is damaged."""
    if BEGIN not in content or PHOTO not in content:
        return
    position = 0
    with Pdf.new() as scratch:
        for picture in _pictures(Stream(scratch, content)):
            raw = picture.read_raw_bytes()
            at = content.find(raw, position)
            start = content.rfind(BEGIN, position, at)
            if min(at, start) < 0:
                continue
            position = at + len(raw)
            # Its kin that stand beside the content unpack what is packed twice.
            kin = Stream(scratch, raw)
            for key in ("/Filter", "/DecodeParms"):
                if key in picture.obj:
                    kin[key] = picture.obj[key]
            try:
                if code_of(kin) == "jpeg":
                    yield Inline(start, position, picture.obj, coded(kin))
            except pikepdf.PikepdfError:
                continue


def with_plain_photos(content: bytes) -> bytes:
    """Return content whose photos have no words in them, and the same pixels."""
    parts, position = [], 0
    for it in inline_photos(content):
        try:
            plain = strip_jpeg(it.jpeg, "")
        except ContentError:
            continue  # Whoever inspects the file is told of it.
        if plain != it.jpeg.rstrip():
            parts += [content[position : it.start], _written(it.entries, plain)]
            position = it.end
    return b"".join([*parts, content[position:]])


def _pictures(stream: Object) -> list[pikepdf.PdfInlineImage]:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        try:
            steps = pikepdf.parse_content_stream(stream, "BI ID EI")
        except pikepdf.PikepdfError:
            return []
    kind = pikepdf.ContentStreamInlineImage
    return [it.iimage for it in steps if isinstance(it, kind)]


def _written(entries: Object, plain: bytes) -> bytes:
    """Return a photo up to its EI, packed but once."""
    kept = pikepdf.Dictionary(dict(entries.items()))
    parameters = kept.get("/DecodeParms")
    if isinstance(parameters, pikepdf.Array):
        kept.DecodeParms = parameters[-1]
    kept.Filter = pikepdf.Name.DCTDecode
    for key in ("/Length", "/L"):
        if key in kept:
            del kept[key]
    inside = kept.unparse().removeprefix(b"<<").removesuffix(b">>").strip()
    return b"%b %b ID %b\n" % (BEGIN, inside, plain)
