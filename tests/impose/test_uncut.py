from __future__ import annotations

import pytest

from tests.impose.samples import stamp_plan
from zine.impose.sheet import Binding
from zine.impose.uncut import closed_edges


@pytest.mark.parametrize(
    ("scheme", "pages", "edges"),
    [
        ("saddle-stitch", 8, ()),
        ("quarto", 8, ("head",)),
        ("octavo", 16, ("head", "fore-edge")),
        ("twelvemo", 12, ("head", "foot")),
        ("sextodecimo", 32, ("head", "foot", "fore-edge")),
        ("french-fold", 4, ()),
        ("mini8", 8, ()),
        ("accordion", 8, ()),
        ("cut-and-stack", 8, ()),
    ],
)
def test_folds_besides_the_spine_close_a_booklet(scheme, pages, edges):
    assert closed_edges(stamp_plan(scheme, pages)) == edges


def test_what_is_bound_at_the_top_is_closed_at_its_sides():
    assert closed_edges(stamp_plan("quarto", 8, binding=Binding.TOP)) == ("sides",)
