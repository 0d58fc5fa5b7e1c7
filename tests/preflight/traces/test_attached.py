from __future__ import annotations

from pikepdf import AttachedFileSpec, Dictionary

from tests.preflight.traces.samples import (
    Name,
    draw,
    form_of,
    is_found_and_gone,
    page_pdf,
    said,
)


def test_attached_files_and_their_dates_are_found_and_gone():
    pdf = page_pdf()
    pdf.attachments["budget.ods"] = AttachedFileSpec(
        pdf,
        b"123",
        filename="budget.ods",
        description="of Ada",
        creation_date="D:20240229130512Z",
    )

    assert is_found_and_gone(
        pdf,
        ("attached file", "budget.ods (3 bytes): of Ada"),
        ("made", "2024-02-29 13:05:12 UTC"),
    )


def test_a_thumbnail_is_found_and_gone():
    pdf = page_pdf()
    pdf.pages[0].obj.Thumb = pdf.make_stream(b"\0" * 12, Width=2, Height=2)

    assert is_found_and_gone(pdf, ("thumbnail", "2 × 2 pixels"))


def test_data_that_would_be_fetched_are_found_and_gone():
    pdf = page_pdf()
    form = form_of(pdf, b"0 0 1 1 re f", Ref=Dictionary(F="//nas/x.pdf", Page=0))
    draw(pdf, "Fm", form)

    assert is_found_and_gone(pdf, ("data elsewhere", "Ref"))


def test_a_file_without_other_files_has_none():
    pdf = page_pdf()
    draw(pdf, "Fm", form_of(pdf, b"0 0 1 1 re f"))

    assert Name.Page == pdf.pages[0].obj.Type
    assert not said(pdf)
