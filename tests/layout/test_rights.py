from __future__ import annotations

import pytest

from tests.layout.samples import composed, pamphlet, zine_of
from zine.layout.rights import PRESETS, spell_out
from zine.layout.words import Words


def said(rights, lang="en"):
    return str(spell_out(rights, Words(pamphlet(), lang)))


def test_a_licence_becomes_a_sentence_with_its_name_and_address():
    assert said("CC BY-SA 4.0") == (
        "Copy and change it freely; name its authors and pass it on under the same"
        ' terms (CC BY-SA 4.0, <a class="address"'
        ' href="https://creativecommons.org/licenses/by-sa/4.0/">'
        "creativecommons.org/licenses/by-sa/4.0</a>)."
    )


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("cc-by-sa", "CC BY-SA 4.0"),
        ("CC BY SA 4.0", "CC BY-SA 4.0"),
        ("cc0 1.0", "CC0"),
        ("Anti-Copyright", "anti-copyright"),
        ("anticopyright", "anti-copyright"),
        ("copy freely", "copy-freely"),
        ("All Rights Reserved.", "all rights reserved"),
    ],
)
def test_names_may_be_written_as_people_do(typed, meant):
    assert said(typed) == said(meant) != typed


@pytest.mark.parametrize("preset", PRESETS)
@pytest.mark.parametrize("lang", ["es", "de", "ru", "ar", "ja"])
def test_every_preset_is_spelled_out_in_the_language_of_the_zine(preset, lang):
    words = said(preset, lang)

    assert words not in {preset, said(preset)}
    assert PRESETS[preset].name in words


@pytest.mark.parametrize(
    "rights", ["Steal it.", "CC BY-ND 4.0", "CC BY-SA 3.0", "", "c", "CC BY-SA 4.0!?x"]
)
def test_other_words_are_printed_as_they_are(rights):
    assert said(rights) == rights


def test_what_somebody_writes_is_text_and_never_html():
    assert said("<b>x</b>") == "&lt;b&gt;x&lt;/b&gt;"


def test_the_colophon_says_it(tmp_path):
    html = composed(zine_of(tmp_path, rights="CC0", lang="fr")).html

    assert "CC0 1.0, <a" in html
    assert "To the public domain" not in html


def test_things_in_a_row_have_the_comma_of_their_language(tmp_path):
    assert "CC0 1.0، <a" in said("CC0", "ar")

    zine = zine_of(tmp_path, place="بيروت", date="2026", lang="ar")

    assert "بيروت، 2026" in composed(zine).html
