from __future__ import annotations

from pathlib import Path

import pytest

from tests.impose.samples import LETTER, quarto_plan, saddle_plan
from zine.impose.drawing import draw_plan
from zine.impose.sheet import Binding, Flip

GOLDEN = Path(__file__).parent / "golden"

PLANS = {
    "saddle-8": saddle_plan(8),
    "saddle-5-long-edge": saddle_plan(5, flip=Flip.LONG),
    "saddle-18-letter": saddle_plan(18, paper=LETTER),
    "saddle-12-right": saddle_plan(12, binding=Binding.RIGHT),
    "quarto-7": quarto_plan(7),
}


@pytest.mark.parametrize("name", PLANS)
def test_a_plan_is_drawn_as_it_was(name):
    expected = (GOLDEN / f"{name}.txt").read_text(encoding="utf-8")

    assert draw_plan(PLANS[name]) == expected


def test_every_golden_drawing_is_of_a_plan():
    assert {file.stem for file in GOLDEN.glob("*.txt")} == set(PLANS)
