from __future__ import annotations

from zine.layout.bounds import Measures
from zine.render.ending import Stretch
from zine.render.extent import Extent
from zine.render.misfit import never, skipped, too_long, too_short

TYPE = Measures(9, 11, 40, 40, 40, 40)


def extent(*stretches, words=300):
    pages = sum(it[0] for it in stretches)
    text = tuple(Stretch(*it) for it in stretches)
    return Extent(pages + 3, pages + 2, text, 2, 40, words)


def test_a_text_that_is_too_long_is_told_by_how_much_and_what_helps():
    error = too_long(extent((6, 0.5)), 8, TYPE, "ask for pages = 12")

    assert error.message == (
        "the text is 20 lines (about 150 words) too long for 8 pages, even at 9 on"
        " 11 pt, the least that the theme allows"
    )
    assert error.hint == "Cut as much, or ask for pages = 12."


def test_what_begins_a_page_each_cannot_be_cut():
    error = too_long(extent((1, 0.1), (1, 0.2)), 4, TYPE, "")

    assert "this zine has at least 5" in error.message
    assert error.hint == "Take one of those away."


def test_a_text_that_is_too_short_is_filled_up_first():
    error = too_short(extent((4, 0.75), words=0), 9, TYPE, "")

    assert error.message.startswith("the text is 50 lines too short for 9 pages")


def test_what_was_tried_is_said_once_each():
    assert never([9, 7, 9], 8).message.startswith("the text fills 7 or 9 pages, ")


def test_blanks_are_counted_on_the_sheets_that_the_pages_take():
    notice = skipped([14, 18], 17, 18, multiple=4)

    assert notice.message.endswith("never 17; it is set on 18, and 2 pages stay blank")
    assert "a picture" in notice.hint
