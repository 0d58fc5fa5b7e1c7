from __future__ import annotations

import pytest

from tests.layout.samples import pamphlet
from zine.layout.title_fitter import title_fitters

THEME = pamphlet()
FUNCTIONS = title_fitters(THEME.typefaces, THEME.lenders)


def fit(title="Collectives", family="Source Sans Pro", weight=900, **more):
    room = {"measure": 324, "largest": 96, "smallest": 22} | more
    return FUNCTIONS["fitted"](title, family, weight, **room)


def test_templates_fit_a_title_by_family_and_weight():
    assert fit().size < fit(weight=400).size


def test_capitals_and_letters_set_apart_are_wider():
    assert fit(capitals=True).size < fit().size
    assert fit(tracking=0.1).size < fit().size


def test_letters_are_measured_in_the_face_that_lends_them():
    # A missing letter is half an em wide.
    assert fit("Взаимопомощь", lines=1).size != fit("\ufffc" * 12, lines=1).size


def test_the_lines_of_a_poster_have_sizes_of_their_own():
    found = FUNCTIONS["filled"](
        "Bread for All", "Source Sans Pro", 900, measure=200, largest=96, smallest=22
    )

    assert len({it.size for it in found.lines}) > 1


def test_a_face_the_theme_does_not_bring_is_named():
    with pytest.raises(
        ValueError, match=r"^fitted\(\) needs “Nope” of weight 900, but"
    ):
        fit(family="Nope")


@pytest.mark.parametrize(
    ("largest", "smallest"),
    [(9, 10), (10, 0), (1e9, 1), (1, -1e9), (float("nan"), 1), (9, float("nan"))],
)
def test_sizes_that_would_search_for_ever_are_refused(largest, smallest):
    with pytest.raises(ValueError, match=r"^fitted\(\) needs sizes from 1 to 1000 pt"):
        fit(largest=largest, smallest=smallest)


@pytest.mark.parametrize(
    "room",
    [
        {"measure": 0},
        {"depth": 0},
        {"leading": 0},
        {"lines": 0},
        {"depth": float("nan")},
    ],
)
def test_room_that_is_none_is_refused(room):
    with pytest.raises(ValueError, match=r"^fitted\(\) needs a measure, a depth"):
        fit(**room)
