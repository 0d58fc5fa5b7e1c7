from __future__ import annotations

import struct

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image

from tests.render.samples import likeness, opened, photo, saved
from zine.errors import ContentError
from zine.render.jpeg import strip_jpeg

SECRET = b"52.5163,13.3777 Alice"


def segment(marker, content):
    return bytes((0xFF, marker)) + struct.pack(">H", len(content) + 2) + content


def marked(data, *segments):
    """Put segments behind the start of a JPEG."""
    return data[:2] + b"".join(segments) + data[2:]


EXTRAS = {
    "EXIF": segment(0xE1, b"Exif\0\0" + SECRET),
    "XMP": segment(0xE1, b"http://ns.adobe.com/xap/1.0/\0" + SECRET),
    "IPTC": segment(0xED, b"Photoshop 3.0\0" + SECRET),
    "comment": segment(0xFE, SECRET),
    "JFIF thumbnail": segment(0xE0, b"JFXX\0\x10" + SECRET),
    "ICC profile": segment(0xE2, b"ICC_PROFILE\0\1\1" + SECRET),
    "MPF index": segment(0xE2, b"MPF\0" + SECRET),
    "maker's note": segment(0xEF, SECRET),
    "not quite Adobe": segment(0xEE, SECRET),
    "fill bytes": b"\xff\xff\xff" + segment(0xFE, SECRET)[1:],
}


@pytest.mark.parametrize("extra", EXTRAS.values(), ids=EXTRAS.keys())
@pytest.mark.parametrize("progressive", [False, True], ids=["plain", "progressive"])
def test_whatever_else_is_in_a_jpeg_goes(extra, progressive):
    bare = strip_jpeg(saved(photo(), "JPEG", progressive=progressive), "x")

    assert strip_jpeg(marked(bare, extra), "x") == bare


def test_what_follows_the_picture_goes():
    bare = strip_jpeg(saved(photo(), "JPEG"), "x")

    assert strip_jpeg(bare + SECRET, "x") == bare
    assert strip_jpeg(bare + bare, "x") == bare


@pytest.mark.parametrize(
    "options",
    [
        {},
        {"progressive": True},
        {"optimize": True},
        {"restart_marker_blocks": 2},
        {"subsampling": 0, "quality": 100},
    ],
    ids=str,
)
@pytest.mark.parametrize("mode", ["L", "RGB"])
def test_the_picture_itself_is_not_touched(mode, options):
    data = saved(photo().convert(mode), "JPEG", **options)

    bare = strip_jpeg(data, "x")

    assert likeness(opened(bare), opened(data)) == float("inf")
    # From the first table on, it is the same file, byte by byte.
    assert data.endswith(bare[2:])


def test_the_adobe_segment_says_how_colours_are_stored_and_stays():
    data = saved(photo().convert("CMYK"), "JPEG")

    assert b"Adobe" in strip_jpeg(data, "x")
    assert likeness(opened(strip_jpeg(data, "x")), opened(data)) == float("inf")


DATA = saved(photo((40, 30)), "JPEG")


@pytest.mark.parametrize("length", [2, 3, 4, 20, len(DATA) - 2, len(DATA) - 1])
def test_a_jpeg_that_breaks_off_is_named(length):
    with pytest.raises(ContentError, match=r"^“x.jpg” is a damaged JPEG$"):
        strip_jpeg(DATA[:length], "“x.jpg”")


@given(st.integers(2, len(DATA) - 1), st.integers(0, 255))
def test_a_damaged_jpeg_comes_out_as_something_or_not_at_all(position, byte):
    damaged = DATA[:position] + bytes([byte]) + DATA[position + 1 :]

    try:
        out = strip_jpeg(damaged, "x")
    except ContentError:
        return
    assert out[:2] == b"\xff\xd8"
    assert len(out) <= len(damaged)


def test_a_segment_shorter_than_its_own_length_is_damage():
    with pytest.raises(ContentError):
        strip_jpeg(b"\xff\xd8\xff\xe1\0\1" + DATA[2:], "x")


def test_pillow_agrees_that_nothing_is_left():
    exif = Image.Exif()
    exif[0x010E] = SECRET.decode()
    data = saved(photo(), "JPEG", exif=exif, comment=SECRET, dpi=(72, 72))

    bare = opened(strip_jpeg(data, "x"))

    assert not bare.getexif()
    assert set(bare.info) <= {"progressive", "progression"}
