"""Draw pages that look as if a zine had been laid on a scanner, the same every time."""

from __future__ import annotations

from importlib.resources import files
from io import BytesIO
from random import Random
from typing import TYPE_CHECKING

import pikepdf
from PIL import Image, ImageDraw, ImageFont
from text import SEED, WORDS

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

PIXELS = (1650, 2550)
"""A half-letter page at 300 dpi."""

POINTS = (396, 612)

GRAIN = 0.12
"""How much of the picture is noise, as from coarse paper."""

QUALITY = 72
"""Of the JPEG: makes about 0.9 MB of a page."""


def write_scans(pages: int, target: Path) -> None:
    """Write a PDF of scanned pages, each one picture."""
    with pikepdf.new() as pdf:
        for picture in _pictures(pages):
            page = pdf.add_blank_page(page_size=POINTS)
            image = pikepdf.Stream(
                pdf,
                picture,
                Type=pikepdf.Name.XObject,
                Subtype=pikepdf.Name.Image,
                Width=PIXELS[0],
                Height=PIXELS[1],
                ColorSpace=pikepdf.Name.DeviceRGB,
                BitsPerComponent=8,
                Filter=pikepdf.Name.DCTDecode,
            )
            page.add_resource(image, pikepdf.Name.XObject, pikepdf.Name.Scan)
            draw = f"q {POINTS[0]} 0 0 {POINTS[1]} 0 0 cm /Scan Do Q"
            page.obj.Contents = pdf.make_stream(draw.encode())
        pdf.save(target, deterministic_id=True)


def _pictures(pages: int) -> Iterator[bytes]:
    """Yield a JPEG for each page."""
    random = Random(SEED)  # noqa: S311 - the same noise every time is the point
    face = files("font_source_serif_pro") / "files" / "SourceSerifPro-Regular.otf"
    font = ImageFont.truetype(str(face), 42)
    for _ in range(pages):
        page = Image.new("RGB", PIXELS, "#f4efe4")
        ImageDraw.Draw(page).multiline_text(
            (150, 200), _lines(random), font=font, fill="#222222", spacing=16
        )
        noise = Image.frombytes("L", PIXELS, random.randbytes(PIXELS[0] * PIXELS[1]))
        file = BytesIO()
        Image.blend(page, noise.convert("RGB"), GRAIN).save(
            file, "JPEG", quality=QUALITY, dpi=(300, 300)
        )
        yield file.getvalue()


def _lines(random: Random) -> str:
    return "\n".join(" ".join(random.choices(WORDS, k=11)) for _ in range(36))
