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
    error = refusal(png_of_size(30_000, 30_000), LimitError)

    assert str(error) == "“x.png” has 900 million pixels; the limit is 50 million"
    assert "600 pixels an inch" in error.hint


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


# ------------------------------------------------------------------ in the end


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
