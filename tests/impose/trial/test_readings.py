from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.impose.samples import A4
from zine.impose.printer import Fault, Printer, Rim, laid_down
from zine.impose.sheet import Flip
from zine.impose.slot import Face
from zine.impose.trial.readings import Readings, SideReadings, printer_from
from zine.impose.trial.rulers import lengths
from zine.impose.trial.slant import MIDDLE
from zine.paper import SHEETS
from zine.units import Pt, Rect, in_mm, mm

CREASE, RULER = 0.25, 0.5
"""To what a plain eye reads a number at a crease, and a ruler in millimetres."""

PLAIN = Readings(A4, Flip.SHORT, Flip.SHORT)

OFF, STRETCH = st.floats(-3.8, 3.8).map(mm), st.floats(0.95, 1.05)
FAULTS = st.builds(Fault, OFF, OFF, st.just(Rim()))
PRINTERS = st.builds(
    Printer,
    st.just("any"),
    st.just("a4"),
    *(st.sampled_from(Flip), st.sampled_from(Flip)),
    *(FAULTS, FAULTS),
    *(STRETCH, STRETCH),
)
PAPERS = st.sampled_from([it for it in SHEETS.values() if it.size.width > mm(139)])


def seen(printer, paper, *, to=lambda value, _: value):
    """Return what somebody reads off the test sheet of a printer."""
    sheet, _ = laid_down(paper.size)
    long = lengths(sheet)

    def side(fault):
        return SideReadings(
            to(MIDDLE + in_mm(fault.right) / printer.across, CREASE),
            to(MIDDLE + in_mm(fault.up) / printer.along, CREASE),
        )

    return Readings(
        paper,
        printer.dialog,
        printer.flip,
        side(printer.front),
        side(printer.back),
        mm(to(long.across * printer.across, RULER)),
        mm(to(long.along * printer.along, RULER)),
    )


def corners(printer, known, paper, face):
    """Return how far the edges of a corrected sheet are from where they should be."""
    sheet, _ = laid_down(paper.size)
    there = known.correction(face, sheet).then(printer.fault(face, sheet))
    rect = there.rect(Rect(Pt(0), Pt(0), *sheet))
    wanted = (0, 0, *sheet)
    return [in_mm(Pt(a - b)) for a, b in zip(rect, wanted, strict=True)]


def rounded(value, step):
    return round(value / step) * step


@given(PRINTERS, PAPERS)
def test_who_reads_exactly_gets_sheets_that_are_exact(printer, paper):
    known = printer_from("any", seen(printer, paper))

    assert known.flip is printer.flip
    for face in Face:
        assert corners(printer, known, paper, face) == pytest.approx([0] * 4, abs=0.001)


@given(PRINTERS, PAPERS)
def test_who_reads_like_people_gets_sheets_as_good_as_a_reading(printer, paper):
    known = printer_from("any", seen(printer, paper, to=rounded))
    sheet, _ = laid_down(paper.size)

    for face in Face:
        off = corners(printer, known, paper, face)
        for axis, long in enumerate(lengths(sheet)):
            stretched = RULER / 2 / long * in_mm(sheet[axis]) / 2
            allowed = (CREASE / 2 + stretched) * 1.12
            assert max(abs(off[axis]), abs(off[axis + 2])) < allowed


@given(PRINTERS, PAPERS)
def test_fronts_and_backs_meet_as_well_as_their_creases_were_read(printer, paper):
    known = printer_from("any", seen(printer, paper, to=rounded))

    front, back = (corners(printer, known, paper, face) for face in Face)

    assert front == pytest.approx(back, abs=CREASE * 1.12)


def test_edges_are_read_left_right_head_and_foot():
    side = SideReadings(edges=(3, 4, 5, 6))

    printer = printer_from("office", replace(PLAIN, front=side))

    assert printer.front.rim == Rim(mm(3), mm(6), mm(4), mm(5))


def test_rulers_that_are_right_stretch_nothing():
    printer = printer_from("office", PLAIN)

    assert (printer.across, printer.along) == (1, 1)
    assert (printer.front.right, printer.back.up) == (0, 0)
