from __future__ import annotations

from dataclasses import replace

import pytest

from tests.layout.samples import composed, write, zine_of
from zine.render import engine
from zine.render.cover_fit import fit_cover
from zine.render.fetcher import Door


@pytest.fixture
def fitted(tmp_path):
    """Return which of the covers is taken, and the styles that it gets."""

    def fit(files=None, change=lambda it: it, **settings):
        composition = change(
            composed(zine_of(write(tmp_path, files or {}), **settings))
        )
        door = Door(composition)
        desk = engine._Desk(composition, door)
        found, css = fit_cover(composition, desk.try_cover, door)
        taken = [n for n, it in enumerate(composition.covers) if it in found.html]
        return taken, css

    return fit


def test_the_first_cover_that_fits_is_taken(fitted):
    assert fitted()[0] == [0]


def test_a_title_gives_way_to_words_below_it(fitted):
    (taken,), _ = fitted(title="Two kitchens and a garden", subtitle="and so on " * 60)

    assert taken > 0


def test_a_title_that_other_styles_make_too_wide_gives_way(fitted):
    wide = {"templates/zine.css": ".title { letter-spacing: 0.08em }"}

    assert fitted(wide, title="Two kitchens and a garden")[0][0] > 0


def test_if_none_fits_the_smallest_title_is_taken(fitted):
    (taken,), _ = fitted(title="Two kitchens and a garden", subtitle="and so on " * 99)

    assert taken == 8


def test_a_document_without_such_a_cover_is_left_alone(fitted):
    other = "<body><p>Words.</p></body>"

    assert fitted(change=lambda it: replace(it, html=other)) == ([], "")
    assert fitted(change=lambda it: replace(it, covers=())) == ([], "")
