"""The card counts pages as they lie in the hand, blank ones too."""

from __future__ import annotations

from dataclasses import replace
from io import BytesIO

import pikepdf

from tests.impose.samples import saddle_plan
from zine.impose.terms import Terms
from zine.outputs.card_pages import counted, shown
from zine.outputs.job import Run
from zine.render.pages import Pages


def test_a_back_cover_behind_blanks_is_the_last_page():
    plan = counted(saddle_plan(6))

    front = plan.sheets[0].front.placements
    assert plan.order == (1, 2, 3, 4, 5, None, None, 8)
    assert [it.page for it in front] == [8, 1]


def test_a_full_booklet_is_counted_as_it_is():
    plan = saddle_plan(8)

    assert counted(plan) == plan


def test_a_page_with_nothing_on_it_is_a_blank():
    plan = counted(saddle_plan(8), frozenset({2, 8}))

    assert plan.blanks == (2, 8)
    assert [it.page for it in plan.sheets[0].front.placements] == [None, 1]
    assert [it.page for it in plan.sheets[0].back.placements] == [None, 7]


def test_what_is_seen_on_paper_is_read_from_the_pages():
    pdf = pikepdf.new()
    for number in range(8):
        page = pdf.add_blank_page()
        page.Contents = pdf.make_stream(b"5 5 90 90 re f" if number != 4 else b"")
    file = BytesIO()
    pdf.save(file)
    plan = saddle_plan(8)
    pages = Pages(file.getvalue(), 8, plan.page_size, (), ())

    assert shown(Run(pages, plan, ())).blanks == (5,)


def test_a_side_without_ink_is_not_billed():
    pdf = pikepdf.new()
    for number in range(8):
        page = pdf.add_blank_page()
        page.Contents = pdf.make_stream(b"5 5 90 90 re f" if 1 < number < 7 else b"")
    file = BytesIO()
    pdf.save(file)
    plan = saddle_plan(8)
    run = Run(Pages(file.getvalue(), 8, plan.page_size, (), ()), plan, ())
    wanted = replace(run, terms=Terms(copies=10))

    assert wanted.estimate.run.sides == 30
    assert replace(wanted, pages=None).estimate.run.sides == 40
