from __future__ import annotations

import re

import pytest

from tests.impose.cards import numbers, texts
from tests.impose.samples import saddle_plan, stamp_plan
from zine.impose.handiwork import draw_bound, draw_fastened, draw_trimmed
from zine.impose.pen import BOLD
from zine.impose.sheet import Binding
from zine.impose.step import Edge, Fasten, Fastening

BOLD_LINE = re.compile(rf'd="M(\S+) (\S+)L(\S+) (\S+)"[^>]*stroke-width="{BOLD}"')


def staples(picture):
    """Return the ends of each staple."""
    return [tuple(map(float, it)) for it in BOLD_LINE.findall(picture.svg)]


def pages(picture):
    """Return the numbers of pages from the left, without what is measured."""
    found = sorted(numbers(picture), key=lambda it: it.x)
    return [it for it in found if it.text not in "¼½"]


@pytest.mark.parametrize("count", [1, 2, 3])
def test_there_are_as_many_staples_as_the_scheme_has(count):
    for what in (Fastening.STAPLE, Fastening.STAB):
        picture = draw_fastened(saddle_plan(), Fasten(what, count))
        assert len(staples(picture)) == count


def test_staples_lie_along_the_fold_between_the_covers():
    picture = draw_fastened(saddle_plan(), Fasten(Fastening.STAPLE, 2))

    back, front = pages(picture)
    assert (back.text, front.text) == ("8", "1")
    for x0, y0, x1, y1 in staples(picture):
        assert x0 == x1
        assert y0 < y1
        assert back.x < (x0 + BOLD) / picture.width < front.x


def test_a_spine_at_the_right_has_the_front_at_the_left():
    picture = draw_fastened(
        saddle_plan(binding=Binding.RIGHT), Fasten(Fastening.STAPLE, 2)
    )

    left, _ = pages(picture)
    assert left.text == "1"


def test_a_spine_at_the_top_has_staples_that_lie_across():
    picture = draw_fastened(stamp_plan("top-bound", 8), Fasten(Fastening.STAPLE, 2))

    assert [it.text for it in sorted(numbers(picture), key=lambda it: it.y)][-2:] == [
        "8",
        "1",
    ]
    assert all(y0 == y1 for _, y0, _, y1 in staples(picture))


@pytest.mark.parametrize(
    ("binding", "is_left"), [(Binding.LEFT, True), (Binding.RIGHT, False)]
)
def test_staples_through_the_side_are_near_the_spine(binding, is_left):
    plan = stamp_plan("folios", 8, binding=binding)

    picture = draw_fastened(plan, Fasten(Fastening.STAB, 2))

    middle = picture.width / 2
    assert all((x0 < middle) is is_left for x0, *_ in staples(picture))


def test_holes_are_dots_with_a_thread_through_them():
    picture = draw_fastened(saddle_plan(), Fasten(Fastening.SEW, 3))

    assert picture.svg.count("<circle") == 3
    assert staples(picture) == []


@pytest.mark.parametrize("edge", Edge)
def test_glue_and_knife_go_along_the_edge_that_is_meant(edge):
    bound = draw_bound(saddle_plan(), edge)
    trimmed = draw_trimmed(saddle_plan(), [edge])

    assert texts(bound) == texts(trimmed) == ["1"]
    assert trimmed.svg.count("<g transform") == 1
    assert ("rotate(-90)" in trimmed.svg) is edge.is_upright


@pytest.mark.parametrize(("count", "share"), [(1, "½"), (2, "¼"), (3, "¼")])
@pytest.mark.parametrize("scheme", ["saddle-stitch", "top-bound", "folios"])
def test_the_outermost_staples_are_measured_from_both_ends(scheme, count, share):
    what = Fastening.STAB if scheme == "folios" else Fastening.STAPLE
    picture = draw_fastened(stamp_plan(scheme, 8), Fasten(what, count))

    measured = [it for it in numbers(picture) if it.text == share]
    places = [it.x if scheme == "top-bound" else it.y for it in measured]
    assert len(measured) == 2
    assert min(places) < 0.5 < max(places)
    assert all(0 < it.x < 1 and 0 < it.y < 1 for it in measured)
