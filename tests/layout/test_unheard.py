from __future__ import annotations

import pytest

from tests.layout.samples import composed, write, zine_of


def said(folder, text, **settings):
    return [str(it) for it in composed(zine_of(folder, text, **settings)).notices]


def test_a_name_that_no_style_knows_is_told_with_its_line(tmp_path):
    zine = zine_of(tmp_path, "one\n\nWords.\n{.leed}\n\nMore.\n{.leed}")

    (notice,) = composed(zine).notices

    assert str(notice) == (
        "01-text.md:4: no style knows the name “leed”, so it changes nothing"
    )
    assert notice.hint == "Did you mean {.lead}?"


def test_a_name_that_is_like_no_other_needs_a_style(tmp_path):
    (notice,) = composed(zine_of(tmp_path, "Words.\n{.q17}")).notices

    assert notice.hint.endswith("templates/zine.css: .q17 { … }")


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Words.\n{.lead}", id="known"),
        pytest.param("Words.\n{.align-right}", id="in the theme"),
        pytest.param("Words.\n{.loud}", id="in its own style sheet"),
        pytest.param('<p class="MsoNormal">Words.</p>', id="from elsewhere"),
        pytest.param("Write `{.q17}` there.", id="words about it"),
        pytest.param("~~~ toml\na = 1\n~~~", id="code"),
        pytest.param("![A](a.png){.halftone-coarse}", id="a halftone"),
        pytest.param("Words.\n{.pullquote}", id="told before"),
    ],
)
def test_other_names_are_not(tmp_path, text):
    write(tmp_path, {"templates/zine.css": ".loud { font-weight: 900 }"})

    assert said(tmp_path, text) == []
