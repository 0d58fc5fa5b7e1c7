from __future__ import annotations

import pytest

from tests.preflight.samples import MIDDLE, found, page, pdf_of
from zine.preflight.checks.hairlines import check_hairlines, check_white_hairlines
from zine.preflight.facts import Line
from zine.preflight.facts_read import QUICK, read_facts
from zine.preflight.finding import Level
from zine.units import Pt


@pytest.mark.parametrize(
    ("widths", "levels"),
    [
        ((), []),
        ((0.5, 0.35), []),
        ((0.5, 0.3), [Level.WARNING]),
        ((0.5, 0.1), [Level.ERROR]),
        ((0,), [Level.ERROR]),
    ],
)
def test_lines_below_the_limits_are_found(widths, levels):
    lines = tuple(Line(Pt(width), MIDDLE) for width in widths)

    assert [it.level for it in found(check_hairlines, page(lines=lines))] == levels


@pytest.mark.parametrize("dpi", [72, QUICK])
@pytest.mark.parametrize(
    ("content", "levels"),
    [
        pytest.param(b"100 150 m 200 150 l S", [Level.WARNING], id="on black"),
        pytest.param(b"150 105 0.2 40 re f", [Level.ERROR], id="a thin area"),
        pytest.param(b"1 w 100 150 m 200 150 l S", [], id="wide enough"),
        pytest.param(b"100 250 m 200 250 l S", [], id="on white"),
        pytest.param(b"90 90 m 210 90 l S", [], id="along the edge of black"),
        pytest.param(b"90 90 120 120 re S", [], id="around black"),
    ],
)
def test_white_lines_on_black_that_fill_in_are_found(content, levels, dpi):
    black = b"0 g 90 90 120 120 re f 1 G 1 g 0.4 w "
    pages = read_facts(pdf_of(black + content), name="a.pdf", dpi=dpi)

    assert [it.level for it in found(check_white_hairlines, *pages)] == levels
