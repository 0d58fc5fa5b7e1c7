from __future__ import annotations

from io import BytesIO

import pikepdf
import pypdfium2
import pytest

from tests.impose.samples import A4, EIGHTH_A4, LETTER, QUARTER_A4
from tests.samples import job, planned_job
from zine.outputs.shop import shop_pages
from zine.units import in_mm


@pytest.fixture(params=[LETTER, A4], ids=lambda paper: paper.name)
def paper(request):
    return request.param


def the_pages(paper, count=8):
    (product,) = shop_pages(job(count, paper))
    return product


def test_pages_have_the_size_a_shop_expects(paper):
    inches_or_mm = {"letter": (139.7, 215.9), "a4": (148.0, 210.0)}

    with pypdfium2.PdfDocument(the_pages(paper).data) as pdf:
        sizes = {tuple(map(in_mm, page.get_size())) for page in pdf}

    assert len(sizes) == 1
    assert sizes.pop() == pytest.approx(inches_or_mm[paper.name], abs=0.01)


def test_pages_come_in_reading_order_with_the_blanks(paper):
    with pypdfium2.PdfDocument(the_pages(paper, count=6).data) as pdf:
        texts = [page.get_textpage().get_text_bounded() for page in pdf]

    assert texts == ["1", "2", "3", "4", "5", "", "", "6"]


def test_the_file_says_what_it_is_for(paper):
    product = the_pages(paper)

    assert product.file == f"sample-shop-{paper.name}.pdf"
    with pikepdf.open(BytesIO(product.data)) as pdf:
        assert str(pdf.docinfo.Title) == "A Sample (single pages for the print shop)"
        assert pdf.Root.ViewerPreferences.PrintScaling == "/None"
        assert "/Duplex" not in pdf.Root.ViewerPreferences


@pytest.mark.parametrize("scheme", ["mini8", "accordion", "cards", "n-up"])
def test_a_shop_binds_no_single_sheets_and_no_loose_leaves(scheme):
    assert [*shop_pages(planned_job(scheme, 8, EIGHTH_A4))] == []


@pytest.mark.parametrize("scheme", ["quarto", "cut-and-stack", "perfect-bound"])
def test_a_shop_binds_small_booklets(scheme):
    (product,) = shop_pages(planned_job(scheme, 8, QUARTER_A4))

    with pypdfium2.PdfDocument(product.data) as pdf:
        assert len(pdf) == 8
