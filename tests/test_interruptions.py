"""A build that is stopped, in whatever way, leaves the last good files as they were."""

from __future__ import annotations

import json
import os
import pty
import random
import re
import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from tests.samples import LONG_TEXT, contents, write_zine
from tests.shell import ZINE, environment, start, zine

PATIENCE = 20
"""Seconds to wait for what takes one; the layout that is stopped would take longer."""


@pytest.fixture(scope="module")
def finished(tmp_path_factory):
    """A zine with its files."""
    folder = tmp_path_factory.mktemp("finished")
    write_zine(folder / "sample")
    assert zine("build", "sample", "--quiet", cwd=folder).returncode == 0
    return folder


@pytest.fixture
def built(finished, tmp_path):
    """The same, whose text has since become very long."""
    shutil.copytree(finished, tmp_path, dirs_exist_ok=True)
    write_zine(tmp_path / "sample", text=LONG_TEXT)
    return tmp_path


def children(pid):
    listed = Path(f"/proc/{pid}/task/{pid}/children").read_text(encoding="ascii")
    return [int(child) for child in listed.split()]


def is_running(pid):
    try:
        status = Path(f"/proc/{pid}/stat").read_text(encoding="ascii")
    except OSError:
        return False
    return status.rpartition(")")[2].split()[0] != "Z"


def wait_until(is_so):
    for _ in range(PATIENCE * 50):
        if answer := is_so():
            return answer
        time.sleep(0.02)
    raise AssertionError("waited in vain")


def busy_child(pid):
    """Return the child that lays out, once it has begun to work at it."""

    def seconds(child):
        fields = Path(f"/proc/{child}/stat").read_text(encoding="ascii").split()
        return int(fields[13]) / os.sysconf("SC_CLK_TCK")

    # Loading the layout engine takes less than one.
    return next((child for child in children(pid) if seconds(child) > 1), None)


@pytest.mark.parametrize("name", ["SIGINT", "SIGTERM", "SIGHUP"])
def test_a_stopped_build_ends_with_one_line_and_no_child(name, built):
    before = contents(built / "build")
    process = start("build", "sample", cwd=built)
    child = wait_until(lambda: busy_child(process.pid))

    process.send_signal(getattr(signal, name))
    out, err = process.communicate(timeout=PATIENCE)

    assert process.returncode == 130
    assert out == ""
    assert err == "zine: stopped; the files of the last build are as they were\n"
    wait_until(lambda: not is_running(child))
    assert contents(built / "build") == before


def test_a_killed_build_leaves_no_child_behind(built):
    before = contents(built / "build")
    process = start("build", "sample", cwd=built)
    child = wait_until(lambda: busy_child(process.pid))

    process.kill()
    process.communicate(timeout=PATIENCE)

    wait_until(lambda: not is_running(child))
    assert contents(built / "build") == before


def test_a_layout_that_takes_too_long_is_stopped(built):
    before = contents(built / "build")

    ended = zine("build", "sample", "--timeout", "2", cwd=built)

    assert ended.returncode == 3
    assert "the layout is not finished after 2 seconds" in ended.stderr
    assert "--timeout" in ended.stderr
    assert contents(built / "build") == before


class Screen:
    """A terminal of 80 columns that somebody looks at."""

    def __init__(self, *words, cwd, **variables):
        self._master, slave = pty.openpty()
        self.shown = ""
        self.process = subprocess.Popen(
            [*ZINE, *words],
            cwd=cwd,
            env=environment(TERM="xterm", **variables),
            stdin=slave,
            stdout=slave,
            stderr=slave,
            start_new_session=True,
        )
        os.close(slave)

    def read_until(self, pattern):
        """Read what appears until it matches, or the program ends."""
        while not re.search(pattern, self.shown):
            try:
                data = os.read(self._master, 4096)
            except OSError:
                break
            self.shown += data.decode()
        return self.shown

    def close(self):
        self.read_until("(?!)")
        os.close(self._master)
        return self.process.wait(PATIENCE)


def test_a_screen_shows_the_page_that_is_laid_out(tmp_path):
    write_zine(tmp_path / "sample")

    screen = Screen("build", "sample", cwd=tmp_path)
    status = screen.close()

    assert status == 0
    assert "sample: page 4" in screen.shown
    assert "\033[32m✔\033[0m" in screen.shown
    assert screen.shown.rindex("\033[?25h") > screen.shown.rindex("\033[?25l")


def test_a_screen_without_colour_is_plain_at_the_end(tmp_path):
    write_zine(tmp_path / "sample")

    screen = Screen("build", "sample", cwd=tmp_path, NO_COLOR="1")
    screen.close()

    summary = screen.shown[screen.shown.index("✔") :]
    assert "\033[3" not in summary


def test_ctrl_c_on_a_screen_gives_the_cursor_back(built):
    screen = Screen("build", "sample", cwd=built)
    screen.read_until(r"page \d")

    screen.process.send_signal(signal.SIGINT)
    status = screen.close()

    assert status == 130
    assert "stopped; the files of the last build are as they were" in screen.shown
    assert "Traceback" not in screen.shown
    assert screen.shown.rindex("\033[?25h") > screen.shown.rindex("\033[?25l")


def test_a_pipe_that_breaks_is_no_disaster(tmp_path):
    write_zine(tmp_path / "sample")
    assert zine("build", "sample", cwd=tmp_path).returncode == 0
    reader, writer = os.pipe()
    os.close(reader)

    with os.fdopen(writer, "wb") as gone:
        ended = subprocess.run(
            [*ZINE, "build", "sample"],
            cwd=tmp_path,
            env=environment(),
            stdout=gone,
            stderr=subprocess.PIPE,
            text=True,
            check=False,
        )

    assert ended.returncode == 1
    assert ended.stderr == ""


WRITE_AND_WRITE = """
import itertools, sys
from pathlib import Path
from zine.outputs.write import write_all
for number in itertools.count():
    data = b"%d" % (number % 10) * 200_000
    write_all(Path(sys.argv[1]), [("a.pdf", data), ("b.pdf", data), ("c.pdf", data)])
"""


def test_no_file_is_ever_half_written_however_often_the_power_fails(tmp_path):
    rolls = random.Random(1)  # noqa: S311 - no secret depends on it
    for _ in range(25):
        process = subprocess.Popen(
            [sys.executable, "-c", WRITE_AND_WRITE, tmp_path / "build"],
            env=environment(),
        )
        wait_until((tmp_path / "build" / "c.pdf").exists)
        time.sleep(0.12 + rolls.random() * 0.05)
        process.kill()
        process.wait()

        for name in ("a.pdf", "b.pdf", "c.pdf"):
            data = (tmp_path / "build" / name).read_bytes()
            assert len(data) == 200_000
            assert len({*data}) == 1


def test_a_build_that_is_killed_at_any_moment_leaves_whole_files(tmp_path):
    source = write_zine(tmp_path / "sample")
    assert zine("build", "sample", cwd=tmp_path).returncode == 0
    rolls = random.Random(2)  # noqa: S311 - no secret depends on it

    for turn in range(6):
        write_zine(source, text=f"# Hello\n\nThis is turn {turn}.\n")
        process = start("build", "sample", cwd=tmp_path)
        time.sleep(0.3 + rolls.random() * 0.7)
        process.kill()
        process.communicate()

        files = contents(tmp_path / "build" / "sample")
        # The record is renamed last, so files may be newer than it says, never torn.
        for output in json.loads(files["zine.json"])["outputs"]:
            data = files[output["file"]].rstrip()
            if output["file"].endswith(".pdf"):
                assert (data[:5], data[-5:]) == (b"%PDF-", b"%%EOF")
            else:
                assert data.startswith(b"Print card")

    assert zine("build", "sample", cwd=tmp_path).returncode == 0
    assert "nothing has changed" in zine("build", "sample", cwd=tmp_path).stdout
