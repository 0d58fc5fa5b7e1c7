"""What a page of contents lists."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from zine.errors import Notice

if TYPE_CHECKING:
    from collections.abc import Iterator

    from zine.content.model import Zine


def list_contents(zine: Zine) -> list[dict[str, Any]]:
    """Return what a page of contents lists, as deep as is wanted.

    The headings of a text without a title stand where the title would.
    """
    depth = zine.settings.contents
    listed: list[dict[str, Any]] = []
    for part in zine.parts if depth else ():
        headings: list[dict[str, Any]] = [
            {"title": it.title, "author": None, "anchor": it.anchor, "below": []}
            for it in part.headings
            if depth > 1
        ]
        if part.title:
            listed.append(
                {
                    "title": part.title,
                    "author": part.author,
                    "anchor": part.anchor,
                    "below": headings,
                }
            )
        else:
            listed += headings
    return listed


def say_nothing_to_list(zine: Zine) -> Iterator[Notice]:
    """Yield what there is to say when a page of contents would be empty."""
    if zine.settings.contents and not list_contents(zine):
        yield Notice(
            "there is no page of contents, because no text has a title",
            hint="Begin each text with a line such as “# Its title”, or say"
            " contents = 2 to list the headings.",
        )
