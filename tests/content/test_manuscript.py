from __future__ import annotations

import pytest

from zine.content.clock import Clock
from zine.content.manuscript import read_manuscript


def test_what_is_read_is_kept_in_reading_order(folder):
    root = folder(
        {
            "02-b.md": "b",
            "01-a.md": "a",
            "zine.toml": "title = 'Z'",
            "resources.toml": "[[group]]\nname='g'\n[[group.entry]]\ntitle='t'",
            "README.md": "not read",
        }
    )

    manuscript = read_manuscript(root, Clock(""))

    assert [text.file for text in manuscript.texts] == [
        "zine.toml",
        "01-a.md",
        "02-b.md",
        "resources.toml",
    ]


def test_a_part_knows_where_its_text_begins(folder):
    root = folder({"zine.toml": "title = 'Z'", "01-a.md": "---\nauthor: J\n---\ntext"})

    (part,) = read_manuscript(root, Clock("")).parts

    assert part.markdown == "\ntext"
    assert part.settings.author == "J"


def test_the_clock_is_told_which_file_is_being_read(folder):
    clock = Clock("")

    read_manuscript(folder({"zine.toml": "title = 'Z'", "01-a.md": "x"}), clock)

    assert clock.what == "01-a.md"


@pytest.mark.parametrize(
    ("files", "said", "hint"),
    [
        (
            {"zine.toml": "title = 'Z'", "01-a.md": "---\nsubtitle: x\n---\ny"},
            "01-a.md:2: “subtitle” is a setting of the whole zine, not of a part",
            "Put it into zine.toml.",
        ),
        (
            {"zine.toml": "title = 'Z'", "01-a.md": "---\nkind: poem\n---\ny"},
            "01-a.md:2: kind is “poem”; it can be “article” or “resources”",
            "",
        ),
        (
            {"zine.toml": "", "01-a.md": "y"},
            "zine.toml: “title” is missing",
            'Add a line such as title = "…".',
        ),
        (
            {"zine.toml": "title = 'Z'", "01-a.md": "x", "resources.toml": "x = 1"},
            "resources.toml: “group” is missing",
            'Write [[group]] on a line of its own, and below it name = "Books".',
        ),
    ],
)
def test_a_mistake_in_any_file_is_refused(refused, files, said, hint):
    error = refused(files)

    assert str(error) == said
    assert error.hint == hint


def test_a_file_that_somebody_names_may_be_a_link(tmp_path):
    (tmp_path / "drawer").mkdir()
    (tmp_path / "drawer" / "text").write_text("hello")
    (tmp_path / "essay.md").symlink_to("drawer/text")

    manuscript = read_manuscript(tmp_path / "essay.md", Clock(""))

    assert manuscript.parts[0].markdown == "hello"
