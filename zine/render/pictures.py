"""Pictures are decoded whole, turned upright and stripped before layout sees them.

The layout engine would print a 16-bit scan black, a truncated photo without a word, and
pass on where a photo was taken.  So every picture goes through here first: what comes
out is a PNG or JPEG of 8-bit grey or RGB (or a checked SVG) with no metadata at all.
"""

from __future__ import annotations

import importlib
import io
import re
import warnings
from typing import TYPE_CHECKING

from PIL import Image, ImageFile, ImageOps, UnidentifiedImageError

from zine.errors import ContentError, LimitError
from zine.render.colours import eight_bit
from zine.render.drawings import clean_drawing, is_drawing
from zine.render.jpeg import strip_jpeg

if TYPE_CHECKING:
    from collections.abc import Mapping

    from zine.units import Size

_PLUGINS: Mapping[str, str] = {
    "PNG": "PngImagePlugin",
    "JPEG": "JpegImagePlugin",
    "GIF": "GifImagePlugin",
    "BMP": "BmpImagePlugin",
    "TIFF": "TiffImagePlugin",
    "WEBP": "WebPImagePlugin",
    "AVIF": "AvifImagePlugin",
}
"""What is opened, and what opens it.  Pillow knows many more formats; each is more code
for a bad file.  Cameras' MPO files are JPEGs with others behind them."""

_STARTS: Mapping[str, tuple[bytes, ...]] = {
    "PNG": (b"\x89PNG\r\n",),
    "JPEG": (b"\xff\xd8\xff",),
    "GIF": (b"GIF8",),
    "BMP": (b"BM",),
    "TIFF": (b"II*\0", b"MM\0*", b"II+\0", b"MM\0+"),
}
"""How files of each format begin; WebP and AVIF have it in their ninth byte."""

_AVIF_BRANDS = {b"avif", b"avis", b"mif1"}

MOST_PIXELS = 50_000_000
"""A Letter sheet at 600 dpi has 34 million."""

MOST_PPI = 600
"""Finer than this no printer prints: larger pictures are scaled down to it."""

JPEG_QUALITY = 95
"""For photos that have to be turned or converted: more than 40 dB to the original."""

EXIF_ORIENTATION = 0x0112
UPRIGHT = 1


def is_picture(data: bytes) -> bool:
    """Return whether this looks like a picture we open, by its first bytes."""
    return _format(data) is not None or is_drawing(data)


def _format(data: bytes) -> str | None:
    if data[:4] == b"RIFF" and data[8:12] == b"WEBP":
        return "WEBP"
    if data[4:8] == b"ftyp" and data[8:12] in _AVIF_BRANDS:
        return "AVIF"
    return next(
        (name for name, starts in _STARTS.items() if data.startswith(starts)), None
    )


def clean_picture(data: bytes, name: str, page: Size) -> tuple[bytes, str]:
    """Return a picture that prints right and tells nothing, and its media type.

    Args:
        data: The file.
        name: What to call it in messages.
        page: Page size; no picture is larger than a page when it is printed.

    Raises:
        ContentError: It cannot be decoded to the end.
        LimitError: It has more than :data:`MOST_PIXELS`.
    """
    if is_drawing(data):
        return clean_drawing(data, name), "image/svg+xml"
    picture = _decoded(data, name)
    if _passes_as_jpeg(picture, page):
        return strip_jpeg(data, name), "image/jpeg"
    return _encoded(_for_print(picture, name, page), photo=picture.format in _PHOTOS)


_PHOTOS = {"JPEG", "MPO"}
_COUNTED = re.compile(r"\((\d+) pixels\)")
"""Where Pillow says how many there are."""

_RESAVE = "Open it in another program and save it again as PNG or JPEG."


def _decoded(data: bytes, name: str) -> Image.Image:
    """Return the first frame, decoded to its last byte."""
    # WeasyPrint tells Pillow to put up with truncated files; we do not.
    ImageFile.LOAD_TRUNCATED_IMAGES = False
    kind = _format(data)
    if kind is None:
        raise ContentError(f"{name} is not a picture", hint=_RESAVE)
    # Pillow opens only formats whose module has been imported.
    importlib.import_module(f"PIL.{_PLUGINS[kind]}")
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            picture = Image.open(io.BytesIO(data), formats=[kind])
            _check_size(picture, name)
            picture.load()
    except Image.DecompressionBombError as exc:
        raise _too_large(name, _COUNTED.search(str(exc))) from exc
    except UnidentifiedImageError as exc:
        raise ContentError(
            f"{name} is not a picture this tool can open", hint=_RESAVE
        ) from exc
    except (OSError, SyntaxError, ValueError, EOFError, ArithmeticError) as exc:
        raise ContentError(
            f"{name} is damaged or cut off: {exc}", hint=_RESAVE
        ) from exc
    return picture


def _check_size(picture: Image.Image, name: str) -> None:
    width, height = picture.size
    if width * height > MOST_PIXELS:
        raise _limit(f"{name} has {width:,} × {height:,} pixels")


def _too_large(name: str, counted: re.Match[str] | None) -> LimitError:
    """Return what to say of a picture that Pillow does not even open."""
    if counted is None:
        return _limit(f"{name} is a picture too large to print")
    return _limit(f"{name} has {int(counted[1]) / 1e6:,.0f} million pixels")


def _limit(fact: str) -> LimitError:
    return LimitError(
        f"{fact}; the limit is {MOST_PIXELS / 1e6:.0f} million",
        hint="Make it smaller: 600 pixels an inch is the most that prints.",
    )


def _passes_as_jpeg(picture: Image.Image, page: Size) -> bool:
    """Return whether the file's own JPEG data can be used as it is."""
    return (
        picture.format in _PHOTOS
        and picture.mode in {"L", "RGB"}
        and picture.getexif().get(EXIF_ORIENTATION, UPRIGHT) == UPRIGHT
        and "icc_profile" not in picture.info
        and _scale(picture, page) >= 1
    )


def _scale(picture: Image.Image, page: Size) -> float:
    """Return the factor that brings a picture down to :data:`MOST_PPI`, or 1."""
    long, short = max(picture.size), min(picture.size)
    most_long = max(page.width, page.height) / 72 * MOST_PPI
    most_short = min(page.width, page.height) / 72 * MOST_PPI
    return min(1.0, most_long / long, most_short / short)


def _for_print(picture: Image.Image, name: str, page: Size) -> Image.Image:
    upright = ImageOps.exif_transpose(picture)
    plain = eight_bit(upright, name)
    scale = _scale(plain, page)
    if scale < 1:
        size = (round(plain.width * scale), round(plain.height * scale))
        plain = plain.resize(size, Image.Resampling.LANCZOS, reducing_gap=2.0)
    return plain


def _encoded(picture: Image.Image, *, photo: bool) -> tuple[bytes, str]:
    """Return the pixels alone, in a new file."""
    bare = Image.new(picture.mode, picture.size)
    bare.paste(picture)
    out = io.BytesIO()
    if photo and bare.mode in {"L", "RGB"}:
        bare.save(out, "JPEG", quality=JPEG_QUALITY, subsampling=0)
        return out.getvalue(), "image/jpeg"
    # The engine packs the pixels again, so packing hard here is lost time.
    bare.save(out, "PNG", compress_level=1)
    return out.getvalue(), "image/png"
