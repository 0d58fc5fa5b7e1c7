from __future__ import annotations

from pathlib import Path

import pytest

from tests.layout.samples import composed, pamphlet, zine_of
from zine.layout.lenders import Lender, helpers, lent_faces, name_lenders, wanted
from zine.layout.typefaces import Typeface

ARABIC, HEBREW, GREEK = "كتاب", "ספר", "βιβλίο"


def lender(family, script, *to):
    return Lender(Typeface(family, 400, "normal", Path(family)), script, to)


NASKH, KUFI = lender("Naskh", "arab", "Serif"), lender("Kufi", "arab")
SYMBOL = lender("Symbol", "grek", "Serif")


@pytest.mark.parametrize(
    ("text", "scripts"),
    [
        ("book ñ", set()),
        (ARABIC, {"arab"}),
        (f"book {HEBREW} {GREEK}", {"hebr", "grek"}),
    ],
)
def test_letters_are_lent_where_a_text_has_some(text, scripts):
    assert {it.script for it in wanted(pamphlet().lenders, text)} == scripts


def test_who_lends_to_a_family_by_name_goes_before_who_lends_to_all():
    assert helpers((KUFI, NASKH), "Serif") == (NASKH,)
    assert helpers((KUFI, NASKH), "Sans") == (KUFI,)


@pytest.mark.parametrize(
    ("css", "named"),
    [
        ('p { --text: "Serif"; }', 'p { --text: "Serif", "Naskh"; }'),
        ("p { font: 9pt/1 'Sans' }", 'p { font: 9pt/1 "Sans", "Kufi" }'),
        (
            'p { font-family: "Serif", "Own" }',
            'p { font-family: "Serif", "Naskh", "Own" }',
        ),
        ('p { content: "Serif" "s" }', 'p { content: "Serif" "s" }'),
        ('p { font-family: "Own" }', 'p { font-family: "Own" }'),
    ],
)
def test_a_lender_is_named_after_the_family_it_helps(css, named):
    assert name_lenders(css, (NASKH, KUFI), ("Serif", "Sans"), "en") == named


def test_in_a_greek_zine_the_lender_of_greek_letters_goes_first():
    css = 'p { font-family: "Serif" }'

    assert '"Symbol", "Serif"' in name_lenders(css, (SYMBOL,), ("Serif",), "el-GR")
    assert '"Serif", "Symbol"' in name_lenders(css, (SYMBOL,), ("Serif",), "en")


@pytest.mark.parametrize("word", [ARABIC, HEBREW])
def test_a_variable_face_is_as_heavy_as_it_is_asked_to_be(word):
    def width(weight):
        faces = lent_faces(pamphlet().lenders, "Source Sans Pro", weight)
        return next(it for it in faces if it.has(word)).advance(word)

    assert width(400) < width(900)


@pytest.mark.parametrize("word", [ARABIC, HEBREW])
def test_titles_are_measured_in_the_letters_they_are_set_in(tmp_path, word):
    html = composed(zine_of(tmp_path / "one", title=word)).html
    longer = composed(zine_of(tmp_path / "two", title=word * 5)).html

    assert "font-size: 96" in html
    assert "font-size: 96" not in longer


def test_headings_in_lent_letters_cast_a_shadow(tmp_path):
    assert composed(zine_of(tmp_path, f"## {ARABIC}")).html.count('"shadow"') == 2


def test_an_english_zine_borrows_nothing(tmp_path):
    families = {it.family for it in composed(zine_of(tmp_path)).typefaces}

    assert families == {it.family for it in pamphlet().typefaces}
    assert "Amiri" not in families
