from __future__ import annotations

import pytest

from tests.preflight.samples import found, page
from zine.preflight.checks.overfull import check_overfull
from zine.preflight.facts import Text
from zine.units import Pt, Rect

WIDE = 200.0


def column(widths, number=1):
    """Return a page with lines that begin at one place, so many points long."""
    texts = tuple(
        Text(
            f"line {at} of it",
            Pt(10),
            Rect(Pt(50), Pt(280 - 12 * at), Pt(50 + width), Pt(289 - 12 * at)),
        )
        for at, width in enumerate(widths)
    )
    return page(number, texts=texts)


FULL = [WIDE] * 8 + [80] + [WIDE] * 8


@pytest.mark.parametrize(
    ("widths", "count"),
    [
        pytest.param([*FULL, WIDE + 20], 1, id="one that sticks out"),
        pytest.param(FULL, 0, id="none"),
        pytest.param([*FULL, WIDE + 4], 0, id="a hyphen that hangs"),
        pytest.param([*FULL, *[WIDE + 60] * 3], 0, id="beside a picture"),
        pytest.param([*FULL, WIDE + 150], 0, id="a heading across"),
        pytest.param([WIDE] * 5 + [WIDE + 20], 0, id="too few"),
        pytest.param([WIDE + at % 7 * 5 for at in range(20)], 0, id="ragged"),
    ],
)
def test_lines_that_stick_out_are_found(widths, count):
    assert len(found(check_overfull, column(widths))) == count


def test_a_line_as_wide_as_the_columns_of_other_pages_does_not_stick_out():
    pages = column([*FULL, WIDE + 20]), column([WIDE + 20] * 16, number=2)

    assert not found(check_overfull, *pages)


def test_how_far_it_sticks_out_is_told_and_a_build_breaks_its_own():
    one = column([*FULL, WIDE + 20])

    (it,) = found(check_overfull, one)

    assert it.measured == pytest.approx(20 * 25.4 / 72, abs=0.01)
    assert not found(check_overfull, one, imposed=False)
