from __future__ import annotations

import pytest

from zine.impose.printer import laid_down
from zine.impose.trial.rulers import LONGEST, lengths, rulers
from zine.paper import SHEETS
from zine.units import in_mm


def sheet(name):
    return laid_down(SHEETS[name].size)[0]


@pytest.mark.parametrize(
    ("paper", "long"),
    [("a4", (230, 150)), ("letter", (210, 150)), ("a3", (LONGEST, 230))],
)
def test_lines_are_whole_centimetres_and_no_longer_than_a_ruler(paper, long):
    assert lengths(sheet(paper)) == long


def test_lines_are_as_long_as_the_sheet_says():
    ink = list(rulers(sheet("a4"), x=250, y=20))

    assert in_mm(max(it.end.x - it.start.x for it in ink)) == pytest.approx(230)
    assert in_mm(max(it.end.y - it.start.y for it in ink)) == pytest.approx(150)


def test_lines_are_in_the_middle_so_that_both_ends_are_printed():
    level, *_ = rulers(sheet("letter"), x=250, y=20)

    assert level.start.x + level.end.x == pytest.approx(sheet("letter").width)
