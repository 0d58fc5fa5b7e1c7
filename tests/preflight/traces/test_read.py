from __future__ import annotations

import pytest
from pikepdf import Encryption, Object, ObjectStreamMode

from tests.impose.pdf.samples import packed, saved
from tests.preflight.traces.samples import (
    ADA,
    Name,
    is_found_and_gone,
    page_pdf,
    said,
    to_bytes,
    traces,
)
from zine.errors import ContentError
from zine.impose.pdf.damage import MOST_UNPACKED
from zine.preflight.traces import read
from zine.preflight.traces.read import read_traces


def test_a_clean_file_is_not_accused():
    report = read_traces(to_bytes(page_pdf(pages=3)), name="a.pdf")

    assert report.pages == 3
    assert report.telling == ()


def test_a_trace_says_where_in_the_file_it_is():
    pdf = page_pdf(pages=2)
    pdf.docinfo.Author = ADA
    pdf.pages[1].obj.LastModified = "D:2024"

    assert {(it.kind, it.where) for it in traces(pdf)} == {
        ("author", "document information"),
        ("changed", "page 2"),
    }


def test_a_locked_file_is_read_with_its_password():
    pdf = page_pdf()
    pdf.docinfo.Author = ADA
    data = saved(pdf, encryption=Encryption(user="u", owner="o"))

    with pytest.raises(ContentError, match="asks for a password"):
        read_traces(data, name="a.pdf")
    report = read_traces(data, name="a.pdf", password="u")  # noqa: S106

    assert {"author", "locked"} <= {it.kind for it in report.telling}


@pytest.mark.parametrize(
    "data", [b"", b"Hello", b"%PDF-1.7\nnothing", b"%PDF-1.7\n" + bytes(5000)]
)
def test_what_is_no_pdf_is_refused_in_words(data):
    with pytest.raises(ContentError):
        read_traces(data, name="a.pdf")


def test_a_bomb_in_one_thing_does_not_keep_the_others_from_being_read():
    pdf = page_pdf()
    bomb = pdf.make_stream(b"")
    bomb.write(packed(bytes(MOST_UNPACKED + 1)), filter=Name.FlateDecode)
    bomb.Type = Name.Metadata
    pdf.Root.Metadata = bomb
    pdf.docinfo.Author = ADA

    assert ("author", ADA) in said(pdf)


def test_things_that_are_not_what_they_should_be_say_nothing():
    pdf = page_pdf()
    odd = b"<</Names 5 /EF 7 /S /URI /URI [1] /GPTS (x) /O /UserProperties /P 3>>"
    pdf.Root.Odd = Object.parse(odd)
    pdf.Root.AcroForm = Object.parse(b"[1 2 3]")
    pdf.Root.OCProperties = Object.parse(b"(layers)")
    pdf.pages[0].obj.Annots = Object.parse(b"[1 (x) null <</Subtype 3 /Rect 1>>]")

    assert not said(pdf)


def test_what_is_left_over_is_counted_and_gone():
    pdf = page_pdf()
    data = with_left_over(pdf)

    assert is_found_and_gone(data, ("left over parts", "1 that nothing uses any more"))


def with_left_over(pdf):
    """Return a file with a stream that nothing leads to."""
    old = b"BT (an older page) Tj ET"
    body = b"90 0 obj\n<</Length %d>>\nstream\n%b\nendstream\nendobj\n" % (
        len(old),
        old,
    )
    modes = ObjectStreamMode.disable
    data = saved(pdf, object_stream_mode=modes)
    table = data.index(b"xref\n")
    number = data[table:].split()[2]
    head = data[:table] + body
    rows = data[table:].replace(b"trailer", b"90 1\n%010d 00000 n \ntrailer" % table, 1)
    rows = rows.replace(b"/Size %b" % number, b"/Size 91")
    start = b"startxref\n"
    rows = rows[: rows.index(start)] + start + b"%d\n%%%%EOF\n" % len(head)
    return head + rows


def test_a_file_that_takes_too_long_is_read_in_part(monkeypatch):
    monkeypatch.setattr(read, "LONGEST", -1.0)

    assert "not read" in {it.kind for it in traces(page_pdf())}
