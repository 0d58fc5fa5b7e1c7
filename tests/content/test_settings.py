from __future__ import annotations

import pickle
import subprocess
import sys
from dataclasses import fields

import pytest
from pydantic import ValidationError

from zine.content.model import Settings
from zine.content.settings import LoneSettings, PartSettings, SettingsTable, settled
from zine.paper import SHEETS


def test_a_zine_needs_a_title_and_nothing_else():
    settings = SettingsTable(title="T")

    assert settings.format is None
    assert settings.flip == "short"
    assert settled(settings).sheets == ("letter", "a4")


@pytest.mark.parametrize("key", ["paper", "sheet"])
def test_sheets_have_an_old_word_and_a_new_one(key):
    for paper in SHEETS:
        settings = settled(SettingsTable(title="T", **{key: paper}))
        assert settings.sheets == (paper,)


def test_sheets_are_named_once():
    with pytest.raises(ValidationError, match="sheet says the same") as caught:
        SettingsTable(title="T", sheet="a4", paper="both")

    assert caught.value.errors()[0]["loc"] == ("paper",)


def test_settings_do_not_change():
    with pytest.raises(ValidationError):
        SettingsTable(title="T").title = "U"


def test_a_lone_text_may_say_all_that_a_zine_and_a_part_may():
    said = set(SettingsTable.model_fields) | set(PartSettings.model_fields)

    assert set(LoneSettings.model_fields) == said


def test_settings_say_the_same_before_and_after_they_are_settled():
    before = {name: f.default for name, f in SettingsTable.model_fields.items()}
    after = {f.name: f.default for f in fields(Settings)}

    del before["title"], after["title"]
    assert before == after


def test_settled_settings_need_no_library_to_be_read():
    code = (
        "import pickle, sys; pickle.loads(sys.stdin.buffer.read());"
        " assert 'pydantic' not in sys.modules"
    )
    settings = settled(SettingsTable(title="t", sources=({"title": "s"},)))

    subprocess.run(
        [sys.executable, "-c", code], input=pickle.dumps(settings), check=True
    )


def test_sizes_and_edges_may_be_written_in_any_case():
    settings = SettingsTable(title="t", format="A5", paper="Letter", flip="SHORT")

    assert (settings.format, settings.flip) == ("a5", "short")
    assert settings.paper == ("letter",)
