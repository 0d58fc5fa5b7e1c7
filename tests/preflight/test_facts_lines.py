from __future__ import annotations

from zine.preflight.facts import Text
from zine.preflight.facts_lines import follows, lines_of
from zine.units import Pt, Rect


def run(words, x, y, width=50, **facts):
    box = Rect(Pt(x), Pt(y), Pt(x + width), Pt(y + 7))
    return Text(words, Pt(10), box, **facts)


def test_runs_side_by_side_are_one_line():
    (line,) = lines_of([run("said", 153, 99), run("she", 100, 100)])

    assert line.words == "she said"
    assert (line.box.x0, line.box.x1) == (100, 203)


def test_columns_are_apart_and_lines_follow_within_them():
    texts = [run(f"{x} {y}", x, y) for y in (100, 88, 60) for x in (50, 200)]

    lines = lines_of(texts)

    assert [it.words for it in lines[:3]] == ["50 100", "200 100", "50 88"]
    assert follows(lines[2], lines[0])
    assert not follows(lines[2], lines[1])
    assert not follows(lines[4], lines[2])


def test_what_runs_another_way_is_left_out():
    assert not lines_of([run("up", 50, 50, turned=90), run("", 50, 50, width=0)])
