from __future__ import annotations

import pytest

from tests.preflight.samples import MIDDLE, found, page
from zine.preflight.checks.binding import check_binding
from zine.preflight.facts import Text
from zine.units import Pt

HEBREW, ENGLISH = "לחם ושושנים", "Bread and roses"


@pytest.mark.parametrize(
    ("words", "bound", "count"),
    [
        (HEBREW, "left", 1),
        (HEBREW, "right", 0),
        (HEBREW, "top", 0),
        (HEBREW, None, 0),
        (ENGLISH, "left", 0),
        (ENGLISH, "right", 0),
    ],
)
def test_words_that_run_from_the_right_are_bound_there(words, bound, count):
    it = page(texts=(Text(words, Pt(10), MIDDLE),))

    assert len(found(check_binding, it, bound=bound)) == count
