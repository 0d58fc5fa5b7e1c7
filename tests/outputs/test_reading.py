from __future__ import annotations

from tests.samples import job
from zine.outputs.reading import reading_copy


def test_it_is_what_layout_made_byte_for_byte():
    made = job()

    (product,) = reading_copy(made)

    assert product.data == made.runs[0].pages.pdf
    assert (product.file, product.paper) == ("sample-read.pdf", None)


def test_it_is_made_once_however_many_papers_there_are():
    assert len(list(reading_copy(job()))) == 1
