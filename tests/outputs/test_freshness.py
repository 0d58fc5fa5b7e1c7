"""Every change to what a zine is made of is seen, and nothing else is."""

from __future__ import annotations

import os
import shutil

import pytest

from tests.samples import digest, write_zine
from zine.errors import ContentError, LimitError
from zine.outputs import freshness
from zine.outputs.freshness import (
    fingerprint,
    hash_ground,
    hash_pictures,
    hash_sources,
    last_record,
)
from zine.outputs.record import RECORD_FILE, encode_record


@pytest.fixture
def source(tmp_path):
    return write_zine(tmp_path / "sample")


def put(path, data=b"x"):
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(data)


def test_every_file_of_a_zine_is_hashed_under_its_name(source):
    put(source / "images" / "cat.png", b"meow")

    hashes = hash_sources(source)

    assert [*hashes] == ["01-text.md", "zine.toml", "images/cat.png"]
    assert hashes["images/cat.png"] == digest(b"meow")


@pytest.mark.parametrize(
    "name",
    [".hidden", ".git/config", "__pycache__/a.pyc", "images/.DS_Store"],
)
def test_hidden_files_are_no_sources(name, source):
    before = hash_sources(source)

    put(source / name)

    assert hash_sources(source) == before


def test_outputs_inside_the_zine_are_no_sources(source):
    before = hash_sources(source)

    put(source / "build" / "sample" / "sample-read.pdf")
    put(source / "sample" / "sample-read.pdf")

    assert hash_sources(source, skip=(source / "build", source / "sample")) == before


def test_a_lone_file_is_hashed_alone(source):
    assert [*hash_sources(source / "01-text.md")] == ["01-text.md"]


def test_touching_a_file_changes_nothing(source):
    before = hash_sources(source)

    os.utime(source / "01-text.md", (0, 0))

    assert hash_sources(source) == before


def test_the_same_zine_elsewhere_has_the_same_hashes(source, tmp_path):
    shutil.copytree(source, tmp_path / "elsewhere ü")

    assert hash_sources(tmp_path / "elsewhere ü") == hash_sources(source)


def test_a_link_to_nothing_is_passed_over(source):
    before = hash_sources(source)

    (source / "gone.md").symlink_to(source / "nowhere.md")

    assert hash_sources(source) == before


def test_a_name_that_is_no_text_can_be_recorded(source):
    put(source / os.fsdecode(b"na\xefve.txt"))

    assert encode_record({"inputs": hash_sources(source)})


def test_a_file_that_cannot_be_read_is_named(source, monkeypatch):
    def closed(path):
        raise PermissionError(13, "Permission denied", path)

    monkeypatch.setattr(freshness, "_read_digest", closed)

    with pytest.raises(ContentError, match=r"01-text\.md cannot be read: Permission"):
        hash_sources(source)


def test_a_folder_of_far_too_many_files_is_refused(source, monkeypatch):
    monkeypatch.setattr(freshness, "MOST_FILES", 3)
    for number in range(3):
        put(source / f"{number}.txt")

    with pytest.raises(LimitError, match="more than 3 files"):
        hash_sources(source)


def test_pictures_of_a_lone_file_are_those_it_used_last_time(source):
    put(source / "cat.png", b"meow")
    put(source / "dog.png", b"woof")
    names = ("01-text.md", "cat.png", "gone.png", "pamphlet/logo.png")
    record = {"inputs": dict.fromkeys(names, "before")}

    found = hash_pictures(source / "01-text.md", record)

    assert found == {"cat.png": digest(b"meow")}


def test_a_lone_file_that_was_never_built_has_no_pictures(source):
    assert hash_pictures(source / "01-text.md", None) == {}


INPUTS = {"a.md": "1", "b.md": "2"}


@pytest.mark.parametrize(
    "inputs",
    [
        pytest.param({"a.md": "1", "b.md": "3"}, id="other text"),
        pytest.param({"a.md": "1", "c.md": "2"}, id="other name"),
        pytest.param({"a.md": "1"}, id="one less"),
        pytest.param({"a.md": "2", "b.md": "1"}, id="swapped"),
    ],
)
def test_other_files_have_another_fingerprint(inputs):
    assert fingerprint(inputs, "ground") != fingerprint(INPUTS, "ground")


def test_another_ground_has_another_fingerprint():
    assert fingerprint(INPUTS, "ground") != fingerprint(INPUTS, "other")


def test_the_order_of_files_does_not_matter():
    assert fingerprint(dict(reversed(INPUTS.items())), "ground") == fingerprint(
        INPUTS, "ground"
    )


def test_a_theme_is_part_of_the_ground(tmp_path):
    folder = tmp_path / "templates"
    bare = hash_ground((), [folder])

    put(folder / "mine" / "theme.toml", b"title = 'Mine'")
    themed = hash_ground((), [folder])
    put(folder / "mine" / "theme.toml", b"title = 'Ours'")

    assert len({bare, themed, hash_ground((), [folder])}) == 3


def test_it_matters_in_which_folder_a_theme_lies(tmp_path):
    near, far = tmp_path / "near", tmp_path / "far"
    put(near / "theme.toml")
    far.mkdir()

    assert hash_ground((), [near, far]) != hash_ground((), [far, near])


@pytest.mark.parametrize(
    "choices", [("a4", "short", []), (None, "long", []), (None, "short", ["read"])]
)
def test_options_are_part_of_the_ground(choices):
    assert hash_ground(choices, ()) != hash_ground((None, "short", []), ())


def test_the_version_of_a_library_is_part_of_the_ground(tmp_path, monkeypatch):
    before = hash_ground((), ())

    (tmp_path / "weasyprint-99.0.dist-info").mkdir()
    monkeypatch.syspath_prepend(tmp_path)

    assert hash_ground((), ()) != before


def test_the_version_of_a_library_that_sets_no_page_is_not(tmp_path, monkeypatch):
    before = hash_ground((), ())

    (tmp_path / "pytest-99.0.dist-info").mkdir()
    monkeypatch.syspath_prepend(tmp_path)

    assert hash_ground((), ()) == before


EXTRA = {"noto_cjk_sans_jp_bold", "noto_cjk_sans_jp_regular"}
"""What need not be there."""


def test_every_library_it_looks_for_is_installed():
    found = {
        name.partition("-")[0].lower() for name in freshness._installed_libraries()
    }

    assert found | EXTRA == freshness.LIBRARIES


@pytest.fixture
def built(tmp_path):
    """A folder with one file and the record of it."""
    put(tmp_path / "a.pdf", b"good")
    record = {"outputs": [{"file": "a.pdf", "sha256": digest(b"good")}]}
    put(tmp_path / RECORD_FILE, encode_record(record))
    return tmp_path


def test_files_as_they_were_written_count(built):
    assert last_record(built)["outputs"][0]["file"] == "a.pdf"


@pytest.mark.parametrize(
    "harm",
    [
        pytest.param(lambda it: it.write_bytes(b"bad"), id="edited"),
        pytest.param(lambda it: it.unlink(), id="deleted"),
        pytest.param(lambda it: (it.unlink(), it.mkdir()), id="a folder"),
        pytest.param(lambda it: it.with_name(RECORD_FILE).unlink(), id="no record"),
        pytest.param(
            lambda it: it.with_name(RECORD_FILE).write_bytes(b"{}"), id="other record"
        ),
    ],
)
def test_files_that_are_not_what_was_written_do_not_count(harm, built):
    harm(built / "a.pdf")

    assert last_record(built) is None
