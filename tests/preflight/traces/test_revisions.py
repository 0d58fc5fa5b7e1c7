from __future__ import annotations

from io import BytesIO

import pytest

from tests.impose.pdf.samples import saved
from tests.preflight.traces.samples import (
    ADA,
    is_found_and_gone,
    page_pdf,
    said,
)
from zine.preflight.traces.revisions import older_ends


def updated(data, body, size=100):
    """Return a file with a change saved behind it."""
    last = int(data[data.rindex(b"startxref") + 9 :].split()[0])
    start = len(data) + body.index(b" 0 obj") - len(str(size - 1))
    number = body.split()[0].decode()
    table = len(data) + len(body)
    return (
        data
        + body
        + b"xref\n%s 1\n%010d 00000 n \ntrailer\n" % (number.encode(), start)
        + b"<</Size %d /Root 1 0 R /Prev %d>>\n" % (size, last)
        + b"startxref\n%d\n%%%%EOF\n" % table
    )


def with_table(pdf):
    from pikepdf import ObjectStreamMode

    return saved(pdf, object_stream_mode=ObjectStreamMode.disable)


def test_older_versions_are_counted_read_and_gone():
    pdf = page_pdf()
    pdf.docinfo.Author = ADA
    data = updated(with_table(pdf), b"99 0 obj\n(new)\nendobj\n")

    assert len(older_ends(data)) == 1
    assert is_found_and_gone(
        data, ("older versions", "1 still in the file"), ("author", ADA)
    )


def test_a_file_for_the_web_has_no_older_version():
    file = BytesIO()
    page_pdf().save(file, linearize=True)

    assert file.getvalue().count(b"%%EOF") == 2
    assert not said(file.getvalue())


def test_two_tables_for_one_version_are_one_version():
    data = with_table(page_pdf())
    last = int(data[data.rindex(b"startxref") + 9 :].split()[0])
    table = b"xref\n0 0\ntrailer\n<</Size 9 /Root 1 0 R /Prev %d>>\n" % last
    data += table + b"startxref\n%d\n%%%%EOF\n" % len(data)

    assert not older_ends(data)


@pytest.mark.parametrize("before", [True, False])
def test_what_stands_around_a_document_is_found_and_gone(before):
    words = b"@PJL SET USERNAME=ada file:///home/ada/\n"
    data = saved(page_pdf())
    data = words + data if before else data + words

    assert is_found_and_gone(data, ("user name", "ada"))
