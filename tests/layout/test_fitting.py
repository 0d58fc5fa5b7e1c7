from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.layout.samples import pamphlet
from zine.layout.fitting import MOST_PIECES, Room, fill_title, fit_title
from zine.layout.shaping import open_face

FACE = open_face(
    next(f.path for f in pamphlet().typefaces if (f.weight, f.style) == (900, "normal"))
)
ROOM = Room(measure=324, depth=370, largest=96, smallest=22, lines=6)
TITLES = st.lists(
    st.text("abcdefgilmnoprstwAWM", min_size=1, max_size=14), min_size=1, max_size=7
).map(" ".join)


def fit(title, room=ROOM, lang="en", setter=fit_title):
    return setter(title, lang, FACE.advance, room)


def broken(title, **more):
    room = Room(**{**{it: getattr(ROOM, it) for it in ROOM.__slots__}, **more})
    return [it.text for it in fit(title, room).lines]


@pytest.mark.parametrize("setter", [fit_title, fill_title])
@given(title=TITLES, lines=st.integers(1, 6), depth=st.floats(40, 400))
def test_a_title_that_fits_stays_in_its_room(setter, title, lines, depth):
    room = Room(324, depth, 96, 22, lines, leading=1.1, around=0.2)

    found = fit(title, room, setter=setter)

    assert found.size <= 96
    assert "".join(it.text + it.space for it in found.lines) == title
    if found.size > 22:
        assert len(found.lines) <= lines
        assert sum(it.size for it in found.lines) * 1.1 <= depth + 0.01
        for it in found.lines:
            hyphen = "-" if it.is_broken else ""
            assert (FACE.advance(it.text + hyphen) + 0.2) * it.size <= 324


@pytest.mark.parametrize(
    ("title", "lines"),
    [
        ("Two kitchens and a garden", ["Two kitchens", "and a garden"]),
        ("How to mend a bicycle tube", ["How to mend", "a bicycle tube"]),
        ("Bread and Roses", ["Bread", "and Roses"]),
        ("Fold Me", ["Fold Me"]),
    ],
)
def test_no_small_word_ends_a_line_or_stands_alone(title, lines):
    assert broken(title) == lines


def test_a_title_gives_way_to_less_depth_with_other_lines():
    assert len(broken("The Long Winter of the Bakers")) == 3
    assert broken("The Long Winter of the Bakers", depth=100) == [
        "The Long Winter",
        "of the Bakers",
    ]


def test_a_word_is_broken_only_if_it_does_not_fit_at_all():
    long = fit("Donaudampfschifffahrtsgesellschaft", lang="de")

    assert [it.text for it in long.lines] == ["Donaudampfschiff", "fahrtsgesellschaft"]
    assert [it.is_broken for it in long.lines] == [True, False]
    assert len(fit("Donaudampfschiff", lang="de").lines) == 1


def test_a_short_title_is_set_in_the_largest_size():
    assert fit("Zine").size == 96


def test_a_title_that_never_fits_is_set_in_the_smallest_size_whole():
    found = fit("many words " * MOST_PIECES)

    assert found.size == 22
    assert (
        "".join(it.text + it.space for it in found.lines).count("many") == MOST_PIECES
    )


def test_each_line_of_a_poster_is_as_wide_as_the_others():
    found = fit("The Long Winter of the Bakers", setter=fill_title)

    widths = [FACE.advance(it.text) * it.size for it in found.lines]
    assert len(widths) > 1
    assert max(widths) - min(widths) < 2
    assert found.size == min(it.size for it in found.lines)
