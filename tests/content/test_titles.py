from __future__ import annotations

import pytest


def test_a_lone_texts_first_heading_is_the_zines_title(lone):
    zine = lone("# The *Title*\n\ntext")

    assert zine.settings.title == "The Title"
    assert zine.parts[0].title is None
    assert zine.parts[0].html == "<p>text</p>"


def test_a_title_in_the_settings_goes_before_a_heading(lone):
    zine = lone("---\ntitle: T\n---\n# Part one\n\ntext")

    assert zine.settings.title == "T"
    assert zine.parts[0].title == "Part one"
    assert zine.parts[0].html == "<p>text</p>"


def test_a_heading_that_repeats_the_title_is_printed_once(lone):
    zine = lone("---\ntitle: Who cares?\n---\n# Who Cares?\n\ntext")

    assert zine.parts[0].title is None
    assert zine.parts[0].html == "<p>text</p>"


def test_a_lone_text_without_any_title_is_called_after_its_file(lone):
    assert lone("text", "02-who_cares.md").settings.title == "Who cares"


def test_a_heading_that_is_not_first_stays_where_it_is(lone):
    zine = lone("epigraph\n\n# Title\n\ntext")

    assert zine.settings.title == "Title"
    assert zine.parts[0].html == (
        '<p>epigraph</p>\n<h2 id="title">Title</h2>\n<p>text</p>'
    )


def test_a_part_is_called_after_its_first_heading(read):
    zine = read({"zine.toml": "title = 'Z'", "01-a.md": "# A\n\nx", "02-b.md": "## B"})

    assert [part.title for part in zine.parts] == ["A", None]
    assert [part.html for part in zine.parts] == ["<p>x</p>", '<h2 id="b">B</h2>']


def test_a_folder_without_settings_takes_them_from_its_first_part(read):
    zine = read({"01-a.md": "---\ntitle: Z\nflip: long\n---\n# A\n\nx", "02-b.md": "y"})

    assert (zine.settings.title, zine.settings.flip) == ("Z", "long")
    assert zine.parts[0].title == "A"


def test_a_folder_without_any_title_is_called_after_itself(read):
    assert read({"01-a.md": "# A\n\nx", "02-b.md": "y"}).settings.title == "My zine"


@pytest.mark.parametrize("key", ["author", "authors"])
def test_a_lone_texts_author_is_the_zines(lone, key):
    zine = lone(f"---\ntitle: T\n{key}: Jane\n---\ntext")

    assert zine.settings.authors == ("Jane",)


@pytest.mark.parametrize(
    "heading", ["# A ![b](c.png)", "# A[^1]", "# [A](https://x.org)", "# https://x.org"]
)
def test_a_heading_with_more_than_words_is_not_taken_out(lone, heading):
    zine = lone(f"{heading}\n\ntext\n\n[^1]: note")

    assert zine.parts[0].html.startswith("<h2")


@pytest.mark.parametrize(
    ("heading", "title", "inside"),
    [
        ("# A[^1]", "A", 'id="fn-part-a-1">note</span>'),
        (
            "# A [b](https://x.org/)",
            "A b",
            '<a href="https://x.org/">b</a><span class="footnote',
        ),
        (
            "# *A* https://x.org/",
            "A https://x.org/",
            '<em>A</em> <a class="address" href="https',
        ),
    ],
)
def test_a_title_with_notes_or_links_is_a_title(read, heading, title, inside):
    text = f"{heading}\n\n> text\n\n## B\n\n[^1]: note"
    part = read({"zine.toml": "title='Z'", "01-a.md": text}).parts[0]

    assert part.title == title
    assert inside in part.heading
    assert part.html.startswith("<blockquote")
    assert [it.title for it in part.headings] == ["B"]


def test_a_title_of_words_alone_or_with_a_picture_needs_no_html(read):
    files = {"01-a.md": "# *A*\n\nx", "02-b.md": "# B ![c](d.png)\n\nx"}
    one, other = read({"zine.toml": "title='Z'", **files}).parts

    assert (one.title, one.heading) == ("A", "")
    assert (other.title, other.heading) == (None, "")
    assert other.html.startswith("<h2")


def test_a_note_in_a_title_that_the_settings_say_again_stays(lone):
    part = lone("---\ntitle: T\n---\n# A[^1]\n\ntext\n\n[^1]: note").parts[0]

    assert part.title == "A"
    assert (part.heading + part.html).count("note</span>") == 1
