"""Somebody who has nothing but the print card, and does what it says to the letter.

The paper is a grid of piles; each layer has a face that is seen and one below it.  What
is below is kept as it looks once the paper is turned over like the page of a book, so
it changes its head when paper is turned at the top or the foot instead.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from itertools import chain

from zine.layout.said import in_english

NOTHING_TO_MOVE = (
    "Knock the pile even",
    "Staple through",
    "Place",
    "Pierce each fold",
    "A single folded leaf",
    "Slit these folds open",
    "Cut the fore-edge",
    "Sheet ",
)
"""Sentences after which the paper lies as before."""

HALVES = {"left": "left", "right": "right", "upper": "top", "lower": "bottom"}


class PuzzledClerkError(AssertionError):
    """The card does not say what to do, or not with what."""


@dataclass(frozen=True)
class Face:
    """A page, or ``None``, and whether it stands on its head."""

    page: int | None
    turned: bool = False

    def upended(self):
        return replace(self, turned=not self.turned)


BARE = Face(None)


class Clerk:
    """Prints the sheets that the card shows, and makes a booklet of them."""

    def __init__(self, card):
        self.table = list(_print(card))
        self.sheets = len(self.table)
        self.copies = False
        self.fan = None
        self.lies = False

    def work(self, card):
        """Do step after step, and return the faces of each copy as they are read."""
        for step in card.steps:
            self._do(" ".join(in_english(it) for it in step.sentences))
        if self.fan or self.lies:
            return [_read_flat(self.table, self.fan or _side_of_page_one(self.table))]
        if len(self.table) > 1 and not self.copies:
            raise PuzzledClerkError("there are several things on the table")
        return [_read(_pile(it)) for it in self.table]

    def _do(self, words):
        each = re.match(r"Each (sheet|pile|part) by itself: ", words)
        words = words[each.end() :] if each else words
        if not each and len(self.table) > 1 and words.startswith(("Fold ", "Cut from")):
            raise PuzzledClerkError(f"with which of them? {words}")
        for pattern, act in ACTS.items():
            if match := re.match(pattern, words):
                act(self, match)
                return
        if not words.startswith(NOTHING_TO_MOVE):
            raise PuzzledClerkError(words)

    def fold(self, match):
        parts, behind = {"half": 2, "third": 3}[match[2]], match[3] == "away"
        edge = HALVES[match[1]]
        self.table = [_folded(it, edge, parts, behind=behind) for it in self.table]

    def cut(self, match):
        axis, count, first, what = match[1], int(match[2]), match[3], match[4]
        cut = [_slices(it, axis, count) for it in self.table]
        if first in ("bottom", "right"):
            cut = [parts[::-1] for parts in cut]
        if what == "stays":
            self.table = [_stacked(parts) for parts in cut]
        else:
            self.table = [*chain(*cut)]
            self.copies = self.copies or what is None

    def count(self, match):
        sheets, counts = iter(self.table), map(int, match[1].split(", "))
        self.table = [_stacked([next(sheets) for _ in range(it)]) for it in counts]

    def collate(self, _match):
        each = len(self.table) // self.sheets
        self.table = [_stacked(self.table[it::each]) for it in range(each)]

    def lay(self, _match):
        self.table = [_stacked(self.table)]

    def put_inside(self, _match):
        self.table = [_inset([_pile(it) for it in self.table])]

    def pleat(self, match):
        self.fan = match[1]

    def look(self, _match):
        self.lies = True


ACTS = {
    r"Fold the (\w+) (half|third) (away|towards)": Clerk.fold,
    r"Cut from (side|head) to \w+ into equal parts: (\d+)\. "
    r"(?:The part at the (\w+) (stays|comes)|Each part)": Clerk.cut,
    r"Count the sheets .*Sheets in each pile: ([\d, ]+)\.": Clerk.count,
    r"For each copy lay one part of every sheet": Clerk.collate,
    r"Lay ": Clerk.lay,
    r"Put each folded sheet into the middle": Clerk.put_inside,
    r"Fold to and fro .* begin at the (\w+)\.": Clerk.pleat,
    r"Nothing is folded": Clerk.look,
}
"""What the clerk understands."""


def _print(card):
    """Yield each sheet as it comes out, turned over at the edge that is told."""
    (shown,) = card.sheets
    if shown.more:
        raise PuzzledClerkError("not all sheets are shown")
    faces = [(_faces(it.rows), it.picture) for it in shown.sides]
    how = in_english(card.settings[0])
    if how == "one side only":
        for front, _ in faces:
            yield [[[(it, BARE)] for it in row] for row in front]
        return
    for (front, picture), (back, _) in zip(faces[::2], faces[1::2], strict=True):
        is_wide = picture.width > picture.height
        if is_wide == ("SHORT" in how):
            below = [row[::-1] for row in back]
        else:
            below = [[it.upended() for it in row] for row in back[::-1]]
        yield [
            [[pair] for pair in zip(*rows, strict=True)]
            for rows in zip(front, below, strict=True)
        ]


def _faces(rows):
    return [
        [
            Face(int(page), bool(head))
            for page, head in re.findall(r"\[(\d+)(↓?)\]", row)
        ]
        for row in rows
    ]


def _folded(paper, edge, parts, *, behind):
    if edge in ("top", "bottom"):
        tipped = [[*row] for row in zip(*paper, strict=True)]
        side = {"top": "left", "bottom": "right"}[edge]
        folded = _folded_beside(tipped, side, parts, behind=behind, upended=True)
        return [[*row] for row in zip(*folded, strict=True)]
    return _folded_beside(paper, edge, parts, behind=behind, upended=False)


def _folded_beside(paper, edge, parts, *, behind, upended):
    made = []
    for row in paper:
        ordered = row if edge == "left" else row[::-1]
        size, odd = divmod(len(row), parts)
        if odd:
            raise PuzzledClerkError(f"{len(row)} pages cannot be folded in {parts}")
        onto = [
            still + _turned(moved, upended)
            if behind
            else _turned(moved, upended) + still
            for still, moved in zip(
                ordered[size : 2 * size], ordered[size - 1 :: -1], strict=True
            )
        ]
        left = onto + ordered[2 * size :]
        made.append(left if edge == "left" else left[::-1])
    return made


def _turned(pile, upended):
    """Return a pile turned over, like a page or at its head."""
    faces = [(below, seen) for seen, below in reversed(pile)]
    return [(a.upended(), b.upended()) for a, b in faces] if upended else faces


def _slices(paper, axis, count):
    if axis == "side":
        size = len(paper) // count
        return [paper[it * size : (it + 1) * size] for it in range(count)]
    size = len(paper[0]) // count
    return [[row[it * size : (it + 1) * size] for row in paper] for it in range(count)]


def _stacked(papers):
    return [
        [[*chain(*cells)] for cells in zip(*rows, strict=True)]
        for rows in zip(*papers, strict=True)
    ]


def _inset(piles):
    inner = []
    for pile in reversed(piles):
        middle = len(pile) // 2
        inner = pile[:middle] + inner + pile[middle:]
    return [[inner]]


def _pile(paper):
    ((pile,),) = paper
    return pile


def _read(pile):
    """Return the faces leaf by leaf."""
    return [face for leaf in pile for face in leaf if face.page is not None]


def _side_of_page_one(sheets):
    first = [pile[0][0].page for pile in sheets[0][0]]
    return "right" if first[-1] == 1 else "left"


def _read_flat(sheets, edge):
    """Return the faces row by row from an edge, fronts and then backs of each sheet."""
    step = {"left": 1, "right": -1, "top": 1}[edge]
    found = []
    for sheet in sheets:
        fronts = [[pile[0][0] for pile in row][::step] for row in sheet]
        backs = [[pile[0][1] for pile in row][::-1][::step] for row in sheet]
        found += [it for row in fronts + backs for it in row if it.page is not None]
    return found
