from __future__ import annotations

import pytest

from zine.content.direction import runs_from_right


@pytest.mark.parametrize("lang", ["ar", "he", "fa", "ur", "yi", "AR-eg", "fa-IR"])
def test_arabic_hebrew_and_their_kin_run_from_the_right(lang):
    assert runs_from_right(lang)


@pytest.mark.parametrize("lang", ["en", "de", "zh-Hant", "ja", "ru", "tr", "ha", "sw"])
def test_most_languages_run_from_the_left(lang):
    assert not runs_from_right(lang)


def test_the_script_decides_over_the_language():
    assert runs_from_right("ha-Arab")
    assert runs_from_right("ku-Arab-IQ")
    assert runs_from_right("pa-arab")
    assert not runs_from_right("yi-Latn")
    assert not runs_from_right("ks-Deva-IN")


def test_a_region_is_no_script():
    assert not runs_from_right("en-IL")
    assert runs_from_right("he-IL")
