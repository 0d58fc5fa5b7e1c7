from __future__ import annotations

from tests.preflight.traces.samples import (
    INK,
    PATH,
    draw,
    form_of,
    is_found_and_gone,
    page_pdf,
    said,
)


def test_a_remark_among_the_operators_is_found_and_gone():
    pdf = page_pdf(b"% drawn by Ada\n" + INK)

    assert is_found_and_gone(pdf, ("remark", "drawn by Ada"))


def test_a_remark_in_a_form_is_found_and_gone():
    pdf = page_pdf()
    draw(pdf, "Fm", form_of(pdf, b"0 0 9 9 re f\n%from /home/ada/x.svg\n"))

    assert is_found_and_gone(pdf, ("user name", "ada"))


def test_what_a_program_marks_for_itself_is_found_and_gone():
    mark = b"/Plug <</Saved (C:\\\\Users\\\\ada\\\\secret.pdf) /MCID 1>> BDC"
    pdf = page_pdf(mark + INK + b"EMC")

    assert is_found_and_gone(pdf, ("path", PATH))


def test_a_per_cent_sign_in_a_text_is_no_remark():
    pdf = page_pdf(INK.replace(b"(Zine)", b"(50 % off)"))

    assert not said(pdf)


def test_marks_that_are_read_aloud_are_nobodys():
    pdf = page_pdf(b"/Span <</ActualText (Zine) /MCID 0>> BDC" + INK + b"EMC")

    assert not said(pdf)
