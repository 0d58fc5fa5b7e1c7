"""Colour profiles: most are everybody's; that of a screen or scanner is not."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pikepdf import Name, Stream

from zine.impose.pdf import icc
from zine.preflight.traces.trace import About, fact, trace

if TYPE_CHECKING:
    from collections.abc import Iterator

    from zine.preflight.traces.trace import Trace
    from zine.preflight.traces.walk import Thing

SIGN, SIGNED = b"acsp", slice(36, 40)
"""What is in the header of every profile, and where."""


def profiled(thing: Thing) -> Iterator[Trace]:
    """Yield what a colour profile calls itself, and whose it is."""
    it = thing.it
    if not isinstance(it, Stream) or it.get("/Type") in {Name.XObject, Name.ObjStm}:
        return
    if "/N" in it or thing.key in {"/ColorSpace", "/DestOutputProfile"}:
        data = it.read_bytes()
        if data[SIGNED] == SIGN:
            yield from read_profile(data, f"{thing.where}, colour profile")


def read_profile(data: bytes, where: str) -> Iterator[Trace]:
    """Yield what a colour profile says."""
    tell = fact if icc.is_standard(data) else trace
    for it in icc.read_profile(data):
        kind = f"colour profile{'' if it.about == 'description' else f', {it.about}'}"
        yield tell(About.WITH_WHAT, kind, it.words, where)
