"""Take a picture out of its outer packing, and leave it a JPEG or JPEG 2000."""

from __future__ import annotations

from pikepdf import Array, Name, Object, Pdf, Stream

CODES = {"/DCTDecode": "jpeg", "/DCT": "jpeg", "/JPXDecode": "jpeg 2000"}
"""Filters that are pictures."""


def code_of(stream: Object) -> str:
    """Return as what a stream is coded at last, or ``""``."""
    filters = _filters(stream)
    return CODES.get(filters[-1], "") if filters else ""


def coded(stream: Object) -> bytes:
    """Return a stream with all of its filters undone but the last.

    Raises:
        PikepdfError: It is damaged, or unpacks to too much.
    """
    *outer, _ = _filters(stream)
    if not outer:
        return stream.read_raw_bytes()
    parameters = stream.get("/DecodeParms")
    with Pdf.new() as scratch:
        peeled = Stream(scratch, stream.read_raw_bytes())
        peeled.Filter = Array([Name(it) for it in outer])
        if isinstance(parameters, Array):
            peeled.DecodeParms = Array([_copied(it) for it in parameters][: len(outer)])
        return peeled.read_bytes()


def _copied(parameters: Object) -> Object:
    return Object.parse(parameters.unparse(resolved=True))


def _filters(stream: Object) -> list[str]:
    value = stream.get("/Filter")
    if isinstance(value, Name):
        return [str(value)]
    return [str(it) for it in value] if isinstance(value, Array) else []
