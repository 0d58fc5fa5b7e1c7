"""Fonts: what they are called, whether they come along, and whose they are."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pikepdf import Dictionary, Name, Stream

from zine.impose.pdf.font_files import leads_to_buyer, read_font
from zine.preflight.traces.trace import About, fact, trace

if TYPE_CHECKING:
    from collections.abc import Iterator

    from zine.preflight.traces.trace import Trace
    from zine.preflight.traces.walk import Thing

FILES = ("/FontFile", "/FontFile2", "/FontFile3")

LARGEST = 20 * 2**20
"""Bytes of a font as it is packed."""


def used(thing: Thing) -> Iterator[Trace]:
    """Yield the name of a font; fonts that nobody else has lead to somebody."""
    it = thing.it
    if it.get("/Type") != Name.Font or not isinstance(it.get("/BaseFont"), Name):
        return
    if it.get("/Subtype") == Name.Type0:
        return  # The font below it has a descriptor.
    descriptor = it.get("/FontDescriptor")
    has_file = isinstance(descriptor, Dictionary) and any(
        key in descriptor for key in FILES
    )
    name = str(it.BaseFont)[1:]
    along = "embedded" if has_file else "not embedded"
    yield fact(About.WITH_WHAT, "font", f"{name} ({along})", thing.where)


def described(thing: Thing) -> Iterator[Trace]:
    """Yield what the file of a font says: whose it is, and who may use it."""
    for key in FILES:
        file = thing.it.get(key)
        if isinstance(file, Stream) and len(file.read_raw_bytes()) <= LARGEST:
            for it in read_font(file.read_bytes()):
                tell = trace if leads_to_buyer(it.words) else fact
                kind = f"font, {it.about}"
                yield tell(About.WITH_WHAT, kind, it.words, thing.where)
