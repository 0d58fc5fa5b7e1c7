"""Halftones: each picture says itself what is asked for it, or for what it is in."""

from __future__ import annotations

from difflib import get_close_matches
from typing import TYPE_CHECKING

from zine.content.escape import quoted
from zine.content.halftones import PREFIX, Halftone, halftone_of
from zine.content.tree import classes

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

    from zine.content.draft import Draft


def hand_down_halftones(draft: Draft) -> None:
    """Give pictures the class of the figure or the box around them."""
    for element in draft.body.iter():
        _check(element, draft)
    _hand_down(draft.body, None)


def _hand_down(parent: Element, usual: Halftone | None) -> None:
    """Descend; the depth has been checked."""
    for child in parent:
        wish = halftone_of(classes(child)) or usual
        if child.tag == "img" and wish:
            names = [it for it in classes(child) if not it.startswith(PREFIX)]
            child.set("class", " ".join([*names, PREFIX + wish]))
        _hand_down(child, wish)


def _check(element: Element, draft: Draft) -> None:
    """Tell about a halftone that there is not."""
    for name in classes(element):
        wish = name.removeprefix(PREFIX)
        if wish == name or wish in {*Halftone}:
            continue
        close = get_close_matches(wish, Halftone, n=1)
        draft.tell(
            f"there is no halftone {quoted(wish)}",
            name,
            hint=f"Did you mean {quoted(PREFIX + close[0])}?"
            if close
            else f"There is: {', '.join(PREFIX + it for it in Halftone)}.",
        )
