"""What hands do with the sheets of each scheme, in the oracle's own words.

Written for a spine at the left; hands that bind at the right or at the top do the same
with other edges of the paper.  Sheets lie front up, the first on top.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import reduce

from tests.impose.oracle import paper
from tests.impose.oracle.paper import BOTTOM, LEFT, RIGHT, TOP, Pile, lay

SAME = {edge: edge for edge in (LEFT, RIGHT, TOP, BOTTOM)}
EDGES = {
    "left": SAME,
    "right": SAME | {LEFT: RIGHT, RIGHT: LEFT},
    "top": {LEFT: TOP, RIGHT: BOTTOM, TOP: LEFT, BOTTOM: RIGHT},
}
"""Which edge of the paper hands take for each edge of a booklet bound at the left."""


@dataclass(frozen=True, slots=True)
class Hands:
    """Hands that bind at one side."""

    binding: str
    grid: tuple[int, int]

    def edge(self, name):
        return EDGES[self.binding][name]

    @property
    def rows_and_columns(self):
        """Return the grid as these hands see it, with the spine at the left."""
        return self.grid[::-1] if self.binding == "top" else self.grid

    def behind(self, pile, edge, part=1 / 2):
        return paper.fold(pile, self.edge(edge), part)

    def over(self, pile, edge, part):
        return paper.fold(pile, self.edge(edge), part, over=True)

    def cut_off(self, pile, edge, part=1 / 2):
        return paper.cut_off(pile, self.edge(edge), part)

    def slices(self, pile, edge, count):
        """Return a pile cut into equal parts, the one at ``edge`` first."""
        parts = []
        for left_over in range(count, 1, -1):
            part, pile = self.cut_off(pile, edge, 1 / left_over)
            parts.append(part)
        return [*parts, pile]

    def cut_up(self, pile):
        """Return a pile cut into columns from the spine, each from the head down."""
        rows, columns = self.rows_and_columns
        return [
            panel
            for column in self.slices(pile, LEFT, columns)
            for panel in self.slices(column, TOP, rows)
        ]


# ------------------------------------------------------------------ folding one pile


def once(hands, pile):
    return hands.behind(pile, LEFT)


def twice(hands, pile):
    return hands.behind(hands.behind(pile, TOP), LEFT)


def thrice(hands, pile):
    return twice(hands, hands.behind(pile, LEFT))


def four_times(hands, pile):
    """Fold to and fro: the second fold goes the other way than the last."""
    return twice(hands, hands.behind(hands.behind(pile, TOP), RIGHT))


def letter_from_the_head(hands, pile):
    """Bring the top third forward, send the two upper layers back, fold the middle."""
    return hands.behind(hands.behind(hands.over(pile, TOP, 1 / 3), TOP), LEFT)


def letter_from_the_foot(hands, pile):
    return hands.behind(hands.behind(hands.over(pile, BOTTOM, 1 / 3), BOTTOM), LEFT)


def print_outside(hands, pile):
    """Send the half away from the spine back, so that the fold is the fore-edge."""
    return hands.behind(pile, RIGHT)


# --------------------------------------------------- from sections to finished copies


def nested(fold):
    """Lay the sheets of a section together, fold them at once; lay the sections on."""
    return lambda hands, sections: [
        lay(fold(hands, lay(sheets)) for sheets in sections)
    ]


def singly(fold):
    """Fold each sheet by itself and lay them on one another."""
    return lambda hands, sections: [lay(fold(hands, it) for it in _all(sections))]


def inset(fold):
    """Fold each sheet by itself and put each into the middle of the one before."""
    return lambda hands, sections: [
        reduce(
            lambda inner, outer: paper.put_inside(outer, inner),
            [fold(hands, it) for it in reversed(_all(sections))],
        )
    ]


def cut_pile_then_fold(hands, sections):
    lower, upper = hands.cut_off(lay(_all(sections)), BOTTOM)
    return [once(hands, lay([upper, lower]))]


def cut_each_then_fold(hands, sections):
    halves = []
    for sheet in _all(sections):
        lower, upper = hands.cut_off(sheet, BOTTOM)
        halves += [upper, lower]
    return [once(hands, lay(halves))]


def cut_each_fold_each(hands, sections):
    folded = []
    for sheet in _all(sections):
        lower, upper = hands.cut_off(sheet, BOTTOM)
        folded += [once(hands, upper), once(hands, lower)]
    return [lay(folded)]


def cut_in_two_booklets(hands, sections):
    lower, upper = hands.cut_off(lay(_all(sections)), BOTTOM)
    return [once(hands, upper), once(hands, lower)]


def cut_pile_into_leaves(hands, sections):
    return [lay(hands.cut_up(lay(_all(sections))))]


def cut_each_into_cards(hands, sections):
    return [lay(card for sheet in _all(sections) for card in hands.cut_up(sheet))]


def cut_pile_into_copies(hands, sections):
    return hands.cut_up(lay(_all(sections)))


def left_as_they_are(hands, sections):
    """Look at each sheet row by row; cut in thought only."""
    rows, columns = hands.rows_and_columns
    panels = [
        panel
        for sheet in _all(sections)
        for row in hands.slices(sheet, TOP, rows)
        for panel in hands.slices(row, LEFT, columns)
    ]
    return [Pile(tuple(piece for panel in panels for piece in panel.pieces))]


def _all(sections):
    return [sheet for sheets in sections for sheet in sheets]


# ------------------------------------------------------------------------ the schemes


@dataclass(frozen=True, slots=True)
class Recipe:
    """How sheets become a booklet.

    ``holds``: what keeps a leaf in its place: a "fold" at the spine, glue or wire
    through the "side", nothing for what is "loose".  ``trimmed``: whether folds at the
    other edges are cut open.  ``read``: leaf by leaf, or all fronts of a "sheet" and
    then its backs.  ``printed``: on both sides, or only outside.
    """

    make: object
    holds: str = "fold"
    trimmed: bool = False
    read: str = "leaf"


RECIPES = {
    "saddle-stitch": Recipe(nested(once)),
    "top-bound": Recipe(nested(once)),
    "signatures": Recipe(nested(once)),
    "folios": Recipe(singly(once)),
    "quarto": Recipe(inset(twice), trimmed=True),
    "octavo": Recipe(inset(thrice), trimmed=True),
    "sextodecimo": Recipe(inset(four_times), trimmed=True),
    "quarto-in-twos": Recipe(nested(twice), trimmed=True),
    "twelvemo": Recipe(inset(letter_from_the_head), trimmed=True),
    "twelvemo-foot": Recipe(inset(letter_from_the_foot), trimmed=True),
    "cut-and-stack": Recipe(cut_pile_then_fold),
    "cut-and-collate": Recipe(cut_each_then_fold),
    "cut-fold-bind": Recipe(cut_each_fold_each),
    "two-copies": Recipe(cut_in_two_booklets),
    "perfect-bound": Recipe(cut_pile_into_leaves, "side"),
    "calendar": Recipe(cut_pile_into_leaves, "side"),
    "french-fold": Recipe(singly(print_outside), "side"),
    "cards": Recipe(cut_each_into_cards, "loose"),
    "repeat": Recipe(cut_pile_into_copies, "loose"),
    "n-up": Recipe(left_as_they_are, "loose", read="sheet"),
}
"""Everything but strips, which are in ``strip.py``."""


@dataclass(frozen=True, slots=True)
class Book:
    """Finished copies, and how they are held and read.

    ``off_spine``: leaves after which the reader turns at another edge than the spine.
    ``backs``: whether a strip is read on both sides.
    """

    copies: tuple[Pile, ...]
    holds: str
    trimmed: bool = False
    read: str = "leaf"
    off_spine: frozenset[int] = frozenset()
    backs: bool = True


def make_book(job):
    """Fold, cut and lay the sheets of a job."""
    recipe, numbers = RECIPES[job.scheme], iter(range(sum(job.sections)))
    sections = [
        [paper.sheet(next(numbers), job.sheet) for _ in range(count)]
        for count in job.sections
    ]
    copies = recipe.make(Hands(job.binding, job.grid), sections)
    return Book(tuple(copies), recipe.holds, recipe.trimmed, recipe.read)
