from __future__ import annotations

import os
import unicodedata
from pathlib import Path

import pytest

from zine.errors import ContentError, LimitError
from zine.render import files
from zine.render.files import find_inside, read_regular, short


@pytest.fixture
def root(tmp_path):
    (tmp_path / "secret.png").write_text("secret")
    root = tmp_path / "zine"
    (root / "images").mkdir(parents=True)
    (root / "images/cat.png").write_text("cat")
    return root


def refusal(root, path):
    with pytest.raises(ContentError) as caught:
        find_inside(root, path)
    return caught.value


def test_a_file_is_found_by_its_name(root):
    assert find_inside(root, "images/cat.png").read_text() == "cat"


@pytest.mark.parametrize(("wanted", "there"), [("NFC", "NFD"), ("NFD", "NFC")])
def test_composed_and_decomposed_names_are_the_same_name(root, wanted, there):
    (root / unicodedata.normalize(there, "café.png")).write_text("x")

    found = find_inside(root, unicodedata.normalize(wanted, "café.png"))

    assert found.read_text() == "x"


def test_a_name_that_does_not_exist_comes_with_the_nearest(root):
    error = refusal(root, "images/cta.png")

    assert str(error) == "the file “images/cta.png” does not exist"
    assert error.hint == "Did you mean “images/cat.png”?"


def test_only_pictures_are_meant_and_first_those_of_the_folder_asked_for(root):
    for name in ("images/dogs.txt", "dogs.png", "art/dog.png", "images/sheet.py"):
        (root / name).parent.mkdir(exist_ok=True)
        (root / name).write_text("x")

    assert refusal(root, "art/dogs.png").hint == "Did you mean “art/dog.png”?"
    assert refusal(root, "images/dogs.jpg").hint == "Did you mean “dogs.png”?"
    assert "Did you mean" not in refusal(root, "images/heets.png").hint


def test_a_name_like_no_other_comes_with_an_example(root):
    assert refusal(root, "zzzzzz").hint == (
        "Names are relative to the zine's folder, for example images/cover.png."
    )


@pytest.mark.parametrize("path", ["../secret.png", "images/../../secret.png"])
def test_a_path_that_leads_out_is_refused(root, path):
    assert str(refusal(root, path)) == f"“{path}” leads out of the folder"


def test_an_absolute_path_is_refused(root):
    path = str(root.parent / "secret.png")

    assert "leads out of the folder" in str(refusal(root, path))


def test_a_link_that_leads_out_is_refused(root):
    (root / "link.png").symlink_to(root.parent / "secret.png")
    (root / "outside").symlink_to(root.parent)

    assert str(refusal(root, "link.png")) == "“link.png” leads out of the folder"
    assert "leads out" in str(refusal(root, "outside/secret.png"))


def test_a_link_that_stays_inside_is_followed(root):
    (root / "link.png").symlink_to(root / "images/cat.png")

    assert find_inside(root, "link.png") == root.resolve() / "images/cat.png"


def test_a_loop_of_links_does_not_exist(root):
    (root / "loop.png").symlink_to(root / "loop.png")

    assert "does not exist" in str(refusal(root, "loop.png"))


@pytest.mark.parametrize("path", ["a\0b", "a" * 5_000, "images/" * 3_000])
def test_impossible_names_are_refused_in_one_short_sentence(root, path):
    assert len(str(refusal(root, path))) < 120


def test_a_regular_file_is_read(root):
    assert read_regular(root / "images/cat.png", "cat.png") == b"cat"


def test_a_pipe_does_not_hold_the_build_for_ever(root):
    os.mkfifo(root / "pipe.png")

    with pytest.raises(ContentError, match=r"^“pipe.png” is not a file$"):
        read_regular(root / "pipe.png", "pipe.png")


@pytest.mark.parametrize("device", ["/dev/zero", "/dev/null", "/"])
def test_devices_and_folders_are_not_files(device):
    with pytest.raises(ContentError, match=r"^“x” is not a file$"):
        read_regular(Path(device), "x")


def test_a_link_put_there_in_the_meantime_is_not_followed(root):
    (root / "link.png").symlink_to(root.parent / "secret.png")

    with pytest.raises(ContentError, match=r"^“link.png” cannot be read: "):
        read_regular(root / "link.png", "link.png")


def test_a_huge_file_is_refused_unread(root, monkeypatch):
    monkeypatch.setattr(files, "FILE_LIMIT", 2_000_000)
    with (root / "huge.png").open("wb") as stream:
        stream.truncate(3_000_000)

    with pytest.raises(LimitError) as caught:
        read_regular(root / "huge.png", "huge.png")
    assert str(caught.value) == "“huge.png” has 3 MB; the limit is 2 MB"


def test_names_are_shown_without_what_steers_a_terminal():
    assert short("a\x1b[31m\u202egnp.x\nb") == "a�[31m�gnp.x�b"
    assert short("x" * 200) == "x" * 77 + "…"


def test_a_name_in_other_capitals_is_the_nearest(root):
    (root / "Cat.JPG").write_text("cat")

    assert refusal(root, "cat.jpg").hint == "Did you mean “Cat.JPG”?"
