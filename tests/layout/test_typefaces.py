from __future__ import annotations

from pathlib import Path

import pytest

from tests.layout.samples import SERIF, write
from zine.errors import Place, SetupError, ThemeError
from zine.layout.installing import pip_install
from zine.layout.typefaces import Typeface, is_installed, typeface_path

PLACE = Place("mine/theme.toml")


def test_a_font_of_an_installed_package_is_found_by_its_path(tmp_path):
    path = typeface_path(SERIF, tmp_path, PLACE)

    assert path.is_file()
    assert path.name == "SourceSerifPro-Regular.ttf"


def test_a_font_in_the_themes_folder_is_found(tmp_path):
    write(tmp_path, {"fonts/a.otf": "font"})

    assert typeface_path("fonts/a.otf", tmp_path, PLACE).read_text() == "font"


def test_a_missing_package_is_named_with_the_command_that_brings_it(tmp_path):
    with pytest.raises(SetupError) as caught:
        typeface_path("package:font_nowhere_serif/a.ttf", tmp_path, PLACE)
    assert str(caught.value) == (
        "mine/theme.toml: the font package “font_nowhere_serif” is not installed"
    )
    assert caught.value.hint == f"Run `{pip_install('font-nowhere-serif')}`."


@pytest.mark.parametrize(
    ("file", "is_there"),
    [
        *((SERIF, True), ("fonts/a.ttf", True)),
        *(("package:font_nowhere/a.ttf", False), ("package:a b/a.ttf", False)),
    ],
)
def test_a_package_that_is_missing_is_known_beforehand(file, is_there):
    assert is_installed(file) is is_there


@pytest.mark.parametrize(
    ("weight", "distance"), [(100, 200), (300, 0), (500, 0), (900, 200)]
)
def test_a_variable_font_has_the_weights_between(weight, distance):
    face = Typeface("A", 300, "normal", Path("a.ttf"), heaviest=700)

    assert face.distance(weight) == distance


def test_other_fonts_have_one_weight():
    assert Typeface("A", 400, "normal", Path("a.ttf")).distance(700) == 300


@pytest.mark.parametrize("package", ["", "os.path", "sys", "a b"])
def test_what_is_not_a_package_with_files_is_not_installed(tmp_path, package):
    with pytest.raises(SetupError):
        typeface_path(f"package:{package}/a.ttf", tmp_path, PLACE)


@pytest.mark.parametrize(
    "file",
    [
        "gone.ttf",
        "../secret.ttf",
        "/etc/hostname",
        "package:font_source_serif_pro/gone.ttf",
        "package:font_source_serif_pro/../secret.ttf",
        "package:font_source_serif_pro//etc/hostname",
        "package:font_source_serif_pro/",
        "package:font_source_serif_pro",
    ],
)
def test_a_font_file_that_is_not_there_or_elsewhere_is_refused(tmp_path, file):
    write(tmp_path, {"secret.ttf": "secret", "theme/a": ""})

    with pytest.raises(ThemeError) as caught:
        typeface_path(file, tmp_path / "theme", PLACE)
    assert str(caught.value) == (
        f"mine/theme.toml: the font file “{file}” does not exist"
    )
