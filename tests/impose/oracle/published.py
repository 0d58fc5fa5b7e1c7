"""Sheets as the trade publishes them, written down by hand."""

from __future__ import annotations

from dataclasses import replace

from tests.impose.oracle.hand_made import TALL, WIDE, HandMade, slit

EMPTY_4, EMPTY_8, EMPTY_16 = (
    "_ _ / _ _",
    "_ _ _ _ / _ _ _ _",
    " / ".join(["_ _ _ _"] * 4),
)
MINI_SLIT = (slit(200, 300, 600, 300),)
RING_16_SLITS = (
    *(slit(200, 600, 600, 600), slit(0, 400, 200, 400), slit(600, 400, 800, 400)),
    *(slit(200, 200, 600, 200), slit(400, 200, 400, 600)),
)
SNAKE_SLITS = (
    slit(200, 600, 800, 600),
    slit(0, 400, 600, 400),
    slit(200, 200, 800, 200),
)
SQUARE = (800.0, 800.0)

SADDLE = HandMade("saddle-stitch", WIDE, ("8 1", "2 7", "6 3", "4 5"))
QUARTO = HandMade("quarto", TALL, ("r5 r4 / 8 1", "r3 r6 / 2 7"))
CUT = HandMade(
    "cut-and-stack",
    TALL,
    ("16 1 / 12 5", "2 15 / 6 11", "14 3 / 10 7", "4 13 / 8 9"),
)
MINI = HandMade("mini8", WIDE, ("r5 r4 r3 r2 / 6 7 8 1", EMPTY_8), slits=MINI_SLIT)

KNOWN = {
    "saddle 8": SADDLE,
    "saddle 8 from the right": replace(
        SADDLE, binding="right", sides=("1 8", "7 2", "3 6", "5 4")
    ),
    "saddle 16": HandMade(
        "saddle-stitch",
        WIDE,
        ("16 1", "2 15", "14 3", "4 13", "12 5", "6 11", "10 7", "8 9"),
    ),
    "saddle 18, two blanks": HandMade(
        "saddle-stitch",
        WIDE,
        (
            *("18 1", "2 _", "_ 3", "4 17", "16 5", "6 15", "14 7", "8 13"),
            *("12 9", "10 11"),
        ),
    ),
    "two sections": HandMade(
        "signatures",
        WIDE,
        ("8 1", "2 7", "6 3", "4 5", "16 9", "10 15", "14 11", "12 13"),
        sections=(2, 2),
    ),
    "sheets folded singly": HandMade(
        "folios",
        WIDE,
        ("4 1", "2 3", "8 5", "6 7", "12 9", "10 11"),
        sections=(1, 1, 1),
    ),
    "quarto": QUARTO,
    "two quartos inside one another": replace(
        QUARTO,
        sides=(
            *("r13 r4 / 16 1", "r3 r14 / 2 15"),
            *("r9 r8 / 12 5", "r7 r10 / 6 11"),
        ),
    ),
    "two sheets folded together": HandMade(
        "quarto-in-twos",
        TALL,
        (
            *("r9 r8 / 16 1", "r7 r10 / 2 15"),
            *("r11 r6 / 14 3", "r5 r12 / 4 13"),
        ),
    ),
    "octavo": HandMade(
        "octavo", WIDE, ("r5 r12 r9 r8 / 4 13 16 1", "r7 r10 r11 r6 / 2 15 14 3")
    ),
    "twelvemo": HandMade(
        "twelvemo", TALL, ("8 5 / r9 r4 / 12 1", "6 7 / r3 r10 / 2 11")
    ),
    "twelvemo from the foot": HandMade(
        "twelvemo-foot", TALL, ("12 1 / r9 r4 / 8 5", "2 11 / r3 r10 / 6 7")
    ),
    "cut and stack": CUT,
    "cut and collate": HandMade(
        "cut-and-collate",
        TALL,
        ("16 1 / 14 3", "2 15 / 4 13", "12 5 / 10 7", "6 11 / 8 9"),
    ),
    "cut, fold and bind": HandMade(
        "cut-fold-bind", TALL, ("4 1 / 8 5", "2 3 / 6 7"), sections=(1,)
    ),
    "two copies": HandMade("two-copies", TALL, ("4 1 / 4 1", "2 3 / 2 3")),
    "perfect bound": HandMade(
        "perfect-bound",
        TALL,
        ("1 9 / 5 13", "10 2 / 14 6", "3 11 / 7 15", "12 4 / 16 8"),
    ),
    "cards": HandMade("cards", TALL, ("1 5 / 3 7", "6 2 / 8 4")),
    "a page many times": HandMade("repeat", TALL, ("1 1 / 1 1", "2 2 / 2 2")),
    "page by page": HandMade("n-up", TALL, ("1 2 / 3 4", "5 6 / 7 8")),
    "calendar": HandMade("calendar", TALL, ("1", "r2", "3", "r4"), binding="top"),
    "bound at the top": HandMade(
        "top-bound", TALL, ("8 / 1", "r7 / r2", "6 / 3", "r5 / r4"), binding="top"
    ),
    "French fold": HandMade(
        "french-fold", WIDE, ("1 2", "_ _", "3 4", "_ _"), sections=(1, 1)
    ),
    "French-fold card": HandMade("french-card", TALL, ("r3 r2 / 4 1", EMPTY_4)),
    "mini-zine a": MINI,
    "mini-zine a from the right": replace(
        MINI, binding="right", sides=("r2 r3 r4 r5 / 1 8 7 6", EMPTY_8)
    ),
    "mini-zine a from the right, heads in the middle": replace(
        MINI, binding="right", sides=("5 4 3 2 / r6 r7 r8 r1", EMPTY_8)
    ),
    "mini-zine b": replace(
        MINI, scheme="mini8-b", sides=("r7 r6 r5 r4 / 8 1 2 3", EMPTY_8)
    ),
    "mini-zine of five pages": replace(MINI, sides=("_ r4 r3 r2 / _ _ 5 1", EMPTY_8)),
    "ring of 12": HandMade(
        "ring12",
        (900.0, 600.0),
        ("r9 r8 r7 r6 r5 r4 / 10 11 12 1 2 3", "_ _ _ _ _ _ / _ _ _ _ _ _"),
        slits=(slit(150, 300, 750, 300),),
    ),
    "ring of 16": HandMade(
        "ring16",
        SQUARE,
        ("r9 r8 r7 r6 / 10 11 4 5 / r13 r12 r3 r2 / 14 15 16 1", EMPTY_16),
        slits=RING_16_SLITS,
    ),
    "meander": HandMade(
        "meander",
        SQUARE,
        ("r4 r3 r2 r1 / 5 6 7 8 / r12 r11 r10 r9 / 13 14 15 16", EMPTY_16),
        slits=SNAKE_SLITS,
    ),
    "accordion": HandMade("accordion", WIDE, ("1 2 3 4", "5 6 7 8")),
}
"""What is published, by its trade's name."""
