"""Tell of pages left half empty because the picture behind them is too high."""

from __future__ import annotations

import re
from itertools import pairwise
from pathlib import PurePosixPath
from typing import TYPE_CHECKING, Any

from zine.errors import Notice
from zine.render.extent import fill
from zine.render.locate import locate
from zine.render.sight import look_at_text, page_name

if TYPE_CHECKING:
    from collections.abc import Iterator

    from zine.layout.composition import Composition

LEAST = 0.5
"""Of a page.  Less looks as if the text had ended there."""

_TAG = re.compile("<[^>]*>")


def say_gaps(document: Any, composition: Composition) -> Iterator[Notice]:  # noqa: ANN401
    """Yield a notice for each page that a picture has left half empty.

    Not before one that is to stand alone: there, few words may be meant.

    Args:
        document: Laid out by WeasyPrint.
        composition: What it is of.
    """
    for number, (page, behind) in enumerate(pairwise(document.pages), start=1):
        if page_name(page) or page_name(behind):
            continue
        filled = fill(page, list(look_at_text(page)))
        first = next(look_at_text(behind), None)
        if filled >= LEAST or first is None or first.text is not None:
            continue
        name = PurePosixPath(first.source).name
        if name and not _begins_a_part(first.source, composition.html):
            yield Notice(
                f"page {number} is only {filled * 100:.0f} % full, since"
                f" {name} does not fit on it",
                locate(composition.texts, name),
                hint="Put the picture between other paragraphs, further up or down, or"
                " make it lower.",
            )


def _begins_a_part(source: str, html: str) -> bool:
    """Return whether nothing is printed before a picture in its part."""
    at = html.find(f'src="{source}"')
    start = html.rfind("<article", 0, at)
    return start >= 0 and not _TAG.sub("", f"{html[start:at]}>").strip()
