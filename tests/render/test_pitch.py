from __future__ import annotations

import pytest

from tests.layout.samples import zine_of

GREEK = "Μαζευτήκαμε το βράδυ γύρω από ένα τραπέζι."
ARABIC = "نص عربي قصير"
RUSSIAN = "Мы собрались вечером вокруг стола."


@pytest.fixture
def said(tmp_path, typeset):
    def said(text, **settings):
        return [str(it) for it in typeset(zine_of(tmp_path, text, **settings)).notices]

    return said


@pytest.mark.parametrize("lang", ["el", "en"])
def test_a_typewriter_without_greek_letters_is_told_of(said, lang):
    (notice,) = said(GREEK, theme="typewriter", lang=lang)

    assert notice == (
        "“IBM Plex Mono”, in which all letters are equally wide, lacks some: Greek"
        " letters are set in another face"
    )


@pytest.mark.parametrize(
    ("text", "settings"),
    [
        pytest.param(RUSSIAN, {"theme": "typewriter", "lang": "ru"}, id="has them"),
        pytest.param("α + β = γ", {"theme": "typewriter"}, id="a formula"),
        pytest.param(ARABIC, {"theme": "typewriter", "lang": "ar"}, id="Arabic"),
        pytest.param(f"{GREEK} `a`", {"lang": "el"}, id="another theme"),
    ],
)
def test_nothing_is_said_of_other_letters_and_other_faces(said, text, settings):
    assert said(text, **settings) == []
