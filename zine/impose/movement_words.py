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
    Fastening.STAB: "Staple through the side, %(where)s. Staples: %(number)s.",
    Fastening.SEW: "Pierce each fold and sew through. Holes: %(number)s.",
}

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


class Act(Enum):
    """What is done with a zine of one sheet that is slit."""

    CREASE = auto()
    SLIT = auto()
    HALVE = auto()
    PUSH = auto()
    PRESS = auto()
    FOLLOW = auto()
    WIND = auto()


ACTS = {
    Act.CREASE: "Fold along every dashed line to both sides, and lay the sheet flat"
    " again.",
    Act.SLIT: "Slit where the lines are thick, and no further.",
    Act.HALVE: "Fold it in half the long way, the print outside.",
    Act.PUSH: "Push both ends together until the slit opens and the pages stand like a"
    " star.",
    Act.PRESS: "Press the pages together to one side, page 1 outside.",
    Act.FOLLOW: "Begin at page 1 and fold along the run of the pages: 2 onto 3, 4 onto"
    " 5 and so on, page 1 and the last outside.",
    Act.WIND: "Begin at page 1 and fold the winding strip to and fro, so that each page"
    " comes to lie behind the one before.",
}
