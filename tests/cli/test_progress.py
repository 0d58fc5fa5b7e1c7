from __future__ import annotations

import io
from concurrent.futures import ThreadPoolExecutor
from types import SimpleNamespace

import pytest

from zine.cli import progress as module
from zine.cli.progress import Progress


class Screen(io.StringIO):
    def isatty(self):
        return True


@pytest.fixture
def screen(monkeypatch):
    screen = Screen()
    monkeypatch.setattr(module, "sys", SimpleNamespace(stderr=screen))
    monkeypatch.setenv("TERM", "xterm")
    return screen


def end(name):
    return SimpleNamespace(name=name)


def states(progress, monkeypatch):
    """Return every line the progress draws, without drawing it."""
    drawn = []
    monkeypatch.setattr(progress, "_draw", drawn.append)
    return drawn


@pytest.mark.usefixtures("screen")
def test_it_shows_the_page_that_is_laid_out(monkeypatch):
    progress = Progress(quiet=False)
    drawn = states(progress, monkeypatch)

    progress.begin("one")
    progress.page("one", 1)
    progress.begin("two")
    progress.page("one", 2)
    progress.end(end("one"))
    progress.page("two", 1)
    progress.end(end("two"))

    assert drawn == [
        *("one: reading", "one: page 1", "one: page 1", "one: page 2"),
        *("two: reading", "two: page 1"),
    ]


@pytest.mark.usefixtures("screen")
def test_zines_that_are_laid_out_together_share_the_line(monkeypatch):
    progress = Progress(quiet=False)
    drawn = states(progress, monkeypatch)

    progress.page("one", 3)
    progress.page("two", 1)

    assert drawn[-1] == "one: page 3, two: page 1"


def test_a_screen_is_left_as_it_was_found(screen):
    with Progress(quiet=False) as progress:
        progress.begin("one")

    shown = screen.getvalue()
    assert "one: reading" in shown
    assert shown.rindex("\033[?25h") > shown.rindex("\033[?25l"), "the cursor is gone"


@pytest.mark.parametrize("quiet", [True, False])
def test_a_pipe_is_told_nothing(quiet, capsys):
    with Progress(quiet=quiet) as progress:
        progress.begin("one")
        progress.page("one", 1)
        progress.end(end("one"))

    assert capsys.readouterr() == ("", "")


def test_quiet_is_quiet_on_a_screen(screen):
    with Progress(quiet=True) as progress:
        progress.begin("one")

    assert not screen.getvalue()


@pytest.mark.usefixtures("screen")
def test_it_may_be_called_from_many_threads_at_once():
    def work(name):
        for number in range(200):
            progress.page(name, number)
        progress.end(end(name))

    with Progress(quiet=False) as progress, ThreadPoolExecutor(8) as pool:
        list(pool.map(work, map(str, range(8))))


@pytest.mark.usefixtures("screen")
def test_one_thread_draws_at_a_time(monkeypatch):
    progress = Progress(quiet=False)
    held = []
    monkeypatch.setattr(
        progress, "_draw", lambda _: held.append(progress._lock.locked())
    )

    progress.page("one", 1)

    assert held == [True]
