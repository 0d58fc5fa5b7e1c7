"""The card shows the sheets of each paper as the printer puts them out."""

from __future__ import annotations

from io import BytesIO

import pikepdf
import pytest

from tests.impose.cards import texts
from tests.impose.oracle.print_shop import numbered_pages, read_sides
from tests.impose.samples import (
    A4,
    LETTER,
    SCHEMES,
    STAMP,
    lying,
    saddle_plan,
    stamp_plan,
)
from tests.layout.cards import job_for
from zine.impose.place import impose
from zine.outputs.card_sheets import MOST_SIDES, ROW, card_sheets
from zine.outputs.job import Job, Run
from zine.render.pages import Pages


def of_papers(*counts):
    plans = [
        saddle_plan(count, paper=paper)
        for count, paper in zip(counts, (LETTER, A4), strict=False)
    ]
    return card_sheets(Job("x", "X", "en", tuple(Run(None, it, ()) for it in plans)))


@pytest.mark.parametrize("name", SCHEMES)
def test_the_sides_that_are_shown_come_out_of_the_printer_so(name):
    scheme = SCHEMES[name]
    pages = (5 if scheme.takes_many_sheets else 1) * scheme.pages_per_sheet
    plan = stamp_plan(scheme, pages)
    size = lying(STAMP, plan.binding)
    sides = read_sides(impose(numbered_pages(pages, size), plan, title="T"), size)
    printed = [it for it in sides if it.marks]

    (it,) = card_sheets(job_for(plan))

    assert len(it.sides) == min(len(printed), MOST_SIDES)
    assert it.more == len(plan.sheets) - len(it.sides) // (1 + plan.backs)
    first, last = printed[: len(it.first)], printed[len(printed) - len(it.last) :]
    for shown, side in zip(it.sides, (*first, *last), strict=True):
        turned = {str(it.number): it.up[1] < 0 for it in side.marks}
        assert sorted(texts(shown.picture)) == sorted(
            str(it.number) for it in side.marks
        )
        told = {
            it.strip("[]↓"): "↓" in it for row in shown.rows for it in row.split(" ")
        }
        assert told == turned


def test_a_booklet_is_told_in_letters_as_it_is_printed():
    (it,) = card_sheets(job_for(stamp_plan("saddle-stitch", 8)))

    assert [side.rows for side in it.sides] == [
        ("[8] [1]",),
        ("[2] [7]",),
        ("[6] [3]",),
        ("[4] [5]",),
    ]


def test_the_last_sheet_of_many_is_shown_behind_those_left_out():
    (it,) = of_papers(40)

    assert [dict(side.name.values)["number"] for side in it.sides] == [
        1,
        1,
        2,
        2,
        10,
        10,
    ]
    assert it.more == 7
    assert [side.rows for side in it.last] == [("[22] [19]",), ("[20] [21]",)]


def test_papers_whose_sheets_differ_have_a_row_each():
    alike = of_papers(8, 8)
    apart = of_papers(8, 12)

    assert [it.papers for it in alike] == [""]
    assert [it.papers for it in apart] == ["Letter", "A4"]
    assert [len(it.sides) for it in apart] == [4, 6]
    assert max(side.picture.height for it in apart for side in it.sides) < 25


@pytest.mark.parametrize("count", [4, 12, 40])
def test_the_sheets_of_a_paper_fit_side_by_side(count):
    for it in of_papers(count):
        assert sum(side.picture.width for side in it.sides) < ROW


def test_backs_without_ink_are_shown_since_the_file_has_them():
    pdf = pikepdf.new()
    for number in range(4):
        page = pdf.add_blank_page()
        page.Contents = pdf.make_stream(b"" if number % 2 else b"5 5 90 90 re f")
    file = BytesIO()
    pdf.save(file)
    plan = stamp_plan("calendar", 4)
    pages = Pages(file.getvalue(), 4, plan.page_size, (), ())

    (it,) = card_sheets(Job("x", "X", "en", (Run(pages, plan, ()),)))

    assert [side.rows for side in it.sides[:2]] == [("[1]",), ("[–]",)]
