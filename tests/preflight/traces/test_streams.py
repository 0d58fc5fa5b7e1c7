from __future__ import annotations

from pikepdf import Array, Dictionary, Name

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


def test_a_remark_behind_an_operator_in_a_pattern_or_a_letter_is_found_and_gone():
    said_here = b"0 0 d0 0 0 9 9 re f % drawn by Ada\n"
    for into in (_pattern, _letter):
        pdf = page_pdf()
        into(pdf, pdf.make_stream(said_here))

        assert is_found_and_gone(pdf, ("remark", "drawn by Ada"))


def _pattern(pdf, stream):
    stream.update(
        Dictionary(
            PatternType=1,
            PaintType=2,
            TilingType=1,
            BBox=Array([0, 0, 9, 9]),
            XStep=9,
            YStep=9,
            Resources=Dictionary(),
        )
    )
    pdf.pages[0].Resources.Pattern = Dictionary(Pt=stream)


def _letter(pdf, stream):
    font = Dictionary(
        Type=Name.Font, Subtype=Name.Type3, CharProcs=Dictionary(a=stream)
    )
    pdf.pages[0].Resources.Font.T3 = font


def test_what_a_program_marks_for_itself_is_found_and_gone():
    mark = b"/Plug <</Saved (C:\\\\Users\\\\ada\\\\secret.pdf) /MCID 1>> BDC"
    pdf = page_pdf(mark + INK + b"EMC")

    assert is_found_and_gone(pdf, ("path", PATH))


def test_a_per_cent_sign_in_a_text_is_no_remark():
    pdf = page_pdf(INK.replace(b"(Zine)", b"(50 (or 60\\)) % off\n% or more)"))

    assert not said(pdf)


def test_a_per_cent_sign_in_a_picture_is_no_remark():
    pixels = b" ID % not said "
    picture = b"q 9 0 0 9 0 0 cm BI /W 15 /H 1 /BPC 8 /CS /G ID %b\nEI Q " % pixels

    assert not said(page_pdf(picture + INK))
    assert said(page_pdf(picture + INK + b"% said by Ada\n"))


def test_marks_that_are_read_aloud_are_nobodys():
    pdf = page_pdf(b"/Span <</ActualText (Zine) /MCID 0>> BDC" + INK + b"EMC")

    assert not said(pdf)
