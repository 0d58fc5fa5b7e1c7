from __future__ import annotations

from itertools import combinations

import pikepdf
import pytest

from tests.impose.samples import A4, LETTER
from zine.errors import PaperError
from zine.impose.ink import Words
from zine.impose.marks.surface import bounds, grown, meet
from zine.impose.pdf.canvas import Wish
from zine.impose.place import written
from zine.impose.sheet import Flip
from zine.impose.trial.sheet import trial_sheet
from zine.paper import SHEETS
from zine.units import Pt

LARGE = [it for it in SHEETS.values() if min(it.size) > SHEETS["b6"].size.width - 1]


def words(canvas):
    return [it for it in canvas.ink if isinstance(it, Words)]


@pytest.mark.parametrize("paper", LARGE, ids=lambda it: it.name)
def test_nothing_is_printed_over_words_on_any_paper(paper):
    for side in trial_sheet(paper, Flip.SHORT).canvases:
        boxes = {it: grown(bounds(it), Pt(-0.5)) for it in words(side)}
        for one, other in combinations(boxes.values(), 2):
            assert not meet(one, other)
        others = [bounds(it) for it in side.ink if it not in boxes]
        for it, box in boxes.items():
            assert not any(meet(box, other) for other in others), it.text


def test_every_letter_that_is_asked_for_stands_on_it():
    front, back = (
        {it.text for it in words(side) if len(it.text) == 1 and it.text.isalpha()}
        for side in trial_sheet(A4, Flip.SHORT).canvases
    )

    assert front == {*"BCDEF"}
    assert back == {*"AGHJ"}


def test_one_of_two_words_on_the_back_stands_upright():
    _, back = trial_sheet(A4, Flip.SHORT).canvases
    angles = {it.text: it.angle for it in words(back) if it.text in ("SHORT", "LONG")}

    assert angles == {"SHORT": 0, "LONG": 180}


def test_it_says_its_paper_and_how_to_print_it():
    booklet = trial_sheet(LETTER, Flip.LONG)
    said = " ".join(it.text for it in words(booklet.canvases[0]))

    assert "test sheet · Letter" in said
    assert "flip on the LONG edge" in said
    assert "flip on the LONG edge" in booklet.title
    assert booklet.wish is Wish.LONG_EDGE


def test_it_lies_on_its_long_side():
    for side in trial_sheet(A4, Flip.SHORT).canvases:
        assert side.paper == A4.size.turned()


def test_a_paper_that_is_too_small_is_refused():
    with pytest.raises(PaperError, match="does not fit"):
        trial_sheet(SHEETS["a6"], Flip.SHORT)


def test_it_is_black_and_the_same_each_time(tmp_path):
    data = written(trial_sheet(A4, Flip.SHORT), None)
    (tmp_path / "a.pdf").write_bytes(data)

    assert written(trial_sheet(A4, Flip.SHORT), None) == data
    with pikepdf.open(tmp_path / "a.pdf") as pdf:
        used = {
            str(it.operator)
            for page in pdf.pages
            for it in pikepdf.parse_content_stream(page)
        }
    assert not used & {"rg", "RG", "k", "K", "cs", "CS", "sc", "SC", "scn", "SCN"}
