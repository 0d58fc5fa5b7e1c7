from __future__ import annotations

import pytest
from pydantic import ValidationError

from zine.content.settings import LoneSettings, PartSettings, Settings
from zine.paper import FORMATS, PAPERS


def test_a_zine_needs_a_title_and_nothing_else():
    settings = Settings(title="T")

    assert settings.format in FORMATS
    assert settings.flip == "short"


def test_every_paper_can_be_chosen():
    for paper in (*PAPERS, "both"):
        assert Settings(title="T", paper=paper).paper == paper


def test_settings_do_not_change():
    with pytest.raises(ValidationError):
        Settings(title="T").title = "U"


def test_a_lone_text_may_say_all_that_a_zine_and_a_part_may():
    said = set(Settings.model_fields) | set(PartSettings.model_fields)

    assert set(LoneSettings.model_fields) == said
