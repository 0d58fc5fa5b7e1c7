from __future__ import annotations

import pytest

from tests.preflight.samples import SIZE, found, page
from zine.preflight.checks.page_count import check_page_count, check_page_sizes
from zine.units import Pt, Size


def pages(count):
    return [page(number) for number in range(1, count + 1)]


@pytest.mark.parametrize(
    ("count", "subject", "findings"),
    [
        pytest.param(8, {"multiple": 4}, 0, id="whole sheets"),
        pytest.param(6, {"multiple": 4}, 1, id="half a sheet"),
        pytest.param(6, {}, 0, id="nobody knows"),
        pytest.param(3, {"imposed": True, "backs": True}, 1, id="a back is missing"),
        pytest.param(3, {"imposed": True}, 0, id="one side only"),
    ],
)
def test_pages_make_whole_sheets(count, subject, findings):
    assert len(found(check_page_count, *pages(count), **subject)) == findings


@pytest.mark.parametrize(
    ("size", "count", "findings"),
    [
        pytest.param((396, 612), 7, 1, id="half letter"),
        pytest.param((396, 612), 8, 0, id="whole sheets"),
        pytest.param((396, 612), 3, 0, id="a leaf and a half"),
        pytest.param((612, 792), 7, 0, id="an essay on letter"),
        pytest.param((280, 595), 6, 0, id="a leaflet"),
        pytest.param((396, 306), 6, 0, id="cards"),
    ],
)
def test_small_pages_are_taken_for_a_booklet_if_nobody_knows(size, count, findings):
    file = [page(number, Size(*map(Pt, size))) for number in range(1, count + 1)]

    assert len(found(check_page_count, *file)) == findings
    assert not found(check_page_count, *file, imposed=False)


def test_a_page_of_another_size_is_found():
    odd = page(2, Size(Pt(500), Pt(300)))

    assert [it.page for it in found(check_page_sizes, page(1), odd)] == [2]


def test_a_page_that_is_rounded_otherwise_is_not():
    near = page(2, Size(Pt(SIZE.width + 0.5), SIZE.height))

    assert not found(check_page_sizes, page(1), near)
