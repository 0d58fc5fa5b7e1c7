from __future__ import annotations

import re
import signal
import threading
import time

import pytest

from zine.content import read
from zine.content.clock import time_limit
from zine.content.read import read_zine
from zine.errors import ContentError, LimitError


def test_work_that_takes_too_long_is_stopped_by_name():
    def work():
        with time_limit(0.05, "my zine") as clock:
            clock.what = "02-x.md"
            time.sleep(5)

    with pytest.raises(LimitError) as caught:
        work()

    assert str(caught.value) == "02-x.md takes more than 0.05 seconds to read"


def test_a_regular_expression_that_runs_wild_is_stopped():
    with pytest.raises(LimitError), time_limit(0.05, "x"):
        re.match("(a*)*b", "a" * 40)


def test_a_library_that_catches_everything_does_not_stop_the_clock():
    def stubborn():
        try:
            time.sleep(5)
        except Exception:  # noqa: BLE001 # as libraries do
            time.sleep(5)

    with pytest.raises(LimitError), time_limit(0.05, "x"):
        stubborn()


def test_another_clock_goes_on_afterwards():
    before = signal.signal(signal.SIGALRM, lambda *_: None)
    signal.setitimer(signal.ITIMER_REAL, 50)
    try:
        with time_limit(1, "x"):
            pass
        assert 40 < signal.getitimer(signal.ITIMER_REAL)[0] <= 50
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
        signal.signal(signal.SIGALRM, before)


def test_no_clock_is_left_ticking():
    with time_limit(1, "x"):
        pass

    assert signal.getitimer(signal.ITIMER_REAL) == (0, 0)


def test_outside_the_main_thread_work_goes_on_without_a_clock():
    done = []

    def work():
        with time_limit(1, "x"):
            done.append(True)

    thread = threading.Thread(target=work)
    thread.start()
    thread.join()

    assert done


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("[" * 60_000, id="brackets"),
        pytest.param("[a](" * 20_000, id="unclosed links"),
    ],
)
def test_a_text_that_drowns_the_parser_is_stopped(text, folder, monkeypatch):
    monkeypatch.setattr(read, "SECONDS", 0.3)
    root = folder({"01-slow.md": text})

    with pytest.raises(LimitError) as caught:
        read_zine(root)

    assert str(caught.value) == "01-slow.md takes more than 0.3 seconds to read"
    assert caught.value.hint


def test_sections_that_never_close_end_in_a_sentence(folder, monkeypatch):
    # Older releases of Python drop them, newer ones read them ever more slowly.
    monkeypatch.setattr(read, "SECONDS", 0.3)
    root = folder({"01-slow.md": "<![CDATA[" * 8_000})

    with pytest.raises((LimitError, ContentError)) as caught:
        read_zine(root)

    assert caught.value.hint
