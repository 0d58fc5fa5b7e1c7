from __future__ import annotations

import pytest

from tests.impose.samples import A4
from tests.samples import job, planned_job
from zine.impose.placing import NOTHING, Placing
from zine.outputs.job import Product
from zine.outputs.page_map import page_map
from zine.outputs.record import make_record
from zine.units import Pt, Rect, Size


def mapped(of, kind="print", *others):
    made = [Product(f"a-{it}.pdf", it, "a4", b"") for it in (kind, *others)]
    facts = make_record(of, made, fingerprint="", inputs={}, notices=())
    return page_map(facts, f"a-{kind}.pdf")


def test_each_side_has_its_pages():
    assert mapped(job(8, A4)).sides == ((8, 1), (2, 7), (6, 3), (4, 5))


def test_a_cover_apart_has_sides_of_its_own():
    apart = job(8, A4, placing=Placing(cover=NOTHING))

    assert mapped(apart, "cover").sides == ((8, 1), (2, 7))
    assert mapped(apart, "print").sides == ((6, 3), (4, 5))


@pytest.mark.parametrize("scheme", ["saddle-stitch", "quarto", "mini8", "n-up"])
def test_a_place_on_a_side_is_that_of_the_page_the_plan_has_there(scheme):
    of = planned_job(scheme, 8, Size(Pt(200), Pt(280)))
    plan, sides = of.runs[0].plan, mapped(of)
    faces = [
        face
        for sheet in plan.sheets
        for face in ((sheet.front, sheet.back) if plan.backs else (sheet.front,))
    ]

    assert len(faces) == len(sides.sides)
    for number, face in enumerate(faces, start=1):
        for it in face.placements:
            assert sides.page(number, it.trim, plan.sheet_size) == it.page


def test_what_nobody_knows_has_no_page():
    sides, box = mapped(job(8, A4)), Rect(Pt(9), Pt(9), Pt(10), Pt(10))

    assert sides.page(9, box, Size(Pt(99), Pt(99))) is None
    assert sides.page(1, box, Size(Pt(5), Pt(99))) is None
    assert mapped(job(8, A4), "shop") is None
