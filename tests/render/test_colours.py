"""Colours are looked at in the files that the engine is given."""

from __future__ import annotations

import struct
import zlib

import numpy as np
import pytest
from PIL import Image, ImageCms

from tests.render.samples import cleaned, likeness, photo, saved
from zine.errors import ContentError
from zine.render.colours import eight_bit

RAMP = np.linspace(0, 65535, 256).astype(np.uint16).reshape(1, 256).repeat(8, axis=0)
"""Sixteen-bit grey, black to white; its 8-bit levels are 0, 1, ... 255."""


# ------------------------------------------------------------------ right colours


def grey_levels(image):
    return np.asarray(image.convert("L"))[0].astype(int)


@pytest.mark.parametrize("fmt", ["PNG", "TIFF"])
def test_sixteen_bit_grey_keeps_its_levels(fmt):
    data = saved(Image.fromarray(RAMP), fmt)

    levels = grey_levels(cleaned(data))

    assert np.abs(levels - np.arange(256)).max() <= 1


def test_sixteen_bit_grey_of_big_endian_tiff_keeps_its_levels():
    image = Image.frombytes("I;16B", (256, 8), RAMP.astype(">u2").tobytes())

    levels = grey_levels(cleaned(saved(image, "TIFF")))

    assert np.abs(levels - np.arange(256)).max() <= 1


def test_sixteen_bit_colour_keeps_its_levels():
    data = bytearray(b"\x89PNG\r\n\x1a\n")
    rows = b"".join(
        b"\0" + np.stack([row, row[::-1], row], axis=1).astype(">u2").tobytes()
        for row in RAMP
    )
    head = struct.pack(">IIBBBBB", 256, 8, 16, 2, 0, 0, 0)
    for name, body in ((b"IHDR", head), (b"IDAT", zlib.compress(rows)), (b"IEND", b"")):
        data += struct.pack(">I", len(body)) + name + body
        data += struct.pack(">I", zlib.crc32(name + body))

    pixels = np.asarray(cleaned(bytes(data)).convert("RGB"))[0].astype(int)

    assert np.abs(pixels[:, 0] - np.arange(256)).max() <= 1
    assert np.abs(pixels[:, 1] - np.arange(256)[::-1]).max() <= 1


PATCHES = {"red": (200, 30, 40), "green": (30, 160, 60), "grey": (128, 128, 128)}


@pytest.mark.parametrize("fmt", ["JPEG", "TIFF"])
def test_cmyk_is_not_printed_as_a_negative(fmt):
    for colour in PATCHES.values():
        image = Image.new("RGB", (64, 64), colour).convert("CMYK")
        options = {"quality": 95} if fmt == "JPEG" else {}

        out = cleaned(saved(image, fmt, **options))

        assert out.mode == "RGB"
        assert np.abs(np.asarray(out, int)[32, 32] - colour).max() <= 6


def test_lab_comes_out_in_its_colours():
    srgb, lab = ImageCms.createProfile("sRGB"), ImageCms.createProfile("LAB")
    for colour in PATCHES.values():
        image = ImageCms.profileToProfile(
            Image.new("RGB", (64, 64), colour), srgb, lab, outputMode="LAB"
        )

        out = cleaned(saved(image, "TIFF"))

        assert np.abs(np.asarray(out.convert("RGB"), int)[32, 32] - colour).max() <= 6


def test_a_photo_in_a_wide_colour_space_is_brought_to_srgb():
    # A profile whose red and blue are exchanged: impossible to overlook.
    swapped = bytearray(
        ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    )
    red, blue = (swapped.index(name, 128) for name in (b"rXYZ", b"bXYZ"))
    swapped[red : red + 4], swapped[blue : blue + 4] = b"bXYZ", b"rXYZ"
    image = Image.new("RGB", (64, 64), (220, 20, 20))

    for fmt in ("JPEG", "PNG"):
        out = cleaned(saved(image, fmt, icc_profile=bytes(swapped)))
        red_level, _, blue_level = out.convert("RGB").getpixel((32, 32))
        assert blue_level > red_level + 100


def test_a_broken_profile_is_left_out():
    for fmt in ("JPEG", "PNG", "TIFF", "WEBP"):
        out = cleaned(saved(photo(), fmt, icc_profile=b"not a profile" * 20))
        assert likeness(out, photo()) > 30


def test_floating_point_levels_are_refused():
    image = Image.fromarray(np.linspace(0, 1, 256, dtype=np.float32).reshape(16, 16))

    with pytest.raises(ContentError) as caught:
        eight_bit(image, "“x.png”")
    assert str(caught.value) == (
        "“x.png” has floating-point levels, which do not say what is white"
    )


# ------------------------------------------------------------------ transparency


@pytest.mark.parametrize("fmt", ["PNG", "WEBP", "TIFF", "AVIF"])
def test_transparency_is_kept(fmt):
    image = photo().convert("RGBA")
    alpha = np.tile(np.linspace(0, 255, 160).astype(np.uint8), (120, 1))
    image.putalpha(Image.fromarray(alpha))
    options = {"lossless": True} if fmt == "WEBP" else {}

    out = cleaned(saved(image, fmt, **options))

    assert out.mode == "RGBA"
    assert np.abs(np.asarray(out.getchannel("A"), int) - alpha).max() <= 2


def test_transparency_of_grey_is_kept():
    image = Image.new("LA", (16, 16), (40, 100))

    assert cleaned(saved(image)).getpixel((8, 8)) == (40, 100)


def test_a_transparent_colour_of_a_palette_is_kept():
    image = Image.new("P", (16, 16), 1)
    image.putpalette([255, 0, 0, 0, 0, 255])
    image.putpixel((0, 0), 0)
    for fmt in ("PNG", "GIF"):
        out = cleaned(saved(image, fmt, transparency=1)).convert("RGBA")
        assert out.getpixel((8, 8))[3] == 0
        assert out.getpixel((0, 0)) == (255, 0, 0, 255)


@pytest.mark.parametrize("fmt", ["PNG", "GIF", "BMP", "TIFF"])
def test_a_palette_comes_out_in_its_colours(fmt):
    image = photo().quantize(32)

    assert likeness(cleaned(saved(image, fmt)), image) > 45


@pytest.mark.parametrize("fmt", ["PNG", "BMP", "TIFF"])
def test_line_art_stays_black_and_white(fmt):
    image = photo().convert("1")

    out = cleaned(saved(image, fmt))

    assert out.mode == "L"
    assert set(np.unique(np.asarray(out))) == {0, 255}
    assert likeness(out, image) == float("inf")
