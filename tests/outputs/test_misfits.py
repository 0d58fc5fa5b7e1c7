from __future__ import annotations

from tests.impose.samples import A4, A5, LETTER
from zine.impose.fit import MisfitError
from zine.outputs.misfits import explained
from zine.paper import SHEETS
from zine.units import Size, mm

HALF_A4 = Size(mm(148.5), mm(210))


def told(sizes, *, papers=(A4,), fitting=(), shrinks=False, lies=False):
    misfits = [MisfitError(A5, it, HALF_A4, "more", hint="A way.") for it in papers]
    return explained(misfits, sizes, fitting, shrinks=shrinks, lies=lies)


def test_the_page_that_is_too_large_is_named():
    error = told({1: A5, 2: A4.size, 3: A5})

    assert error.message == (
        "page 2 (210 × 297 mm) does not fit on A4, where each page has 148.5 × 210 mm"
    )


def test_pages_that_fit_only_apart_are_told_so():
    error = told({1: A5, 2: Size(mm(100), mm(210.2))})
    apart = told({1: Size(mm(148), mm(100)), 2: Size(mm(100), mm(210))})

    assert error.message.startswith("page 2 (100 × 210.2 mm) does not fit")
    assert apart.message.startswith(
        "pages as wide and as high as these, 148 × 210 mm, do not fit on A4"
    )


def test_every_paper_that_was_tried_is_named():
    error = told({1: A4.size}, papers=(A4, LETTER))

    assert " on A4, where each page has" in error.message
    assert " or Letter, where each page has" in error.message
    assert not error.message.endswith(",")


def test_a_paper_that_was_tried_twice_is_named_once():
    assert told({1: A4.size}, papers=(A4, A4)).message.count(" A4,") == 1


def test_the_ways_out_are_those_that_lead_out():
    ways = told({1: A5}, fitting=(SHEETS["a3"],), lies=True)

    assert ways.hint == (
        "Say --binding top, for pages that are wider than high, or choose --sheet a3,"
        " or say --fit shrink to make smaller what is too large."
    )
    assert told({1: A5}, shrinks=True).hint == "A way."
