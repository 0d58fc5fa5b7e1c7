from __future__ import annotations

from dataclasses import replace
from io import BytesIO

import pikepdf
import pytest

from tests.impose.folding_dummy import read_booklet
from tests.impose.samples import A4, EIGHTH_A4, LETTER, UNIVERSAL
from tests.impose.test_printer import OFFICE
from tests.samples import job, planned_job
from zine.impose.placing import NOTHING, Placing
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


APART = Placing(cover=NOTHING)


def test_a_cover_of_another_stock_has_a_file_of_its_own():
    made = list(imposed_sheets(job(12, LETTER, A4, placing=APART)))

    assert [(it.file, it.kind, it.paper) for it in made] == [
        ("sample-print-letter.pdf", "print", "letter"),
        ("sample-cover-letter.pdf", "cover", "letter"),
        ("sample-print-a4.pdf", "print", "a4"),
        ("sample-cover-a4.pdf", "cover", "a4"),
    ]


@pytest.mark.parametrize("flip", Flip)
def test_the_cover_around_the_inside_reads_in_order(flip):
    inside, cover = imposed_sheets(job(12, flip=flip, placing=APART))

    with (
        pikepdf.open(BytesIO(cover.data)) as pdf,
        pikepdf.open(BytesIO(inside.data)) as rest,
    ):
        assert (len(pdf.pages), len(rest.pages)) == (2, 4)
        pdf.pages.extend(rest.pages)
        together = BytesIO()
        pdf.save(together)
    booklet = read_booklet(
        together.getvalue(),
        flip=flip,
        spine="left",
        page_size=(UNIVERSAL.width, UNIVERSAL.height),
    )

    assert [page.number for page in booklet] == [*range(1, 13)]
    assert all(page.up for page in booklet)


@pytest.mark.parametrize(("at", "what"), [(0, "inside"), (1, "cover")])
def test_each_of_both_files_says_what_it_is_and_how_to_print_it(at, what):
    product = list(imposed_sheets(job(12, placing=APART)))[at]

    with pikepdf.open(BytesIO(product.data)) as pdf:
        assert str(pdf.docinfo.Title) == (
            f"A Sample, {what} (print two-sided, flip on the SHORT edge, actual size)"
        )
        assert pdf.Root.ViewerPreferences.Duplex == "/DuplexFlipShortEdge"


def test_sheets_for_a_printer_are_named_after_it_and_moved():
    plain = job()
    (run,) = plain.runs
    obstinate = replace(OFFICE, dialog=Flip.SHORT, flip=Flip.LONG)
    moved = replace(plain, runs=(replace(run, printer=obstinate),))

    (product,) = imposed_sheets(moved)

    assert product.data != next(imposed_sheets(plain)).data
    with pikepdf.open(BytesIO(product.data)) as pdf:
        assert str(pdf.docinfo.Title) == (
            "for office · A Sample (print two-sided, flip on the SHORT edge, actual"
            " size)"
        )
        assert pdf.pages[1].Contents.read_bytes().startswith(b"q 1.01010101 0 0 0.99")
