from __future__ import annotations

import builtins
import sys

import pytest

from tests.cli.test_printer import READ
from tests.impose.samples import A4
from zine.cli.questions import ask, questions
from zine.errors import UsageError
from zine.impose.sheet import Flip
from zine.units import inch, mm

NOTHING = dict.fromkeys(("--dialog", *READ))


@pytest.fixture
def answers(monkeypatch):
    """Sit at the terminal and answer; what was asked is kept."""

    def answers(*words):
        left, asked = [*words], []
        monkeypatch.setattr(sys.stdin, "isatty", lambda: True)

        def answer(prompt):
            asked.append(prompt)
            return left.pop(0)

        monkeypatch.setattr(builtins, "input", answer)
        return asked

    return answers


def test_answers_that_are_typed_are_not_asked_for():
    read = ask({"--dialog": None} | READ)

    assert (read.paper, read.dialog, read.flip) == (A4, Flip.SHORT, Flip.LONG)
    assert (read.back.upright, read.back.level) == (6.5, 3)
    assert read.front.edges == (5, 5, 5, 5)
    assert read.across == mm(228.2)


def test_one_thing_is_asked_at_a_time(answers, capsys):
    wishes = ("a4", "", "long", "5", "5", "230", "150", "4", "6.5", "3", "3 4 5 6")
    asked = answers(*wishes)

    read = ask(NOTHING)

    assert len(asked) == len(wishes)
    assert read.dialog is Flip.SHORT
    assert read.back.edges == (3, 4, 5, 6)
    out = capsys.readouterr().out
    places = [out.index(f"{letter}") for letter in ("A, on", "B, on", "C:", "D:", "E:")]
    assert places == sorted(places)


def test_an_answer_that_is_none_is_asked_for_again(answers, capsys):
    answers("five", "5")

    read = ask({"--dialog": "short"} | READ | {"--front-upright": None})

    assert read.front.upright == 5
    said = capsys.readouterr().err
    assert "“five” is no number from 1 to 9" in said
    assert "in figures" in said
    assert "100 %" not in said


def test_a_number_off_the_scale_asks_for_the_size(answers, capsys):
    answers("12", "5")

    ask({"--dialog": "short"} | READ | {"--front-upright": None})

    assert "Is the size set to 100 %?" in capsys.readouterr().err


def test_without_a_terminal_what_is_missing_is_named():
    with pytest.raises(UsageError, match="--flip, --along") as caught:
        ask({"--dialog": None} | READ | {"--flip": None, "--along": None})

    assert "options" in caught.value.hint


@pytest.mark.parametrize(
    ("option", "words", "said"),
    [
        ("--flip", "left", "neither short nor long"),
        ("--front-level", "0.5", "no number from 1 to 9"),
        ("--back-upright", "-1", "no number from 1 to 9"),
        ("--across", "150", "far from 230 mm"),
        ("--across", "9 feet", "which is not known"),
        ("--back-edges", "4 4 4", "should be four numbers"),
        ("--back-edges", "4 4 4 x", "“x” is no number from 1 to 50"),
        ("--paper", "a44", "there is no paper"),
    ],
)
def test_an_option_that_is_no_answer_is_named(option, words, said):
    with pytest.raises(UsageError, match=said) as caught:
        ask({"--dialog": None} | READ | {option: words})

    assert caught.value.message.startswith(option)


@pytest.mark.parametrize(
    ("words", "length"),
    [("228,5", mm(228.5)), ("22.85 cm", mm(228.5)), ("9 in", inch(9))],
)
def test_a_ruler_may_have_inches(words, length):
    assert ask({"--dialog": None} | READ | {"--across": words}).across == length


def test_every_question_has_an_option():
    assert {*questions(A4)} == {*NOTHING} - {"--paper"}
