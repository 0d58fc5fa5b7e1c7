from __future__ import annotations

from dataclasses import replace

import pytest

from zine.errors import PaperError
from zine.paper import DEAD_EDGE
from zine.preflight.profile import (
    USUAL,
    is_shipped,
    load_profile,
    load_profile_file,
    profile_names,
)


def test_there_are_five_kinds_of_press():
    names = {"home-laser", "home-inkjet", "copy-shop", "production", "riso"}

    assert set(profile_names()) == names
    assert USUAL in names


@pytest.mark.parametrize("name", profile_names())
def test_every_profile_is_of_sound_numbers(name):
    press = load_profile(name)

    assert press.title
    # What zines are laid out for has to satisfy every press.
    assert 0 <= press.dead_margin <= DEAD_EDGE
    for limits in (press.type, press.reversed, press.line):
        assert 0 < limits.error <= limits.warning
    assert press.reversed.warning >= press.type.warning
    assert press.sheets >= 10


def test_a_press_can_be_written_in_any_way():
    assert load_profile(" Copy Shop ") is not None
    assert load_profile("Copy Shop").name == "copy-shop"


def test_a_press_that_is_not_known_is_refused_with_those_that_are():
    with pytest.raises(PaperError, match="mean “riso”") as caught:
        load_profile("risso")

    assert "home-laser" in caught.value.hint


@pytest.fixture
def folder(tmp_path):
    folder = tmp_path / "presses"
    folder.mkdir()
    return folder


def test_a_press_of_ones_own_is_like_another_but_for_what_it_says(folder):
    (folder / "Our Library.toml").write_text('like = "copy-shop"\nsheets = 7')

    press = load_profile("our-library", [folder])

    usual = load_profile("copy-shop")
    assert press == replace(usual, name="our-library", title="our-library", sheets=7)
    assert "our-library" in profile_names([folder])
    assert not is_shipped(press)
    assert is_shipped(usual)


def test_a_press_of_ones_own_comes_before_those_that_all_have(folder):
    (folder / "riso.toml").write_text('like = "riso"\nsheets = 7')

    press = load_profile("riso", [folder])

    assert (press.sheets, press.ink) == (7, load_profile("riso").ink)
    assert not is_shipped(press)


def test_a_press_may_be_like_one_that_is_like_another(folder):
    (folder / "a.toml").write_text('like = "b"\nppi = 7')
    (folder / "b.toml").write_text('like = "riso"\nppi = 8\nsheets = 9')

    press = load_profile_file(folder / "a.toml")

    assert (press.ppi, press.sheets) == (7, 9)


@pytest.mark.parametrize(
    ("like", "said"), [("b", "like this one"), ("cop-shop", "mean “copy-shop”")]
)
def test_what_it_is_like_has_to_be_there_and_to_end_somewhere(folder, like, said):
    (folder / "a.toml").write_text(f'like = "{like}"')
    (folder / "b.toml").write_text('like = "a"')

    with pytest.raises(PaperError, match=said) as caught:
        load_profile("a", [folder])

    assert caught.value.place.file.startswith("presses/")
