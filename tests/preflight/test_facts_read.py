from __future__ import annotations

import pytest

from tests.preflight.samples import SIZE, pdf_of
from zine.errors import ContentError
from zine.preflight.facts_read import read_facts


def test_each_page_has_its_facts():
    pages = read_facts(pdf_of(b"0 g", pages=3), name="a.pdf")

    assert [it.number for it in pages] == [1, 2, 3]
    assert {it.size for it in pages} == {SIZE}


@pytest.mark.parametrize(
    ("data", "words"),
    [
        pytest.param(b"", "no PDF", id="empty"),
        pytest.param(b"Dear all,", "no PDF", id="letter"),
        pytest.param(b"%PDF-1.7\nnothing", "damaged", id="rubble"),
    ],
)
def test_what_is_no_pdf_is_said_plainly(data, words):
    with pytest.raises(ContentError, match=words) as caught:
        read_facts(data, name="a.pdf")

    assert caught.value.place.file == "a.pdf"
