from __future__ import annotations

from io import BytesIO

from pikepdf import Dictionary, Pdf

from tests.preflight.samples import COPIER, SHOP, pdf_of
from zine.outputs.mending import is_ours, mend

BAD = b"0 0 1 RG 0.1 w 50 50 m 250 50 l S"
FINE = b"0 G 1 w 50 50 m 250 50 l S"
THIN_AREA = b" 100 150 99 0.2 re f"


def checks(findings):
    return {it.check for it in findings}


def test_what_can_be_mended_is_no_more():
    found = mend(pdf_of(BAD), COPIER, name="a.pdf")

    assert checks(found.gone) == {"colours", "hairlines"}
    assert not checks(found.left) & {"colours", "hairlines"}
    assert found.has_changed


def test_a_file_without_faults_stays_as_it_is_byte_by_byte():
    data = pdf_of(FINE, resources=lambda _: {"Font": Dictionary()})

    found = mend(data, COPIER, name="a.pdf")

    assert (found.data, found.gone, found.left) == (data, (), ())


def test_pages_without_faults_keep_their_bytes():
    pages = Pdf.open(BytesIO(pdf_of(FINE, pages=2)))
    pages.pages.extend(Pdf.open(BytesIO(pdf_of(BAD.replace(b"0 0 1 RG", b"")))).pages)
    file = BytesIO()
    pages.save(file)

    found = mend(file.getvalue(), COPIER, name="a.pdf")

    assert checks(found.gone) == {"hairlines"}
    with Pdf.open(BytesIO(found.data)) as pdf:
        assert [it.Contents.read_bytes() == FINE for it in pdf.pages] == [
            *(True, True, False)
        ]


def test_a_press_that_prints_colour_gets_it():
    found = mend(pdf_of(BAD), SHOP, name="a.pdf")

    assert checks(found.gone) == {"hairlines"}
    with Pdf.open(BytesIO(found.data)) as pdf:
        assert b"0 0 1 RG" in pdf.pages[0].Contents.read_bytes()


def test_what_is_mended_in_part_is_said_to_be_left():
    found = mend(pdf_of(BAD + THIN_AREA), COPIER, name="a.pdf")

    (line,) = (it for it in found.left if it.check == "hairlines")
    assert round(line.measured, 1) == 0.2
    assert line in found.better


def test_what_nobody_can_mend_gives_the_same_file_back():
    data = pdf_of(FINE + THIN_AREA)

    found = mend(data, COPIER, name="a.pdf")

    assert (found.data, found.has_changed) == (data, False)
    assert "hairlines" in checks(found.left)


def test_a_page_that_the_file_turns_over_is_upright_again():
    words = b"BT /F1 12 Tf 50 150 Td (%s) Tj 0 40 Td (%s) Tj 0 -80 Td (%s) Tj ET"
    told = words % ((b"words that tell which way is up",) * 3)
    with Pdf.open(BytesIO(pdf_of(told, pages=3))) as pdf:
        pdf.pages[2].obj.Rotate = 180
        file = BytesIO()
        pdf.save(file)

    found = mend(file.getvalue(), COPIER, name="a.pdf")

    assert [(it.check, it.page) for it in found.gone] == [("upside-down", 3)]


def test_a_file_from_elsewhere_is_not_ours(tmp_path):
    assert not is_ours(tmp_path / "a.pdf")
