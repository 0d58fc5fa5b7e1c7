from __future__ import annotations

import pytest

from tests.layout.samples import composed, write, zine_of
from zine.content.halftones import Halftone
from zine.layout.cover_dots import with_cover_dots

CAT = "![Cat](cat.jpg)"


def image_of(tmp_path, usual=Halftone.COARSE, **settings):
    zine = zine_of(tmp_path, **({"image": CAT} | settings))
    return with_cover_dots(zine, usual).image


def test_the_cover_is_printed_as_the_theme_wants(tmp_path):
    assert 'class="halftone-coarse"' in image_of(tmp_path)
    assert "class" not in image_of(tmp_path, usual=None)


@pytest.mark.parametrize(
    "settings",
    [
        pytest.param({"halftone": "none"}, id="the zine wants greys"),
        pytest.param({"halftone": "line"}, id="the zine wants something else"),
        pytest.param({"image": f"{CAT}{{.halftone-none}}"}, id="the picture does"),
        pytest.param({"style": "image"}, id="somebody has drawn all of it"),
    ],
)
def test_the_zine_has_the_last_word(tmp_path, settings):
    assert "coarse" not in image_of(tmp_path, **settings)


def test_a_zine_without_a_picture_stays_as_it_is(tmp_path):
    assert image_of(tmp_path, image="") == ""


def test_the_nearest_theme_decides(tmp_path):
    themes = {
        "templates/near/theme.toml": 'extends = "far"\n',
        "templates/far/theme.toml": 'extends = "plain"\nhalftone = "line"\n',
    }
    write(tmp_path, themes)

    html = composed(zine_of(tmp_path, theme="near", image=CAT)).html

    assert 'class="halftone-line"' in html


def test_a_stencil_is_sprayed_in_dots(tmp_path):
    assert (
        "halftone-coarse"
        in composed(zine_of(tmp_path, theme="stencil", image=CAT)).html
    )
    assert "halftone" not in composed(zine_of(tmp_path, theme="plain", image=CAT)).html
