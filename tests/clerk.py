"""Somebody who has nothing but the words of the print card, and does what they say.

He prints the pages of each side as the text has them, and folds, cuts and winds paper
by the sentences alone, never by a picture.
"""

from __future__ import annotations

import re
from itertools import chain

from tests.clerk_paper import (
    BARE,
    Face,
    PuzzledClerkError,
    folded,
    inset,
    slices,
    stacked,
)
from tests.clerk_strip import fan, read_fan, slits, wound
from tests.layout.cards import steps_of
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


class Clerk:
    """Prints the sheets that the card shows, and makes a booklet of them."""

    def __init__(self, card):
        self.table = list(_print(card))
        self.sheets = len(self.table)
        self.copies = False
        self.slits = set()
        self.flat = None
        self.read = None

    def work(self, card):
        """Do step after step, and return the faces of each copy as they are read."""
        for step in steps_of(card):
            self._do(" ".join(map(in_english, step.sentences)).strip())
        if self.read is not None:
            return [self.read]
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
        self.table = [folded(it, edge, parts, behind=behind) for it in self.table]

    def cut(self, match):
        axis, count, first, what = match[1], int(match[2]), match[3], match[4]
        cut = [slices(it, axis, count) for it in self.table]
        if first in ("bottom", "right"):
            cut = [parts[::-1] for parts in cut]
        if what == "stays":
            self.table = [stacked(parts) for parts in cut]
        else:
            self.table = [*chain(*cut)]
            self.copies = self.copies or what is None

    def count(self, match):
        sheets, counts = iter(self.table), map(int, match[1].split(", "))
        self.table = [stacked([next(sheets) for _ in range(it)]) for it in counts]

    def collate(self, _match):
        each = len(self.table) // self.sheets
        self.table = [stacked(self.table[it::each]) for it in range(each)]

    def lay(self, _match):
        self.table = [stacked(self.table)]

    def put_inside(self, _match):
        self.table = [inset([_pile(it) for it in self.table])]

    def pleat(self, match):
        side, count, first, backs = match[1], int(match[2]), match[3], match[4]
        (sheet,) = self.table
        is_level = side != "top"
        cells = [(row, at) for row in range(len(sheet)) for at in range(len(sheet[0]))]
        cells = cells[::-1] if side == "right" else cells
        if count != len(cells) - 1:
            raise PuzzledClerkError(f"{count} folds are not all there are")
        strip = [sheet[row][at][0] for row, at in cells]
        pile = fan(strip, cells, first)
        self.read = read_fan(strip, pile, both=bool(backs), is_level=is_level)

    def look(self, match):
        self.read = _read_flat(self.table, match[1] or "left", both=bool(match[2]))

    def crease(self, match):
        (self.flat,) = self.table
        if (len(self.flat), len(self.flat[0])) != (int(match[1]), int(match[2])):
            raise PuzzledClerkError("the pages drawn are not in these rows")

    def slit(self, match):
        found = re.findall(
            r"between (\w+) (\d+) and (\d+) \(\w+: ([\d, ]+)\)", match[1]
        )
        for what, first, second, along in found:
            if int(second) != int(first) + 1:
                raise PuzzledClerkError("nothing is between them")
            self.slits |= {*slits(what, int(first), along)}

    def wind(self, match):
        self.table = [[[wound(self.flat, self.slits, match[1])]]]

    def push(self, _match):
        (rows,) = self.table
        if len(rows) != 1 or any(BARE in (pile[0][0], pile[-1][1]) for pile in rows[0]):
            raise PuzzledClerkError("the print is inside")
        self.table = [[[wound(self.flat, self.slits, "away")]]]

    def close(self, _match):
        pile = _pile(self.table[0])
        if pile[0][0].page != 1:
            raise PuzzledClerkError("page 1 is not in front")


BACKS = r"( Read the front first; then turn it over like a page and read the back\.)?"

ACTS = {
    r"Fold the (\w+) (half|third) (away|towards)": Clerk.fold,
    r"Cut from (side|head) to \w+ into equal parts: (\d+)\. "
    r"(?:The part at the (\w+) (stays|comes)|Each part)": Clerk.cut,
    r"Count the sheets .*Sheets in each pile: ([\d, ]+)\.": Clerk.count,
    r"For each copy lay one part of every sheet": Clerk.collate,
    r"Lay ": Clerk.lay,
    r"Put each folded sheet into the middle": Clerk.put_inside,
    r"Fold to and fro .* begin at the (\w+)\. Folds: (\d+)\. The first goes (\w+) .*"
    rf"on top\.{BACKS}$": Clerk.pleat,
    r"Nothing is folded or cut: read the pages row by row, beginning at the (\w+)\."
    rf"{BACKS}$": Clerk.look,
    rf"Nothing is folded()\.{BACKS}$": Clerk.look,
    r"Fold the sheet into equal panels.* Rows: (\d+), columns: (\d+)\.": Clerk.crease,
    r"Slit folds open only here: (.*)\. Rows are counted from the top": Clerk.slit,
    r"Push both ends together .* back to back: 1 and 2, 3 and 4": Clerk.push,
    r"Close it like a book: page 1 in front": Clerk.close,
    r"Begin at page 1 and fold .*: first (\w+) .* between 1 and 2, then": Clerk.wind,
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


def _pile(paper):
    ((pile,),) = paper
    return pile


def _read(pile):
    """Return the faces leaf by leaf."""
    return [face for leaf in pile for face in leaf if face.page is not None]


def _read_flat(sheets, edge, *, both):
    """Return the faces row by row from an edge, fronts and then backs of each sheet."""
    step = {"left": 1, "right": -1}[edge]
    found = []
    for sheet in sheets:
        fronts = [[pile[0][0] for pile in row][::step] for row in sheet]
        backs = [[pile[0][1] for pile in row][::-1][::step] for row in sheet]
        rows = fronts + backs if both else fronts
        found += [it for row in rows for it in row if it.page is not None]
    return found
