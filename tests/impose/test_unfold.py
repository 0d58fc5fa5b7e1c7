from __future__ import annotations

from io import BytesIO

import pytest
from pikepdf import Pdf

from tests.impose.folding_dummy import read_marks
from tests.impose.pdf.samples import DIFFERENT, difference, printed
from tests.impose.samples import (
    A4,
    LETTER,
    SCHEMES,
    UNIVERSAL,
    numbered_pdf,
    saddle_plan,
    saved,
    stamp_plan,
)
from zine.errors import PaperError
from zine.impose.place import impose
from zine.impose.sheet import Binding, Flip
from zine.impose.unfold import unimpose


def read_back(plan, pages, **settings):
    """Return the numbers and places on each page taken off imposed sheets."""
    source = numbered_pdf(pages, plan.page_size)
    sheets = impose(source, plan, title="Sheets")
    return seen(unimpose(sheets, plan, title="Pages", **settings), plan.page_size)


def seen(pdf, size):
    """Return what is read from each page, but not around it, where PDFium looks too."""
    return [
        (width, height, [it for it in marks if is_inside(it, width, height)])
        for width, height, marks in read_marks(pdf, (size.width, size.height))
    ]


def is_inside(mark, width, height):
    x, y = (mark.left + mark.right) / 2, (mark.bottom + mark.top) / 2
    return 0 < x < width and 0 < y < height


def numbers(sides):
    return [[it.number for it in marks] for _, _, marks in sides]


@pytest.mark.parametrize("flip", Flip)
@pytest.mark.parametrize("binding", [Binding.LEFT, Binding.RIGHT])
def test_a_booklet_is_read_back_as_it_was(flip, binding):
    plan = saddle_plan(8, flip=flip, binding=binding)

    sides = read_back(plan, 8)

    assert numbers(sides) == [[number] for number in range(1, 9)]
    for width, height, (mark,) in sides:
        assert (width, height) == pytest.approx(
            (UNIVERSAL.width, UNIVERSAL.height), abs=0.01
        )
        assert mark.up
        assert (mark.left, mark.bottom) == pytest.approx((0, 0), abs=0.01)


@pytest.mark.parametrize("name", SCHEMES)
def test_every_scheme_is_read_back(name):
    plan = stamp_plan(name, 4)

    sides = read_back(plan, 4, blanks=False)

    assert numbers(sides) == [[1], [2], [3], [4]]
    assert all(mark.up for _, _, marks in sides for mark in marks)


def test_blanks_are_kept_in_their_places():
    plan = saddle_plan(6)

    kept, left_out = read_back(plan, 6), read_back(plan, 6, blanks=False)

    assert numbers(kept) == [[1], [2], [3], [4], [5], [], [], [6]]
    assert numbers(left_out) == [[1], [2], [3], [4], [5], [6]]


def test_pages_that_were_read_back_can_be_imposed_again():
    plan = saddle_plan(4)
    sheets = impose(numbered_pdf(4), plan, title="Sheets")

    again = impose(unimpose(sheets, plan, title="Pages"), plan, title="Sheets")

    for side in range(2):
        assert difference(printed(again, side), printed(sheets, side)) < DIFFERENT


def test_sheets_whose_size_somebody_rounded_are_read_from_the_middle():
    plan = saddle_plan(4, paper=A4)
    with Pdf.open(BytesIO(impose(numbered_pdf(4), plan, title="S"))) as sheets:
        for page in sheets.pages:
            page.mediabox = [0.5, 0.5, 841.39, 594.77]
            page.trimbox = page.mediabox
        pages = unimpose(saved(sheets), plan, title="P")

    (_, _, (mark,)), *_ = seen(pages, UNIVERSAL)
    assert (mark.left, mark.bottom) == pytest.approx((0, 0), abs=0.01)


def test_a_page_shows_nothing_of_its_neighbour():
    plan = saddle_plan(4)
    sheets = impose(numbered_pdf(4, bleed=20), plan, title="Sheets")

    with Pdf.open(BytesIO(unimpose(sheets, plan, title="Pages"))) as pages:
        assert all(b" re W n " in page.Contents.read_bytes() for page in pages.pages)


@pytest.mark.parametrize("sides", [1, 3, 6])
def test_sheets_of_another_booklet_are_refused(sides):
    with pytest.raises(PaperError, match=f"has {sides} sides, the plan is for 4") as e:
        unimpose(numbered_pdf(sides), saddle_plan(8), title="N")

    assert e.value.hint.startswith("Say how many pages the booklet has")


def test_fronts_alone_are_no_booklet_with_backs():
    with pytest.raises(PaperError, match="has 2 sides, the plan is for 4"):
        unimpose(numbered_pdf(2), saddle_plan(8), title="N")


def test_sheets_on_another_paper_are_refused():
    sheets = impose(numbered_pdf(4), saddle_plan(4, paper=LETTER), title="S")

    with pytest.raises(PaperError, match=r"side 1 measures 279.4 × 215.9 mm") as e:
        unimpose(sheets, saddle_plan(4, paper=A4), title="P")

    assert e.value.hint == "Choose the paper the sheets are made for."
