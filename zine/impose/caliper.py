"""How thick one sheet is: said, reckoned from its weight, or measured on a dummy."""

from __future__ import annotations

import re
from enum import StrEnum
from typing import NamedTuple

from zine.errors import PaperError
from zine.units import (
    MM_PER_INCH,
    NUMBER,
    UNITS,
    Pt,
    in_mm,
    inch,
    mm,
    number,
    shown,
)

GRAMS_PER_POUND = 453.592_37
SHEETS_IN_REAM = 500


class Stock(StrEnum):
    """What kind of paper it is; North America weighs each in sheets of another size."""

    BOND = "bond"
    TEXT = "text"
    COVER = "cover"
    INDEX = "index"
    COATED = "coated"


BASIS = {
    Stock.BOND: (17, 22),
    Stock.TEXT: (25, 38),
    Stock.COVER: (20, 26),
    Stock.INDEX: (25.5, 30.5),
    Stock.COATED: (25, 38),
}
"""Inches of the sheet of which a ream weighs so many pounds (TAPPI T 410)."""

BULK = {
    Stock.BOND: 1.25,  # 75 g/m2 0.097 mm, 80 g/m2 0.100 to 0.104, 90 g/m2 0.115
    Stock.TEXT: 1.25,  # 105 g/m2 0.127 to 0.147 mm
    Stock.COVER: 1.15,  # 65 lb, 176 g/m2 0.203 mm; 80 lb, 216 g/m2 0.241 mm
    Stock.INDEX: 1.15,  # 110 lb, 199 g/m2 0.229 mm
    Stock.COATED: 1.02,  # 115 g/m2 0.117 mm, 130 g/m2 0.132, 170 g/m2 0.173
}
"""Thickness in µm for each g/m²: the middle of what paper merchants list, such as the
tables of equivalent weights of mcgpaper.com and Micro Format."""

BOARD = 150
"""g/m² beyond which paper without a kind is board: what is sold as bond ends at 40 lb,
and copier paper for covers, from 160 g/m² on, is smoother than that for letters."""

SYNONYMS = {
    "copy": Stock.BOND,
    "copier": Stock.BOND,
    "writing": Stock.BOND,
    "offset": Stock.TEXT,
    "book": Stock.TEXT,
    "card": Stock.COVER,
    "gloss": Stock.COATED,
}
"""Other names on packets."""

OFF = ("off", "none", "0")
"""How to say that sheets count as having no thickness."""

THINNEST, THICKEST = mm(0.02), mm(1)
"""Cigarette paper, and board no printer takes: beyond them a unit was mixed up."""

HOW = "Write off, 0.1mm, 80gsm, 20lb bond, or measured 1.2mm over 8 sheets."

_UNITS = {name: UNITS[name] for name in ("mm", "cm", "in", "inch", "inches", '"')} | {
    "mil": inch(0.001),
    "mils": inch(0.001),
    "µm": mm(0.001),
    "um": mm(0.001),
}
"""For thin things.  Not ``pt``: of board it is a mil, of type 1/72 inch."""

_LENGTH = rf"({NUMBER})\s*({'|'.join(_UNITS)})"
_STOCK = r"(?:\b\s*([a-z]+))?"
_GRAMS = re.compile(rf"({NUMBER})\s*(?:gsm|g|g/m2|g/m²|gr|grams?|grammes?){_STOCK}")
_POUNDS = re.compile(rf"({NUMBER})\s*(?:lbs?\.?|#){_STOCK}")
_MEASURED = re.compile(
    rf"(?:measured\s+)?{_LENGTH}\s*(?:/|over)\s*([0-9]{{1,4}})(?:\s*sheets)?"
)


class Weight(NamedTuple):
    """What is on the packet.

    Attributes:
        gsm: Grams a square metre.
        stock: What kind of paper.
    """

    gsm: float
    stock: Stock = Stock.BOND

    @property
    def caliper(self) -> Pt:
        """Thickness of one sheet."""
        return mm(self.gsm * BULK[self.stock] / 1000)


def parse_weight(words: str) -> Weight | None:
    """Return the weight somebody typed, or ``None`` if it is something else.

    Pounds without a kind are of bond, as on packets of copier paper; so are grams, up
    to :data:`BOARD`.

    Raises:
        PaperError: The kind of paper is not known.
    """
    asked = words.strip().lower().replace("μ", "µ")
    if found := _GRAMS.fullmatch(asked):
        gsm = number(found[1])
        usual = Stock.COVER if gsm > BOARD else Stock.BOND
        return Weight(gsm, _stock(found[2], words) if found[2] else usual)
    if found := _POUNDS.fullmatch(asked):
        stock = _stock(found[2], words) if found[2] else Stock.BOND
        return Weight(number(found[1]) * grams_per_pound(stock), stock)
    return None


def grams_per_pound(stock: Stock) -> float:
    """Return the g/m² of a paper of which a ream weighs one pound."""
    width, height = BASIS[stock]
    area = width * height * (MM_PER_INCH / 1000) ** 2
    return GRAMS_PER_POUND / (SHEETS_IN_REAM * area)


def parse_caliper(words: str) -> Pt:
    """Return the thickness of a sheet, as somebody gives it.

    ``off`` · ``0.1mm``, ``100 µm``, ``4 mil`` · ``80gsm``, ``170 gsm coated`` ·
    ``20lb``, ``65 lb cover`` · ``measured 1.2mm over 8 sheets``, ``1.2mm/8``: how far
    the innermost of so many folded sheets stands out beyond the outermost.

    Raises:
        PaperError: It is none of these, or no paper is like that.
    """
    asked = words.strip().lower().replace("μ", "µ")
    if asked in OFF:
        return Pt(0)
    if weight := parse_weight(words):
        caliper = weight.caliper
    elif found := _MEASURED.fullmatch(asked):
        caliper = _measured(_length(found), int(found[3]), words)
    elif found := re.fullmatch(_LENGTH, asked):
        caliper = _length(found)
    else:
        raise _no_caliper(asked, words)
    if not caliper or THINNEST <= caliper <= THICKEST:
        return caliper
    extreme = "thin" if caliper < THINNEST else "thick"
    raise PaperError(
        f"{shown(words)} makes a sheet {in_mm(caliper):.3g} mm thick, which is too"
        f" {extreme} for paper",
        hint="Check the unit; copier paper is 0.1 mm.",
    )


def _length(found: re.Match[str]) -> Pt:
    return Pt(number(found[1]) * _UNITS[found[2]])


def _measured(protrusion: Pt, sheets: int, words: str) -> Pt:
    """Return the thickness measured on a folded dummy.

    The innermost of S sheets is wrapped by S - 1 others, and each pushes it out by its
    thickness and by what the fold is rounder than a sharp one.
    """
    if sheets < 2:  # noqa: PLR2004 - one inside another
        raise PaperError(
            f"{shown(words)} measures less than two sheets, where nothing stands out",
            hint="Fold at least two sheets into each other, better eight.",
        )
    return Pt(protrusion / (sheets - 1))


def _no_caliper(asked: str, words: str) -> PaperError:
    if re.fullmatch(rf"(?:{NUMBER})\s*(?:pt|points?)", asked):
        return PaperError(
            f"{shown(words)} can be two things: a point of board is 0.025 mm, one of"
            " type 0.35 mm",
            hint="Give it in mm.",
        )
    if re.fullmatch(NUMBER, asked):
        return PaperError(f"{shown(words)} has no unit", hint=HOW)
    return PaperError(f"{shown(words)} is not the thickness of a sheet", hint=HOW)


def _stock(name: str, words: str) -> Stock:
    if name in SYNONYMS:
        return SYNONYMS[name]
    try:
        return Stock(name)
    except ValueError as error:
        raise PaperError(
            f"{shown(words)}: there is no kind of paper called {shown(name)}",
            hint=f"Write 80 gsm, or behind it one of {', '.join(Stock)}.",
        ) from error
