from __future__ import annotations

import pytest

from zine.errors import PaperError
from zine.paper import DEAD_EDGE
from zine.preflight.profile import USUAL, load_profile, profile_names


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
