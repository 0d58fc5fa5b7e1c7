"""The words of the hand movements, as catalogues have them."""

from __future__ import annotations

from enum import Enum, auto

from zine.impose.step import Axis, Edge, Fastening, Strips, Way

PARTS = {
    (Edge.LEFT, 2): "the left half",
    (Edge.RIGHT, 2): "the right half",
    (Edge.TOP, 2): "the upper half",
    (Edge.BOTTOM, 2): "the lower half",
    (Edge.LEFT, 3): "the left third",
    (Edge.RIGHT, 3): "the right third",
    (Edge.TOP, 3): "the upper third",
    (Edge.BOTTOM, 3): "the lower third",
}
"""What is folded."""

FOLDS = {
    Way.BEHIND: "Fold %(part)s away from you, behind the rest.",
    Way.OVER: "Fold %(part)s towards you, over the rest.",
}

PLACES = {
    Edge.LEFT: "at the left",
    Edge.RIGHT: "at the right",
    Edge.TOP: "at the top",
    Edge.BOTTOM: "at the bottom",
}

CUTS = {
    Axis.ROWS: "Cut from side to side into equal parts: %(number)s.",
    Axis.COLUMNS: "Cut from head to foot into equal parts: %(number)s.",
}

STRIPS = {
    Strips.UNDER: "The part %(where)s stays on top; lay what is cut off under it, in"
    " order, without turning it over.",
    Strips.APART: "The part %(where)s comes first.",
    Strips.COPIES: "Each part makes a copy of its own.",
}

FASTENINGS = {
    Fastening.STAPLE: "Staple through the fold, from the outside. Staples: %(number)s.",
    Fastening.STAB: "Staple through the side, %(where)s, %(size)s from the edge."
    " Staples: %(number)s.",
    Fastening.SEW: "Pierce each fold and sew through. Holes: %(number)s.",
}

TOGETHER = "Sew each pile to the one before with the same thread."
"""What is said of sewing, if there are several."""

HELD = {
    "sheet": "Each sheet by itself:",
    "pile": "Each pile by itself:",
    "part": "Each part by itself:",
    "copy": "Each part by itself:",
}
"""What is said before a movement that is done again and again."""

MANY = {
    "sheet": "Lay the folded sheets on one another in order, the first on top.",
    "pile": "Lay the folded piles on one another in order, the first on top.",
    "part": "Lay the parts on one another in order, the first on top.",
    "copy": "For each copy lay one part of every sheet together in order, the first on"
    " top.",
}

COVER = "Sheet %(number)s is the cover, printed by itself."
"""What is said where sheets come together, if one is of another stock."""


CUT_EVEN = "Cut the fore-edge even at the end, %(size)s from the spine."


class Act(Enum):
    """What is done with a zine of one sheet that is slit."""

    CREASE = auto()
    SLIT = auto()
    PUSH = auto()
    PRESS = auto()
    WIND = auto()


ACTS = {
    Act.CREASE: "Fold the sheet into equal panels, each fold to both sides, and lay it"
    " flat again as it was, the pages up. Rows: %(rows)s, columns: %(columns)s.",
    Act.SLIT: "Slit folds open only here: %(list)s. Rows are counted from the top,"
    " columns from the left.",
    Act.PUSH: "Push both ends together until the slit opens and the pages stand like a"
    " star, in pairs back to back: 1 and 2, 3 and 4 and so on.",
    Act.PRESS: "Close it like a book: page 1 in front, the last page at the back.",
    Act.WIND: "Begin at page 1 and fold along the run of the pages: first away from"
    " you, between 1 and 2, then towards you, between 2 and 3, and so on in turn. Each"
    " page comes to lie behind the one before.",
}

SLITS = {
    Axis.ROWS: "between rows %(first)s and %(second)s (columns: %(along)s)",
    Axis.COLUMNS: "between columns %(first)s and %(second)s (rows: %(along)s)",
}
"""Where a slit is: what it runs between, and how far."""

FAN = (
    "Fold to and fro between the pages, like a fan; begin %(where)s. Folds:"
    " %(number)s. The first goes away from you, the next towards you, and so on in"
    " turn. Page 1 comes to lie on top."
)

UNFOLDED = "Nothing is folded."

LAID = "Nothing is folded or cut: read the pages row by row, beginning %(where)s."

BACKS = "Read the front first; then turn it over like a page and read the back."
"""What is said of pages on both sides of what is never cut into leaves."""
