from __future__ import annotations

import io
import sys
import time

import pytest

from zine.cli import patience
from zine.cli.patience import Patience


class Screen(io.StringIO):
    def isatty(self):
        return True


def watch(monkeypatch, moment=0):
    """Put a screen where errors go; not in a fixture, as pytest has its own there."""
    monkeypatch.setattr(patience, "MOMENT", moment)
    monkeypatch.setenv("TERM", "xterm")
    monkeypatch.setattr(sys, "stderr", screen := Screen())
    return screen


def wait_for(condition):
    for _ in range(1000):
        if condition():
            return
        time.sleep(0.001)


def test_who_waits_sees_a_word_that_goes_again(monkeypatch):
    screen = watch(monkeypatch)

    with Patience("imposing", quiet=False):
        wait_for(screen.getvalue)
        assert screen.getvalue() == "imposing …"

    assert screen.getvalue().endswith(patience.ERASE)


def test_who_does_not_wait_sees_nothing(monkeypatch):
    screen = watch(monkeypatch, moment=60)

    with Patience("imposing", quiet=False):
        pass

    assert screen.getvalue() == ""


def test_a_program_that_reads_and_whoever_wants_quiet_see_nothing(monkeypatch):
    screen = watch(monkeypatch)
    with Patience("imposing", quiet=True):
        time.sleep(0.01)
    assert screen.getvalue() == ""

    monkeypatch.setattr(sys, "stderr", pipe := io.StringIO())
    with Patience("imposing", quiet=False):
        time.sleep(0.01)
    assert pipe.getvalue() == ""


def fail_once_seen(screen):
    with Patience("imposing", quiet=False):
        wait_for(screen.getvalue)
        raise ValueError("it fails")


def test_it_stops_when_the_work_fails(monkeypatch):
    screen = watch(monkeypatch)

    with pytest.raises(ValueError, match="it fails"):
        fail_once_seen(screen)

    assert screen.getvalue().endswith(patience.ERASE)
