"""How wide a picture is: what somebody asks for becomes a width that paper can have."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from zine.content.escape import quoted
from zine.content.tree import classes

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

    from zine.content.draft import Draft

SHARES = ("small", "half")
"""Classes of pictures; styles say of which width."""

PERCENT = "%"

MILLIMETRES = {
    "mm": 1.0,
    "cm": 10.0,
    "in": 25.4,
    "pt": 25.4 / 72,
    "px": 25.4 / 96,  # CSS Values 3, 6.2: pixels of the web
}

SMALLEST, LARGEST = 2.0, 1000.0
"""Millimetres.  Less is a speck.  More is a slip of the pen: posters are smaller, and
no picture is printed wider than its column in any case."""

_MEASURE = re.compile(r"(\d{1,4}(?:\.\d{1,4})?|\.\d{1,4})\s*(%|[a-z]*)", re.IGNORECASE)

_HINT = "Write {width=50%} for half of the width of the text, or {width=40mm}."


class Measure(NamedTuple):
    """A length, or a share of the width of the text.

    Attributes:
        number: More than nothing.
        unit: A key of :data:`MILLIMETRES`, or :data:`PERCENT`.
    """

    number: float
    unit: str

    @property
    def css(self) -> str:
        """As styles have it."""
        return f"{self.number:g}{self.unit}"


def set_sizes(draft: Draft) -> None:
    """Give pictures the width, or the height, that is asked for."""
    for element in draft.body.iter():
        wishes = _taken(element)
        image = element.find("img") if element.tag == "figure" else element
        if image is None or image.tag != "img":
            _tell_no_picture(element, wishes, draft)
            continue
        for side, typed in wishes.items():
            measure = measured(typed)
            if measure is None or (side == "height" and measure.unit == PERCENT):
                _tell_impossible(side, typed, draft)
            else:
                # The other side follows, so that the picture keeps its shape.
                image.set("style", f"{side}:{measure.css}")
                break


def measured(typed: str) -> Measure | None:
    """Return a measure as it was typed, or ``None`` if no picture can have it."""
    found = _MEASURE.fullmatch(typed.strip())
    if found is None:
        return None
    number, unit = float(found[1]), found[2].lower() or "px"
    if unit == PERCENT:
        return Measure(number, unit) if 0 < number <= 100 else None  # noqa: PLR2004
    if not SMALLEST <= number * MILLIMETRES.get(unit, 0) <= LARGEST:
        return None
    return Measure(number, unit)


def _taken(element: Element) -> dict[str, str]:
    """Return what is asked for, the width first, and take it off the element."""
    sides = [side for side in ("width", "height") if side in element.attrib]
    return {side: element.attrib.pop(side) for side in sides}


def _tell_impossible(side: str, typed: str, draft: Draft) -> None:
    draft.tell(
        f"no picture can have the {side} {quoted(typed)}; it is printed as if nothing"
        " were said",
        f"{side}={typed}",
        f'{side}="{typed}"',
        typed,
        hint=_HINT,
    )


def _tell_no_picture(element: Element, wishes: dict[str, str], draft: Draft) -> None:
    for side, typed in wishes.items():
        draft.tell(
            f"only a picture can have a {side}; {quoted(typed)} was left out",
            f"{side}={typed}",
            f'{side}="{typed}"',
            hint=_HINT,
        )
    for name in set(classes(element)) & {*SHARES}:
        draft.tell(
            f"only a picture can be {quoted(name)}",
            f".{name}",
            hint=f"Put {{.{name}}} right behind a picture: ![…](cat.png){{.{name}}}.",
        )
