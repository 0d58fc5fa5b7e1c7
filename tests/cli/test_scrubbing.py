from __future__ import annotations

import pytest

from tests.impose.pdf.samples import INK, page_pdf, saved
from tests.outputs.test_scrubbing import HIDDEN


@pytest.fixture
def source(tmp_path):
    pdf = page_pdf(INK + HIDDEN)
    pdf.docinfo.Author = "Ada"
    path = tmp_path / "a.pdf"
    path.write_bytes(saved(pdf))
    return path


def test_it_says_what_went_and_what_stays(zine, tmp_path, source):
    answer = zine("scrub", "a.pdf", "-o", "new/b.pdf")

    assert answer.status == 0
    assert "✔ new/b.pdf: 1 trace taken out; the page looks and reads as before" in (
        answer.out
    )
    assert "words nobody sees: Secret (page 1)" in answer.out
    assert "Or save the pages as pictures" in answer.out
    assert b"Ada" in source.read_bytes()
    assert b"Ada" not in (tmp_path / "new" / "b.pdf").read_bytes()


def test_a_file_is_never_written_over(zine, tmp_path, source):
    before = source.read_bytes()
    (tmp_path / "b.pdf").write_bytes(b"mine")
    (tmp_path / "link.pdf").symlink_to(source)

    for name in ("a.pdf", "./a.pdf", "link.pdf", "b.pdf"):
        answer = zine("scrub", "a.pdf", "-o", name)
        assert answer.status == 2
        assert "another name" in answer.err

    assert source.read_bytes() == before
    assert (tmp_path / "b.pdf").read_bytes() == b"mine"


@pytest.mark.usefixtures("source")
def test_an_older_file_is_replaced_if_that_is_said(zine, tmp_path):
    (tmp_path / "b.pdf").write_bytes(b"old")

    assert zine("scrub", "a.pdf", "-o", "b.pdf", "--overwrite").status == 0
    assert (tmp_path / "b.pdf").read_bytes().startswith(b"%PDF")


@pytest.mark.usefixtures("source")
def test_the_input_may_be_written_over_if_that_is_said(zine, tmp_path):
    assert zine("scrub", "a.pdf", "-o", "a.pdf", "--overwrite").status == 0
    assert b"Ada" not in (tmp_path / "a.pdf").read_bytes()


def test_a_folder_is_no_name(zine, tmp_path, source):
    answer = zine("scrub", source, "-o", tmp_path)

    assert answer.status == 2
    assert "is a folder" in answer.err
