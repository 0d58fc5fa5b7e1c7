from __future__ import annotations

import signal

import pytest

from zine import __version__
from zine.cli import app as module
from zine.cli import building as build_module
from zine.errors import (
    ContentError,
    LimitError,
    OutputError,
    Place,
    SetupError,
    UsageError,
)

COMMANDS = (
    *("build", "impose", "check", "inspect", "scrub", "test-sheet", "schemes"),
    *("themes", "new", "doctor", "printer"),
)


@pytest.fixture
def build_that(monkeypatch):
    """Let ``zine build`` end in a way of its own."""

    def build_that(raised):
        def fail(*_, **__):
            raise raised

        monkeypatch.setattr(build_module, "build", fail)

    return build_that


def test_version_says_which(zine):
    ended = zine("--version")

    assert (ended.status, ended.out) == (0, f"zine {__version__}\n")


@pytest.mark.parametrize("flag", ["-h", "--help"])
@pytest.mark.parametrize("command", [(), *((it,) for it in COMMANDS)])
def test_every_command_explains_itself(command, flag, zine):
    ended = zine(*command, flag)

    assert ended.status == 0
    assert "Usage: zine" in ended.out
    # Typer's names for kinds of value mean nothing to a reader.
    assert not any(word in ended.out for word in ("<", "[[", "None"))
    assert max(map(len, ended.out.splitlines())) < 80


def test_help_lists_every_command_with_a_sentence(zine):
    lines = zine("--help").out.splitlines()
    listed = [line.split(maxsplit=1) for line in lines[lines.index("Commands:") + 1 :]]

    assert [name for name, _ in listed] == [*COMMANDS]
    assert all(sentence.endswith(".") for _, sentence in listed)


def test_without_a_command_it_explains_itself_and_fails(zine):
    ended = zine()

    assert ended.status == 2
    assert ended.err.startswith("Usage: zine")


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["bild"], "No such command 'bild'. Did you mean 'build'?"),
        (["build", "--papr", "a4"], "--papr"),
        (["build", "--out"], "--out"),
        (["new"], "NAME"),
        (["new", "a", "b"], "b"),
        (["doctor", "who"], "who"),
    ],
)
def test_wrong_usage_ends_with_2_and_a_way_out(words, said, zine):
    ended = zine(*words)

    assert ended.status == 2
    assert said in ended.err
    assert "--help" in ended.err
    assert ended.out == ""


@pytest.mark.parametrize(
    ("error", "status"),
    [
        (ContentError("It is bad.", place=Place("a.md", 3), hint="Mend it."), 1),
        (OutputError("It is full."), 1),
        (SetupError("It is missing."), 1),
        (UsageError("It is unknown."), 2),
        (LimitError("It is endless."), 3),
    ],
)
def test_each_error_has_its_sentence_and_its_status(error, status, zine, build_that):
    build_that(error)

    ended = zine("build")

    assert ended.status == status
    assert ended.err.startswith(f"zine: {error}\n")
    assert error.hint in ended.err


def test_ctrl_c_ends_with_130_and_one_line(zine, build_that):
    build_that(KeyboardInterrupt)

    ended = zine("build")

    assert ended.status == 130
    assert ended.err == (
        "zine: stopped; the files of the last build are as they were\n"
    )


@pytest.mark.parametrize("name", ["SIGTERM", "SIGHUP"])
def test_a_polite_end_is_like_ctrl_c(name, zine, monkeypatch):
    number = getattr(signal, name)
    monkeypatch.setattr(build_module, "build", lambda *_: signal.raise_signal(number))

    assert zine("build").status == 130


def test_nohup_is_respected(zine, monkeypatch):
    signal.signal(signal.SIGHUP, signal.SIG_IGN)
    monkeypatch.setattr(build_module, "build", lambda *_: ())

    zine("build")

    assert signal.getsignal(signal.SIGHUP) is signal.SIG_IGN


def test_a_mistake_of_ours_is_admitted_without_a_traceback(zine, build_that):
    build_that(AssertionError("page 3 is upside down"))

    ended = zine("build")

    assert ended.status == 1
    assert "not in your text (AssertionError: page 3 is upside down)" in ended.err
    assert "report" in ended.err
    assert "Traceback" not in ended.err


def test_who_wants_the_traceback_can_have_it(zine, build_that, monkeypatch):
    build_that(AssertionError("page 3 is upside down"))
    monkeypatch.setenv(module.TRACEBACK, "1")

    with pytest.raises(AssertionError):
        zine("build")


def test_a_reader_who_has_gone_is_not_shouted_after(zine, build_that, monkeypatch):
    build_that(BrokenPipeError())
    monkeypatch.setattr(module.sys, "stdout", module.sys.stdout)
    monkeypatch.setattr(module.sys, "stderr", module.sys.stderr)

    assert zine("build").status == 1


@pytest.mark.parametrize(
    "words",
    [
        ["b\x1b[2Juild"],
        ["build", "--pa\x1b[2Jper"],
        ["build", "--sheet", "a\x1b[2J4"],
        ["build", "no\x1b[2Jwhere"],
        ["build", "--only", "\u202eprint"],
        ["build", "--jobs", "1\x07"],
        ["build", "nowhere\nzine: all is well"],
    ],
)
def test_what_somebody_typed_cannot_steer_the_terminal(words, zine):
    ended = zine(*words)

    assert ended.status == 2
    assert not any(it in ended.err for it in ("\x1b", "\x07", "\u202e", "\nzine: all"))
