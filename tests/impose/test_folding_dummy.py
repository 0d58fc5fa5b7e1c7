"""Imposed PDFs, printed, folded and read by an oracle that shares no code with them."""

from __future__ import annotations

from dataclasses import replace
from io import BytesIO
from itertools import product

import pikepdf
import pytest

from tests.impose.folding_dummy import read_booklet
from tests.impose.samples import (
    A4,
    A5,
    HALF_LETTER,
    LETTER,
    UNIVERSAL,
    lying,
    numbered_pdf,
    saddle_plan,
    saved,
)
from zine.impose.place import impose
from zine.impose.sheet import Binding, Flip

ODD_ORIGIN = (-8.5, -8.5)
JOBS = list(product((LETTER, A4), Flip, Binding))


def read_through(pdf, plan):
    size = (plan.page_size.width, plan.page_size.height)
    return read_booklet(pdf, flip=plan.flip, spine=plan.binding, page_size=size)


def numbers_with_blanks_before_the_last(pages):
    blanks = [None] * (-pages % 4)
    return [1, *blanks] if pages == 1 else [*range(1, pages), *blanks, pages]


@pytest.mark.parametrize("pages", [*range(1, 22), 32, 47, 60])
def test_every_booklet_reads_through_from_a_spine_on_its_side(pages):
    sources = {
        binding: numbered_pdf(
            pages, lying(UNIVERSAL, binding), origin=ODD_ORIGIN, bleed=8.5
        )
        for binding in Binding
    }

    for paper, flip, binding in JOBS:
        plan = saddle_plan(pages, paper=paper, flip=flip, binding=binding)
        booklet = read_through(impose(sources[binding], plan, title="Dummy"), plan)

        printed = [it for it in booklet if it is not None]
        found = [None if it is None else it.number for it in booklet]
        assert found == numbers_with_blanks_before_the_last(pages)
        assert all(it.up for it in printed)
        assert all(abs(it.gap) < 0.02 for it in printed)
        off = (
            min(plan.sheet_size.width, plan.sheet_size.height) - UNIVERSAL.height
        ) / 2
        assert all(abs(it.off - off) < 0.02 for it in printed)


@pytest.mark.parametrize(
    ("paper", "page_size"), [(LETTER, HALF_LETTER), (A4, A5)], ids=["half-letter", "a5"]
)
@pytest.mark.parametrize("flip", Flip)
def test_the_other_page_formats_read_through_too(paper, page_size, flip):
    plan = saddle_plan(8, paper=paper, page_size=page_size, flip=flip)

    booklet = read_through(
        impose(numbered_pdf(8, page_size), plan, title="Dummy"), plan
    )

    assert [it.number for it in booklet] == [1, 2, 3, 4, 5, 6, 7, 8]
    assert all(it.up and abs(it.gap) < 0.02 for it in booklet)


@pytest.mark.parametrize("binding", Binding)
@pytest.mark.parametrize("flip", Flip)
def test_the_dummy_notices_a_printer_set_to_the_other_edge(flip, binding):
    plan = saddle_plan(8, flip=flip, binding=binding)
    other = Flip.LONG if flip is Flip.SHORT else Flip.SHORT
    pdf = impose(numbered_pdf(8, lying(UNIVERSAL, binding)), plan, title="Dummy")

    booklet = read_through(pdf, replace(plan, flip=other))

    assert [it.number for it in booklet] != [1, 2, 3, 4, 5, 6, 7, 8]
    assert not all(it.up for it in booklet)


def test_the_dummy_notices_sheets_in_the_wrong_order():
    plan = saddle_plan(8)
    pdf = impose(numbered_pdf(8), plan, title="Dummy")

    with pikepdf.Pdf.open(BytesIO(pdf)) as shuffled:
        shuffled.pages.reverse()
        booklet = read_through(saved(shuffled), plan)

    assert [it.number for it in booklet] != [1, 2, 3, 4, 5, 6, 7, 8]


def test_the_dummy_notices_a_gap_at_the_spine():
    plan = saddle_plan(4)
    pdf = impose(numbered_pdf(4), plan, title="Dummy")

    with pikepdf.Pdf.open(BytesIO(pdf)) as moved:
        content = moved.pages[0].Contents.read_bytes()
        moved.pages[0].Contents.write(b"1 0 0 1 3 0 cm\n" + content)
        booklet = read_through(saved(moved), plan)

    assert [round(it.gap, 1) for it in booklet] == [3, 0, 0, -3]
