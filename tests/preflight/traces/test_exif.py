from __future__ import annotations

from PIL import ExifTags, Image

from tests.preflight.traces.samples import (
    ADA,
    coded_picture,
    draw,
    is_found_and_gone,
    page_pdf,
)
from tests.preflight.traces.test_pictures import photo
from zine.preflight.traces.exif import read_exif


def taken_in_london():
    exif = Image.Exif()
    exif[ExifTags.Base.Artist] = ADA
    exif[ExifTags.Base.Model] = "Camera obscura"
    inner = exif.get_ifd(ExifTags.IFD.Exif)
    inner[ExifTags.Base.DateTimeOriginal] = "2024:02:29 13:05:12"
    inner[ExifTags.Base.OffsetTimeOriginal] = "+01:00"
    inner[ExifTags.Base.BodySerialNumber] = "1815"
    place = exif.get_ifd(ExifTags.IFD.GPSInfo)
    place[ExifTags.GPS.GPSLatitudeRef] = "N"
    place[ExifTags.GPS.GPSLatitude] = (51.0, 30.0, 0.0)
    place[ExifTags.GPS.GPSLongitudeRef] = "W"
    place[ExifTags.GPS.GPSLongitude] = (0.0, 6.0, 0.0)
    return exif


def test_who_took_a_photo_where_and_when_is_found_and_gone():
    pdf = page_pdf()
    data = photo(exif=taken_in_london())
    draw(pdf, "Im1", coded_picture(pdf, data))

    assert is_found_and_gone(
        pdf,
        ("author", ADA),
        ("camera", "Camera obscura"),
        ("serial number", "1815"),
        ("photo taken", "2024-02-29 13:05:12"),
        ("photo taken at", "51.50000, -0.10000"),
        ("time zone", "UTC+01:00"),
    )


def test_exif_that_is_damaged_is_said():
    assert [it.kind for it in read_exif(b"MM\0*\xff\xff\xff\xff", "here")] == ["EXIF"]
    assert [it.kind for it in read_exif(b"nothing", "here")] == ["EXIF"]
