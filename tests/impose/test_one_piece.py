from __future__ import annotations

from dataclasses import replace

import pytest

from tests.impose.samples import SCHEMES, scheme_of, stamp_plan
from zine.impose.lines import LineKind
from zine.impose.movement_words import Act
from zine.impose.one_piece import HALVE, of_one_piece
from zine.impose.sheet import Binding
from zine.impose.step import Ring
from zine.layout.said import in_english

RINGS = [name for name, it in SCHEMES.items() if it.steps_of(Ring)]


def full(scheme, **settings):
    scheme = SCHEMES[scheme] if isinstance(scheme, str) else scheme
    return stamp_plan(scheme, scheme.pages_per_sheet, **settings)


def moves(plan):
    return tuple(of_one_piece(plan.scheme.steps[0], plan))


def told(plan):
    return [" ".join(map(in_english, it.sentences)) for it in moves(plan)]


def test_a_ring_of_two_rows_closes_by_itself_and_others_are_wound():
    def acts(name):
        return [it.does for it in moves(full(name))]

    assert acts("mini8") == [Act.CREASE, Act.SLIT, HALVE, Act.PUSH, Act.PRESS]
    assert acts("ring16") == [Act.CREASE, Act.SLIT, Act.WIND]
    assert acts("meander") == [Act.CREASE, Act.SLIT, Act.WIND]


def test_slits_are_told_by_the_rows_and_columns_between_which_they_are():
    strip = replace(scheme_of("2x4", "strip from 1,1"), prints_backs=False)

    _, mini, *_ = told(full("mini8"))
    _, ring, *_ = told(full("ring16"))

    assert "only here: between rows 1 and 2 (columns: 2, 3). Rows" in mini
    assert "between columns 2 and 3 (rows: 2, 3), between rows 1 and 2" in ring
    assert "between rows 2 and 3 (columns: 1, 4), between rows 3 and 4" in ring
    assert "only here: between rows 1 and 2 (columns: 1, 2, 3)." in told(full(strip))[1]


@pytest.mark.parametrize("name", RINGS)
def test_as_many_edges_are_slit_as_have_a_slit_on_the_sheet(name):
    plan = full(name)
    lines = {
        (line.start.x == line.end.x, round(getattr(line.start, axis)))
        for line in plan.lines
        for axis in ("x" if line.start.x == line.end.x else "y",)
        if line.kind is LineKind.SLIT
    }

    (sentence,) = moves(plan)[1].sentences
    (_, slits) = sentence.values[0]

    assert len(slits) == len(lines) > 0


def test_a_fan_begins_where_its_cover_is_and_tells_how_its_folds_go():
    (left,), (right,) = (
        told(full("accordion", binding=it)) for it in (Binding.LEFT, Binding.RIGHT)
    )

    assert "begin at the left. Folds: 3. The first goes away from you" in left
    assert "begin at the right. Folds: 3." in right
    assert left.endswith("turn it over like a page and read the back.")


def test_what_is_printed_on_one_side_has_no_back_to_read():
    assert told(full("accordion-one-sided"))[0].endswith("to lie on top.")
    assert told(stamp_plan("accordion", 3))[0].endswith("to lie on top.")
    assert told(stamp_plan("accordion", 5))[0].endswith("and read the back.")


def test_a_single_page_is_not_folded():
    (words,) = told(stamp_plan(SCHEMES["accordion"].on_grid(1, 1), 2))

    assert words.startswith("Nothing is folded.")


def test_pages_that_lie_flat_are_read_from_their_side():
    (words,) = told(full("n-up", binding=Binding.RIGHT))

    assert "row by row, beginning at the right." in words
