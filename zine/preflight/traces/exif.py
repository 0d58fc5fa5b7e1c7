"""Read EXIF: who took a photo, where, when and with which camera."""

from __future__ import annotations

import warnings
from typing import TYPE_CHECKING, Any

from PIL import ExifTags, Image

from zine.preflight.traces.dates import dated
from zine.preflight.traces.trace import About, trace
from zine.preflight.traces.words import give_away

if TYPE_CHECKING:
    from collections.abc import Iterator

    from zine.preflight.traces.trace import Trace

WHO, WHERE, WITH, ELSE = About.WHO, About.WHERE, About.WITH_WHAT, About.WHAT_ELSE

MEANINGS = {
    "Artist": (WHO, "author"),
    "XPAuthor": (WHO, "author"),
    "CameraOwnerName": (WHO, "owner"),
    "HostComputer": (WITH, "computer"),
    "Make": (WITH, "maker of the camera"),
    "Model": (WITH, "camera"),
    "Software": (WITH, "program"),
    "ProcessingSoftware": (WITH, "program"),
    "BodySerialNumber": (WITH, "serial number"),
    "LensSerialNumber": (WITH, "serial number"),
    "LensModel": (WITH, "lens"),
    "ImageUniqueID": (ELSE, "identity"),
    "Copyright": (ELSE, "rights"),
    "ImageDescription": (ELSE, "caption"),
    "UserComment": (ELSE, "comment"),
    "XPComment": (ELSE, "comment"),
    "XPKeywords": (ELSE, "keywords"),
    "XPTitle": (ELSE, "caption"),
}

DATES = {
    "DateTime": "changed",
    "DateTimeOriginal": "photo taken",
    "DateTimeDigitized": "photo taken",
}

ZONES = {"OffsetTime", "OffsetTimeOriginal", "OffsetTimeDigitized"}

LARGEST = 2**20
"""Bytes of EXIF; in a JPEG it has 64 KB at most."""


def read_exif(data: bytes, where: str) -> Iterator[Trace]:
    """Yield what EXIF tells, as far as it can be read."""
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # of what is damaged
            found = [*_read(data[:LARGEST], where)]
    except Exception:  # noqa: BLE001 - data of a stranger, in a format full of traps
        found = [trace(ELSE, "EXIF", f"{len(data):,} bytes, damaged", where)]
    yield from found


def _read(data: bytes, where: str) -> Iterator[Trace]:
    exif = Image.Exif()
    exif.load(b"Exif\0\0" + data)
    inner = exif.get_ifd(ExifTags.IFD.Exif)
    count = 0
    for tag, value in [*exif.items(), *inner.items()]:
        count += 1
        name, words = ExifTags.TAGS.get(tag, ""), _words(value)
        if not words:
            continue
        if name in DATES:
            yield from dated(DATES[name], _as_iso(words), where)
        elif name in ZONES:
            yield trace(WHERE, "time zone", f"UTC{words}", where)
        elif name in MEANINGS:
            yield trace(*MEANINGS[name], words, where)
            yield from give_away(words, where)
    yield from _place(exif.get_ifd(ExifTags.IFD.GPSInfo), where)
    if exif.get_ifd(ExifTags.IFD.IFD1):
        yield trace(ELSE, "thumbnail", "of the photo, perhaps uncropped", where)
    if exif.get_ifd(ExifTags.IFD.MakerNote) or ExifTags.Base.MakerNote in inner:
        yield trace(ELSE, "notes of the camera", "its own format", where)
    if not count:
        yield trace(ELSE, "EXIF", f"{len(data):,} bytes", where)


def _place(place: dict[int, Any], where: str) -> Iterator[Trace]:
    """Yield where on earth a photo was taken, in degrees."""
    tags = ExifTags.GPS
    if tags.GPSLatitude in place and tags.GPSLongitude in place:
        north = _degrees(place[tags.GPSLatitude], place.get(tags.GPSLatitudeRef))
        east = _degrees(place[tags.GPSLongitude], place.get(tags.GPSLongitudeRef))
        yield trace(WHERE, "photo taken at", f"{north:.5f}, {east:.5f}", where)
    if words := _words(place.get(tags.GPSDateStamp)):
        yield from dated("photo taken", _as_iso(f"{words} 00:00:00"), where)
    for tag in (tags.GPSAreaInformation, tags.GPSProcessingMethod):
        if words := _words(place.get(tag)):
            yield trace(WHERE, "place", words, where)


def _degrees(parts: Any, side: Any) -> float:  # noqa: ANN401 - whatever a file has there
    degrees, minutes, seconds = (float(it) for it in parts)
    sign = -1 if str(side).strip("\0") in {"S", "W"} else 1
    return sign * (degrees + minutes / 60 + seconds / 3600)


def _as_iso(words: str) -> str:
    """Return ``2024:02:29 10:00:00`` with the hyphens that dates have elsewhere."""
    return words.replace(":", "-", 2)


def _words(value: object) -> str:
    if isinstance(value, bytes):
        # Comments begin with their encoding; words of Windows have two bytes a letter.
        value = value.removeprefix(b"ASCII\0\0\0").removeprefix(b"UNICODE\0")
        return value.replace(b"\0", b"").decode("utf-8", "replace").strip()
    return str(value).strip("\0 ") if isinstance(value, str) else ""
