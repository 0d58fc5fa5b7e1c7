from __future__ import annotations

import numpy as np
import pypdfium2
import pytest

from tests.layout.samples import write, zine_of

TEXT = "# One\n\nWords.\n\n## Small letters here\n\nMore."
NONE = ".shadow { background-image: none !important }"


@pytest.fixture
def look(tmp_path, typeset):
    """Return the pages with more styles, as pixels."""

    def look(css):
        zine = zine_of(write(tmp_path, {"templates/zine.css": css}), TEXT)
        with pypdfium2.PdfDocument(typeset(zine).pdf) as pdf:
            return np.stack([page.render(scale=1).to_numpy() for page in pdf])

    return look


def test_words_as_they_were_drawn_keep_their_shadow(look):
    assert (look("") != look(NONE)).any()
    assert (
        look("h2 { font-size: 30pt }") != look("h2 { font-size: 30pt }" + NONE)
    ).any()


@pytest.mark.parametrize(
    "change",
    ["text-transform: uppercase", "letter-spacing: 0.1em", "font-weight: 400"],
)
def test_words_that_are_set_otherwise_have_none(look, change):
    css = f".title, h2 {{ {change} }}"

    assert (look(css) == look(css + NONE)).all()
