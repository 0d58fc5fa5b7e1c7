from __future__ import annotations

import pytest

from tests.cli.test_printer import TYPED
from zine.outputs.printers import load_printer, printers_folder
from zine.units import in_mm


@pytest.fixture(autouse=True)
def home(tmp_path, monkeypatch):
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path))


@pytest.fixture
def added(zine):
    return zine("printer", "add", "office", *TYPED)


def test_what_was_read_is_kept(added):
    printer = load_printer("office")

    assert added.status == 0
    assert (printer.dialog, printer.flip) == ("short", "long")
    assert in_mm(printer.back.right) == pytest.approx(1.5, abs=0.02)
    assert in_mm(printer.back.up) == pytest.approx(-2, abs=0.03)
    assert (printer.across, printer.along) == pytest.approx((0.992, 0.992), abs=0.001)


SHOWN = """\
office
  Tested on   A4
  To print    two-sided, choose the SHORT edge
              it flips on the LONG edge then; sheets are made so
  Fronts      in their place
              blank rim: left 5, right 5, upper 5, lower 5 mm
  Backs       1.5 mm too far right and 2.0 mm too far down
              blank rim: left 5, right 5, upper 5, lower 5 mm
  Size        99.2 % from side to side, 99.2 % up and down
"""


@pytest.mark.usefixtures("added")
def test_it_is_said_in_plain_words(zine):
    assert zine("printer", "show", "office").out == SHOWN


def test_it_says_what_comes_next_and_how_to_see_that_it_is_right(added):
    assert "zine build --printer office" in added.out
    assert "zine test-sheet --printer office" in " ".join(added.out.split())


@pytest.mark.usefixtures("added")
def test_a_printer_that_is_known_is_forgotten_only_if_that_is_said(zine):
    again = zine("printer", "add", "office", *TYPED, "--flip", "short")
    assert again.status == 2
    assert "--replace" in again.err
    assert load_printer("office").flip == "long"

    zine("printer", "add", "office", *TYPED, "--flip", "short", "--replace")
    assert load_printer("office").flip == "short"


@pytest.mark.usefixtures("added")
def test_a_damaged_printer_hides_no_other(zine):
    (printers_folder() / "broken.toml").write_text('paper = "a4"')

    ended = zine("printer")

    assert ended.status == 0
    assert "office" in ended.out
    assert "broken.toml" in ended.err


def test_a_name_that_is_no_file_is_refused(zine):
    ended = zine("printer", "add", "../../x", *TYPED)

    assert ended.status == 2
    assert not printers_folder().exists()
