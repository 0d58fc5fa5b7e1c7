from __future__ import annotations

import os
import pickle
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from tests.layout.cards import card_for
from tests.layout.samples import REPOSITORY, search_path, themed, with_html, zine_of
from zine.errors import ContentError, LimitError, SetupError
from zine.render.frames import write_frame
from zine.render.limits import Limits
from zine.render.pages import Pages
from zine.render.press import Press

LINUX = pytest.mark.skipif(sys.platform != "linux", reason="looks into /proc")
ENDLESS = '<div style="display: flex">' * 16 + "x" + "</div>" * 16


@pytest.fixture
def own_press():
    """A press of its own, for tests that break it."""
    with Press(Limits(seconds=20)) as press:
        yield press


def lay_out(press, zine):
    press.send(zine, search_path(zine))
    return press.receive()


def is_running(pid):
    """Return whether a process is there and no zombie."""
    try:
        status = Path(f"/proc/{pid}/stat").read_text()
    except OSError:
        return False
    return status.rpartition(")")[2].split()[0] != "Z"


def gone(pid):
    """Wait until a process has ended."""
    for _ in range(200):
        if not is_running(pid):
            return True
        time.sleep(0.05)
    return False


def test_one_child_serves_all_zines(press, tmp_path):
    first = lay_out(press, zine_of(tmp_path / "a", "One."))
    child = press._process.pid
    second = lay_out(press, zine_of(tmp_path / "b", "Two. " * 3_000))

    assert isinstance(first, Pages)
    assert first.count == 4
    assert second.count > 8
    assert press._process.pid == child


def test_pages_are_reported_as_they_are_laid_out(press, tmp_path):
    seen = []
    zine = zine_of(tmp_path, "Words. " * 3_000)
    press.send(zine, search_path(zine))

    pages = press.receive(seen.append)

    assert set(range(1, pages.count + 1)) <= set(seen)


def test_everything_there_is_to_know_crosses_the_pipe(press, typeset, tmp_path):
    zine = themed(tmp_path, css="p { colr: red }", text="# Wörter\n\nÇa va.")

    assert lay_out(press, zine) == typeset(zine)


def test_an_error_crosses_the_pipe_whole(press, tmp_path):
    zine = zine_of(tmp_path, "Words.\n\n![A cat](gone.png)")

    with pytest.raises(ContentError) as caught:
        lay_out(press, zine)
    error = caught.value
    assert str(error) == "01-text.md:3: the file “gone.png” does not exist"
    assert (error.place.file, error.place.line) == ("01-text.md", 3)
    assert error.hint.startswith("Names are relative")


def test_after_an_error_the_same_child_goes_on(press, tmp_path):
    lay_out(press, zine_of(tmp_path / "a"))
    child = press._process.pid
    with pytest.raises(ContentError):
        lay_out(press, zine_of(tmp_path / "b", "![A cat](gone.png)"))

    lay_out(press, zine_of(tmp_path / "c"))

    assert press._process.pid == child


def test_a_child_that_is_killed_is_one_sentence_and_the_next_zine_is_set(
    own_press, tmp_path
):
    own_press.send(
        with_html(zine_of(tmp_path), ENDLESS), search_path(zine_of(tmp_path))
    )
    os.kill(own_press._process.pid, signal.SIGKILL)

    with pytest.raises(LimitError, match="was stopped by the system"):
        own_press.receive()
    assert lay_out(own_press, zine_of(tmp_path)).count == 4


def test_a_child_that_dies_between_zines_is_one_sentence(own_press, tmp_path):
    os.kill(own_press._process.pid, signal.SIGKILL)
    own_press._process.wait()

    with pytest.raises(LimitError):
        lay_out(own_press, zine_of(tmp_path))
    assert lay_out(own_press, zine_of(tmp_path)).count == 4


@LINUX
def test_a_stopped_press_leaves_no_process_behind(own_press, tmp_path):
    own_press.send(
        with_html(zine_of(tmp_path), ENDLESS), search_path(zine_of(tmp_path))
    )
    child = own_press._process.pid
    assert is_running(child)

    own_press.stop()

    assert not Path(f"/proc/{child}").exists()


def test_a_press_can_be_stopped_twice_and_started_again(own_press, tmp_path):
    own_press.stop()
    own_press.stop()

    assert lay_out(own_press, zine_of(tmp_path)).count == 4


def test_whatever_stops_the_reader_ends_what_the_child_was_doing(own_press, tmp_path):
    def interrupt(_):
        raise KeyboardInterrupt

    zine = zine_of(tmp_path)
    own_press.send(zine, search_path(zine))
    with pytest.raises(KeyboardInterrupt):
        own_press.receive(interrupt)

    # The answer that was under way is not taken for the next zine's.
    assert lay_out(own_press, zine_of(tmp_path / "b", "Two. " * 3_000)).count > 8


class FakeChild:
    """A child that answers what it was told to."""

    def __init__(self, *answers):
        read, write = os.pipe()
        self.stdout = os.fdopen(read, "rb")
        self.stdin = open(os.devnull, "wb")  # noqa: PTH123, SIM115
        self.pid = 2**22 + 1  # nobody's
        with os.fdopen(write, "wb") as stream:
            for answer in answers:
                write_frame(stream, answer)

    def poll(self):
        return 1

    def wait(self):
        return 1


@pytest.mark.parametrize(
    "answer",
    [
        b"",
        b"not json",
        b"\xff\xfe",
        b"[1, 2]",
        b"null",
        b"{}",
        b'{"error": {"family": "ContentError"}}',
        b'{"count": 4, "width": "wide"}',
        b"[" * 50_000,
    ],
)
def test_a_child_that_answers_nonsense_is_not_believed(monkeypatch, tmp_path, answer):
    monkeypatch.setattr(subprocess, "Popen", lambda *_, **__: FakeChild(answer, b"pdf"))
    with Press() as press:
        press.send(zine_of(tmp_path), ())

        with pytest.raises(SetupError, match="the layout engine answered something"):
            press.receive()
        assert press._process is None


def test_a_child_that_never_started_says_why(monkeypatch, tmp_path):
    monkeypatch.setattr(subprocess, "Popen", lambda *_, **__: FakeChild())
    with Press() as press:
        press._log.write(b"Traceback\nOSError: cannot load library 'libpango'\n")
        press.send(zine_of(tmp_path), ())

        with pytest.raises(SetupError) as caught:
            press.receive()
    assert str(caught.value) == (
        "the layout engine broke off: OSError: cannot load library 'libpango'"
    )


ORPHANAGE = """
import pathlib, pickle, sys
from zine.render.press import Press

press = Press()
press.send(*pickle.loads(pathlib.Path(sys.argv[1]).read_bytes()))
print(press._process.pid, flush=True)
sys.stdin.readline()
"""


@LINUX
def test_a_child_whose_parent_is_gone_ends_in_the_middle_of_its_work(tmp_path):
    zine = with_html(zine_of(tmp_path), ENDLESS)
    (tmp_path / "request").write_bytes(pickle.dumps((zine, search_path(zine))))
    parent = subprocess.Popen(
        [sys.executable, "-c", ORPHANAGE, str(tmp_path / "request")],
        cwd=REPOSITORY,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
    )
    child = int(parent.stdout.readline())
    assert is_running(child)

    parent.kill()
    parent.communicate()

    assert gone(child)


@LINUX
def environment_of(pid):
    return Path(f"/proc/{pid}/environ").read_bytes()


def test_the_child_sees_nothing_of_the_environment_that_could_change_a_page(
    monkeypatch,
):
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1")
    monkeypatch.setenv("MY_NAME", "alice")
    monkeypatch.setenv("http_proxy", "http://127.0.0.1:9")
    with Press() as press:
        # Right after its start a process has none yet.
        while not (environment := environment_of(press._process.pid)):
            time.sleep(0.01)

    names = {entry.partition(b"=")[0].decode() for entry in environment.split(b"\0")}
    assert not names & {"MY_NAME", "http_proxy", "USER", "LOGNAME", "HOSTNAME"}
    assert b"LC_ALL=C.UTF-8" in environment


def test_a_file_in_the_current_folder_does_not_pass_for_a_library(
    tmp_path, monkeypatch
):
    (tmp_path / "jinja2.py").write_text("open('PWNED', 'w')")
    (tmp_path / "pickle.py").write_text("open('PWNED', 'w')")
    monkeypatch.chdir(tmp_path)
    with Press(Limits(seconds=20)) as press:
        lay_out(press, zine_of(tmp_path / "zine"))

    assert not (tmp_path / "PWNED").exists()


def test_a_card_is_set_between_two_zines(press, tmp_path):
    first = lay_out(press, zine_of(tmp_path / "a", "One."))
    card = press.set_card(card_for("saddle-stitch", lang="fr"))()
    second = lay_out(press, zine_of(tmp_path / "a", "One."))

    assert card.pdf.startswith(b"%PDF-")
    assert card.text.startswith("Fiche d’impression\u00a0: The Folded Page")
    assert first == second


def test_a_card_that_takes_too_long_is_a_limit():
    with Press(Limits(seconds=0.01)) as hasty, pytest.raises(LimitError):
        hasty.set_card(card_for("saddle-stitch"))()
