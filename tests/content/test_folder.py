from __future__ import annotations

from pathlib import Path

import pytest

from zine.content import folder as module
from zine.content.folder import open_folder
from zine.errors import ContentError


def names(paths):
    return [path.name for path in paths]


def test_parts_are_read_in_the_order_of_their_numbers(folder):
    root = folder(
        dict.fromkeys(
            ["10-z.md", "2 b.markdown", "01_a.MD", "2-a.md", "images.txt"], "x"
        )
    )

    opened = open_folder(root)

    assert names(opened.parts) == ["01_a.MD", "2-a.md", "2 b.markdown", "10-z.md"]


def test_without_numbers_parts_are_read_by_name(folder):
    opened = open_folder(folder(dict.fromkeys(["b.md", "A.md", "README.md"], "x")))

    assert names(opened.parts) == ["A.md", "b.md"]
    assert opened.notices == ()


def test_a_text_without_a_number_among_others_is_named(folder):
    names = ["01-a.md", "1b.md", "notes.md", "ReadMe.md", ".hidden.md"]
    files = dict.fromkeys(names, "x")

    opened = open_folder(folder(files))

    assert [str(notice) for notice in opened.notices] == [
        (
            "1b.md: this text is not printed, because nothing stands between the number"
            " and the name, and others are like 01-name.md"
        ),
        (
            "notes.md: this text is not printed, because its name does not begin with a"
            " number and others do"
        ),
    ]
    assert opened.notices[0].hint == "Call it 01-b.md, or move it elsewhere."


def test_settings_and_resources_are_found(folder):
    opened = open_folder(
        folder(dict.fromkeys(["a.md", "zine.toml", "resources.toml"], ""))
    )

    assert (opened.settings.name, opened.resources.name) == (
        "zine.toml",
        "resources.toml",
    )


@pytest.mark.parametrize("name", ["resources.bib", "resources.json"])
def test_a_bibliography_is_a_resources_page(folder, name):
    assert open_folder(folder({"a.md": "x", name: ""})).resources.name == name


def test_two_resources_pages_are_one_too_many(folder):
    with pytest.raises(ContentError) as caught:
        open_folder(
            folder(dict.fromkeys(["a.md", "resources.bib", "resources.toml"], ""))
        )

    assert str(caught.value) == (
        "“resources.bib” and “resources.toml” would both be the resources page"
    )


def test_a_markdown_file_is_a_zine_by_itself(folder):
    file = folder({"a.md": "x", "zine.toml": ""}) / "a.md"

    opened = open_folder(file)

    assert opened.parts == (file,)
    assert opened.root == file.parent
    assert opened.settings is None


def test_a_folder_without_text_is_refused(folder, tmp_path, monkeypatch):
    with pytest.raises(ContentError) as caught:
        open_folder(folder({"zine.toml": "", "README.md": "x"}))

    assert str(caught.value) == "there is no text in “my-zine”"
    monkeypatch.chdir(tmp_path / "my-zine")
    with pytest.raises(ContentError, match="there is no text in “my-zine”"):
        open_folder(Path())
    assert "01-hello.md" in caught.value.hint


def test_a_folder_with_far_too_many_texts_is_refused(folder, monkeypatch):
    monkeypatch.setattr(module, "MAX_PARTS", 2)

    with pytest.raises(ContentError) as caught:
        open_folder(folder(dict.fromkeys(["a.md", "b.md", "c.md"], "x")))

    assert str(caught.value) == "there are 3 texts in “my-zine”; a zine can have 2"


def test_a_folder_that_is_closed_to_us_is_refused(folder, monkeypatch):
    root = folder({})
    closed = PermissionError(13, "Permission denied")
    monkeypatch.setattr("pathlib.Path.iterdir", lambda _: (_ for _ in ()).throw(closed))

    with pytest.raises(ContentError) as caught:
        open_folder(root)

    assert str(caught.value) == "the folder “my-zine” cannot be read: Permission denied"
