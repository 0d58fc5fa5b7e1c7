"""Take words out of pictures, colour profiles and fonts, and leave their looks."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pikepdf
from pikepdf import Array, Name, Stream

from zine.errors import ContentError
from zine.impose.pdf import font_files, icc
from zine.impose.pdf.coded import code_of, coded
from zine.impose.pdf.jpeg2000 import without_side_talk
from zine.render.jpeg import strip_jpeg

if TYPE_CHECKING:
    from pikepdf import Object, Pdf

FILTERS = {"jpeg": Name.DCTDecode, "jpeg 2000": Name.JPXDecode}

FONT_FILES = ("/FontFile", "/FontFile2", "/FontFile3")

SIGN, SIGNED = b"acsp", slice(36, 40)
"""What is in the header of every colour profile, and where."""


def take_words_out(pdf: Pdf) -> None:
    """Take the words out of every picture, profile and font of a file.

    What is damaged stays as it is; whoever inspects the file is told of it.
    """
    for it in pdf.objects:
        try:
            if isinstance(it, Stream):
                _clean(it)
            elif isinstance(it, pikepdf.Dictionary):
                for key in FONT_FILES:
                    if isinstance(it.get(key), Stream):
                        _clean_font(it[key])
        except (pikepdf.PikepdfError, ContentError):
            continue


def _clean(stream: Object) -> None:
    if code := code_of(stream):
        _clean_picture(stream, code)
    elif "/N" in stream and "/Type" not in stream:
        data = stream.read_bytes()
        if data[SIGNED] == SIGN and (new := icc.without_words(data)) != data:
            stream.write(new)


def _clean_picture(stream: Object, code: str) -> None:
    data = coded(stream)
    new = strip_jpeg(data, "") if code == "jpeg" else without_side_talk(data)
    if new == data:
        return
    parameters = stream.get("/DecodeParms")
    if isinstance(parameters, Array):
        parameters = parameters[-1]
    how = parameters if isinstance(parameters, pikepdf.Dictionary) else None
    stream.write(new, filter=FILTERS[code], decode_parms=how)


def _clean_font(stream: Object) -> None:
    data = stream.read_bytes()
    new = font_files.without_buyer(data)
    if new != data:
        stream.write(new)
