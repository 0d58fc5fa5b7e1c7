from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given

from tests.impose.test_printer import OFFICE, PRINTERS
from zine.errors import SetupError
from zine.outputs.printer_file import read_printer, write_printer

TEXT = write_printer(OFFICE)


def refused(old, new):
    assert old in TEXT
    with pytest.raises(SetupError) as caught:
        read_printer("office", TEXT.replace(old, new, 1), "office.toml")
    assert caught.value.place.file == "office.toml"
    assert caught.value.hint
    return caught.value.message


@given(PRINTERS)
def test_what_is_written_is_read_again(printer):
    again = read_printer("any", write_printer(printer), "any.toml")

    assert (again.flip, again.dialog) == (printer.flip, printer.dialog)
    for one, other in ((again.front, printer.front), (again.back, printer.back)):
        assert one.right == pytest.approx(other.right, abs=0.02)
        assert one.up == pytest.approx(other.up, abs=0.02)
    assert again.across == pytest.approx(printer.across, abs=1e-5)


def test_the_rim_is_written_by_its_edges():
    assert "left = 3.00, bottom = 4.00, right = 5.00, top = 6.00" in TEXT
    assert read_printer("office", TEXT, "").front.rim == pytest.approx(OFFICE.front.rim)


def test_a_printer_that_is_not_off_has_no_minus_nought():
    plain = replace(OFFICE, front=OFFICE.front._replace(up=-1e-9))

    assert "-0.00" not in write_printer(plain)


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ('flip = "short"', 'flip = "left"', "flip is “left”; it can be short or long"),
        ('paper = "a4"', 'paper = "a44"', "paper: there is no paper called “a44”"),
        ("across = 0.99", "across = 2.99", "across is “2.99"),
        ("across = 0.99000", "across = nan", "across is “nan”"),
        ("across = 0.99000", "across = true", "across is “True”"),
        ("across = 0.99000", 'across = "one"', "across is “one”"),
        ("left = 3.00", "left = -3", "front.blank.left is “-3”"),
        ("right = 1.00", "rihgt = 1", "“front.rihgt” means nothing here"),
        ("up = 0.50", "", "“front.up” is missing"),
        ("[back]", "[bark]", "“bark” means nothing here"),
        ("[front]", "[front", "cannot be read"),
        ("[front]", "", "“blank” means nothing here"),
    ],
)
def test_a_damaged_file_says_what_is_wrong_in_it(old, new, said):
    assert said in refused(old, new)
