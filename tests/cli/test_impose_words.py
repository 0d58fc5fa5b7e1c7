from __future__ import annotations

from pathlib import Path

import pytest

from zine.cli.impose_words import ImposeWords, read_order
from zine.errors import PaperError, UsageError
from zine.impose.placing import Anchor, Fit, Position
from zine.impose.sheet import Binding, Flip
from zine.outputs.order import Way
from zine.paper import SHEETS
from zine.units import in_mm, mm

USUAL = {
    "source": Path("a.pdf"),
    "password": "",
    "scheme": "saddle-stitch",
    "exactly": False,
    "no_back_cover": False,
    "fit": "actual",
    "position": "spine",
    "gutter": "0mm",
    "spine_margin": "0mm",
    "bleed": "0mm",
    "creep": "off",
    "creep_anchor": "cover",
    "marks": "none",
    "ways": (),
}


def read(**typed):
    nothing = dict.fromkeys(ImposeWords._fields)
    return read_order(ImposeWords(**(nothing | USUAL | typed)))


def test_nothing_typed_is_the_usual_order():
    order = read()

    assert order.scheme.name == "saddle-stitch"
    assert (order.paper, order.binding, order.flip, order.pages) == (None,) * 4
    assert (order.way, order.marks, order.box) == (Way.SHEETS, (), "")
    assert order.placing.caliper == 0


def test_words_become_what_they_stand_for():
    order = read(sheet="A3", binding="RIGHT", flip="long", box="Trim")

    assert (order.paper, order.binding) == (SHEETS["a3"], Binding.RIGHT)
    assert (order.flip, order.box) == (Flip.LONG, "trim")


def test_places_on_the_paper_become_lengths_and_choices():
    placing = read(
        fit="shrink",
        position="center",
        gutter="5mm",
        spine_margin="0.5cm",
        bleed="3 mm",
        creep="80gsm",
        creep_anchor="middle",
    ).placing

    assert (placing.fit, placing.position) == (Fit.SHRINK, Position.CENTRE)
    assert placing.anchor is Anchor.MIDDLE
    assert (placing.gutter, placing.spine_margin) == (mm(5), mm(5))
    assert in_mm(placing.bleed) == pytest.approx(3)
    assert in_mm(placing.caliper) == pytest.approx(0.1)


def test_a_bare_nought_needs_no_unit():
    assert read(gutter="0").placing.gutter == 0


def test_a_grid_is_kept_to():
    order = read(scheme="cards", grid="3×3")

    assert (order.scheme.rows, order.scheme.columns) == (3, 3)
    assert order.exactly


@pytest.mark.parametrize(
    ("words", "marks"),
    [
        ("none", ()),
        ("crop, Fold", ("crop", "fold")),
        ("crop,crop", ("crop", "crop")),
    ],
)
def test_marks_are_a_list(words, marks):
    assert read(marks=words).marks == marks


def test_all_marks_are_all_there_are():
    assert {"crop", "fold", "slug"} <= set(read(marks="all").marks)


@pytest.mark.parametrize(
    ("typed", "way"),
    [
        ((), Way.SHEETS),
        (("fronts-backs",), Way.FRONTS_BACKS),
        (("flats",), Way.FLATS),
        (("spreads",), Way.SPREADS),
        (("unfold",), Way.UNFOLD),
    ],
)
def test_each_way_out_has_its_switch(typed, way):
    assert read(ways=typed).way is way


@pytest.mark.parametrize(
    "typed",
    [
        {"sheet": "lettr"},
        {"scheme": "nothing"},
        {"grid": "2x2"},
        {"grid": "9x9", "scheme": "cards"},
        {"binding": "bottom"},
        {"flip": "none"},
        {"fit": "fill"},
        {"position": "left"},
        {"gutter": "5"},
        {"gutter": "-5mm"},
        {"bleed": "11mm"},
        {"creep": "thick"},
        {"creep_anchor": "edge"},
        {"marks": ""},
        {"marks": "all,crop"},
        {"box": "art"},
        {"signature": "0"},
        {"ways": ("flats", "spreads")},
        {"feed": "face-up-same"},
        {"feed": "up", "ways": ("fronts-backs",)},
        {"source": None},
        {"source": None, "ways": ("unfold",)},
    ],
)
def test_what_cannot_be_is_wrong_usage(typed):
    with pytest.raises(UsageError):
        read(**typed)


def test_a_broken_scheme_of_ones_own_keeps_its_place(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    (tmp_path / "schemes").mkdir()
    (tmp_path / "schemes" / "mine.toml").write_text('title = "Mine"\n')

    with pytest.raises(PaperError, match=r"schemes/mine\.toml: the key"):
        read(scheme="mine")
