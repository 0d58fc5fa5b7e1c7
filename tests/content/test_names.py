from __future__ import annotations

import unicodedata
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from zine.content.names import readable_name, safe_name, split_number, zine_name


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Who Cares About Collectives?", "who-cares-about-collectives"),
        ("../../etc/passwd", "etcpasswd"),
        ("-o", "o"),
        (".hidden", "hidden"),
        ("CON", "zine-con"),
        ("lpt1", "zine-lpt1"),
        ("$(rm -rf ~)", "rm-rf"),
        ("a\u202eb\x00c\n", "abc"),
        ("Zu\u0308rich", "zürich"),
        ("हिन्दी", "हिन्दी"),
        ("???", "zine"),
        ("", "zine"),
    ],
)
def test_a_name_is_safe_and_can_be_recognised(text, name):
    assert safe_name(text) == name


@given(st.text(max_size=200))
def test_any_text_becomes_a_name_that_every_file_system_takes(text):
    name = safe_name(text)

    assert 0 < len(name) <= 65
    assert len(name.encode()) <= 205
    assert name[0] not in ".-_"
    assert not set('/\\:*?"<>|. \t\n\0') & set(name)
    assert not any(unicodedata.category(c).startswith("C") for c in name)


@given(st.text(max_size=100))
def test_a_safe_name_stays_as_it_is(text):
    assert safe_name(safe_name(text)) == safe_name(text)


def test_a_zine_is_called_after_its_folder_or_its_file(tmp_path):
    (tmp_path / "Vol. 2").mkdir()
    (tmp_path / "My Essay.md").touch()

    assert zine_name(tmp_path / "Vol. 2") == "vol-2"
    assert zine_name(tmp_path / "My Essay.md") == "my-essay"


def test_a_zine_in_the_current_folder_has_a_name(tmp_path, monkeypatch):
    (tmp_path / "here").mkdir()
    monkeypatch.chdir(tmp_path / "here")

    assert zine_name(Path()) == "here"


@pytest.mark.parametrize(
    ("stem", "title"),
    [
        ("02-who_cares", "Who cares"),
        ("essay", "Essay"),
        ("12", "12"),
        ("--", "Untitled"),
    ],
)
def test_a_file_name_can_serve_as_a_title(stem, title):
    assert readable_name(stem) == title


@pytest.mark.parametrize(
    ("stem", "number", "rest"),
    [
        ("01-intro", 1, "intro"),
        ("1_intro", 1, "intro"),
        ("001 intro", 1, "intro"),
        ("3. intro", 3, "intro"),
        ("7", 7, "7"),
        ("3rd-wave", None, "3rd-wave"),
        ("intro", None, "intro"),
    ],
)
def test_a_number_at_the_front_gives_the_order(stem, number, rest):
    assert split_number(stem) == (number, rest)
