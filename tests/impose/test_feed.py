from __future__ import annotations

from dataclasses import dataclass, replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from zine.impose.feed import Feed, backs_order, draw_feed

FEEDS = pytest.mark.parametrize("feed", Feed)

MACHINES = {
    Feed.FACE_UP_SAME: ("up", "top"),
    Feed.FACE_UP_REVERSED: ("up", "bottom"),
    Feed.FACE_DOWN_SAME: ("down", "bottom"),
    Feed.FACE_DOWN_REVERSED: ("down", "top"),
}
"""How printed sides come out, and which side of a sheet in the feed gets printed."""


@dataclass(frozen=True)
class Paper:
    """A sheet lying flat, and what is printed on it: ``{face: what}``."""

    printed: dict[str, str]
    face_up: str = "A"

    def turned_over(self):
        return replace(self, face_up=other(self.face_up))


def other(face):
    return {"A": "B", "B": "A"}[face]


def run(pile, job, *, comes_out, prints):
    """Print a job on one side of a pile, both from the top; stack what comes out."""
    tray = []
    for paper, what in zip(reversed(pile), job, strict=True):
        face = paper.face_up if prints == "top" else other(paper.face_up)
        assert face not in paper.printed, (
            f"{what} is printed over {paper.printed[face]}"
        )
        printed = paper.printed | {face: what}
        tray.append(Paper(printed, face if comes_out == "up" else other(face)))
    return tray


def put_back(tray, *, is_turned_over):
    """Return the pile as the hands put it into the feed; both from the bottom up."""
    if not is_turned_over:
        return tray
    return [paper.turned_over() for paper in reversed(tray)]


def print_both_sides(sheets, feed, *, order=None, is_turned_over=None):
    comes_out, prints = MACHINES[feed]
    fronts = [f"front {number}" for number in range(1, sheets + 1)]
    numbers = backs_order(sheets, feed) if order is None else order
    if is_turned_over is None:
        is_turned_over = feed.turns_over
    machine = {"comes_out": comes_out, "prints": prints}

    tray = run([Paper({})] * sheets, fronts, **machine)
    pile = put_back(tray, is_turned_over=is_turned_over)
    assert all((it.face_up in it.printed) == feed.goes_in_up for it in pile)
    done = run(pile, [f"back {number}" for number in numbers], **machine)
    return [set(paper.printed.values()) for paper in done]


@FEEDS
@pytest.mark.parametrize("sheets", [0, 1, 2, 3, 17])
def test_every_back_lands_behind_its_own_front(sheets, feed):
    done = print_both_sides(sheets, feed)

    assert len(done) == sheets
    for number in range(1, sheets + 1):
        assert {f"front {number}", f"back {number}"} in done


@FEEDS
def test_backs_in_the_other_order_land_behind_other_fronts(feed):
    order = backs_order(4, feed)[::-1]

    assert {"front 1", "back 1"} not in print_both_sides(4, feed, order=order)


@FEEDS
def test_a_pile_put_back_the_other_way_is_printed_over(feed):
    comes_out, prints = MACHINES[feed]
    machine = {"comes_out": comes_out, "prints": prints}
    tray = run([Paper({})], ["front 1"], **machine)
    pile = put_back(tray, is_turned_over=not feed.turns_over)

    with pytest.raises(AssertionError, match="back 1 is printed over front 1"):
        run(pile, ["back 1"], **machine)


@FEEDS
@given(sheets=st.integers(0, 3000))
def test_every_sheet_gets_one_back_in_one_of_two_orders(feed, sheets):
    order = backs_order(sheets, feed)

    assert sorted(order) == list(range(1, sheets + 1))
    assert (order == tuple(sorted(order))) == (
        feed.value.endswith("same") or sheets < 2
    )


def as_seen_from_the_front(spot, size, *, turned_about):
    """Return where a spot on the back lies, when the paper is turned about an edge."""
    x, y = spot
    width, height = size
    short_is_upright = height < width
    if (turned_about == "short") == short_is_upright:
        return width - x, y
    return x, height - y


def fed_with_the_same_edge(spot, size, *, lead):
    """Return the same for two passes through a printer, by following the paper.

    The printer knows only the edge that goes first.  It puts the image down from there,
    to the right as somebody sees it who looks at the side that is printed.
    """
    x, y = spot
    width, height = size
    short_is_upright = height < width
    if (lead == "short") == short_is_upright:
        # An upright edge leads, the left one in both passes: as far from it, but what
        # is up for one side is down for the other.
        return x, height - y
    return width - x, y


@pytest.mark.parametrize("size", [(100, 60), (60, 100)])
@pytest.mark.parametrize(("lead", "other"), [("short", "long"), ("long", "short")])
def test_paper_that_goes_in_again_as_it_came_out_is_turned_about_its_other_edge(
    lead, other, size
):
    spot = (13, 7)

    fed = fed_with_the_same_edge(spot, size, lead=lead)

    assert fed == as_seen_from_the_front(spot, size, turned_about=other)
    assert fed != as_seen_from_the_front(spot, size, turned_about=lead)


@FEEDS
def test_the_drawing_fits_a_terminal_and_a_receipt(feed):
    lines = draw_feed(feed).splitlines()

    assert max(map(len, lines)) <= 72
    assert 7 <= len(lines) <= 10
    assert all(line and line == line.rstrip() and line.isascii() for line in lines)


@FEEDS
def test_the_drawing_shows_the_piles_as_they_lie(feed):
    rows = [line.split() for line in draw_feed(feed).splitlines() if "==" in line]
    out, back = ([row[0] for row in rows], [row[-2] for row in rows])
    pile = put_back(
        [Paper({"A": str(number)}) for number in (1, 2, 3)],
        is_turned_over=feed.turns_over,
    )

    assert out == ["3", "2", "1"]
    assert back == [paper.printed["A"] for paper in reversed(pile)]
    assert back == [str(number) for number in backs_order(3, feed)]


@FEEDS
def test_the_drawing_says_which_side_is_printed(feed):
    text = draw_feed(feed)
    said = [word for word in text.split() if word in ("UP", "DOWN")]

    assert said == [
        "UP" if it else "DOWN" for it in (feed.comes_out_up, feed.goes_in_up)
    ]
    assert ("Do not turn it over" in text) != feed.turns_over
    assert ("on sheet 1." in text) == feed.turns_over


def test_no_two_feeds_are_drawn_alike():
    assert len({draw_feed(feed) for feed in Feed}) == 4
