from __future__ import annotations

import pytest

from tests.layout.samples import composed, themed
from zine.errors import ContentError, ThemeError
from zine.render.losses import loss_error


@pytest.fixture
def composition(tmp_path):
    return composed(
        themed(tmp_path, css="\n/* leaf.svg */", text="x\n\n![A](images/cat.svg)")
    )


def test_nothing_lost_is_no_error(composition):
    assert loss_error((), composition) is None


@pytest.mark.parametrize(
    ("loss", "family", "sentence"),
    [
        (
            "Font-face 'My Font' cannot be loaded",
            ThemeError,
            "the font file of “My Font” is damaged",
        ),
        (
            "Failed to render SVG image images/cat.svg",
            ContentError,
            "01-text.md:3: the drawing “images/cat.svg” cannot be drawn",
        ),
        (
            "Failed to render SVG image leaf.svg",
            ThemeError,
            "bad/bad.css:2: the drawing “leaf.svg” cannot be drawn",
        ),
        (
            "Failed to load image at 'images/cat.svg': odd",
            ContentError,
            (
                "01-text.md:3: something would be missing from the page: Failed to load"
                " image at 'images/cat.svg': odd"
            ),
        ),
        (
            "Unknown image mode: I;16",
            ContentError,
            "something would be missing from the page: Unknown image mode: I;16",
        ),
    ],
    ids=["font", "drawing", "drawing of a theme", "picture", "mode"],
)
def test_a_loss_is_one_sentence_with_its_place(composition, loss, family, sentence):
    error = loss_error((loss, "another"), composition)

    assert type(error) is family
    assert str(error) == sentence
