from __future__ import annotations

from pikepdf import Dictionary

from tests.preflight.traces.samples import (
    INK,
    PATH,
    Array,
    Name,
    draw,
    form_of,
    is_found_and_gone,
    page_pdf,
    said,
)


def test_dates_are_found_wherever_they_are():
    pdf = page_pdf(LastModified="D:20240229130512+01'00'")

    assert is_found_and_gone(
        pdf, ("changed", "2024-02-29 13:05:12 +01:00"), ("time zone", "UTC+01:00")
    )


def test_a_path_in_a_corner_of_the_catalogue_is_found_and_gone():
    pdf = page_pdf()
    pdf.Root.Odd = Dictionary(Deep=Array([Array([PATH])]))

    assert is_found_and_gone(pdf, ("path", PATH), ("user name", "ada"))


def test_the_name_of_a_thing_on_a_page_is_found_and_gone():
    pdf = page_pdf()
    draw(pdf, "/home/ada/cat", form_of(pdf, b"0 0 1 1 re f"))

    assert is_found_and_gone(pdf, ("path", "/home/ada/cat"))


def test_usual_names_are_nobodys():
    pdf = page_pdf(INK)
    draw(pdf, "Im1", form_of(pdf, b"0 0 1 1 re f", Name=Name.Im1))

    assert not said(pdf)
