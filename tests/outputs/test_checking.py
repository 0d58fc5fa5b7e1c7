from __future__ import annotations

from dataclasses import replace

from pikepdf import Array

from tests.impose.samples import A4
from tests.impose.test_printer import OFFICE
from tests.preflight.samples import COPIER, RISO, pdf_of
from tests.samples import job
from zine.impose.placing import NOTHING, Placing
from zine.outputs.checking import (
    files_of,
    press_of,
    remarks_of_press,
    subject_of,
    subjects_of,
)
from zine.outputs.job import Product
from zine.outputs.printer_facts import printer_facts, rims_in
from zine.outputs.record import RECORD_FILE, encode_record, make_record
from zine.preflight.finding import Finding, Level

GOOD = pdf_of(b"", size=(842, 595), pages=4)
BAD = pdf_of(b"0 g 0 0 842 400 re f", size=(842, 595), pages=4)
FILES = ("sample-print-a4.pdf", "sample-shop-a4.pdf")


def products(data=GOOD):
    return (
        Product(FILES[0], "print", "a4", data),
        Product(FILES[1], "shop", "a4", data),
        Product("sample-read.pdf", "read", None, data),
    )


def record(count=8, made=None):
    return make_record(
        job(count, A4), made or products(), fingerprint="", inputs={}, notices=()
    )


def test_a_record_tells_what_each_printed_file_is_for():
    subjects = subjects_of(record(72))

    assert tuple(subjects) == FILES
    sheets, pages = subjects.values()
    assert (sheets.imposed, sheets.spine, sheets.backs) == (True, None, True)
    assert (pages.imposed, pages.spine, pages.multiple) == (False, "left", 4)
    assert (sheets.bound, sheets.folded) == ("left", 18)
    assert (pages.bound, pages.folded) == (None, 0)


def test_thick_paper_counts_as_more_sheets_under_a_staple():
    thick = record(16)
    thick["runs"][0]["estimate"]["stapled_sheets"] = 11

    assert subjects_of(thick)[FILES[0]].folded == 11
    glued = thick | {"steps": ["stack", "bind left"]}
    assert subjects_of(glued)[FILES[0]].folded == 0


def test_where_a_black_cover_is_is_known_of_each_file():
    black = record() | {"black_cover": True}

    assert [it.black for it in subjects_of(black).values()] == [
        ((1, 0.5),),
        ((1, 1.0),),
    ]
    assert [it.black for it in subjects_of(record()).values()] == [(), ()]


def test_a_file_is_known_by_the_record_beside_it(tmp_path):
    assert subject_of(tmp_path / FILES[0]).imposed is None
    assert files_of(tmp_path) == ()

    (tmp_path / RECORD_FILE).write_bytes(encode_record(record()))

    assert subject_of(tmp_path / FILES[0]).imposed is True
    assert subject_of(tmp_path / "other.pdf").imposed is None
    read = ("sample-read.pdf", FILES[1], "other.pdf")
    assert [subject_of(tmp_path / it).on_screen for it in read] == [True, False, False]
    assert [path.name for path in files_of(tmp_path)] == list(FILES)
    assert press_of(tmp_path) == COPIER


def test_what_is_wrong_with_the_sheets_is_remarked_on():
    notices = list(remarks_of_press(record(), products(BAD), COPIER))

    assert {str(it.place) for it in notices} == {FILES[0]}
    assert any("inked" in it.message for it in notices)


def test_sheets_that_print_well_pass_in_silence():
    made = [it for it in products() if it.kind != "print"]

    assert not list(remarks_of_press(record(), made, COPIER))
    assert all(
        "font" in it.message for it in remarks_of_press(record(), products(), RISO)
    )


def test_what_single_pages_alone_tell_is_remarked_on_for_one_paper():
    cut = pdf_of(b"0 g 20 100 99 60 re f", TrimBox=Array([20, 20, 380, 280]))
    shops = [Product(f"b-shop-{it}.pdf", "shop", it, cut) for it in ("a4", "letter")]
    made = (products()[0], *shops)

    notices = list(remarks_of_press(record(made=made), made, COPIER))

    assert [str(it.place) for it in notices] == ["b-shop-a4.pdf"]
    assert "ink runs to the left edge" in notices[0].message


def test_what_is_lost_of_colours_is_said_once_and_not_again_as_greys():
    greys = b"0.33 g 50 50 60 60 re f 0.29 g 110 50 60 60 re f"
    made = products(pdf_of(greys, size=(842, 595), pages=4))
    lost = [
        Finding("colours-in-grey", Level.WARNING, page, "they are one", 0, 6, "%", "")
        for page in range(1, 9)
    ]

    def said(lost):
        notices = remarks_of_press(record(), made, COPIER, (), lost)
        return [it.message for it in notices if " one" in it.message]

    assert len(said([])) == 1
    assert said(lost) == ["pages 1–8: they are one"]


COVER = "sample-cover-a4.pdf"


def with_cover(data=GOOD):
    """Return files of which the cover does not print well, and the record of them."""
    made = (*products(data), Product(COVER, "cover", "a4", BAD))
    of = job(8, A4, placing=Placing(cover=NOTHING))
    return made, make_record(of, made, fingerprint="", inputs={}, notices=())


def test_a_cover_is_looked_at_like_the_sheets_that_go_into_it(tmp_path):
    made, facts = with_cover()
    (tmp_path / RECORD_FILE).write_bytes(encode_record(facts))

    notices = list(remarks_of_press(facts, made, COPIER))

    assert {str(it.place) for it in notices if "inked" in it.message} == {COVER}
    assert tmp_path / COVER in files_of(tmp_path)
    assert subject_of(tmp_path / COVER).imposed is True


def test_what_is_wrong_with_the_cover_is_said_besides_what_is_wrong_inside():
    made, facts = with_cover(BAD)

    notices = list(remarks_of_press(facts, made, COPIER))

    inked = {str(it.place) for it in notices if "inked" in it.message}
    assert inked == {FILES[0], COVER}


def test_sheets_for_a_printer_are_judged_by_its_rim_and_other_files_are_not():
    made = make_record(
        replace(job(8, A4), printer=OFFICE),
        products(),
        fingerprint="",
        inputs={},
        notices=(),
    )

    sheets, pages = subjects_of(made).values()

    assert sheets.rims == rims_in(printer_facts(OFFICE))
    assert pages.rims is None
