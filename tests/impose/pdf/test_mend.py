from __future__ import annotations

from io import BytesIO

import pytest
from pikepdf import Array, Dictionary, Encryption, Name, Pdf

from tests.preflight.samples import pdf_of
from zine.errors import ContentError
from zine.impose.pdf.mend import (
    in_black_only,
    refuse_locked,
    with_lines,
    with_upright,
)

RED = b"1 0 0 rg 9 9 90 90 re f 0.1 w 9 9 m 99 99 l S"


def content(data):
    with Pdf.open(BytesIO(data)) as pdf:
        return [b" ".join(it.Contents.read_bytes().split()) for it in pdf.pages]


def saved(data, change=lambda _: None, **how):
    with Pdf.open(BytesIO(data)) as pdf:
        change(pdf)
        file = BytesIO()
        pdf.save(file, **how)
        return file.getvalue()


def test_colours_become_greys():
    assert content(in_black_only(pdf_of(RED), name="a.pdf"))[0].startswith(b"0.3 g 9 9")


def test_lines_become_wider_on_the_pages_that_are_named():
    one, two = content(with_lines(pdf_of(RED, pages=2), [2], least=0.5, name="a.pdf"))

    assert one == RED
    assert two == RED.replace(b"0.1 w", b"0.1 w 0.5 w")


@pytest.mark.parametrize(("turned", "left"), [(180, 0), (90, 90), (0, 0), (-180, 0)])
def test_only_what_is_turned_over_is_turned_back(turned, left):
    new = with_upright(pdf_of(RED, Rotate=turned), [1], name="a.pdf")

    with Pdf.open(BytesIO(new)) as pdf:
        assert pdf.pages[0].rotation == left


def test_the_same_file_gives_the_same_bytes():
    data = pdf_of(RED)

    assert in_black_only(data, name="a.pdf") == in_black_only(data, name="b.pdf")


def sign(pdf):
    value = Dictionary(Type=Name.Sig, ByteRange=Array([0, 1, 2, 3]))
    pdf.Root.Perms = Dictionary(DocMDP=pdf.make_indirect(value))


def test_what_is_locked_or_signed_is_refused():
    refuse_locked(pdf_of(RED), name="a.pdf")

    with pytest.raises(ContentError, match="locked against changes"):
        refuse_locked(
            saved(pdf_of(RED), encryption=Encryption(owner="x")), name="a.pdf"
        )
    with pytest.raises(ContentError, match="signed"):
        refuse_locked(saved(pdf_of(RED), sign), name="a.pdf")
