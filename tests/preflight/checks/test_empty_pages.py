from __future__ import annotations

import pytest

from tests.preflight.samples import MIDDLE, found, page
from zine.preflight.checks.empty_pages import check_empty_pages, check_page_twice
from zine.preflight.facts import Edges, Ink, Picture, Text
from zine.units import Pt, Rect

PRINTED = Ink(0.1, Edges(*[Pt(40)] * 4))


def file(count, empty):
    return [
        page(number, ink=Ink() if number in empty else PRINTED)
        for number in range(1, count + 1)
    ]


@pytest.mark.parametrize(
    ("empty", "numbers"),
    [
        pytest.param([], [], id="none"),
        pytest.param([5], [5], id="one in the middle"),
        pytest.param([2, 11], [], id="insides of covers"),
        pytest.param([9, 10, 11], [], id="before the back cover"),
        pytest.param([4, 6, 8], [], id="backs before chapters"),
        pytest.param([4, 7], [4, 7], id="a front among them"),
    ],
)
def test_empty_pages_in_the_middle_are_found(empty, numbers):
    findings = found(check_empty_pages, *file(12, empty))

    assert [it.page for it in findings] == numbers


@pytest.mark.parametrize(
    ("count", "empty"), [(4, 2), (5, 3), (7, 2), pytest.param(3, 2, id="a flyer")]
)
def test_an_empty_page_of_a_short_file_is_found(count, empty):
    (it,) = found(check_empty_pages, *file(count, [empty]))

    assert it.page == empty


def test_the_empty_back_of_a_flyer_is_none_in_the_middle():
    assert not found(check_empty_pages, *file(2, [2]))
    assert not found(check_empty_pages, *file(4, [1, 4]))


def test_a_page_that_has_but_its_number_is_found_and_says_so():
    words = Text("Bread and rent. " * 9, Pt(9), MIDDLE)
    foot = Text("{}", Pt(9), Rect(Pt(190), Pt(20), Pt(198), Pt(28)))
    pages = [
        it._replace(texts=(words, foot._replace(words=str(it.number))))
        for it in file(12, [])
    ]
    bare = pages[4]._replace(
        texts=(foot._replace(words="5"),), ink=PRINTED._replace(coverage=0.0001)
    )

    (it,) = found(check_empty_pages, *pages[:4], bare, *pages[5:])

    assert (it.page, it.what) == (5, "nothing is on it but “5”")


def test_a_build_knows_of_its_own():
    assert not found(check_empty_pages, *file(12, [5]), imposed=False)


def looking(number, likeness, said="A page of text that is long enough to be read"):
    texts = (Text(said, Pt(9), MIDDLE),)
    return page(number, likeness=likeness, texts=texts)


def test_the_same_page_twice_is_found():
    pages = looking(1, b"a"), looking(2, b"b"), looking(3, b"a")

    (it,) = found(check_page_twice, *pages)
    (own,) = found(check_page_twice, *pages, imposed=False)

    assert own == it
    assert (it.page, it.measured, it.limit) == (3, 3, 1)


def test_a_chapter_that_is_there_twice_is_told_at_once():
    pages = [looking(number, it.encode()) for number, it in enumerate("xabyabxz", 1)]

    row, alone = found(check_page_twice, *pages)

    assert (row.page, row.what) == (
        5,
        "from here to page 6 all is as on pages 2 to 3",
    )
    assert (alone.page, alone.what) == (7, "it is the same as page 1")


def test_the_same_scan_twice_is_found_and_the_same_ornament_is_not():
    def scan(number, width):
        box = Rect(Pt(0), Pt(0), Pt(width), Pt(300))
        picture = Picture((600, 800), 150, box)
        return page(number, likeness=b"a", pictures=(picture,))

    assert len(found(check_page_twice, scan(1, 390), scan(2, 390))) == 1
    assert not found(check_page_twice, scan(1, 60), scan(2, 60))


def test_lined_pages_and_sheets_may_be_the_same():
    notes = [looking(number, b"a", "Notes") for number in range(1, 5)]
    sides = [looking(number, b"a") for number in range(1, 5)]

    assert not found(check_page_twice, *notes)
    assert not found(check_page_twice, *sides, imposed=True)
