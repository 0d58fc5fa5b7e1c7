from __future__ import annotations

import pytest

from tests.impose.marks.marked import roomy
from tests.impose.samples import SCHEMES
from zine.impose.marks.panels import read_panels
from zine.impose.marks.spine import Spine, find_spines
from zine.impose.sheet import Binding, Flip
from zine.impose.slot import Face
from zine.impose.step import Fold
from zine.units import Point


def spines(plan):
    return find_spines(plan, read_panels(plan))


def told(plan):
    """Return where each spine is: side, signature, whether it is the outer one."""
    return sorted(
        (sheet, face.value, it.unit, it.is_outer)
        for (sheet, face), several in spines(plan).items()
        for it in several
    )


def test_a_booklet_has_one_outside_and_one_in_its_middle():
    assert told(roomy("saddle-stitch", 16)) == [
        (1, "front", 1, True),
        (4, "back", 1, False),
    ]


def test_each_signature_has_its_own():
    assert told(roomy("signatures", 24, signature="12")) == [
        (1, "front", 1, True),
        (3, "back", 1, False),
        (4, "front", 2, True),
        (6, "back", 2, False),
    ]


def test_each_copy_has_its_own():
    found = spines(roomy("two-copies", 8))

    counts = {key: len(it) for key, it in found.items()}
    assert counts == {(1, Face.FRONT): 2, (2, Face.BACK): 2}


@pytest.mark.parametrize("flip", Flip)
def test_the_spine_runs_from_head_to_foot_of_its_pages(flip):
    plan = roomy("saddle-stitch", 4, flip=flip)
    panels = read_panels(plan)

    for key, (spine,) in spines(plan).items():
        page = panels[key][0].placement
        ends = [page.trim.y1, page.trim.y0]
        if page.turned:
            ends.reverse()
        assert [spine.head.y, spine.foot.y] == pytest.approx(ends)
        assert spine.head.x == spine.foot.x == pytest.approx(plan.sheet_size.width / 2)


def test_what_is_bound_at_the_top_has_its_spine_level():
    plan = roomy("top-bound", 4, binding=Binding.TOP)

    for (spine,) in spines(plan).values():
        assert spine.head.y == spine.foot.y
        assert spine.head.x != spine.foot.x


@pytest.mark.parametrize(
    "scheme", [name for name, it in SCHEMES.items() if not it.steps_of(Fold)]
)
def test_without_a_fold_there_is_none(scheme):
    assert not spines(roomy(scheme, 4))


def test_places_on_it_are_measured_from_the_head():
    spine = Spine(1, 1, Point(10, 100), Point(10, 20), is_outer=True)

    assert spine.length == 80
    assert spine.at(0) == spine.head
    assert spine.at(60) == Point(10, 40)
