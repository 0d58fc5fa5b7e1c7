from __future__ import annotations

import pytest

from zine.errors import PaperError
from zine.impose.scheme_file import SHIPPED, load_scheme, read_scheme, scheme_names

QUARTO = """
title = "Quarto"
description = "Eight pages from one sheet, folded twice."
grid = "2x2"
steps = ["fold top behind", "fold left behind"]
"""


@pytest.fixture
def folder(tmp_path):
    schemes = tmp_path / "schemes"
    schemes.mkdir()
    (schemes / "quarto.toml").write_text(QUARTO, encoding="utf-8")
    return schemes


@pytest.mark.parametrize("name", [file.stem for file in SHIPPED.glob("*.toml")])
def test_every_shipped_scheme_can_be_folded(name):
    scheme = load_scheme(name)

    assert scheme.name == name
    assert scheme.description.endswith(".")


def test_a_zine_brings_its_own_schemes(folder):
    assert load_scheme("quarto", [folder]).pages_per_sheet == 8
    assert scheme_names([folder]) == ("quarto", "saddle-stitch")


def test_the_zines_own_scheme_comes_before_a_shipped_one(folder):
    (folder / "saddle-stitch.toml").write_text(QUARTO, encoding="utf-8")

    assert load_scheme("saddle-stitch", [folder]).title == "Quarto"
    assert load_scheme("saddle-stitch").title == "Saddle stitch"


def test_an_unknown_scheme_is_refused_with_the_nearest_name():
    with pytest.raises(PaperError, match="no scheme 'sadle-stich'") as caught:
        load_scheme("sadle-stich")

    assert caught.value.hint == "Did you mean `saddle-stitch`?"


def test_a_name_far_from_all_is_refused_with_the_whole_list():
    with pytest.raises(PaperError) as caught:
        load_scheme("zzz")

    assert caught.value.hint == "Choose from saddle-stitch."


def test_a_name_is_no_path(folder):
    with pytest.raises(PaperError, match="there is no scheme"):
        load_scheme("../schemes/quarto", [folder])


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        ('title = "Quarto"', "", "the key `title` is missing"),
        ('title = "Quarto"', "title = 4", "title = 4 is no line of text"),
        ('title = "Quarto"', 'title = " "', "title = ' ' is no line of text"),
        ('"Quarto"', '"a\\u001bb"', r"title = 'a\x1bb' is no line of text"),
        ("steps =", "fold =", "the key `steps` is missing"),
        ("grid =", "extra = 1\ngrid =", "the key 'extra' is unknown"),
        ("2x2", "2 by 2", "grid = '2 by 2' is not rows x columns"),
        ("2x2", "9x9", "grid = '9x9' is not rows x columns"),
        ('"2x2"', "22", "grid = 22 is not rows x columns"),
        ("fold top behind", "glue", "steps: 'glue' is not a step"),
        ('"fold top behind"', "1", "steps: 1 is not a step"),
        ('["fold top behind", "fold left behind"]', "[]", "is not a list of 1 to 16"),
        ('["fold top behind", "fold left behind"]', '"nest"', "is not a list"),
        ("fold top behind", "nest", "2x2 grid: 2 panels still lie side by side"),
        ("2x2", "2x1", "2x1 grid: `fold left behind` meets an odd number of panels: 1"),
        ("left behind", "right behind", "with the spine at the right, not at the left"),
        ("title", "= title", "cannot be read"),
    ],
)
def test_a_scheme_file_is_refused_by_file_key_and_value(folder, old, new, message):
    file = folder / "quarto.toml"
    file.write_text(QUARTO.replace(old, new, 1), encoding="utf-8")

    with pytest.raises(PaperError) as caught:
        read_scheme(file)

    assert message in caught.value.message
    assert str(caught.value.place) == "schemes/quarto.toml"
    assert caught.value.hint.endswith(".")


def test_the_fold_at_the_head_cannot_come_last(folder):
    turned_round = QUARTO.replace(
        '["fold top behind", "fold left behind"]',
        '["fold left behind", "fold top behind"]',
    )
    (folder / "quarto.toml").write_text(turned_round, encoding="utf-8")

    with pytest.raises(PaperError, match="the spine at the top"):
        load_scheme("quarto", [folder])


def test_a_scheme_that_is_no_text_is_refused(folder):
    (folder / "quarto.toml").write_bytes(b"\xff\xfe")

    with pytest.raises(PaperError, match="cannot be read"):
        load_scheme("quarto", [folder])


def test_a_scheme_as_long_as_a_book_is_refused(folder):
    (folder / "quarto.toml").write_text(QUARTO + "#" * 10_000, encoding="utf-8")

    with pytest.raises(PaperError, match="too long"):
        load_scheme("quarto", [folder])


def test_a_scheme_nested_without_end_is_refused(folder):
    (folder / "quarto.toml").write_text(f"grid = {'[' * 9000}", encoding="utf-8")

    with pytest.raises(PaperError, match="cannot be read"):
        load_scheme("quarto", [folder])


def test_a_link_to_somewhere_else_is_no_scheme(folder, tmp_path):
    secret = tmp_path / "secret.txt"
    secret.write_text("secret", encoding="utf-8")
    (folder / "linked.toml").symlink_to(secret)
    (tmp_path / "linked-folder").symlink_to(folder)

    assert "linked" not in scheme_names([folder])
    assert "quarto" not in scheme_names([tmp_path / "linked-folder"])


def test_a_zine_need_not_have_a_folder_of_schemes(tmp_path):
    assert load_scheme("saddle-stitch", [tmp_path / "schemes"]).staples == 2
