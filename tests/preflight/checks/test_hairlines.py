from __future__ import annotations

import pytest

from tests.preflight.samples import MIDDLE, found, page
from zine.preflight.checks.hairlines import check_hairlines
from zine.preflight.facts import Line
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
