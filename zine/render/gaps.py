"""Tell of pages left half empty by the pictures around them."""

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
    from collections.abc import Iterator, Sequence

    from zine.layout.composition import Composition

LEAST = 0.5
"""Of a page.  Less looks as if the text had ended there."""

FULL = 0.8
"""Of a page that the text has filled."""

SCANT = 0.2
"""Of a page between two pictures; a poem of eight lines is more."""

CAPTION = 3
"""Pieces of text that stand below a picture, at the most."""

ALONE = "full-page"
"""What the styles call a page that holds a picture alone."""

_TAG = re.compile("<[^>]*>")


def say_gaps(document: Any, composition: Composition) -> Iterator[Notice]:  # noqa: ANN401
    """Yield a notice for each page that a picture has left half empty.

    Before one that is to stand alone only if the text comes from the page before and
    goes on behind it: few words beside it may be meant.

    Args:
        document: Laid out by WeasyPrint.
        composition: What it is of.
    """
    yield from _say_islands(document.pages, composition)
    yield from _say_interrupted(document.pages, composition)
    yield from _say_left_over(document.pages, composition)
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
                " make it smaller: {width=60%}.",
            )


def _say_islands(pages: Sequence[Any], composition: Composition) -> Iterator[Notice]:
    """Yield a notice for each page of few lines between pictures that stand alone."""
    for number, (before, page, behind) in enumerate(
        zip(pages, pages[1:], pages[2:], strict=False), start=2
    ):
        is_between = page_name(before) == page_name(behind) == ALONE
        if not is_between or page_name(page):
            continue
        filled = fill(page, list(look_at_text(page)))
        if filled < SCANT:
            name = _picture_on(behind)
            yield Notice(
                f"page {number} is only {filled * 100:.0f} % full, since {name} has"
                " the next page for itself",
                locate(composition.texts, name),
                hint="Put the pictures one below the other, or more words between"
                " them.",
            )


def _say_interrupted(
    pages: Sequence[Any], composition: Composition
) -> Iterator[Notice]:
    """Yield a notice for each page that ends early in the middle of a text."""
    for number, (before, page, behind) in enumerate(
        zip(pages, pages[1:], pages[2:], strict=False), start=2
    ):
        if (page_name(before), page_name(page), page_name(behind)) != ("", "", ALONE):
            continue
        filled = fill(page, list(look_at_text(page)))
        is_running = fill(before, list(look_at_text(before))) >= FULL
        name = _picture_on(behind)
        if filled < LEAST and is_running and not _ends_a_part(name, composition.html):
            yield Notice(
                f"page {number} is only {filled * 100:.0f} % full, since {name} has"
                " the next page for itself",
                locate(composition.texts, name),
                hint="Put the picture between other paragraphs, further up or down.",
            )


def _say_left_over(pages: Sequence[Any], composition: Composition) -> Iterator[Notice]:
    """Yield a notice for each page with a small picture and nothing else."""
    # A picture of the cover is named in the settings, too.
    texts = [it for it in composition.texts if not it[0].endswith(".toml")]
    for number, (before, page) in enumerate(pairwise(pages), start=2):
        if page_name(page) or page_name(before):
            continue
        seen = [*look_at_text(page)]
        if not seen or seen[0].text is not None or len(seen) > 1 + CAPTION:
            continue
        first, *others = seen
        name = PurePosixPath(first.source).name
        if (
            name
            and all(it.text is not None for it in others)
            and fill(page, seen) < LEAST
            and fill(before, [*look_at_text(before)]) >= LEAST
            and not _begins_a_part(first.source, composition.html)
        ):
            yield Notice(
                f"page {number} holds nothing but {name}, which does not fit on the"
                " page before",
                locate(texts, name),
                hint="Put the picture further up, or make it smaller: {width=40%}.",
            )


def _picture_on(page: Any) -> str:  # noqa: ANN401
    found = (PurePosixPath(it.source).name for it in look_at_text(page) if it.source)
    return next(found, "a picture")


def _begins_a_part(source: str, html: str) -> bool:
    """Return whether nothing is printed before a picture in its part."""
    at = html.find(f'src="{source}"')
    start = html.rfind("<article", 0, at)
    return start >= 0 and not _TAG.sub("", f"{html[start:at]}>").strip()


def _ends_a_part(name: str, html: str) -> bool:
    """Return whether nothing is printed behind a picture in its part."""
    start = html.find("</figure>", html.find(f'{name}"'))
    end = html.find("</article", start)
    return not _TAG.sub("", html[start:end]).strip()
