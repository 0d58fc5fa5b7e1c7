from __future__ import annotations

from dataclasses import replace

import pytest

from tests.impose.planted import edited, on_sheet, shifted
from tests.impose.samples import stamp_plan
from zine.impose import proof_panels
from zine.impose.forme import read_forme
from zine.impose.placing import Placing
from zine.impose.printout import PlanBugError, print_out
from zine.impose.proof_panels import check_page, place_checker, read_panels
from zine.impose.slot import Face
from zine.impose.step import Edge
from zine.units import mm

RING = stamp_plan("mini8", 8)


def read(plan):
    read_panels(plan, print_out(plan))


def a_print(plan, cell, face=Face.FRONT):
    return print_out(plan)[1, cell, face]


@pytest.mark.parametrize(
    ("name", "pages"),
    [("mini8", 5), ("ring16", 16), ("meander", 16), ("accordion", 7), ("n-up", 13)],
)
def test_panels_are_read_as_they_lie(name, pages):
    read(stamp_plan(name, pages))


def turned_round(placements):
    return [replace(it, turned=not it.turned) for it in placements]


def test_heads_must_agree_with_those_of_the_panels_around():
    one = edited(RING, 1, "front", 0, lambda it: replace(it, turned=False))

    with pytest.raises(PlanBugError, match="page 5 stands on its head"):
        read(one)


def test_a_whole_ring_on_its_head_is_the_same_sheet_turned_round():
    read(on_sheet(RING, 1, "front", turned_round))


def test_on_a_flat_sheet_nothing_stands_on_its_head():
    plan = stamp_plan("n-up", 8)

    with pytest.raises(PlanBugError, match="a page of a flat sheet stands on its head"):
        read(on_sheet(plan, 1, "back", turned_round))


def test_pages_that_face_each_other_across_the_spine_lie_on_either_side_of_it():
    plan = stamp_plan("mini8", 8, placing=Placing(spine_margin=mm(2)))
    front_cover, back_cover = a_print(plan, (1, 3)), a_print(plan, (1, 2))

    assert (front_cover.page, back_cover.page) == (1, 8)
    assert front_cover.rect.x0 - back_cover.rect.x1 == pytest.approx(mm(4))


def test_a_page_is_what_is_read():
    it = a_print(RING, (1, 3))

    check_page(it, 1)
    with pytest.raises(PlanBugError, match="page 1 stands where page 2 is read"):
        check_page(it, 2)
    with pytest.raises(PlanBugError, match="page 1 stands where a blank is read"):
        check_page(it, None)


def test_a_page_is_measured_from_its_spine_and_from_the_middle():
    cover = (1, 3), Edge.LEFT, 0
    check_place = place_checker(RING)

    check_place(a_print(RING, (1, 3)), *cover)
    for x, y, fault in (
        (3, 0, "3.00 pt away from the spine"),
        (-3, 0, "-3.00 pt away from the spine"),
        (0, 3, "3.00 pt off the middle"),
        (3, 3, "3.00 pt away from the spine"),
    ):
        plan = edited(RING, 1, "front", 7, lambda it, by=(x, y): shifted(it, *by))
        with pytest.raises(PlanBugError, match=f"page 1 is {fault}"):
            check_place(a_print(plan, (1, 3)), *cover)


def test_a_page_without_a_spine_is_in_the_middle_both_ways():
    plan = stamp_plan("n-up", 8)
    moved = edited(plan, 1, "front", 0, lambda it: shifted(it, 0, 4))
    drifted = edited(plan, 1, "front", 0, lambda it: shifted(it, 4, 0))

    for spoilt in (moved, drifted):
        with pytest.raises(PlanBugError, match=r"4\.00 pt off the middle"):
            read(spoilt)


def test_a_page_is_moved_against_creep_as_far_as_planned():
    it = a_print(RING, (1, 3))

    with pytest.raises(PlanBugError, match=r"1\.00 pt away from the spine"):
        place_checker(RING)(it, (1, 3), Edge.LEFT, 1)


@pytest.mark.parametrize("edge", ["x0", "y0", "x1", "y1"])
def test_ink_ends_with_the_bleed(edge):
    plan = stamp_plan("n-up", 8, placing=Placing(bleed=mm(3)))

    def grown(by):
        def change(it):
            return replace(
                it, clip=it.clip._replace(**{edge: getattr(it.clip, edge) + by})
            )

        return change

    outwards = 1 if edge in ("x1", "y1") else -1
    with pytest.raises(PlanBugError, match="page 1 has ink beyond the"):
        read(edited(plan, 1, "front", 0, grown(outwards)))
    with pytest.raises(PlanBugError, match="page 1 is cut off at the"):
        read(edited(plan, 1, "front", 0, grown(-outwards)))


def read_in_order(monkeypatch, pages):
    """Read the mini-zine by a forme, and a sheet made for it, in another order."""
    forme = read_forme(RING.scheme, [1])
    other = replace(forme, slots=tuple(forme.slots[page - 1] for page in pages))
    monkeypatch.setattr(proof_panels, "read_forme", lambda *_: other)
    read(
        on_sheet(
            RING,
            1,
            "front",
            lambda it: [replace(at, page=pages.index(at.page) + 1) for at in it],
        )
    )


def test_a_forme_in_the_right_order_reads_through(monkeypatch):
    read_in_order(monkeypatch, [1, 2, 3, 4, 5, 6, 7, 8])


def test_pages_that_follow_one_another_must_be_neighbours(monkeypatch):
    with pytest.raises(PlanBugError, match="page 1 shares no edge with the page after"):
        read_in_order(monkeypatch, [1, 4, 3, 2, 5, 6, 7, 8])


def test_pages_that_face_each_other_must_have_a_spine_between_them(monkeypatch):
    with pytest.raises(PlanBugError, match="page 4 has no spine with the page it face"):
        read_in_order(monkeypatch, [2, 3, 4, 5, 6, 7, 8, 1])
