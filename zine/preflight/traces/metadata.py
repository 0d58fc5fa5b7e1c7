"""Read XMP: of a document, of a page, of a picture, or of anything else.

It is XML (ISO 16684-1).  What declares entities is not parsed; nothing outside is read.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING
from xml.etree import ElementTree as ET

from zine.preflight.traces.dates import dated, read_date
from zine.preflight.traces.document import OURS
from zine.preflight.traces.trace import About, fact, trace
from zine.preflight.traces.words import give_away

if TYPE_CHECKING:
    from collections.abc import Iterator

    from zine.preflight.traces.trace import Trace

LARGEST = 2 * 2**20
"""Bytes of metadata that are read; some programs keep whole histories there."""

RDF = "{http://www.w3.org/1999/02/22-rdf-syntax-ns#}"
XML = "{http://www.w3.org/XML/1998/namespace}"
STRUCTURE = {"RDF", "Description", "Seq", "Bag", "Alt", "li", "xmpmeta", "xapmeta"}

WHO, WHERE, WITH, ELSE = About.WHO, About.WHERE, About.WITH_WHAT, About.WHAT_ELSE

MEANINGS = {
    "creator": (WHO, "author"),
    "contributor": (WHO, "contributor"),
    "publisher": (WHO, "publisher"),
    "Author": (WHO, "author"),
    "Artist": (WHO, "author"),
    "Owner": (WHO, "owner"),
    "OwnerName": (WHO, "owner"),
    "CameraOwnerName": (WHO, "owner"),
    "Credit": (WHO, "credit"),
    "AuthorsPosition": (WHO, "position of the author"),
    "CaptionWriter": (WHO, "writer of the caption"),
    "CreatorTool": (WITH, "program"),
    "Producer": (WITH, "program"),
    "softwareAgent": (WITH, "program"),
    "Make": (WITH, "maker of the camera"),
    "Model": (WITH, "camera"),
    "SerialNumber": (WITH, "serial number"),
    "BodySerialNumber": (WITH, "serial number"),
    "Lens": (WITH, "lens"),
    "GPSLatitude": (WHERE, "latitude"),
    "GPSLongitude": (WHERE, "longitude"),
    "City": (WHERE, "city"),
    "State": (WHERE, "state"),
    "Country": (WHERE, "country"),
    "Location": (WHERE, "place"),
    "filePath": (WHERE, "path"),
    "DocumentID": (ELSE, "identity"),
    "InstanceID": (ELSE, "identity"),
    "OriginalDocumentID": (ELSE, "identity"),
    "documentID": (ELSE, "identity"),
    "instanceID": (ELSE, "identity"),
    "rights": (ELSE, "rights"),
    "description": (ELSE, "subject"),
    "subject": (ELSE, "keywords"),
    "Keywords": (ELSE, "keywords"),
}
"""What properties mean to people; others go by their own name."""

DATES = {
    "CreateDate": "made",
    "ModifyDate": "changed",
    "MetadataDate": "described",
    "when": "worked on",
    "DateCreated": "made",
    "DateTimeOriginal": "photo taken",
}
"""Properties that are dates; others that look like one are dates, too."""

PLAIN = {
    "title": "title",
    "format": "format",
    "Trapped": "trapped",
    "language": "language",
    "part": "part of the standard",
    "conformance": "level of the standard",
    "rev": "year of the standard",
}
"""Properties that every file may have, and what they mean."""


def read_metadata(data: bytes, where: str) -> Iterator[Trace]:
    """Yield what XMP says."""
    text = data[:LARGEST].strip(b"\x00 \r\n\t")
    if not text:
        return
    root = None if b"<!" in text.replace(b"<!--", b"") else _parsed(text)
    if root is None:
        yield trace(ELSE, "metadata", "not readable", where)
        yield from give_away(text.decode("utf-8", "replace"), where)
        return
    for name, value in _properties(root, ""):
        yield from _meaning(name, value, where)


def _parsed(text: bytes) -> ET.Element | None:
    try:
        # Entities are refused above, and expat opens nothing by itself.
        return ET.fromstring(text)  # noqa: S314
    except (ET.ParseError, ValueError, LookupError):
        return None


def _properties(root: ET.Element, name: str) -> Iterator[tuple[str, str]]:
    """Yield the name and value of each property."""
    waiting = [(root, name)]
    while waiting:
        it, name = waiting.pop()
        own = _local(it.tag)
        name = name if own in STRUCTURE else own
        for key, value in it.attrib.items():
            if key.startswith((RDF, XML)):
                continue
            if _local(key) not in {"xmptk", "about"} and value.strip():
                yield _local(key), value
        if it.text and it.text.strip() and name:
            yield name, it.text
        waiting += [(child, name) for child in reversed(it)]


def _local(tag: str) -> str:
    return re.sub(r"^\{.*\}", "", tag)


def _meaning(name: str, value: str, where: str) -> Iterator[Trace]:
    value = value.strip()
    if name in DATES or read_date(value):
        yield from dated(DATES.get(name, name), value, where)
    elif name in PLAIN:
        yield fact(ELSE, PLAIN[name], value, where)
    elif name == "Producer" and value == OURS:
        yield fact(WITH, "program", value, where)
    else:
        about, kind = MEANINGS.get(name, (ELSE, name))
        yield trace(about, kind, value, where)
    yield from give_away(value, where)
