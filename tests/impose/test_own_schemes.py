"""Schemes nobody has thought of yet are refused with a hint, or make booklets."""

from __future__ import annotations

import json
from collections import Counter

import pytest
from hypothesis import HealthCheck, event, given, settings
from hypothesis import strategies as st

from tests.impose.samples import bindings_of, stamp_plan
from tests.impose.test_lines import edges_along, inner_edges
from tests.impose.test_step_words import EVERY_STEP
from zine.errors import PaperError
from zine.impose.placing import Placing
from zine.impose.proof import prove_plan
from zine.impose.scheme_file import read_scheme
from zine.impose.sheet import Flip
from zine.units import Size, mm

TINY = Size(mm(15), mm(20))
"""Fits on panels of A3 in every grid up to 8 x 8, with its margins."""

WORDS = st.lists(st.sampled_from(EVERY_STEP), min_size=1, max_size=5)
"""Steps in any order: hardly any of these make a booklet."""


@st.composite
def folded_small(draw):
    """Return a grid, and steps that make one panel of it: often they make a booklet."""
    left = {"rows": draw(st.integers(1, 4)), "columns": draw(st.integers(1, 4))}
    grid = f"{left['rows']}x{left['columns']}"
    steps = draw(st.sampled_from([[], ["nest"], ["stack"]]))
    while left["rows"] * left["columns"] > 1:
        axis = draw(st.sampled_from([it for it in left if left[it] > 1]))
        ways = [
            way for parts, way in ((2, ""), (3, "third ")) if left[axis] % parts == 0
        ]
        cuts = ("under", "apart", "to copies")
        way = draw(st.sampled_from([*ways, *ways, *ways, *cuts]))
        if way in cuts:
            steps = [*steps, f"cut {axis} {way}"]
            left[axis] = 1
            continue
        half = draw(st.sampled_from(EDGES[axis]))
        steps = [
            *steps,
            f"fold {half} {way}{draw(st.sampled_from(['behind', 'over']))}",
        ]
        left[axis] = left[axis] * 2 // 3 if way else left[axis] // 2
    ends = [[], ["gather"], ["inset"], ["gather", "bind left"], ["gather", "bind top"]]
    return grid, [*steps, *draw(st.sampled_from(ends))]


EDGES = {"rows": ["top", "top", "bottom"], "columns": ["left", "left", "right"]}


@st.composite
def files(draw, grids_and_steps):
    """Return the text of a scheme file."""
    grid, steps = draw(grids_and_steps)
    table = {
        "title": "Own",
        "description": "Made up.",
        "grid": grid,
        "steps": steps,
        "backs": draw(st.sampled_from([True, True, False])),
        "poster": draw(st.sampled_from([False, False, True])),
    }
    return "\n".join(f"{key} = {json.dumps(value)}" for key, value in table.items())


GRIDS = st.builds("{}x{}".format, st.integers(1, 4), st.integers(1, 4))


@settings(
    max_examples=250,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
@given(
    text=st.one_of(files(folded_small()), files(st.tuples(GRIDS, WORDS))),
    flip=st.sampled_from(Flip),
)
def test_a_scheme_is_refused_with_a_hint_or_makes_booklets(tmp_path, text, flip):
    scheme = scheme_or_hint(tmp_path, text)

    event("refused" if scheme is None else "folded")
    for binding in bindings_of(scheme) if scheme else ():
        check_booklets(scheme, binding, flip)


def scheme_or_hint(folder, text):
    file = folder / "own.toml"
    file.write_text(text, encoding="utf-8")
    try:
        return read_scheme(file)
    except PaperError as error:
        hint = error.hint
    assert hint.endswith(".")
    return None


def check_booklets(scheme, binding, flip):
    for sheets in (1, 3) if scheme.takes_many_sheets else (1,):
        plan = stamp_plan(
            scheme,
            max(1, sheets * scheme.pages_per_sheet - 1),
            binding=binding,
            flip=flip,
            size=TINY,
            placing=Placing(caliper=mm(0.1), spine_margin=mm(1)),
        )
        prove_plan(plan)
        drawn = Counter(
            edge for line in plan.lines for edge in edges_along(line, plan.grid.panel)
        )
        assert set(drawn.values()) <= {1}
        assert set(drawn) in (inner_edges(plan.scheme), set())


OWN = """
title = "Rolled"
description = "A letter fold, rolled from the right, then folded in the middle."
grid = "2x3"
steps = ["cut rows apart", "fold right third behind", "fold left behind", "gather"]
"""


def test_a_zine_may_fold_its_paper_in_a_way_of_its_own(tmp_path):
    (tmp_path / "rolled.toml").write_text(OWN, encoding="utf-8")
    scheme = read_scheme(tmp_path / "rolled.toml")

    plan = stamp_plan(scheme, 24)

    assert [len(sheet.front.placements) for sheet in plan.sheets] == [6, 6]
    prove_plan(plan)


@pytest.mark.parametrize("grid", ["8x8", "1x8", "8x1"])
def test_paper_folded_as_small_as_it_goes_reads_through(tmp_path, grid):
    rows, columns = map(int, grid.split("x"))
    halvings = {1: 0, 8: 3}
    steps = ["fold top behind"] * halvings[rows] + ["fold left over"] * halvings[
        columns
    ]
    text = OWN.replace("2x3", grid).split("steps")[0] + f"steps = {steps}"
    (tmp_path / "small.toml").write_text(text, encoding="utf-8")

    scheme = read_scheme(tmp_path / "small.toml")

    prove_plan(stamp_plan(scheme, 2 * rows * columns, size=TINY))
