from __future__ import annotations

import io
import re
import sys

import pytest

from tests.impose.samples import SCHEMES
from zine.cli.schemes import show_schemes


@pytest.fixture(scope="module")
def listed():
    """Every line of the list."""
    here, sys.stdout = sys.stdout, io.StringIO()
    try:
        show_schemes(None)
        return sys.stdout.getvalue()
    finally:
        sys.stdout = here


def entry(listed, name):
    """Return the paragraph about a scheme."""
    return next(it for it in listed.split("\n\n") if it.startswith(f"{name}  "))


def test_every_scheme_is_listed_once_with_its_title_and_sentence(listed):
    for name, scheme in SCHEMES.items():
        words = " ".join(entry(listed, name).split())
        assert words.startswith(f"{name} {scheme.title} {scheme.description}")


def test_the_list_fits_a_terminal_and_ends_with_what_its_lines_mean(listed):
    assert max(map(len, listed.splitlines())) < 80
    assert "stands on its head" in listed
    assert "zine schemes NAME" in listed


def test_a_scheme_is_drawn_with_what_it_makes_and_takes(listed):
    assert entry(listed, "saddle-stitch") == (
        "saddle-stitch   Saddle stitch\n"
        "  Sheets laid inside each other, folded once and stapled through the fold.\n"
        "     front         back\n"
        "  ┌─────────┐   ┌─────────┐   4 pages on both sides of each sheet\n"
        "  │ 4  ┊ 1  │   │ 2  ┊ 3  │   binding left, right or top\n"
        "  └─────────┘   └─────────┘   tools: bone folder or spoon, long-reach stapler"
    )


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("mini8", "a poster may fill the back"),
        ("mini8", "binding left or right"),
        ("cards", "other rows and columns: --grid"),
        ("cards", "read from the left or right"),
        ("n-up", "tools: none"),
        ("two-copies", "2 times"),
        ("french-fold", "2 pages on one side of each sheet"),
    ],
)
def test_facts_follow_from_the_scheme(name, words, listed):
    # Words at the side of a drawing go over several lines, between its own.
    assert re.search(r".*?".join(words.split()), entry(listed, name), re.DOTALL)


@pytest.mark.parametrize("name", SCHEMES)
def test_one_scheme_is_shown_at_length(name, zine):
    ended = zine("schemes", name)

    assert ended.status == 0
    assert "  steps    1. " in ended.out
    assert f"zine impose IN.pdf --scheme {name}\n" in ended.out
    assert max(map(len, ended.out.splitlines())) < 80


def test_a_scheme_that_is_not_there_is_said(zine):
    ended = zine("schemes", "quatro")

    assert (ended.status, ended.out) == (1, "")
    assert "Did you mean “quarto”?" in ended.err


def test_schemes_of_ones_own_are_listed_and_broken_ones_told(zine, tmp_path):
    (tmp_path / "schemes").mkdir()
    (tmp_path / "schemes" / "mine.toml").write_text(
        'title = "Mine"\ndescription = "My own fold."\ngrid = "1x2"\n'
        'steps = ["nest", "fold left behind"]\n'
    )
    (tmp_path / "schemes" / "broken.toml").write_text("title = 1\n")

    ended = zine("schemes")

    assert ended.status == 0
    assert "mine   Mine\n  My own fold.\n" in ended.out
    assert "! schemes/broken.toml: the key" in ended.out


def test_an_old_terminal_gets_plain_letters(monkeypatch):
    raw = io.BytesIO()
    monkeypatch.setattr(sys, "stdout", io.TextIOWrapper(raw, encoding="ascii"))

    show_schemes("mini8")

    sys.stdout.flush()
    out = raw.getvalue().decode("ascii")
    assert "|....=====#=====....|" in out
    assert "?" not in out
