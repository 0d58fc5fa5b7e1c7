from __future__ import annotations

import pytest

from tests.impose.cards import numbers, texts
from tests.impose.oracle.print_shop import numbered_pages, read_sides
from tests.impose.samples import SCHEMES, STAMP, lying, saddle_plan, stamp_plan
from zine.impose.place import impose
from zine.impose.sheet import Flip
from zine.impose.sheet_pictures import draw_side, draw_turn, side_rows
from zine.impose.slot import Face
from zine.units import Pt, Size

ROOM = Size(Pt(45), Pt(33))


def drawn(plan):
    """Return the pictures of all sides that are printed, in their order."""
    faces = (Face.FRONT, Face.BACK) if plan.backs else (Face.FRONT,)
    return [draw_side(plan, it, face, ROOM) for it in plan.sheets for face in faces]


def seen(picture, scheme):
    """Return each number with its row, its column and which way up it is."""
    return {
        (it.text, int(it.y * scheme.rows), int(it.x * scheme.columns), it.turned)
        for it in numbers(picture)
    }


def printed(side, scheme):
    """Return the same of a side that came out of the printer."""
    width, height = side.size
    rows, columns = scheme.rows, scheme.columns
    return {
        (
            str(it.number),
            int((1 - (it.box.y0 + it.box.y1) / 2 / height) * rows),
            int((it.box.x0 + it.box.x1) / 2 / width * columns),
            it.up[1] < 0,
        )
        for it in side.marks
    }


@pytest.mark.parametrize("flip", Flip)
@pytest.mark.parametrize("name", SCHEMES)
def test_a_picture_shows_what_comes_out_of_the_printer(name, flip):
    scheme = SCHEMES[name]
    sheets = 3 if scheme.takes_many_sheets else 1
    pages = sheets * scheme.pages_per_sheet
    plan = stamp_plan(scheme, pages, flip=flip)
    size = lying(STAMP, plan.binding)
    sides = read_sides(impose(numbered_pages(pages, size), plan, title="T"), size)
    # An empty back comes out of the printer, too.
    sheets = [it for it in sides if it.marks]

    pictures = drawn(plan)

    assert len(pictures) == len(sheets)
    for picture, side in zip(pictures, sheets, strict=True):
        assert seen(picture, scheme) == printed(side, scheme)


def test_a_blank_is_a_dash_and_a_poster_has_the_side_for_itself():
    blank = saddle_plan(7)
    poster = stamp_plan("mini8", 9)

    assert "–" in texts(drawn(blank)[1])
    assert side_rows(poster, poster.sheets[0], Face.BACK)[0][0].text == "9"
    assert texts(drawn(poster)[1]) == ["9"]


def test_a_picture_keeps_to_its_room_and_the_shape_of_the_sheet():
    plan = saddle_plan()

    picture = draw_side(plan, plan.sheets[0], Face.FRONT, ROOM)

    shape = plan.sheet_size.width / plan.sheet_size.height
    assert picture.width <= ROOM.width + 2
    assert picture.height <= ROOM.height + 2
    assert picture.width / picture.height == pytest.approx(shape, abs=0.05)


def test_a_sheet_turns_over_its_short_edge_or_its_long_one():
    short, long = (draw_turn(saddle_plan(flip=it)) for it in Flip)

    assert short.width > long.width
    assert short.height < long.height
