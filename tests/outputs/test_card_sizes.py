from __future__ import annotations

import pytest

from tests.impose.samples import A4, LETTER, saddle_plan
from zine.outputs.card_sizes import finished_sizes, in_a_line, told
from zine.outputs.job import Job, Run
from zine.units import mm


@pytest.mark.parametrize(
    ("length", "words"),
    [(148.5, "148.5"), (139.7, "140"), (215.9, "216"), (105, "105")],
)
def test_a_length_is_told_as_a_ruler_has_it(length, words):
    assert told(mm(length)) == words


def test_halves_are_written_as_in_the_language_of_the_card():
    assert told(mm(148.5), "de") == "148,5"


def test_papers_are_named_only_where_they_differ():
    runs = tuple(Run(None, saddle_plan(8, paper=it), ()) for it in (A4, LETTER))
    both = finished_sizes(Job("x", "X", "en", runs), "en")
    one = finished_sizes(Job("x", "X", "en", runs[:1]), "en")

    assert both.replace("\u00a0", " ") == "148.5 × 210 mm (A4), 140 × 216 mm (Letter)"
    assert one.replace("\u00a0", " ") == "148.5 × 210 mm"


def test_a_line_does_not_end_in_a_size_nor_mix_up_its_figures():
    sizes = "1 mm (A4), 2 mm (Letter)"

    assert in_a_line(sizes, "en") == "1 mm\u00a0(A4), 2 mm\u00a0(Letter)"
    assert in_a_line(sizes, "he") == "1 mm\u00a0(A4)\u2069, \u20682 mm\u00a0(Letter)"
