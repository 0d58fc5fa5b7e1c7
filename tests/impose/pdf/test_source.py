from __future__ import annotations

from io import BytesIO

import pytest
from pikepdf import Array, Pdf

from tests.impose.pdf.samples import (
    difference,
    drawn,
    opened,
    page_pdf,
    panel,
    printed,
    to_bytes,
)
from zine.errors import ContentError, PaperError
from zine.impose.pdf.boxes import Box
from zine.impose.pdf.source import SEARCHED, open_source

WIDTHS = (200, 150, 100)


def different_pages():
    """Return a PDF whose pages can be told apart by their widths."""
    pdf = page_pdf(pages=len(WIDTHS))
    for page, width in zip(pdf.pages, WIDTHS, strict=True):
        page.obj.MediaBox = Array([0, 0, width, 240])
    return pdf


def widths(source):
    return [it.size.width for it in source.pages]


def refusal(origin, error=ContentError):
    with (
        pytest.raises(error) as caught,
        open_source(origin, name="sample.pdf"),
    ):
        pass
    return caught.value


# ----------------------------------------------------------------------- any origin


def test_a_file_its_path_and_an_open_one_are_the_same(tmp_path):
    pdf = different_pages()
    file = to_bytes(pdf)
    path = tmp_path / "pages.pdf"
    path.write_bytes(file)

    made = []
    for origin in (file, path, pdf):
        with open_source(origin, name="sample.pdf") as source:
            assert widths(source) == [*WIDTHS]
            made.append(drawn(source))

    assert made[0] == made[1] == made[2]


def test_an_open_pdf_stays_as_it_is():
    pdf = page_pdf()
    page = pdf.pages[0].obj
    page.PieceInfo = Array()

    with open_source(pdf, name="sample.pdf") as source:
        drawn(source)

    assert "/PieceInfo" in page
    assert "/Subtype" not in page.Contents
    assert pdf.Root.Pages.Count == 1


def test_a_file_on_disk_stays_as_it_is(tmp_path):
    path = tmp_path / "pages.pdf"
    path.write_bytes(to_bytes(page_pdf()))
    before = path.read_bytes()

    with open_source(path, name="pages.pdf") as source:
        drawn(source)

    assert path.read_bytes() == before


def test_a_pdf_may_begin_as_late_as_viewers_look_for_it():
    file = to_bytes(page_pdf())
    late = SEARCHED - len(b"%PDF-")

    with open_source(b" " * late + file, name="sample.pdf") as source:
        assert len(source.pages) == 1
    assert refusal(b" " * (late + 1) + file).message == "this is no PDF"


# --------------------------------------------------------------------------- refused


@pytest.mark.parametrize(
    ("file", "message"),
    [
        (b"", "this file is empty"),
        (b"<!doctype html><title>Not found</title>", "this is no PDF"),
        (b"\x89PNG\r\n\x1a\n", "this is no PDF"),
        (b"PK\x03\x04", "this is no PDF"),
        (bytes(5000), "this is no PDF"),
    ],
)
@pytest.mark.parametrize("is_path", [True, False])
def test_what_is_no_pdf_is_refused_in_a_sentence(file, message, is_path, tmp_path):
    path = tmp_path / "sample.pdf"
    path.write_bytes(file)

    error = refusal(path if is_path else file)

    assert str(error) == f"sample.pdf: {message}"
    assert error.hint == "Give a PDF file."


def test_what_is_not_there_is_refused_in_a_sentence(tmp_path):
    error = refusal(tmp_path / "missing.pdf")

    assert error.message == "this PDF cannot be read: no such file or directory"
    assert error.hint == "Check the path and whether you may read the file."


def test_a_folder_is_refused_in_a_sentence(tmp_path):
    assert refusal(tmp_path).message.startswith("this PDF cannot be read: ")


@pytest.mark.parametrize("box", [[0, 0, 1, 1], [0, 0, 10**9, 240], [7, 7, 7, 7]])
def test_pages_of_absurd_sizes_are_refused_in_a_sentence(box):
    pdf = page_pdf(pages=3)
    pdf.pages[2].obj.MediaBox = Array(box)

    assert "page 3 is " in refusal(to_bytes(pdf), PaperError).message


# ------------------------------------------------------------------------- its pages


def test_pages_are_as_large_as_they_are_seen():
    pdf = different_pages()
    pdf.pages[0].obj.Rotate = 90

    with opened(pdf) as source:
        assert widths(source) == [240, *WIDTHS[1:]]
        assert [it.number for it in source.pages] == [1, 2, 3]


def test_a_box_is_chosen():
    pdf = page_pdf(TrimBox=Array([10, 10, 190, 230]), BleedBox=Array([5, 5, 195, 235]))

    with opened(pdf) as source:
        assert widths(source) == [200]
        assert source.pages[0].bleed == (0, 0, 0, 0)
    with opened(pdf, box=Box.TRIM) as source:
        assert widths(source) == [180]
        assert source.pages[0].bleed == (5, 5, 5, 5)


@pytest.mark.parametrize("wanted", [(3, 1), (2, 2, 2), (1, 2, 3), ()])
def test_pages_can_be_chosen_left_out_and_repeated(wanted):
    with opened(different_pages()) as source:
        chosen = source.choose(wanted)

        assert widths(chosen) == [WIDTHS[it - 1] for it in wanted]
        assert widths(source) == [*WIDTHS]


def test_chosen_pages_look_like_themselves():
    file = to_bytes(different_pages())

    with opened(file) as source:
        new = drawn(source.choose((3, 1)))

    assert difference(panel(new, 0), printed(file, 2)) == 0
    assert difference(panel(new, 1), printed(file, 0)) == 0
    with Pdf.open(BytesIO(new)) as pdf:
        assert len(pdf.pages) == 2


@pytest.mark.parametrize("number", [0, -1, 4, 10**9])
def test_a_page_there_is_not_is_named(number):
    with opened(different_pages()) as source, pytest.raises(PaperError) as caught:
        source.choose((1, number))

    message = f"sample.pdf: there is no page {number}, the PDF has 3"
    assert str(caught.value) == message
    assert caught.value.hint == "Count pages from 1 as they lie in the file."


def test_two_files_can_be_made_of_one_source():
    """The fronts, for example, and then the backs."""
    file = to_bytes(different_pages())

    with opened(file) as source:
        first, second = drawn(source.choose((1, 2))), drawn(source.choose((2, 3)))

    assert difference(panel(first, 1), printed(file, 1)) == 0
    assert difference(panel(second, 0), printed(file, 1)) == 0
    assert difference(panel(second, 1), printed(file, 2)) == 0
