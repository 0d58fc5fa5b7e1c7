from __future__ import annotations

import pytest

from tests.layout.samples import SANS_BLACK, SERIF, write
from zine.errors import ThemeError
from zine.layout.theme import load_theme

BASE = f"""
title = "Base"
template = "base.html"
styles = ["base.css"]
[[typeface]]
family = "Serif"
file = "{SERIF}"
"""
CHILD = f"""
title = "Child"
extends = "base"
styles = ["child.css"]
[shadow]
headings = ["h2"]
family = "Black"
weight = 900
offset = 0.1
gap = 0
[[typeface]]
family = "Black"
weight = 900
file = "{SANS_BLACK}"
"""


@pytest.fixture
def themes(tmp_path):
    return write(tmp_path, {"base/theme.toml": BASE, "child/theme.toml": CHILD})


def test_a_theme_inherits_what_it_does_not_say(themes):
    theme = load_theme("child", [themes])

    assert theme.template == "base.html"
    assert theme.labels == ("child", "base")
    assert theme.folders == (themes / "child", themes / "base")
    assert [face.family for face in theme.typefaces] == ["Black", "Serif"]
    assert theme.shadow.headings == ("h2",)


def test_a_face_that_lends_letters_is_kept_apart(themes):
    lending = (
        BASE
        + f"""
[[typeface]]
family = "Arabic"
weight = [200, 900]
lends = "arab"
to = ["Serif"]
file = "{SERIF}"
[[typeface]]
family = "Chinese"
lends = "hani"
file = "package:font_nowhere/a.otf"
"""
    )
    write(themes, {"base/theme.toml": lending})

    theme = load_theme("base", [themes])

    assert [face.family for face in theme.typefaces] == ["Serif"]
    (lender,) = theme.lenders  # what is not installed lends nothing
    assert (lender.face.family, lender.script, lender.to) == (
        *("Arabic", "arab", ("Serif",)),
    )
    assert (lender.face.weight, lender.face.heaviest) == (200, 900)


def test_styles_of_the_extended_theme_apply_first(themes):
    assert load_theme("child", [themes]).styles == ((1, "base.css"), (0, "child.css"))


def test_the_nearest_folder_wins(themes, tmp_path):
    near = write(tmp_path / "near", {"base/theme.toml": 'template = "near.html"'})

    assert load_theme("base", [near, themes]).template == "near.html"


def test_an_unknown_theme_is_named_with_the_nearest(themes):
    with pytest.raises(ThemeError, match="no theme called “chidl”") as caught:
        load_theme("chidl", [themes])
    assert caught.value.hint == "Did you mean “child”?"


def test_a_theme_like_no_other_gets_the_list(themes):
    with pytest.raises(ThemeError) as caught:
        load_theme("zzz", [themes])
    assert caught.value.hint == "There is: base, child."


def test_a_theme_without_a_title_is_there_to_be_extended_and_not_offered(themes):
    write(themes, {"base/theme.toml": 'template = "base.html"'})

    with pytest.raises(ThemeError) as caught:
        load_theme("zzz", [themes])
    assert caught.value.hint == "There is: child."
    assert load_theme("child", [themes]).labels == ("child", "base")


@pytest.mark.parametrize(
    "name", ["", ".", "..", "../base", "base/../base", "/etc", "C:base", "a\0b", "a\\b"]
)
def test_a_theme_is_one_folder_name_and_leads_nowhere_else(themes, name):
    write(themes, {"theme.toml": BASE, "inner/theme.toml": BASE})

    with pytest.raises(ThemeError, match="there is no theme called"):
        load_theme(name, [themes / "inner", themes])


def test_extending_an_unknown_theme_names_the_file_that_does(themes):
    write(themes, {"child/theme.toml": 'extends = "bass"'})

    with pytest.raises(ThemeError) as caught:
        load_theme("child", [themes])
    assert str(caught.value) == (
        "child/theme.toml: extends is “bass”, but there is no such theme"
    )
    assert caught.value.hint == "Did you mean “base”?"


@pytest.mark.parametrize("last", ["child", "base"])
def test_themes_that_extend_each_other_are_refused(themes, last):
    write(themes, {"base/theme.toml": f'extends = "{last}"'})

    with pytest.raises(ThemeError) as caught:
        load_theme("child", [themes])
    assert str(caught.value) == (
        f"base/theme.toml: extends is “{last}”, which extends this theme in turn"
    )


def test_a_theme_without_any_template_is_refused(themes):
    write(themes, {"base/theme.toml": 'title = "Base"'})

    with pytest.raises(ThemeError, match=r"^child/theme.toml: the key “template” is"):
        load_theme("child", [themes])


def test_a_shadow_needs_a_face_that_is_there(themes):
    write(
        themes, {"child/theme.toml": CHILD.replace("weight = 900", "weight = 800", 1)}
    )

    with pytest.raises(ThemeError) as caught:
        load_theme("child", [themes])
    assert str(caught.value) == (
        "child/theme.toml: the shadow needs “Black” of weight 800, but no [[typeface]]"
        " brings it"
    )
