from __future__ import annotations

import pytest

from zine.errors import ContentError, PaperError
from zine.preflight.profile_file import KEYS, Limits, line_of, read_press_file
from zine.units import mm

WHOLE = """\
title = "The machine at the library"
dead_margin = "5 mm"
type = ["8 pt", "7 pt"]
reversed = ["9 pt", "7 pt"]
line = ["0.35 pt", "0.25 pt"]
ppi = 150
sheets = 10
"""


@pytest.fixture
def read(tmp_path):
    def read(text):
        data = text if isinstance(text, bytes) else text.encode()
        (tmp_path / "mine.toml").write_bytes(data)
        return read_press_file(tmp_path / "mine.toml", "presses/mine.toml")

    return read


def test_a_whole_press_is_read_key_by_key(read):
    said = read(WHOLE + "black_only = true\nink = 30\n")

    assert said["dead_margin"] == pytest.approx(mm(5))
    assert said["type"] == Limits(8, 7)
    assert (said["sheets"], said["black_only"], said["ink"]) == (10, True, 30)


def test_what_is_like_another_says_only_what_differs(read):
    assert read('like = "riso"') == {"like": "riso"}


@pytest.mark.parametrize(
    ("text", "line", "said", "hint"),
    [
        ('like = "riso"\nppy = 9', 2, "“ppy” means nothing", "Did you mean ppi?"),
        ('like = "riso"\nzebra = 9', 2, "“zebra” means", "A press has like, title"),
        (
            'like = "riso"\nsheets = "many"',
            2,
            "sheets is “many”; it can be a whole",
            "",
        ),
        ('like = "riso"\nsheets = 1.5', 2, "sheets is “1.5”", ""),
        ('like = "riso"\nsheets = 0', 2, "sheets is “0”", ""),
        (
            'like = "riso"\n\nink = 130',
            3,
            "ink is “130”; it can be a number from 0",
            "",
        ),
        ('like = "riso"\nppi = nan', 2, "ppi is “nan”", ""),
        ('like = "riso"\nbleed = 3', 2, "bleed is “3”; it can be a length", ""),
        ('like = "riso"\nbleed = "3 ells"', 2, "bleed is “3 ells”", ""),
        ('like = "riso"\ntype = "8 pt"', 2, "type is “8 pt”; it can be two", ""),
        ('like = "riso"\ntype = ["7 pt", "8 pt"]', 2, "type is", "README"),
        ('like = "riso"\nblack_only = 1', 2, "black_only is “1”; it can be true", ""),
        ("like = 3", 1, "like is “3”", ""),
        (
            WHOLE.replace("ppi = 150\n", ""),
            None,
            "ppi is missing",
            'like = "copy-shop"',
        ),
        (b"title = \xff", None, "no text in UTF-8", ""),
        ("# " + "x" * 20_000, None, "longer than 10,000 bytes", ""),
    ],
)
def test_a_mistake_is_told_with_its_place_and_what_to_do(read, text, line, said, hint):
    with pytest.raises(PaperError) as caught:
        read(text)

    assert caught.value.place.file == "presses/mine.toml"
    assert caught.value.place.line == line
    assert said in caught.value.message
    assert hint in caught.value.hint


def test_all_mistakes_are_told_at_once(read):
    with pytest.raises(PaperError) as caught:
        read(WHOLE.replace("ppi = 150\n", "ink = 130\nzebra = 1\n"))

    told = [(it.place.line, it.message) for it in caught.value.others]
    assert caught.value.message == "ink is “130”; it can be a number from 0 to 100"
    assert told == [(7, "“zebra” means nothing here"), (None, "ppi is missing")]


def test_what_is_no_toml_is_told_as_in_a_zine(read):
    with pytest.raises(ContentError, match="toml:1: type is x, which is not between"):
        read("type = x")


def test_a_key_is_found_where_it_stands():
    assert line_of("type", 'grey_type = "1 pt"\n"type" = 3') == 2
    assert line_of("ink", "") is None


def test_every_key_has_an_example_of_what_it_wants():
    assert all(kind.wanted for kind in KEYS.values())
