from __future__ import annotations

import pytest

from tests.impose.samples import saddle_plan
from zine.impose.estimate import estimate
from zine.impose.step import Fasten, Fastening
from zine.impose.terms import Terms
from zine.layout.said import Said
from zine.outputs.card_staples import ANY, HEAVY, MACHINE, NONE, staples

STAPLES = Fasten(Fastening.STAPLE, 2)


def value(pages, fasten=STAPLES):
    (fact,) = staples(fasten, estimate(saddle_plan(pages), Terms()))
    return fact[1].words if isinstance(fact[1], Said) else fact[1]


@pytest.mark.parametrize(
    ("pages", "words"), [(48, "2"), (60, HEAVY), (64, MACHINE), (144, NONE)]
)
def test_thick_booklets_name_the_stapler(pages, words):
    assert value(pages) == words
    assert words != ANY


def test_holes_are_only_counted():
    assert value(144, Fasten(Fastening.SEW, 3)) == "3"


def test_one_leaf_has_no_staples():
    assert not list(staples(STAPLES, estimate(saddle_plan(4), Terms())))
