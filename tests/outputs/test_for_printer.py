from __future__ import annotations

from dataclasses import replace

import pytest

from tests.impose.samples import A4, LETTER, saddle_plan
from tests.impose.test_printer import OFFICE
from tests.preflight.samples import pdf_of
from zine.impose.instructions import how_to_print
from zine.impose.printer import Fault, Rim
from zine.impose.sheet import Flip
from zine.outputs.for_printer import (
    as_told,
    named_for,
    remarks_on_flip,
    remarks_on_paper,
    remarks_on_rim,
)
from zine.units import mm

SHEET = (842, 595)


def test_people_are_told_what_to_choose_and_not_what_comes_of_it():
    plan = saddle_plan(4, flip=Flip.LONG)
    obstinate = replace(OFFICE, dialog=Flip.SHORT, flip=Flip.LONG)

    assert "SHORT" in how_to_print(as_told(plan, obstinate))
    assert as_told(plan, None) is plan


def test_a_job_is_named_after_its_printer():
    assert named_for("essay", OFFICE) == "for office · essay"
    assert named_for("essay", None) == "essay"


def test_an_edge_that_is_typed_wins_and_that_is_said():
    (notice,) = remarks_on_flip(OFFICE, Flip.LONG)

    assert "--flip long wins" in notice.message
    assert "short" in notice.message
    assert not list(remarks_on_flip(OFFICE, Flip.SHORT))
    assert not list(remarks_on_flip(OFFICE, None))


def test_another_paper_is_said():
    (notice,) = remarks_on_paper(OFFICE, LETTER)

    assert "tested on A4; on Letter nothing is moved" in notice.message
    assert not list(remarks_on_paper(OFFICE, A4))


@pytest.mark.parametrize(
    ("left", "said"), [(14, None), (6, "page 2: ink is 2.1 mm from the left edge")]
)
def test_ink_in_the_rim_of_a_side_is_said(left, said):
    # The rim of backs is wider than that of fronts, where the same ink is printed.
    printer = replace(
        OFFICE, front=Fault(rim=Rim(*[mm(1)] * 4)), back=Fault(rim=Rim(*[mm(4)] * 4))
    )
    data = pdf_of(b"0 g %f 200 50 50 re f" % left, size=SHEET, pages=2)

    notices = [it.message for it in remarks_on_rim(data, printer, backs=True)]

    assert len(notices) == (said is not None)
    assert all(it.startswith(said) for it in notices)
