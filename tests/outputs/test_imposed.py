from __future__ import annotations

from dataclasses import replace
from io import BytesIO

import pikepdf
import pytest

from tests.impose.folding_dummy import read_booklet
from tests.impose.samples import A4, EIGHTH_A4, LETTER, UNIVERSAL
from tests.samples import job, planned_job
from zine.impose.printout import PlanBugError
from zine.impose.sheet import Flip
from zine.outputs.imposed import imposed_sheets


def test_each_paper_has_its_own_sheets():
    letter, a4 = imposed_sheets(job(8, LETTER, A4))

    assert (letter.file, a4.file) == (
        "sample-print-letter.pdf",
        "sample-print-a4.pdf",
    )
    assert letter.data != a4.data


@pytest.mark.parametrize("flip", Flip)
def test_the_title_bar_tells_how_to_print(flip):
    (product,) = imposed_sheets(job(flip=flip))

    with pikepdf.open(BytesIO(product.data)) as pdf:
        assert str(pdf.docinfo.Title) == (
            f"A Sample (print two-sided, flip on the {flip.upper()} edge, actual size)"
        )
        assert str(pdf.Root.Lang) == "en"


def test_a_plan_that_would_not_fold_stops_the_build():
    good = job()
    (run,) = good.runs
    swapped = replace(run.plan, sheets=(run.plan.sheets[0], run.plan.sheets[0]))

    with pytest.raises(PlanBugError):
        list(imposed_sheets(replace(good, runs=(replace(run, plan=swapped),))))


def test_a_sheet_printed_on_one_side_says_so():
    (product,) = imposed_sheets(planned_job("mini8", 8, EIGHTH_A4))

    with pikepdf.open(BytesIO(product.data)) as pdf:
        title = str(pdf.docinfo.Title)
        assert len(pdf.pages) == 1, "a blank back"
        assert pdf.Root.ViewerPreferences.Duplex == "/Simplex"
    assert title == "A Sample (print one-sided, actual size)"


@pytest.mark.parametrize("flip", Flip)
@pytest.mark.parametrize("paper", [LETTER, A4], ids=lambda paper: paper.name)
def test_the_folded_sheets_read_in_order(paper, flip):
    (product,) = imposed_sheets(job(8, paper, flip=flip))

    booklet = read_booklet(
        product.data,
        flip=flip,
        spine="left",
        page_size=(UNIVERSAL.width, UNIVERSAL.height),
    )

    assert [page.number for page in booklet] == [1, 2, 3, 4, 5, 6, 7, 8]
    assert all(page.up for page in booklet)
