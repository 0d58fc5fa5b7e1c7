"""Sheets that somebody got wrong, and how the oracle has to put it."""

from __future__ import annotations

from dataclasses import replace

from tests.impose.oracle.hand_made import WIDE, HandMade, slit
from tests.impose.oracle.published import (
    CUT,
    KNOWN,
    MINI,
    QUARTO,
    SADDLE,
    SNAKE_SLITS,
)


def with_pages(it, **pages):
    """Return a job with other words on its first front or back."""
    sides = list(it.sides)
    for side, words in pages.items():
        sides[("front", "back").index(side)] = words
    return replace(it, sides=tuple(sides))


PLANTED = {
    "two pages swapped on a saddle sheet": (
        with_pages(SADDLE, front="1 8"),
        "place 1 reads [8]",
    ),
    "two pages swapped on a quarto": (
        with_pages(QUARTO, back="r3 r6 / 7 2"),
        "place 2 reads [7]",
    ),
    "two pages swapped in a cut pile": (
        with_pages(CUT, front="16 5 / 12 1"),
        "place 1 reads [5]",
    ),
    "two pages swapped in a ring": (
        with_pages(MINI, front="r5 r3 r4 r2 / 6 7 8 1"),
        "place 3 reads [4]",
    ),
    "a back upside down on a saddle sheet": (
        with_pages(SADDLE, back="r7 r2"),
        "page 7 does not stand upright",
    ),
    "a back upside down on a quarto": (
        with_pages(QUARTO, back="r7 r2 / 6 3"),
        "place 2 reads [6]",
    ),
    "a back upside down in a cut pile": (
        with_pages(CUT, back="r11 r6 / r15 r2"),
        "page 11 does not stand upright",
    ),
    "a page on its head on a quarto": (
        with_pages(QUARTO, front="5 r4 / 8 1"),
        "page 5 does not stand upright",
    ),
    "a page on its head in a ring": (
        with_pages(MINI, front="r5 r4 3 r2 / 6 7 8 1"),
        "page 3 does not stand upright",
    ),
    "a page off the spine of a saddle sheet": (
        replace(SADDLE, nudged=(3, 2.0)),
        "page 3 is 2.00 off the spine",
    ),
    "a page off the spine of a quarto": (
        replace(QUARTO, nudged=(6, -2.0)),
        "page 6 is 2.00 off the spine",
    ),
    "a page off the spine of a cut pile": (
        replace(CUT, nudged=(6, 2.0)),
        "page 6 is 2.00 off the spine",
    ),
    "a page off the spine of a ring": (
        replace(MINI, nudged=(4, -2.0)),
        "page 4 is 2.00 off the spine",
    ),
    "a card out of line with the others": (
        replace(KNOWN["cards"], nudged=(3, 2.0)),
        "page 3 is at (2.0,",
    ),
    "a page missing on a saddle sheet": (
        with_pages(SADDLE, back="2 _"),
        "7 pages are printed",
    ),
    "a page missing in a cut pile": (
        with_pages(CUT, front="16 1 / _ 5"),
        "15 pages are printed",
    ),
    "a page missing in a ring": (
        with_pages(MINI, front="r5 r4 r3 r2 / 6 _ 8 1"),
        "7 pages are printed",
    ),
    "a page twice on a saddle sheet": (
        with_pages(SADDLE, back="2 2"),
        "place 7 reads [2]",
    ),
    "a page twice in a cut pile": (
        with_pages(CUT, front="16 1 / 12 1"),
        "place 5 reads [1]",
    ),
    "a page twice in a ring": (
        with_pages(MINI, front="r5 r4 r3 r2 / 6 2 8 1"),
        "place 7 reads [2]",
    ),
    "the first page twice in a ring": (
        with_pages(MINI, front="r5 r4 r3 r1 / 6 7 8 1"),
        "page 1 is in 2 panels",
    ),
    "a ring without a first page": (
        with_pages(MINI, front="r5 r4 r3 r2 / 6 7 8 _"),
        "page 1 is in 0 panels",
    ),
    "a page inside a ring": (
        with_pages(MINI, back="_ _ 3 _ / _ _ _ _"),
        "page 3 is shut in a fold",
    ),
    "a mini-zine that a README got wrong": (
        with_pages(MINI, front="8 1 2 r7 / 6 3 4 5"),
        "place 3 reads [7]",
    ),
    "a quarto that forgot to turn its head row": (
        with_pages(QUARTO, front="5 4 / 8 1", back="3 6 / 2 7"),
        "page 3 does not stand upright",
    ),
    "no slit": (replace(MINI, slits=()), "do not form a ring"),
    "a slit too long": (
        replace(MINI, slits=(slit(200, 300, 800, 300),)),
        "do not form a ring",
    ),
    "a slit too short": (
        replace(MINI, slits=(slit(200, 300, 400, 300),)),
        "do not form a ring",
    ),
    "a slit beside the seam": (
        replace(MINI, slits=(slit(250, 300, 600, 300),)),
        "runs off the edges",
    ),
    "slits that part the sheet": (
        replace(MINI, slits=(slit(0, 300, 800, 300), slit(400, 0, 400, 600))),
        "do not form a ring",
    ),
    "two rings in one sheet": (
        replace(
            KNOWN["ring of 16"],
            slits=(
                *(slit(0, 400, 800, 400), slit(200, 600, 600, 600)),
                slit(200, 200, 600, 200),
            ),
        ),
        "the strip has 8 panels",
    ),
    "a ring bound at the other side": (
        replace(MINI, binding="right"),
        "does not hang on the spine",
    ),
    "a ring on another grid": (
        replace(MINI, scheme="ring16"),
        "ring16 is (4, 4)",
    ),
    "a booklet bound at the other side": (
        replace(SADDLE, binding="right"),
        "place 1 reads [8]",
    ),
    "a section too large": (
        replace(KNOWN["two sections"], sections=(3, 1)),
        "place 5 reads [9]",
    ),
    "a winding strip with a branch": (
        replace(KNOWN["meander"], slits=(slit(200, 600, 600, 600), *SNAKE_SLITS[1:])),
        "not at an end of the strip",
    ),
    "a blank before another page than the last": (
        HandMade("saddle-stitch", WIDE, ("3 1", "_ 2")),
        "place 2 reads []",
    ),
    "a sheet too many": (
        HandMade("saddle-stitch", WIDE, ("4 1", "2 _", "_ 3", "_ _")),
        "8 places on 2 sheets",
    ),
    "a sheet folded at the fore-edge": (
        HandMade("french-fold", WIDE, ("2 1", "_ _")),
        "place 1 reads [2]",
    ),
}
