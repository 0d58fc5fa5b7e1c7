from __future__ import annotations

import pytest

from tests.layout.samples import write
from zine.errors import ThemeError
from zine.layout.theme_file import read_theme_file

FACE = '[[typeface]]\nfamily = "A"\nfile = "a.ttf"\n'
SHADOW = '[shadow]\nheadings = ["h2"]\nfamily = "A"\nweight = 9\noffset = 0\ngap = 0\n'


def read(root, toml):
    write(root, {"mine/theme.toml": toml})
    return read_theme_file("mine", root / "mine")


def refusal(root, toml):
    with pytest.raises(ThemeError) as caught:
        read(root, toml)
    assert caught.value.place.file == "mine/theme.toml"
    return caught.value


def test_a_theme_file_is_read_as_it_is_written(tmp_path):
    theme = read(tmp_path, 'title = "Mine"\n' + SHADOW + FACE)

    assert theme.table["title"] == "Mine"
    assert theme.table["shadow"]["headings"] == ["h2"]
    assert theme.table["typeface"] == [{"family": "A", "file": "a.ttf"}]
    assert str(theme.place) == "mine/theme.toml"


def test_a_folder_without_a_theme_file_is_no_theme(tmp_path):
    assert read_theme_file("mine", tmp_path) is None


def test_a_theme_file_that_is_a_link_out_of_the_folder_is_none(tmp_path):
    write(tmp_path, {"secret.toml": 'title = "secret"', "mine/other": ""})
    (tmp_path / "mine/theme.toml").symlink_to(tmp_path / "secret.toml")

    assert read_theme_file("mine", tmp_path / "mine") is None


def test_an_unknown_key_is_named_with_the_nearest_right_one(tmp_path):
    error = refusal(tmp_path, 'templat = "x"')

    assert str(error) == "mine/theme.toml: “templat” is not a key of a theme"
    assert error.hint == "Did you mean “template”?"


def test_an_unknown_key_like_no_other_has_to_go(tmp_path):
    assert refusal(tmp_path, "zzz = 1").hint == "Remove it."


@pytest.mark.parametrize(
    ("toml", "sentence"),
    [
        ("title = 3", "title is 3; it has to be text in quotes"),
        ('styles = "a.css"', "styles is “a.css”; it has to be a list of texts in quot"),
        ("styles = [1]", "styles is [1]; it has to be a list of texts in quotes"),
        ("template = true", "template is true; it has to be text in quotes"),
        ("typeface = [1]", "typeface is [1]; it has to be a list of [[typeface]] tabl"),
        ("shadow = 1", "shadow is 1; it has to be a table"),
        ('halftone = "fine"', "halftone is “fine”; it has to be one of none, laser, "),
        (FACE + "weight = true", "weight is true; it has to be a whole number from 1"),
        (
            FACE + "weight = 0",
            "weight is 0; it has to be a whole number from 1 to 1000",
        ),
        (FACE + "weight = [9, 9]", "weight is [9, 9]; it has to be a whole number fr"),
        (FACE + 'lends = "runes"', "lends is “runes”; it has to be one of latn, grek"),
        (FACE + 'style = "oblique"', "style is “oblique”; it has to be “normal” or “i"),
        (FACE + "size = 1", "“size” is not a key of a theme"),
        ('[[typeface]]\nfile = "a"', "the key “family” is missing"),
        (SHADOW + "color = 1", "“color” is not a key of a theme"),
        ("[shadow]\ngap = 0", "the key “headings” is missing"),
        (
            SHADOW.replace("gap = 0", "gap = 1"),
            "gap is 1; it has to be a number from 0",
        ),
        (SHADOW.replace("gap = 0", "gap = nan"), "gap is nan; it has to be a number"),
        (
            SHADOW.replace('"h2"', '"h2|p"'),
            "headings is ['h2|p']; it has to be a list of elements such as “h2”",
        ),
    ],
)
def test_a_wrong_value_is_one_sentence(tmp_path, toml, sentence):
    assert sentence in refusal(tmp_path, toml).message


@pytest.mark.parametrize(
    "family", ['x"; src: url(http://evil/)', "x}", "x\\", "x;", "<x", "a\nb", ""]
)
def test_a_family_name_cannot_break_out_of_the_style_sheet(tmp_path, family):
    written = family.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n")
    toml = f'[[typeface]]\nfamily = "{written}"\nfile = "a.ttf"\n'

    assert "the name of a font family in quotes" in refusal(tmp_path, toml).message


@pytest.mark.parametrize(
    ("toml", "said"),
    [
        ("title = ", "title has no value"),
        ("a = " + "[" * 50_000, "this is not TOML: "),
        ("x = 1\nx = 2", "“x” is given twice, on lines 1 and 2"),
    ],
)
def test_what_is_not_toml_is_said(tmp_path, toml, said):
    assert refusal(tmp_path, toml).message.startswith(said)


def test_a_theme_file_that_is_not_utf_8_is_said(tmp_path):
    error = refusal(tmp_path, b'title = "caf\xe9"')

    assert str(error) == "mine/theme.toml:1: byte 12 is not UTF-8"
