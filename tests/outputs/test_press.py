from __future__ import annotations

import json

import pytest

from tests.samples import digest
from zine.errors import PaperError
from zine.outputs.press import press_facts, press_file, press_in, press_of_zine
from zine.preflight.profile import load_profile


@pytest.fixture
def root(tmp_path):
    for folder in ("mine/presses", "presses"):
        (tmp_path / folder).mkdir(parents=True)
    (tmp_path / "mine" / "presses" / "ours.toml").write_text(
        'like = "riso"\nsheets = 3'
    )
    (tmp_path / "presses" / "ours.toml").write_text('like = "riso"\nsheets = 4')
    (tmp_path / "presses" / "theirs.toml").write_text('like = "riso"\nsheets = 5')
    return tmp_path / "mine"


@pytest.mark.parametrize(
    ("name", "sheets"),
    [("ours", 3), ("presses/ours.toml", 3), ("theirs", 5), ("production", 35)],
)
def test_the_presses_of_a_zine_come_first(root, name, sheets):
    press = press_of_zine(name, root, (root.parent / "presses",))

    assert press.sheets == sheets


def test_a_zine_does_not_reach_out_of_its_folder(root):
    with pytest.raises(PaperError, match="outside the zine's folder"):
        press_of_zine("../presses/theirs.toml", root)


def test_a_file_is_named_as_the_settings_name_it(root):
    with pytest.raises(PaperError) as caught:
        press_of_zine("presses/none.toml", root)

    assert str(caught.value.place) == "presses/none.toml"


def test_a_press_comes_out_of_a_record_as_it_went_in(root):
    ours = press_of_zine("ours", root)

    assert press_in(json.loads(json.dumps(press_facts(ours)))) == ours
    assert press_facts(load_profile("riso")) is None
    assert press_in({"sheets": 3}) is None


def test_the_file_that_settings_name_is_an_input(root):
    data = (root / "presses" / "ours.toml").read_bytes()

    assert press_file("presses/ours.toml", root) == (
        ("presses/ours.toml", digest(data)),
    )
    assert press_file("ours", root) == ()
