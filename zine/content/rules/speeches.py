"""Plays and interviews: who speaks, and what they say, are held together.

A definition list gives names and speeches one after the other; styles can set a speech
apart only if one element holds all of it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from zine.content.tree import classes, make

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

    from zine.content.draft import Draft

NAME = "dialogue"
"""Class of a definition list, or of what is around it, that is a play."""

SPEECH = "speech"
"""Class of what holds names and what they say; HTML lets a list of them have it."""


def set_speeches(draft: Draft) -> None:
    """Put each speech of a play into an element of its own."""
    for holder in draft.body.iter():
        if NAME in classes(holder):
            for play in holder.iter("dl"):
                _gather(play)


def _gather(play: Element) -> None:
    """Begin a speech with each name that stands behind something said."""
    speeches: list[Element] = []
    for child in list(play):
        is_name = child.tag == "dt"
        if child.tag not in ("dt", "dd"):
            return  # raw HTML, which knows best
        if not speeches or (is_name and speeches[-1][-1].tag == "dd"):
            speeches.append(make("div", SPEECH))
        child.tail = " "  # or a name and the first word are one, read aloud
        speeches[-1].append(child)
    play[:] = speeches
