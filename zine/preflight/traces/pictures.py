"""What pictures tell: EXIF with its place and time, XMP, captions."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pikepdf import Stream

from zine.impose.pdf.coded import code_of, coded
from zine.impose.pdf.inline import inline_photos
from zine.impose.pdf.jpeg2000 import boxes, remarks
from zine.preflight.traces.exif import read_exif
from zine.preflight.traces.jpeg import read_jpeg
from zine.preflight.traces.metadata import read_metadata
from zine.preflight.traces.streams import contents
from zine.preflight.traces.trace import About, fact, trace

if TYPE_CHECKING:
    from collections.abc import Iterator

    from zine.preflight.traces.trace import Trace
    from zine.preflight.traces.walk import Thing

LARGEST = 100 * 2**20
"""Bytes of a picture that are looked through."""

EXIF = (b"JpgTiffExif->JP2", bytes.fromhex("0537cdab9d0c4431a72afa561f2a113e"))
XMP = bytes.fromhex("be7acfcb97a942e89c71999491e3afac")
"""What the boxes of EXIF and XMP in JPEG 2000 begin with."""

USELESS = ("Created by", "Kakadu", "JasPer", "Lavc")
"""How remarks of programs begin that put their own name into each picture."""


def pictured(thing: Thing) -> Iterator[Trace]:
    """Yield what the data of a picture tells."""
    if not isinstance(thing.it, Stream):
        return
    code = code_of(thing.it)
    if not code or len(thing.it.read_raw_bytes()) > LARGEST:
        return
    data = coded(thing.it)
    if code == "jpeg":
        yield from read_jpeg(data, thing.where)
    else:
        yield from _jpeg2000(data, thing.where)


def pictured_inline(thing: Thing) -> Iterator[Trace]:
    """Yield what the photos in the content of a thing tell."""
    for stream in contents(thing.it):
        for number, photo in enumerate(inline_photos(stream.read_bytes()), start=1):
            yield from read_jpeg(photo.jpeg, f"{thing.where}, picture {number} in it")


def _jpeg2000(data: bytes, where: str) -> Iterator[Trace]:
    for it in boxes(data):
        inside = data[it.inside : it.end]
        start = next((start for start in EXIF if inside.startswith(start)), b"")
        if it.kind == b"xml " or (it.kind == b"uuid" and inside.startswith(XMP)):
            text = inside.removeprefix(XMP)
            yield from read_metadata(text, f"{where}, XMP")
        elif it.kind == b"uuid" and start:
            yield from read_exif(inside.removeprefix(start), f"{where}, EXIF")
        elif it.kind in {b"uuid", b"uinf", b"jp2i", b"lbl "}:
            said = f"{it.kind.decode('latin-1').strip()}, {len(inside):,} bytes"
            yield trace(About.WHAT_ELSE, "data in a picture", said, where)
    for begin, end in remarks(data):
        words = data[begin:end].decode("latin-1").strip()
        tell = fact if words.startswith(USELESS) else trace
        if words:
            yield tell(About.WHAT_ELSE, "remark in a picture", words, where)
