from __future__ import annotations

import re
from pathlib import Path

import pytest
from markupsafe import Markup

from zine.errors import ThemeError
from zine.layout.theme import load_theme
from zine.layout.words import Words

ROOT = Path(__file__).parents[2]

LANGUAGES = ("es", "fr", "de", "pt", "it", "pl", "el", "ru", "uk", "tr", "ar", "he")
LANGUAGES += ("zh", "zh-Hant", "ja")
SAME = {("es", "%(names)s (ed.)"), ("fr", "Articles"), ("fr", "Films")}
"""What a language says as English does."""
SIGNS = (", ", "%(place)s: %(publisher)s", " (%(text)s)", ".")
"""Signs that many languages share."""

ONE, MANY = (
    "This pamphlet reprints %(texts)s.",
    "This pamphlet brings together %(texts)s.",
)


def words(lang):
    return Words(load_theme("pamphlet", [ROOT / "templates"]), lang)


def theme_with(tmp_path, catalogue, name="es.po"):
    folder = tmp_path / "mine"
    (folder / "locale").mkdir(parents=True)
    (folder / "theme.toml").write_text('extends = "pamphlet"', encoding="utf-8")
    (folder / "locale" / name).write_text(catalogue, encoding="utf-8")
    return load_theme("mine", [tmp_path, ROOT / "templates"])


def test_english_is_what_the_template_says():
    assert words("en").say("Contents") == "Contents"
    assert words("en").count(ONE, MANY, 1, texts="A") == "This pamphlet reprints A."


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_language_has_all_words(lang):
    catalogue = (ROOT / "templates/base/locale" / f"{lang}.po").read_text("utf-8")
    english = (ROOT / "templates/base/locale/es.po").read_text("utf-8")

    said = re.findall(r'^msgid "(.+)"$', catalogue, re.MULTILINE)
    say = words(lang).say

    assert said == re.findall(r'^msgid "(.+)"$', english, re.MULTILINE)
    for message in said:
        names = dict.fromkeys(re.findall(r"%\((\w+)\)s", message), "X")
        if (lang, message) not in SAME and message not in (ONE, "Notes", *SIGNS):
            assert say(message, **names) != message, message
        assert "X" in say(message, **names) or not names
    assert 'msgstr ""\n\n' not in catalogue


@pytest.mark.parametrize(
    ("lang", "mark"), [("en", ", "), ("ar-EG", "، "), ("ja", "、"), ("zh-Hans", "，")]
)
def test_a_comma_is_the_languages_own(lang, mark):
    assert words(lang).say(", ") == mark


def test_a_country_speaks_its_language():
    assert words("pt-BR").say("Contents") == "Sumário"
    assert words("pt-BR").say("Books") == "Livros"
    assert words("pt-AO").say("Contents") == "Índice"
    assert words("zh-CN").say("Contents") == "目录"


@pytest.mark.parametrize("lang", ["zh-Hant", "zh-Hant-TW", "zh-TW", "zh-HK"])
def test_chinese_is_written_as_it_is_where_the_readers_are(lang):
    assert words(lang).say("Contents") == "目錄"


def test_a_language_nobody_has_translated_stays_english():
    assert words("cy").say("Contents") == "Contents"
    assert words("x-none").listed(["A", "B"]) == "A and B"


@pytest.mark.parametrize(
    ("number", "sentence"),
    [
        pytest.param(1, "В этой брошюре перепечатан текст: A.", id="one"),
        pytest.param(2, "В этой брошюре собраны тексты: A.", id="few"),
        pytest.param(5, "В этой брошюре собраны тексты: A.", id="many"),
    ],
)
def test_numbers_take_the_form_of_the_language(number, sentence):
    assert words("ru").count(ONE, MANY, number, texts="A") == sentence


def test_things_in_a_row_are_joined_as_the_language_does():
    assert words("de").listed(["A", "B", "C"]) == "A, B und C"
    assert words("ja").listed(["A", "B"]) == "A、B"


def test_what_is_filled_in_is_escaped_unless_it_is_markup():
    said = words("fr").say("Words: %(names)s", names="<b>")

    assert said == "Texte\u00a0: &lt;b&gt;"
    assert words("fr").listed(["<i>", Markup("<i>x</i>")]) == "&lt;i&gt; et <i>x</i>"


def test_a_theme_has_its_own_words_before_those_it_extends(tmp_path):
    theme = theme_with(tmp_path, 'msgid "Contents"\nmsgstr "Qué hay"\n')

    assert Words(theme, "es").say("Contents") == "Qué hay"
    assert Words(theme, "es").say("Notes") == "Notas"


def test_a_translation_that_invents_a_name_is_refused(tmp_path):
    theme = theme_with(tmp_path, 'msgid "No. %(number)s"\nmsgstr "N.º %(numero)s"\n')

    with pytest.raises(ThemeError, match="speak of numero") as caught:
        Words(theme, "es")

    assert str(caught.value.place) == "mine/locale/es.po:1"
    assert caught.value.hint == "Use number."


def test_a_translation_that_lacks_a_form_is_refused(tmp_path):
    catalogue = f'msgid "{ONE}"\nmsgid_plural "{MANY}"\nmsgstr[0] "%(texts)s"\n'
    header = 'msgid ""\nmsgstr ""\n"Plural-Forms: nplurals=2; plural=(n != 1);\\n"\n\n'

    with pytest.raises(ThemeError, match="lack one of their forms"):
        Words(theme_with(tmp_path, header + catalogue), "es")


def test_what_is_no_catalogue_is_refused_by_file(tmp_path):
    theme = theme_with(tmp_path, 'hello "there"\n')

    with pytest.raises(ThemeError, match="no gettext catalogue") as caught:
        Words(theme, "es")

    assert caught.value.place.file == "mine/locale/es.po"
