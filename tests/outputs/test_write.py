"""Whatever goes wrong while files are written, the last good ones are still there."""

from __future__ import annotations

import errno
import os
import subprocess
import sys
import time
from pathlib import Path

import pytest

from tests.samples import contents
from tests.shell import environment
from zine.errors import OutputError
from zine.outputs import write
from zine.outputs.write import BY_O, PREFIX, STALE, SUFFIX, remove_files, write_all

OLD = [("a.pdf", b"old a"), ("b.pdf", b"old b"), ("zine.json", b"old record")]
NEW = [("a.pdf", b"new a"), ("b.pdf", b"new b"), ("zine.json", b"new record")]
ONLY_B = [("b.pdf", b"old b")]

CALLS = {
    "open": (Path, "open"),
    "fsync": (os, "fsync"),
    "link": (os, "link"),
    "rename": (Path, "replace"),
    "mkdir": (Path, "mkdir"),
}
"""Everything that can fail while files are written."""


class Failing:
    """A function whose ``turn``-th call fails as if the disk were full."""

    def __init__(self, real, turn):
        self.real = real
        self.turn = turn
        self.calls = 0

    def __get__(self, instance, owner):
        return lambda *args, **kwargs: self(instance, *args, **kwargs)

    def __call__(self, *args, **kwargs):
        self.calls += 1
        if self.calls == self.turn:
            raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))
        return self.real(*args, **kwargs)


@pytest.fixture
def folder(tmp_path):
    folder = tmp_path / "build" / "sample"
    folder.mkdir(parents=True)
    return folder


def lay_down(folder, files):
    for name, data in files:
        (folder / name).write_bytes(data)


def test_files_are_written_into_a_folder_that_is_made(tmp_path):
    folder = tmp_path / "not" / "yet" / "there"

    write_all(folder, NEW)

    assert contents(folder) == dict(NEW)


def test_the_record_is_renamed_last(folder, monkeypatch):
    names = []
    replace = Path.replace
    monkeypatch.setattr(
        Path, "replace", lambda it, to: (names.append(to.name), replace(it, to))
    )

    write_all(folder, NEW)

    assert names == ["a.pdf", "b.pdf", "zine.json"]


@pytest.mark.parametrize("before", [OLD, ONLY_B, []], ids=["all", "one", "none"])
@pytest.mark.parametrize("turn", range(1, 9))
@pytest.mark.parametrize("call", CALLS)
def test_one_failure_anywhere_leaves_the_old_files(
    call, turn, before, folder, monkeypatch
):
    lay_down(folder, before)
    owner, name = CALLS[call]
    failing = Failing(getattr(owner, name), turn)

    with monkeypatch.context() as patch:
        patch.setattr(owner, name, failing)
        refused = is_refused(folder)

    hit = failing.calls >= turn
    assert refused == (hit and not can_be_done_without(call, turn))
    assert contents(folder) == dict(before if refused else NEW)


def is_refused(folder):
    try:
        write_all(folder, NEW)
    except OutputError:
        return True
    return False


def can_be_done_without(call, turn):
    """Return whether this is a second name, or the folder's own sync at the end."""
    return call == "link" or (call, turn) == ("fsync", len(NEW) + 1)


@pytest.mark.parametrize("turn", range(1, 4))
def test_a_disk_that_is_full_half_way_through_a_file_is_noticed(
    turn, folder, monkeypatch
):
    lay_down(folder, OLD)
    real = Path.open
    opened = []

    def full(path, mode="r", **kwargs):
        opened.append(path)
        if len(opened) == turn:
            return Path("/dev/full").open("wb")
        return real(path, mode, **kwargs)

    with monkeypatch.context() as patch:
        patch.setattr(Path, "open", full)
        with pytest.raises(OutputError, match="No space left") as caught:
            write_all(folder, NEW)

    assert "as they were" in caught.value.message
    assert "Free some space" in caught.value.hint
    assert contents(folder) == dict(OLD)


def test_a_file_that_grows_too_large_for_its_quota_is_noticed(folder):
    lay_down(folder, OLD)
    script = (
        "import resource, sys\n"
        "from pathlib import Path\n"
        "from zine.outputs.write import write_all\n"
        "resource.setrlimit(resource.RLIMIT_FSIZE, (1000, 1000))\n"
        "files = [('a.pdf', b'x' * 999), ('b.pdf', b'x' * 2000)]\n"
        "write_all(Path(sys.argv[1]), files)\n"
    )

    ended = subprocess.run(
        [sys.executable, "-c", script, folder],
        env=environment(),
        capture_output=True,
        text=True,
        check=False,
    )

    assert "OutputError: cannot write" in ended.stderr
    assert "File too large" in ended.stderr
    assert contents(folder) == dict(OLD)


def test_ctrl_c_half_way_through_a_file_leaves_the_old_ones(folder, monkeypatch):
    lay_down(folder, OLD)
    monkeypatch.setattr(os, "fsync", interrupt)

    with pytest.raises(KeyboardInterrupt):
        write_all(folder, NEW)

    assert contents(folder) == dict(OLD)


def test_ctrl_c_between_two_renames_puts_the_old_files_back(folder, monkeypatch):
    lay_down(folder, OLD)
    replace = Path.replace

    def replace_or_stop(path, target):
        if target.name == "b.pdf":
            monkeypatch.setattr(Path, "replace", replace)
            interrupt()
        return replace(path, target)

    monkeypatch.setattr(Path, "replace", replace_or_stop)

    with pytest.raises(KeyboardInterrupt):
        write_all(folder, NEW)

    assert contents(folder) == dict(OLD)


def interrupt(*_):
    raise KeyboardInterrupt


@pytest.mark.parametrize("name", ["a.pdf", "zine.json"])
def test_a_folder_in_the_place_of_a_file_is_left_alone(name, folder):
    lay_down(folder, ONLY_B)
    (folder / name).mkdir()
    (folder / name / "mine.txt").write_bytes(b"mine")

    with pytest.raises(
        OutputError, match=r"cannot write .*; the files that were"
    ) as caught:
        write_all(folder, NEW)

    assert "in the way" in caught.value.hint
    assert contents(folder) == dict(ONLY_B) | {f"{name}/mine.txt": b"mine"}


def test_a_file_in_the_place_of_the_folder_is_left_alone(tmp_path):
    (tmp_path / "build").write_bytes(b"mine")

    with pytest.raises(OutputError, match="cannot write") as caught:
        write_all(tmp_path / "build" / "sample", NEW)

    assert "files that were" not in caught.value.message
    assert "in the way" in caught.value.hint
    assert contents(tmp_path) == {"build": b"mine"}


def test_a_folder_of_somebody_else_is_left_alone(folder, monkeypatch):
    def closed(*_, **__):
        raise PermissionError(errno.EACCES, os.strerror(errno.EACCES))

    monkeypatch.setattr(Path, "open", closed)

    with pytest.raises(OutputError, match="Permission denied") as caught:
        write_all(folder, NEW)
    with pytest.raises(OutputError) as other:
        write_all(folder, NEW, way_out=BY_O)

    assert caught.value.hint == "Choose a folder of your own with --out."
    assert other.value.hint == "Choose a folder of your own with -o."


def test_a_name_that_no_disk_takes_is_refused(folder):
    with pytest.raises(OutputError, match="too long"):
        write_all(folder, [(f"{'n' * 300}.pdf", b"")])

    assert contents(folder) == {}


def test_a_disk_that_knows_no_second_names_will_do(folder, monkeypatch):
    lay_down(folder, OLD)
    monkeypatch.setattr(os, "link", Failing(os.link, turn=1))

    write_all(folder, NEW)

    assert contents(folder) == dict(NEW)


def test_what_a_killed_build_left_is_swept_away_in_time(folder, monkeypatch):
    left = folder / f"{PREFIX}0123456789abcdef{SUFFIX}"
    left.write_bytes(b"half a file")

    write_all(folder, NEW)
    assert left.exists(), "it could belong to a build that still runs"

    now = time.time()
    monkeypatch.setattr(write.time, "time", lambda: now + STALE + 60)
    write_all(folder, NEW)
    assert not left.exists()


@pytest.mark.parametrize(("mask", "mode"), [(0o022, 0o644), (0o077, 0o600)])
def test_files_may_be_read_by_whom_the_umask_lets(mask, mode, folder):
    before = os.umask(mask)
    try:
        write_all(folder, NEW)
    finally:
        os.umask(before)

    assert {path.stat().st_mode & 0o777 for path in folder.iterdir()} == {mode}


def test_a_link_to_another_folder_is_followed(tmp_path):
    stick = tmp_path / "stick"
    stick.mkdir()
    (tmp_path / "build").symlink_to(stick, target_is_directory=True)

    write_all(tmp_path / "build", NEW)

    assert (tmp_path / "build").is_symlink()
    assert contents(stick) == dict(NEW)


def test_a_link_in_the_place_of_a_file_cannot_reach_outside(folder, tmp_path):
    diary = tmp_path / "diary.txt"
    diary.write_bytes(b"mine")
    (folder / "a.pdf").symlink_to(diary)

    write_all(folder, NEW)

    assert diary.read_bytes() == b"mine"
    assert contents(folder) == dict(NEW)


def test_files_no_longer_made_are_removed_and_missing_ones_forgiven(folder):
    lay_down(folder, OLD)

    remove_files(folder, ["a.pdf", "never-there.pdf"])

    assert contents(folder) == {"b.pdf": b"old b", "zine.json": b"old record"}
