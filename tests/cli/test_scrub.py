from __future__ import annotations

from io import BytesIO

from pikepdf import Pdf

from tests.impose.pdf.samples import page_pdf, saved


def test_its_options_reach_the_scrubber(zine, tmp_path):
    pdf = page_pdf()
    pdf.docinfo.Title = "Engines"
    (tmp_path / "a.pdf").write_bytes(saved(pdf))

    assert zine("scrub", "a.pdf", "-o", "b.pdf", "--keep-title").status == 0

    with Pdf.open(BytesIO((tmp_path / "b.pdf").read_bytes())) as pdf:
        assert str(pdf.docinfo.Title) == "Engines"


def test_the_new_file_has_to_be_named(zine, tmp_path):
    (tmp_path / "a.pdf").write_bytes(saved(page_pdf()))

    answer = zine("scrub", "a.pdf")

    assert answer.status == 2
    assert "-o" in answer.err
