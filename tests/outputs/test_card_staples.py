from __future__ import annotations

import pytest

from tests.impose.samples import A4, LETTER, saddle_plan, stamp_plan
from zine.impose.estimate import estimate
from zine.impose.movements import movements
from zine.impose.staples import with_staples
from zine.impose.step import Fasten, Fastening
from zine.impose.terms import Terms
from zine.layout.said import Said
from zine.outputs.card_staples import ANY, HEAVY, MACHINE, NONE, places, staples
from zine.outputs.job import Job, Run

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


def told(*plans):
    """Return where staples go, in English and as it is filled in."""
    job = Job("x", "X", "en", tuple(Run(None, it, ()) for it in plans))
    found = [
        it for movement in movements(plans[0]) for it in places(movement, job, "en")
    ]
    return [it.words % dict(it.values) for it in found]


def test_staples_are_measured_from_the_ends_of_the_spine_on_each_paper():
    both = (saddle_plan(8, paper=it) for it in (A4, LETTER))

    (sentence,) = told(*both)
    assert sentence.replace("\u00a0", " ") == (
        "Places: 52 mm (A4), 54 mm (Letter) from each end of the spine."
    )


def test_one_is_in_the_middle_and_a_third_between_the_others():
    scheme = saddle_plan(8).scheme
    one, three = (stamp_plan(with_staples(scheme, it), 8) for it in (1, 3))

    assert told(one) == ["Place: the middle of the spine."]
    assert told(three)[0].endswith("the rest evenly between.")


def test_what_has_no_staple_has_no_place_for_it():
    assert told(saddle_plan(4)) == []
    assert told(stamp_plan("mini8", 8)) == []
