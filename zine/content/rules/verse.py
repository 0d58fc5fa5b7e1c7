"""Verse: each line of the manuscript is a line, indented as it was typed.

A line has an element of its own, so that one too long for the page goes on further in
and is not taken for the next.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from zine.content.tree import classes, make

if TYPE_CHECKING:
    from collections.abc import Iterator
    from xml.etree.ElementTree import Element

    from zine.content.draft import Draft

VERSE, POEM, LINE = "verse", "poem", "line"
"""The class that asks for it, that of what holds several stanzas, that of a line."""

EM_SPACE = "\u2003"
"""What two typed spaces become: layout folds up plain ones."""

PER_EM = 2
"""Typed spaces in one of those."""


def set_verse(draft: Draft) -> None:
    """Give each line of a poem an element of its own."""
    for poem in draft.body.iter("div"):
        if VERSE in classes(poem) and poem.find("p") is not None:
            _divide(poem)
    for paragraph in draft.body.iter("p"):
        if VERSE in classes(paragraph):
            lines = list(_lines(paragraph))
            paragraph[:] = [it for it in lines if it.text or len(it)]
            paragraph.text = None
            for line in paragraph[:-1]:
                # Or the last word and the first of the next line are one, read aloud.
                line.tail = " "


def _divide(poem: Element) -> None:
    """Have each paragraph in a poem be a stanza, and the poem only hold them."""
    poem.set("class", " ".join([it for it in classes(poem) if it != VERSE] + [POEM]))
    for paragraph in poem.findall("p"):
        if VERSE not in classes(paragraph):
            paragraph.set("class", " ".join([*classes(paragraph), VERSE]))


def _lines(paragraph: Element) -> Iterator[Element]:
    """Yield the lines; emphasis over several of them stays in the first."""
    line = make("span", LINE)
    first, *rest = _split(paragraph.text)
    line.text = _indented(first)
    yield line
    for text in rest:
        line = make("span", LINE, text=_indented(text))
        yield line
    for child in paragraph:
        tail, child.tail = child.tail, None
        if child.tag != "br":
            line.append(child)
        first, *rest = _split(tail)
        if len(line):
            line[-1].tail = first
        else:
            line.text = (line.text or "") + _indented(first)
        for text in rest:
            line = make("span", LINE, text=_indented(text))
            yield line


def _split(text: str | None) -> list[str]:
    return (text or "").split("\n")


def _indented(text: str) -> str:
    """Return a line with its indent in spaces that stay."""
    bare = text.lstrip(" ")
    return EM_SPACE * round((len(text) - len(bare)) / PER_EM) + bare
