from __future__ import annotations

from pikepdf import Dictionary

from tests.impose.pdf.samples import INK, form_of, page_pdf, printed
from zine.impose.pdf.operators import is_telling_name, plain_up, private_marks


def content(pdf):
    return pdf.pages[0].obj.Contents.read_bytes()


def test_content_without_words_of_programs_is_not_touched():
    pdf = page_pdf(INK)

    plain_up(pdf)

    assert content(pdf) == INK


def test_remarks_go_and_the_page_looks_the_same():
    pdf = page_pdf(b"% by Ada\n" + INK)
    before = printed(pdf)

    plain_up(pdf)

    assert b"Ada" not in content(pdf)
    assert (printed(pdf) == before).all()


def test_a_name_is_plain_on_the_page_and_in_the_table():
    pdf = page_pdf(INK + b" /ada.jpg Do")
    form = form_of(pdf, b"0 0 50 50 re f", Name="/ada.jpg")
    pdf.pages[0].obj.Resources.XObject = Dictionary({"/ada.jpg": form, "/N1": form})
    before = printed(pdf)

    plain_up(pdf)

    assert pdf.pages[0].obj.Resources.XObject.keys() == {"/N1", "/N2"}
    assert b"/N2 Do" in content(pdf)
    assert (printed(pdf) == before).all()


def test_a_mark_keeps_what_is_read_aloud():
    mark = b"/Span <</ActualText (Zine) /MCID 3 /Ada (x)>> BDC "
    pdf = page_pdf(mark + INK + b"EMC")

    plain_up(pdf)

    assert b"/Ada" not in content(pdf)
    assert b"/MCID 3" in content(pdf)
    assert b"(Zine)" in content(pdf)


def test_ornaments_of_a_page_are_no_private_marks():
    mark = b"/Artifact <</Type /Pagination /Attached [/Top]>> BDC"

    assert not list(private_marks(mark))
    assert list(private_marks(mark.replace(b"/Attached", b"/By")))


def test_damaged_content_stays_as_it_is():
    pdf = page_pdf(b"% by Ada\n BT (Zi")

    plain_up(pdf)

    assert content(pdf)


def test_names_of_files_and_people_are_telling_and_usual_ones_are_not():
    assert not any(map(is_telling_name, ("/Im1", "/F-0", "/Fm.2", "/a0", "/DeviceRGB")))
    assert all(map(is_telling_name, ("/cat.jpg", "//home/ada/x", "/a@b.org")))
