"""At the bounds that a theme states for fitting, nothing falls off its pages."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.layout.samples import composed, zine_of
from tests.themes.test_themes import THEMES
from zine.layout.bounds import SMALLEST_TYPE
from zine.layout.composition import ZINE_ORIGIN, StyleSheet
from zine.layout.search import installed_themes
from zine.layout.theme import load_theme
from zine.render import copyfit
from zine.render.engine import typeset
from zine.units import Size, mm

TEXT = "\n\n## A heading\n\n".join(["Folded by hands, and again[^1]. " * 12] * 3)

SIZES = {"full": None, "small": Size(mm(105), mm(148)), "tiny": Size(mm(74), mm(105))}

LARGEST_PRINT = "large-print"
"""Made for no small page."""


@pytest.fixture
def measures(monkeypatch):
    """Return the measures of a composition, as copyfitting finds them."""

    def measures(composition):
        found = []
        honest = copyfit.measure

        def look(document, *, lang):
            found.append(copyfit.own_measures(document.pages[0]))
            return honest(document, lang=lang)

        monkeypatch.setattr(copyfit, "measure", look)
        typeset(composition)
        monkeypatch.setattr(copyfit, "measure", honest)
        return found[0]

    return measures


@pytest.mark.parametrize(
    ("size", "stretch"), [("full", -1), ("full", 1), ("small", 1), ("tiny", -1)]
)
@pytest.mark.parametrize("theme", THEMES)
def test_nothing_falls_off_a_page_however_it_is_stretched(
    measures, tmp_path, theme, size, stretch
):
    if theme == LARGEST_PRINT and size != "full":
        return
    zine = zine_of(tmp_path, f"{TEXT}\n\n[^1]: A note.\n", theme=theme)
    composition = composed(replace(zine, page=SIZES[size]))
    css = measures(composition).stretched(composition.bounds, stretch).css

    sheet = StyleSheet("fitted", css, ZINE_ORIGIN)
    pages = typeset(replace(composition, styles=(*composition.styles, sheet)))

    assert pages.notices == ()


@pytest.mark.parametrize("theme", THEMES)
def test_fitting_has_play_in_every_theme_and_never_goes_below_8_points(theme):
    bounds = load_theme(theme, (installed_themes(),)).bounds

    assert bounds.size.least < 1 < bounds.size.most
    assert bounds.lead.least < 1 < bounds.lead.most
    assert SMALLEST_TYPE == 8
