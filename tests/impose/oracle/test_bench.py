"""The bench tells paper that can be folded from paper that would tear or cross."""

from __future__ import annotations

from dataclasses import replace

from tests.impose.oracle import paper
from tests.impose.oracle.bench import faults_of_lines, faults_of_paper, hinges_of
from tests.impose.oracle.hands import Book, Hands, make_book
from tests.impose.oracle.job import Job, Stroke
from tests.impose.oracle.paper import LEFT, TOP, Pile, lay, sheet

SIZE = (400.0, 600.0)
FOLIO = Job("folios", 4, SIZE, (1, 2), (200.0, 600.0), "long", "left", (1,))
QUARTO = replace(FOLIO, scheme="quarto", grid=(2, 2))
STRIP = replace(FOLIO, grid=(1, 4))
FOLD = Stroke("fold", (200, 0), (200, 600), away=True, spine=True)


def wrong(job, pile, holds="fold"):
    return faults_of_paper(job, Book((pile,), holds), [hinges_of(pile)])


def test_a_sheet_folded_twice_hangs_together_at_spine_and_head():
    (pile,) = make_book(QUARTO).copies

    assert sorted((it.upper, it.lower, it.edge, it.away) for it in hinges_of(pile)) == [
        (0, 1, TOP, True),
        (0, 3, LEFT, True),
        (1, 2, LEFT, False),
        (2, 3, TOP, True),
    ]
    assert wrong(QUARTO, pile) == []


def test_a_cut_leaves_no_hinge():
    lower, upper = paper.cut_off(sheet(0, SIZE), "bottom", 1 / 2)

    pile = lay([upper, lower])

    assert hinges_of(pile) == []
    assert [it.box for it in pile.pieces] == [upper.box, upper.box]


def test_leaves_that_hang_on_nothing_fall_out():
    lower, upper = paper.cut_off(sheet(0, (200.0, 1200.0)), "bottom", 1 / 2)

    found = wrong(FOLIO, lay([upper, lower]))

    assert len(found) == 2
    assert "leaf 0 falls out" in found[0]


def test_a_leaf_that_is_moved_tears():
    folded = paper.fold(sheet(0, SIZE), LEFT, 1 / 2)
    top, under = folded.pieces
    moved = replace(under, move=under.move.shifted(0, 5))

    found = wrong(FOLIO, Pile((top, moved)))

    assert any("tears" in it for it in found)
    assert any("does not lie on the others" in it for it in found)


def test_folds_cannot_pass_through_one_another():
    job = replace(FOLIO, grid=(1, 2))
    one, other = (paper.fold(sheet(it, SIZE), LEFT, 1 / 2).pieces for it in (0, 1))

    nested = Pile((one[0], other[0], other[1], one[1]))
    laced = Pile((one[0], other[0], one[1], other[1]))

    assert wrong(job, nested) == []
    assert wrong(job, laced) == ["folds at the left pass through one another"]


def test_a_strip_shut_at_the_wrong_place_is_found():
    hands = Hands("left", (1, 4))
    halved = hands.behind(hands.behind(sheet(0, (800.0, 600.0)), LEFT), LEFT)

    found = wrong(STRIP, replace(halved), holds="slit")

    assert any("joined at" in it or "hang together" in it for it in found)


def told(*lines):
    job = replace(FOLIO, lines=lines)
    book = make_book(job)
    return faults_of_lines(job, book, [hinges_of(pile) for pile in book.copies])


def test_lines_have_to_be_what_hands_did():
    assert told(FOLD) == []

    for wrong_one in (
        replace(FOLD, kind="cut"),
        replace(FOLD, away=False),
        replace(FOLD, spine=False),
        replace(FOLD, end=(200, 300)),
        replace(FOLD, start=(210, 0), end=(210, 600)),
    ):
        assert told(wrong_one) != []
    assert told() != []
    assert told(FOLD, replace(FOLD, start=(0, 300), end=(400, 300))) != []
