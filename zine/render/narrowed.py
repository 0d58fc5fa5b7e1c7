"""Tell of pictures that are smaller than somebody has asked for."""

from __future__ import annotations

import re
from pathlib import PurePosixPath
from typing import TYPE_CHECKING, Any

from zine.errors import Notice
from zine.render.locate import locate
from zine.render.sight import PX, pictures_on
from zine.units import Pt, in_mm

if TYPE_CHECKING:
    from collections.abc import Iterator

    from zine.layout.composition import Composition

LEAST = 1.0
"""Millimetres of difference that somebody with a ruler would see."""

_ASKED = re.compile(r"(width|height):([0-9.]+)(mm|cm|in|pt|px)")
"""As content writes it; what is asked for in percent fits in any case."""

_POINTS = {"mm": 72 / 25.4, "cm": 72 / 2.54, "in": 72.0, "pt": 1.0, "px": PX}


def say_narrowed(document: Any, composition: Composition) -> Iterator[Notice]:  # noqa: ANN401
    """Yield a notice for each picture that its column or its page has made smaller.

    Args:
        document: Laid out by WeasyPrint.
        composition: What it is of.
    """
    for number, page in enumerate(document.pages, start=1):
        for box in pictures_on(page):
            found = _ASKED.fullmatch(box.element.get("style") or "")
            if found is None:
                continue
            side, asked = found[1], float(found[2]) * _POINTS[found[3]]
            is_wide = side == "width"
            used = _seen_size(box)[0 if is_wide else 1] * PX
            if in_mm(Pt(asked - used)) < LEAST:
                continue
            name = PurePosixPath(box.element.get("src") or "").name
            yield Notice(
                f"page {number}: {name} is {in_mm(Pt(used)):.0f} mm"
                f" {'wide' if is_wide else 'high'}, not {found[2]} {found[3]}: there"
                " is no more room",
                locate(composition.texts, name),
                hint=f"Give it a smaller {side}, or a page of its own: {{.full-page}}.",
            )


def _seen_size(box: Any) -> tuple[float, float]:  # noqa: ANN401
    """Return the width and the height of a picture, in pixels, as it is drawn.

    A picture that is held by its width may be wider than its height lets it be.
    """
    width, height = box.width, box.height
    _, _, ratio = box.replacement.get_intrinsic_size(1, box.style["font_size"])
    if ratio:
        return min(width, height * ratio), min(height, width / ratio)
    return width, height
