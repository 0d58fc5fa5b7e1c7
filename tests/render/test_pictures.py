from __future__ import annotations

import struct
import zlib
from io import BytesIO

import numpy as np
import pytest
from PIL import Image, ImageCms

from tests.render.samples import PAGE, cleaned, likeness, opened, photo, saved
from zine.errors import ContentError, LimitError
from zine.render.jpeg import strip_jpeg
from zine.render.pictures import MOST_PPI, clean_picture, is_picture
from zine.units import Pt, Size

MARK = "Alice, 52.5163 13.3777"
RAMP = np.linspace(0, 65535, 256).astype(np.uint16).reshape(1, 256).repeat(8, axis=0)
"""Sixteen-bit grey, black to white; its 8-bit levels are 0, 1, ... 255."""


def kind(data):
    return clean_picture(data, "x", PAGE)[1]


def refusal(data, family):
    with pytest.raises(family) as caught:
        clean_picture(data, "“x.png”", PAGE)
    return caught.value


def secretive_exif(orientation=1):
    exif = Image.Exif()
    exif[0x0112] = orientation
    exif[0x010E] = MARK
    gps = exif.get_ifd(0x8825)
    gps[1], gps[2] = "N", (52.0, 31.0, 0.0)
    return exif


# ------------------------------------------------------------------ what is opened


@pytest.mark.parametrize(
    "fmt", ["PNG", "JPEG", "GIF", "BMP", "TIFF", "WEBP", "AVIF", "MPO"]
)
def test_every_common_format_is_opened(fmt):
    options = {"quality": 95} if fmt in {"WEBP", "AVIF", "JPEG"} else {}
    data = saved(photo(), fmt, **options)

    assert is_picture(data)
    assert likeness(cleaned(data), opened(data)) >= (38 if fmt == "GIF" else 45)
    assert kind(data) in {"image/png", "image/jpeg"}


@pytest.mark.parametrize("fmt", ["PPM", "TGA", "ICO", "PCX", "JPEG2000", "EPS", "PDF"])
def test_rare_formats_are_not_opened_at_all(fmt):
    data = saved(photo((32, 32)), fmt)

    assert not is_picture(data)
    assert str(refusal(data, ContentError)) == "“x.png” is not a picture"


@pytest.mark.parametrize(
    "data", [b"", b"words", b"%!PS", b"<html>", b"8BPS" + b"x" * 99]
)
def test_other_files_are_no_pictures(data):
    assert not is_picture(data)


def test_a_name_that_lies_about_the_format_does_not_matter():
    assert kind(saved(photo(), "WEBP")) == "image/png"
    assert kind(b"<svg xmlns='http://www.w3.org/2000/svg'/>") == "image/svg+xml"


def test_of_a_moving_picture_the_first_frame_is_printed():
    frames = [photo(seed=seed).quantize(64) for seed in (1, 5, 9)]
    data = saved(frames[0], "GIF", save_all=True, append_images=frames[1:])

    assert opened(data).n_frames == 3
    assert likeness(cleaned(data), frames[0]) > 45


# ------------------------------------------------------------------ what is said


@pytest.mark.parametrize("fmt", ["PNG", "JPEG", "GIF", "BMP", "TIFF", "WEBP", "AVIF"])
@pytest.mark.parametrize("part", [0.3, 0.7, 0.95])
def test_a_file_that_breaks_off_is_named(fmt, part):
    data = saved(photo(), fmt)

    error = refusal(data[: int(len(data) * part)], ContentError)

    assert str(error).startswith("“x.png” is")
    assert error.hint


@pytest.mark.parametrize("fmt", ["PNG", "JPEG", "GIF", "BMP", "TIFF", "WEBP", "AVIF"])
def test_a_file_of_rubbish_is_named(fmt):
    rubbish = np.random.default_rng(1).bytes(2_000)

    # Rubbish may also claim to be enormous.
    refusal(saved(photo(), fmt)[:16] + rubbish, (ContentError, LimitError))


def png_of_size(width, height):
    """Return the head of a PNG that claims a size."""

    def chunk(name, data):
        crc = struct.pack(">I", zlib.crc32(name + data))
        return struct.pack(">I", len(data)) + name + data + crc

    head = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    pixels = zlib.compress(bytes(10_000))
    return (
        b"\x89PNG\r\n\x1a\n"
        + chunk(b"IHDR", head)
        + chunk(b"IDAT", pixels)
        + chunk(b"IEND", b"")
    )


def test_a_bomb_is_refused_before_it_is_unpacked():
    error = refusal(png_of_size(13_000, 13_000), LimitError)

    assert str(error) == ("“x.png” has 13,000 × 13,000 pixels; the limit is 50 million")


def test_a_bomb_beyond_what_pillow_bears_is_refused_too():
    refusal(png_of_size(60_000, 60_000), LimitError)


def test_a_png_with_huge_text_in_it_is_refused():
    chunk = zlib.compress(bytes(100_000_000))
    text = b"zTXt" + b"Comment\0\0" + chunk
    data = saved(photo())
    packed = (
        struct.pack(">I", len(text) - 4) + text + struct.pack(">I", zlib.crc32(text))
    )

    refusal(data[:33] + packed + data[33:], ContentError)


# ------------------------------------------------------------------ nothing else inside


@pytest.mark.parametrize("fmt", ["PNG", "JPEG", "TIFF", "WEBP", "AVIF", "MPO"])
@pytest.mark.parametrize("orientation", [1, 6])
def test_where_and_by_whom_a_photo_was_taken_goes(fmt, orientation):
    data = saved(photo(), fmt, exif=secretive_exif(orientation).tobytes())

    out, _ = clean_picture(data, "x", PAGE)

    assert MARK.encode() in data
    assert MARK.encode() not in out
    assert b"Exif" not in out
    assert not opened(out).getexif()


def test_texts_times_and_profiles_of_a_png_go():
    from PIL.PngImagePlugin import PngInfo

    info = PngInfo()
    info.add_text("Author", MARK)
    info.add_itxt("XML:com.adobe.xmp", MARK, zip=False)
    info.add(b"tIME", b"\7\xea\1\1\0\0\0")
    profile = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    data = saved(photo(), pnginfo=info, icc_profile=profile, dpi=(72, 72))

    out, _ = clean_picture(data, "x", PAGE)

    chunks = {out[i : i + 4] for i in range(len(out) - 4)}
    assert MARK.encode() not in out
    assert not chunks & {b"tEXt", b"iTXt", b"zTXt", b"tIME", b"iCCP", b"eXIf", b"pHYs"}


# ------------------------------------------------------------------ photos keep quality


@pytest.mark.parametrize("mode", ["L", "RGB"])
def test_a_plain_photo_is_not_compressed_again(mode):
    exif = secretive_exif().tobytes()
    data = saved(photo().convert(mode), "JPEG", quality=60, exif=exif)

    out, media_type = clean_picture(data, "x", PAGE)

    assert media_type == "image/jpeg"
    assert out == strip_jpeg(data, "x")
    assert data.endswith(out[2:])


@pytest.mark.parametrize("orientation", range(1, 9))
@pytest.mark.parametrize("fmt", ["JPEG", "PNG", "TIFF", "WEBP"])
def test_a_photo_stands_upright(fmt, orientation):
    # How the camera stored what we want to see: the opposite of what EXIF says.
    undo = {
        1: None,
        2: Image.Transpose.FLIP_LEFT_RIGHT,
        3: Image.Transpose.ROTATE_180,
        4: Image.Transpose.FLIP_TOP_BOTTOM,
        5: Image.Transpose.TRANSPOSE,
        6: Image.Transpose.ROTATE_90,
        7: Image.Transpose.TRANSVERSE,
        8: Image.Transpose.ROTATE_270,
    }[orientation]
    upright = photo()
    stored = upright if undo is None else upright.transpose(undo)
    options = {"quality": 98, "subsampling": 0} if fmt == "JPEG" else {}
    options |= {"lossless": True} if fmt == "WEBP" else {}
    data = saved(stored, fmt, exif=secretive_exif(orientation).tobytes(), **options)

    out = cleaned(data)

    assert out.size == upright.size
    assert likeness(out, upright) >= 40


def test_a_huge_photo_is_brought_down_to_what_prints():
    small_page = Size(Pt(72), Pt(144))

    out = cleaned(saved(photo((700, 2_000)), "JPEG"), page=small_page)

    assert out.size == (420, 1_200)
    assert out.size[1] == 2 * MOST_PPI


def test_a_photo_that_lies_on_its_side_may_fill_the_page_turned():
    small_page = Size(Pt(72), Pt(144))

    assert cleaned(saved(photo((1_200, 600)), "JPEG"), page=small_page).size == (
        1_200,
        600,
    )


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

    error = refusal(saved(image, "TIFF"), ContentError)

    assert str(error) == (
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


def test_the_same_picture_comes_out_the_same():
    data = saved(photo(), "TIFF", exif=secretive_exif(6).tobytes())

    assert clean_picture(data, "x", PAGE) == clean_picture(data, "x", PAGE)


def test_after_the_engine_has_told_pillow_to_bear_it_a_cut_file_is_still_damage():
    import weasyprint  # noqa: F401 - it changes a setting of Pillow

    data = saved(photo(), "JPEG")

    assert "is damaged or cut off" in str(refusal(data[:-200], ContentError))


def test_a_drawing_is_pruned():
    out, media_type = clean_picture(
        b"<svg xmlns='http://www.w3.org/2000/svg'><script/><rect/></svg>", "x", PAGE
    )

    assert media_type == "image/svg+xml"
    assert b"script" not in out


def test_bytes_behind_a_picture_go():
    for fmt in ("PNG", "JPEG"):
        out, _ = clean_picture(saved(photo(), fmt) + MARK.encode(), "x", PAGE)
        assert MARK.encode() not in out
        Image.open(BytesIO(out)).verify()
