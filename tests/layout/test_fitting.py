from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.layout.samples import pamphlet
from zine.layout.fitting import STEP, fitted_size, title_fitter
from zine.layout.shaping import open_face

MEASURE = 324.0
THEME = pamphlet()
FACE = open_face(
    next(f.path for f in THEME.typefaces if (f.weight, f.style) == (900, "normal"))
)
FITTED = title_fitter(THEME.typefaces)


def fit(text, *, lines=3, largest=96, smallest=22):
    return fitted_size(
        text,
        FACE,
        measure=MEASURE,
        largest=largest,
        smallest=smallest,
        lines=lines,
    )


def set_lines(text, size):
    """Fill lines greedily, as layout does; return their widths in points."""
    widths = []
    for word in text.split():
        width = FACE.advance(word) * size
        space = FACE.advance(" ") * size
        if widths and widths[-1] + space + width <= MEASURE:
            widths[-1] += space + width
        else:
            widths.append(width)
    return widths


def fits(text, size, lines):
    widths = set_lines(text, size)
    return len(widths) <= lines and all(width <= MEASURE for width in widths)


TITLES = st.lists(
    st.text("abcdefgilmnoprstwAWM", min_size=1, max_size=14), min_size=1, max_size=7
).map(" ".join)


@given(TITLES, st.integers(1, 4))
def test_a_title_is_set_as_large_as_fits(title, lines):
    size = fit(title, lines=lines)

    assert 22 <= size <= 96
    if size > 22:
        assert fits(title, size, lines)
    if size < 96:
        assert not fits(title, size + STEP, lines)


def test_a_short_title_is_set_in_the_largest_size():
    assert fit("Zine") == 96


def test_a_title_that_never_fits_is_set_in_the_smallest_size():
    assert fit("w" * 60) == 22


def test_templates_fit_a_title_by_family_and_weight():
    size = FITTED(
        "Collectives", "Source Sans Pro", 900, measure=324, largest=96, smallest=22
    )

    assert size == fit("Collectives")


def test_a_face_the_theme_does_not_bring_is_named():
    with pytest.raises(
        ValueError, match=r"^fitted\(\) needs “Nope” of weight 900, but"
    ):
        FITTED("x", "Nope", 900, measure=1, largest=9, smallest=1)


@pytest.mark.parametrize(
    ("largest", "smallest"),
    [(9, 10), (10, 0), (1e9, 1), (1, -1e9), (float("nan"), 1), (9, float("nan"))],
)
def test_sizes_that_would_search_for_ever_are_refused(largest, smallest):
    with pytest.raises(ValueError, match=r"^fitted\(\) needs sizes from 1 to 1000 pt"):
        FITTED(
            "x", "Source Sans Pro", 900, measure=1, largest=largest, smallest=smallest
        )
