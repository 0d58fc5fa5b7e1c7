from __future__ import annotations

from dataclasses import replace
from io import BytesIO

import pikepdf
import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.impose.samples import A4, LETTER, numbered_pdf, saddle_plan, saved
from zine.impose.pdf.canvas import Canvas, whole
from zine.impose.place import opened, sheets, written
from zine.impose.printer import Fault, Printer, Rim, laid_down, made_for
from zine.impose.sheet import Flip
from zine.impose.slot import Face
from zine.paper import SHEETS
from zine.units import Pt, Rect, Size, in_mm, mm

PERFECT = Printer("perfect", "a4", Flip.SHORT, Flip.SHORT)

OFFICE = replace(
    PERFECT,
    name="office",
    front=Fault(mm(1), mm(0.5), Rim(mm(3), mm(4), mm(5), mm(6))),
    back=Fault(mm(-1.5), mm(2), Rim(mm(1), mm(2), mm(3), mm(4))),
    across=0.99,
    along=1.01,
)

OFF = st.floats(-4, 4).map(mm)
STRETCH = st.floats(0.9, 1.1)
RIMS = st.builds(Rim, *[st.floats(1, 15).map(mm)] * 4)
FAULTS = st.builds(Fault, OFF, OFF, RIMS)
PRINTERS = st.builds(
    Printer,
    st.just("any"),
    st.just("a4"),
    st.sampled_from(Flip),
    st.sampled_from(Flip),
    FAULTS,
    FAULTS,
    STRETCH,
    STRETCH,
)
LYING = st.sampled_from([*SHEETS.values()]).map(lambda it: laid_down(it.size)[0])


def point(matrix, x, y):
    it = matrix.rect(Rect(Pt(x), Pt(y), Pt(x), Pt(y)))
    return it.x0, it.y0


def test_the_middle_moves_and_the_rest_is_stretched_about_it():
    sheet = Size(Pt(800), Pt(600))
    matrix = OFFICE.fault(Face.FRONT, sheet)

    assert point(matrix, 400, 300) == pytest.approx((400 + mm(1), 300 + mm(0.5)))
    assert point(matrix, 800, 600) == pytest.approx((796 + mm(1), 603 + mm(0.5)))


@given(PRINTERS, LYING, st.sampled_from(Face), st.floats(0, 1), st.floats(0, 1))
def test_what_is_corrected_comes_out_in_its_place(printer, sheet, face, x, y):
    place = x * sheet.width, y * sheet.height
    there = printer.correction(face, sheet).then(printer.fault(face, sheet))

    assert point(there, *place) == pytest.approx(place, abs=mm(0.001))


@given(PRINTERS)
def test_the_other_edge_turns_the_fault_of_backs_and_no_other(printer):
    other = Flip.LONG if printer.flip is Flip.SHORT else Flip.SHORT
    turned = printer.told(other)

    assert (turned.flip, turned.dialog) == (other, other)
    assert turned.front == printer.front
    assert turned.back.right == -printer.back.right
    assert turned.told(printer.flip).back == printer.back
    assert printer.told(printer.flip) is printer


def test_a_rim_is_turned_with_its_side():
    assert OFFICE.back.half_turned().rim == Rim(mm(3), mm(4), mm(1), mm(2))


def test_on_another_paper_only_the_rim_is_known():
    assert OFFICE.on(A4) is OFFICE

    other = OFFICE.on(LETTER)

    assert (other.front.rim, other.back.rim) == (OFFICE.front.rim, OFFICE.back.rim)
    sheet = LETTER.size.turned()
    for face in Face:
        assert other.correction(face, sheet) == pytest.approx((1, 0, 0, 1, 0, 0))


def test_by_hand_every_side_goes_through_as_a_front():
    assert OFFICE.one_sided().of(Face.BACK) == OFFICE.front


def test_an_upright_sheet_is_laid_down_and_a_lying_one_left_alone():
    lying, matrix = laid_down(Size(Pt(300), Pt(500)))

    assert lying == Size(Pt(500), Pt(300))
    # What was at the head is at the left.
    assert point(matrix, 0, 500) == (0, 0)
    assert laid_down(lying)[1] == (1, 0, 0, 1, 0, 0)


def test_the_trim_stays_on_the_sheet():
    sheet = Size(Pt(800), Pt(600))

    canvas = made_for(OFFICE, Canvas(sheet, whole(sheet)), Face.FRONT)

    assert canvas.paper == sheet
    assert min(canvas.trim) >= 0
    assert canvas.trim.x1 <= 800
    assert canvas.trim.y1 <= 600


def test_a_file_says_what_the_dialog_is_to_be_told():
    printer = replace(PERFECT, dialog=Flip.SHORT, flip=Flip.LONG)
    plan = saddle_plan(4, flip=printer.flip)

    with numbered_pdf(4) as pdf, opened(saved(pdf)) as pages:
        data = written(sheets(plan, pages, title="", printer=printer), pages)

    with pikepdf.open(BytesIO(data)) as pdf:
        assert pdf.Root.ViewerPreferences.Duplex == "/DuplexFlipShortEdge"


def test_without_a_printer_nothing_is_moved():
    with numbered_pdf(4) as pdf, opened(saved(pdf)) as pages:
        plain = written(sheets(saddle_plan(4), pages, title=""), pages)
    with numbered_pdf(4) as pdf, opened(saved(pdf)) as pages:
        moved = written(sheets(saddle_plan(4), pages, title="", printer=OFFICE), pages)

    assert first_operators(plain).startswith(b"q 1 0 0 1")
    assert first_operators(moved).startswith(b"q 1.01010101 0 0 0.99009901")
    assert in_mm(Pt(1)) > 0


def first_operators(data):
    with pikepdf.open(BytesIO(data)) as pdf:
        return pdf.pages[0].Contents.read_bytes()
