from __future__ import annotations

from io import BytesIO

import pytest
from pikepdf import Array, Encryption, Pdf

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


def test_what_is_cut_off_with_its_whole_is_no_part_of_the_page():
    slug = b"BT /F1 4 Tf 50 5 Td (slug) Tj ET 1 20 16 .1 re f"
    words = b" BT /F1 12 Tf 50 50 Td (Words) Tj ET 50 40 99 .5 re f"

    (page,) = read_facts(
        pdf_of(slug + words, TrimBox=Array([20, 20, 380, 280])), name="a.pdf"
    )

    assert [it.words for it in page.texts] == ["Words"]
    assert len(page.lines) == 1


def test_nobody_is_told_to_give_a_password_where_none_is_taken():
    file = BytesIO()
    with Pdf.new() as pdf:
        pdf.add_blank_page()
        pdf.save(file, encryption=Encryption(user="u", owner="o"))

    with pytest.raises(ContentError) as caught:
        read_facts(file.getvalue(), name="a.pdf")

    assert caught.value.hint == "Save a copy of the PDF without one."
