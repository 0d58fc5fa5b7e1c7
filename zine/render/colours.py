"""Bring every kind of picture to 8-bit grey or sRGB, which print as they look."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING

from PIL import ImageCms

from zine.errors import ContentError

if TYPE_CHECKING:
    from PIL import Image


def eight_bit(picture: Image.Image, name: str) -> Image.Image:
    """Return the picture in 8-bit grey or RGB, with transparency if it has any.

    Args:
        picture: Decoded and upright.
        name: What to call it in messages.

    Raises:
        ContentError: Its levels do not say what is black and what is white.
    """
    if picture.mode.startswith("I"):
        # Pillow's own conversion clips at 255, which prints a 16-bit scan white.
        return picture.convert("I").point(lambda level: level * (1 / 257)).convert("L")
    if picture.mode == "F":
        raise ContentError(
            f"{name} has floating-point levels, which do not say what is white",
            hint="Save it with 8 or 16 bits a channel.",
        )
    if picture.mode in {"CMYK", "LAB", "YCbCr", "HSV"} or "icc_profile" in picture.info:
        picture = _to_srgb(picture)
    if picture.has_transparency_data:
        return picture.convert("LA" if picture.mode in {"L", "LA"} else "RGBA")
    return picture.convert("L" if picture.mode in {"1", "L"} else "RGB")


def _to_srgb(picture: Image.Image) -> Image.Image:
    """Return the picture in sRGB, by its profile or the usual meaning of its mode."""
    profile = picture.info.pop("icc_profile", None)
    source: ImageCms.ImageCmsProfile
    if picture.mode == "LAB":
        source = ImageCms.ImageCmsProfile(ImageCms.createProfile("LAB"))
    elif profile is None:
        return picture.convert("RGB")
    else:
        try:
            source = ImageCms.ImageCmsProfile(io.BytesIO(profile))
        except (OSError, ImageCms.PyCMSError):
            return picture.convert("RGB")
    grey = picture.mode in {"1", "L", "LA"}
    alpha = picture.getchannel("A") if picture.mode in {"LA", "RGBA"} else None
    if picture.mode in {"P", "PA"} or grey:
        # Palettes and grey are read by their values; their profiles change little.
        return picture
    try:
        colours = picture.convert("RGB") if alpha else picture
        out = ImageCms.profileToProfile(
            colours, source, ImageCms.createProfile("sRGB"), outputMode="RGB"
        )
    except ImageCms.PyCMSError:
        return picture.convert("RGBA" if alpha else "RGB")
    if out is None:
        return picture.convert("RGB")
    if alpha is not None:
        out.putalpha(alpha)
    return out
