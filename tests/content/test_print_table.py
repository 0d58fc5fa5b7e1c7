from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from zine.content.check import check
from zine.content.read import read_zine
from zine.content.settings import LoneSettings, SettingsTable, settled
from zine.content.toml_tables import load_toml
from zine.content.yaml_strings import load_strings
from zine.errors import ContentError

ALL = """
copies = 120
text_stock = "90 gsm"
cover_stock = "65 lb cover"
staples = 3
trim = true
price_per_side = 0.05
price_per_sheet = "0,01"
price_per_cover_sheet = 0.2
price_per_copy = 1
currency = "€"
"""


def run_of(words):
    text = f'title = "T"\n[print]\n{words}'
    return settled(check(SettingsTable, load_toml(text, "zine.toml"))).run


def refused(words, text='title = "T"\n[print]\n{}'):
    with pytest.raises(ContentError) as caught:
        check(SettingsTable, load_toml(text.format(words), "zine.toml"))
    return caught.value


def test_a_run_may_say_all_that_a_shop_wants_to_know():
    run = run_of(ALL)

    assert (run.copies, run.staples, run.trim) == (120, 3, True)
    assert (run.text_stock, run.cover_stock) == ("90 gsm", "65 lb cover")
    assert (run.price_per_side, run.price_per_sheet) == (
        Decimal("0.05"),
        Decimal("0.01"),
    )
    assert (run.price_per_cover_sheet, run.price_per_copy) == (Decimal("0.2"), 1)
    assert run.currency == "€"


def test_a_lone_text_says_it_as_a_mapping():
    text = "title: T\nprint:\n  copies: 40\n  trim: true\n  price_per_side: 0.05\n"

    run = settled(check(LoneSettings, load_strings(text, "essay.md"))).run

    assert (run.copies, run.trim, run.price_per_side) == (40, True, Decimal("0.05"))


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        ("copis = 3", "“copis” is not a setting; did you mean “copies”?"),
        ('copies = "many"', "copies is “many”; it can be a whole number"),
        ("copies = 0", "copies is “0”; it can be a whole number from 1"),
        ("copies = 1.5", "copies is “1.5”; it can be a whole number"),
        ("copies = true", "copies is true; it can be a whole number"),
        ("staples = 4", "staples is “4”; it can be a number from 0 to 3"),
        ("trim = 1", "trim is “1”; it can be true or false"),
        ('price_per_side = "5 ct"', "price_per_side is “5 ct”; it can be a number"),
        ("price_per_side = inf", "price_per_side is “inf”; it can be a number"),
        ("price_per_copy = -1", "price_per_copy is “-1”; it can be a number"),
        ("price_per_copy = true", "price_per_copy is true; it can be a number"),
        ("text_stock = true", "text_stock is true; it must be text"),
    ],
)
def test_a_mistake_names_its_file_its_line_and_its_key(words, sentence):
    error = refused(words)

    assert str(error.place) == "zine.toml:3"
    assert error.message.startswith(sentence)


def test_what_is_no_table_is_shown_as_one():
    error = refused('print = "40"', "title = 'T'\n{}")

    assert error.message == "print is “40”; it must be a table"
    assert "Write [print]" in error.hint


@pytest.mark.parametrize(
    ("older", "newer"),
    [
        ("trim = true", "trim = true"),
        ("trim = false", "trim = true"),
        ('stock = "90 gsm"', 'text_stock = "80 gsm"'),
    ],
)
def test_a_thing_is_said_once(older, newer):
    error = refused(newer, f"title = 'T'\n{older}\n[print]\n{{}}")

    assert str(error.place) == "zine.toml:2"
    assert "of [print] says the same; leave this out" in error.message


@given(st.decimals(0, 10**6, places=3))
def test_a_price_is_read_to_the_last_digit(price):
    for said in (f"{price:f}", f"{price:f}".replace(".", ",")):
        assert run_of(f'price_per_sheet = "{said}"').price_per_sheet == price


@pytest.mark.parametrize(
    ("text", "hint"),
    [
        ("copies = 40", "Put it below a line [print]."),
        ('[print]\nflip = "long"', "Put it above the line [print], with the others."),
        ("[print]\ncopys = 40", "The settings here are copies, text_stock,"),
    ],
)
def test_a_setting_on_the_wrong_side_of_the_line_is_told_where_it_belongs(text, hint):
    assert refused("", f"title = 'T'\n{text}{{}}").hint.startswith(hint)


@pytest.mark.parametrize("heading", ["# A Heading\n\n", ""])
def test_a_lone_text_says_its_run_whether_it_has_a_title_or_not(heading, tmp_path):
    file = tmp_path / "essay.md"
    run = "print:\n  trim: true\n  text_stock: 90 gsm\n  price_per_side: 0.000000001\n"
    file.write_text(f"---\n{run}---\n{heading}Words.\n", encoding="utf-8")

    run = read_zine(file).settings.run

    assert (run.trim, run.text_stock) == (True, "90 gsm")
    assert run.price_per_side == Decimal("1E-9")
