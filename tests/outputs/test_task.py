from __future__ import annotations

import pytest

from tests.samples import digest, write_zine
from zine.outputs.record import RECORD_FILE, encode_record
from zine.outputs.task import find_task


@pytest.fixture
def source(tmp_path):
    return write_zine(tmp_path / "sample")


@pytest.fixture
def look(tmp_path):
    def look(source, *choices):
        folder = tmp_path / "build" / "sample"
        return find_task(source, folder, here=tmp_path, choices=choices)

    return look


def record(task, used=()):
    """Leave behind what a build of ``task`` would."""
    origin = task.origin(used)
    facts = {
        "outputs": [],
        "inputs": origin.inputs,
        "fingerprint": origin.fingerprint,
    }
    task.folder.mkdir(parents=True, exist_ok=True)
    (task.folder / RECORD_FILE).write_bytes(encode_record(facts))


def test_a_zine_that_was_never_built_is_not_done(source, look):
    task = look(source)

    assert task.record is None
    assert not task.is_done
    assert task.name == "sample"


def test_a_zine_that_was_built_is_done(source, look):
    record(look(source))

    assert look(source).is_done


def test_other_choices_make_other_files(source, look):
    record(look(source, "a4"))

    assert look(source, "a4").is_done
    assert not look(source, "letter").is_done


def test_what_layout_read_of_a_folder_is_known_already(source, look):
    task = look(source)

    assert task.origin([("pamphlet/star.svg", "0")]).inputs == task.inputs


def test_what_layout_read_beside_a_lone_file_belongs_to_it(source, look):
    (source / "cat.png").write_bytes(b"meow")
    used = [("cat.png", digest(b"meow")), ("pamphlet/star.svg", "0")]
    lone = source / "01-text.md"

    task = look(lone)
    record(task, used)

    assert {*task.origin(used).inputs} == {"01-text.md", "cat.png"}
    assert look(lone).is_done


def test_a_picture_that_changed_while_it_was_laid_out_is_noticed(source, look):
    (source / "cat.png").write_bytes(b"meow")
    lone = source / "01-text.md"

    record(look(lone), [("cat.png", digest(b"an earlier meow"))])

    assert not look(lone).is_done
