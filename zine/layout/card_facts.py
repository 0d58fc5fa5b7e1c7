"""What the print card of a zine says and shows, before it is said in any language."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from zine.layout.said import Said


@dataclass(frozen=True, slots=True)
class Picture:
    """A finished drawing.

    Attributes:
        width: In millimetres.
        height: Likewise.
        svg: What is inside the ``svg`` element.
    """

    width: float
    height: float
    svg: str


@dataclass(frozen=True, slots=True)
class CardFile:
    """One file to print.

    Attributes:
        name: Of the file.
        check: The first figures of its SHA-256.
        paper: What the paper is called.
        size: Of the paper, for people.
        sheets: In one set.
        pages: The size of its pages, if they are single ones, or ``""``.
    """

    name: str
    check: str
    paper: str
    size: str
    sheets: int
    pages: str = ""


@dataclass(frozen=True, slots=True)
class CardSide:
    """One side of a sheet.

    Attributes:
        name: Which it is.
        picture: What it looks like.
        rows: The same in letters.
    """

    name: Said
    picture: Picture
    rows: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class CardSheets:
    """What the sheets of a paper look like.

    Attributes:
        papers: Their names where others differ, or ``""``.
        first: Fronts and backs in turn.
        more: Sheets behind them that are not shown.
        last: The sides of the last sheet, if it is not among the first.
    """

    papers: str
    first: tuple[CardSide, ...]
    more: int = 0
    last: tuple[CardSide, ...] = ()

    @property
    def sides(self) -> tuple[CardSide, ...]:
        """All that is shown."""
        return (*self.first, *self.last)


@dataclass(frozen=True, slots=True)
class CardStep:
    """One movement of the hands.

    Attributes:
        sentences: What to do.
        picture: What it looks like, if that helps.
    """

    sentences: tuple[Said, ...]
    picture: Picture | None = None


@dataclass(frozen=True, slots=True)
class CardHands:
    """What the hands do with the sheets of a paper.

    Attributes:
        papers: Their names where others differ, or ``""``.
        steps: One movement after the other.
    """

    papers: str
    steps: tuple[CardStep, ...]


@dataclass(frozen=True, slots=True)
class CardAmount:
    """What a number of copies takes; behind a plus sign, what to have to spare.

    Attributes:
        copies: How many, as the language writes it; likewise the rest.
        sheets: Of the paper inside, or of the only one.
        covers: Of that of the cover, or ``""`` if there is no other.
        keyed: The number to key in at the copier, or ``""`` if it is that of copies.
    """

    copies: str
    sheets: str
    covers: str = ""
    keyed: str = ""


@dataclass(frozen=True, slots=True)
class Card:
    """Everything on the card.

    Attributes:
        name: What its files are called.
        title: Of the zine.
        lang: BCP 47 tag.
        settings: What the print dialog has to be told, the gravest first.
        turn: How the printer turns a sheet over, if it does.
        files: The sheets to print, one for each paper.
        single: The same as single pages, for a shop that arranges them itself.
        facts: Names and values.
        sheets: What they look like, for each paper where they differ.
        hands: What is done with them, for each paper where that differs.
        checks: What to look at on the first copy.
        amounts: Copies, and the sheets they take.
        wrap: What is said of the cover, if it is printed by itself.
        covers: Its files, one for each paper.
        billed: Whether it says what the copies cost.
        is_folded: Whether a fold is drawn on any sheet.
        is_cut: Whether a cut is, or a slit.
        lacks: The tag of a language whose letters no font here has, or ``""``.
    """

    name: str
    title: str
    lang: str
    settings: tuple[Said, ...]
    turn: Picture | None
    files: tuple[CardFile, ...]
    single: tuple[CardFile, ...]
    facts: tuple[tuple[Said, Said | str], ...]
    sheets: tuple[CardSheets, ...]
    hands: tuple[CardHands, ...]
    checks: tuple[Said, ...]
    amounts: tuple[CardAmount, ...]
    wrap: Said | None = None
    covers: tuple[CardFile, ...] = ()
    billed: bool = False
    is_folded: bool = True
    is_cut: bool = True
    lacks: str = ""

    @property
    def keyed(self) -> bool:
        """Whether the copier makes several copies at once."""
        return any(it.keyed for it in self.amounts)

    @property
    def spares(self) -> bool:
        """Whether it says how many sheets to have to spare."""
        return any("+" in it.sheets for it in self.amounts)
