from __future__ import annotations

from tests.impose.samples import A5, UNIVERSAL, numbered_pdf, saved
from zine.impose.pdf.join import joined


def test_pages_of_several_files_follow_one_another():
    with numbered_pdf(2, A5) as one, numbered_pdf(3, UNIVERSAL) as other:
        files = [saved(one), saved(other)]

    with joined(files) as pdf:
        widths = [round(float(page.mediabox[2])) for page in pdf.pages]

    assert widths == [420, 420, 396, 396, 396]


def test_no_files_make_no_pages():
    with joined([]) as pdf:
        assert len(pdf.pages) == 0
