from __future__ import annotations

import errno
import io
import os
import sys
from types import SimpleNamespace

import pytest

from zine.cli import terminal
from zine.errors import ContentError, OutputError, Place

HOSTILE = "a\x1b[2Jb\x07\x9b\u202ec\u2066d\u200f\ud800\re"
HARMLESS = r"a\u001b[2Jb\u0007\u009b\u202ec\u2066d\u200f\ud800\u000de"
SENTENCE = "This sentence has more words than fit on one line of a narrow screen. " * 3


class Screen(io.StringIO):
    encoding = "utf-8"

    def isatty(self):
        return True


@pytest.fixture
def screen(monkeypatch):
    screen = Screen()
    monkeypatch.setattr(terminal, "sys", SimpleNamespace(stdout=screen, stderr=screen))
    monkeypatch.setenv("TERM", "xterm")
    monkeypatch.setenv("COLUMNS", "80")
    monkeypatch.delenv("NO_COLOR", raising=False)
    return screen


@pytest.mark.parametrize("write", [terminal.say, terminal.complain, terminal.advise])
def test_what_could_steer_a_screen_is_shown_instead(write, screen):
    write(HOSTILE)

    assert HARMLESS in screen.getvalue()


def test_what_could_steer_a_screen_is_shown_in_a_pipe_too(capsys):
    terminal.say(HOSTILE)

    assert capsys.readouterr().out == f"{HARMLESS}\n"


def test_a_line_break_in_a_name_cannot_forge_a_second_message(capsys):
    terminal.complain("no such file: a\nzine: all is well")

    assert capsys.readouterr().err == "zine: no such file: a zine: all is well\n"


def test_a_screen_gets_colour(screen):
    terminal.say(terminal.style("well", terminal.GREEN))

    assert screen.getvalue() == "\033[32mwell\033[0m\n"


@pytest.mark.parametrize(("name", "value"), [("NO_COLOR", "1"), ("TERM", "dumb")])
def test_a_screen_that_wants_no_colour_gets_none(name, value, screen, monkeypatch):
    monkeypatch.setenv(name, value)

    terminal.complain(terminal.style("ill", terminal.RED))

    assert screen.getvalue() == "zine: ill\n"


def test_a_pipe_gets_no_colour(capsys):
    terminal.complain(terminal.style("ill", terminal.RED))

    assert capsys.readouterr().err == "zine: ill\n"


@pytest.mark.parametrize("columns", [40, 80, 200])
@pytest.mark.parametrize("text", [SENTENCE, "紙を折って本を作る " * 20])
def test_sentences_are_broken_between_words_on_a_screen(
    columns, text, screen, monkeypatch
):
    monkeypatch.setenv("COLUMNS", str(columns))
    monkeypatch.setenv("NO_COLOR", "1")

    terminal.complain(text)

    lines = screen.getvalue().splitlines()
    assert len(lines) > 1
    assert max(map(columns_of, lines)) <= min(columns - 1, terminal.WIDEST)
    assert " ".join(line.strip() for line in lines) == f"zine: {text}".strip()
    assert all(line.startswith("      ") for line in lines[1:])


def columns_of(line):
    return sum(2 if ord(letter) > 0x2E80 else 1 for letter in line)


def test_sentences_stay_on_one_line_for_a_program(capsys):
    terminal.complain(SENTENCE)

    assert capsys.readouterr().err == f"zine: {SENTENCE}\n"


def test_a_long_address_is_not_broken(screen):
    address = f"https://example.org/{'x' * 100}"

    terminal.tell("  ! ", f"See {address}")

    assert address in screen.getvalue()


def test_an_error_has_its_place_and_its_hint(capsys):
    terminal.show_error(ContentError("too long", place=Place("a.md", 3), hint="Cut."))

    assert capsys.readouterr().err == "zine: a.md:3: too long\n      Cut.\n"


def test_what_else_is_wrong_has_lines_of_its_own(capsys):
    other = ContentError("too wide", place=Place("a.md", 4), hint="Trim.")

    terminal.show_error(ContentError("too long", others=(other,)), zine="sample")

    assert capsys.readouterr().err == (
        "zine: sample: too long\nzine: sample: a.md:4: too wide\n      Trim.\n"
    )


def test_an_error_names_its_zine_if_there_are_several(capsys):
    terminal.show_error(ContentError("too long"), zine="sample")

    assert capsys.readouterr().err == "zine: sample: too long\n"


@pytest.mark.parametrize("encoding", ["ascii", "cp1252", "cp437"])
def test_an_old_console_gets_the_letters_it_has(encoding, monkeypatch):
    stream = io.TextIOWrapper(io.BytesIO(), encoding=encoding)
    monkeypatch.setattr(sys, "stdout", stream)

    terminal.say("✔ done: 紙")

    assert stream.buffer.getvalue().decode(encoding).endswith("done: ?\n")


def test_a_full_disk_behind_the_pipe_is_one_sentence(screen, monkeypatch):
    def full():
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    monkeypatch.setattr(screen, "flush", full)

    with pytest.raises(OutputError, match="No space left"):
        terminal.say("well")
