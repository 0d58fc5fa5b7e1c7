from __future__ import annotations

import codecs

import pytest

from zine.content.model import Part, PartKind, SourceText
from zine.content.read import read_zine
from zine.errors import ContentError, LimitError


def test_a_folder_becomes_a_zine(folder):
    root = folder(
        {
            "zine.toml": "title = 'Z'\nlang = 'en'\nlead = '*L*'\nnote = 'From **X**'",
            "01-one.md": '---\nauthor: Jane\nlang: de\n---\n# Eins\n\n"x"',
            "02-more.md": "---\ntitle: More\nkind: resources\n---\ny",
        }
    )

    zine = read_zine(root)

    assert (zine.name, zine.root) == ("my-zine", root)
    assert zine.lead == "<p><em>L</em></p>"
    assert zine.note == "<p>From <strong>X</strong></p>"
    assert zine.parts == (
        Part(
            "01-one.md",
            "part-one",
            PartKind.ARTICLE,
            "Eins",
            "Jane",
            "de",
            "<p>„x“</p>",
        ),
        Part(
            "02-more.md",
            "part-more",
            PartKind.RESOURCES,
            "More",
            None,
            None,
            "<p>y</p>",
        ),
    )
    assert zine.notices == ()


def test_a_single_file_becomes_a_zine(folder):
    file = folder({"My Essay.md": "text", "other.md": "x"}) / "My Essay.md"

    zine = read_zine(file)

    assert (zine.name, zine.root) == ("my-essay", file.parent)
    assert zine.texts == (SourceText("My Essay.md", "text"),)
    assert zine.settings.title == "My Essay"


def test_a_part_in_the_zines_language_does_not_repeat_it(read):
    zine = read(
        {"zine.toml": "title='Z'\nlang='de'", "01-a.md": "---\nlang: de\n---\nx"}
    )

    assert zine.parts[0].lang is None


def test_parts_of_one_name_have_anchors_of_their_own(read):
    zine = read({"01-a.md": "x", "02-a.md": "y"})

    assert [part.anchor for part in zine.parts] == ["part-a", "part-a-2"]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("", id="nothing"),
        pytest.param(" \n\t\n", id="white space"),
        pytest.param("<!-- later -->", id="a comment"),
        pytest.param("---\ntitle: T\n---\n", id="settings only"),
        pytest.param("# Title", id="a title only"),
        pytest.param(codecs.BOM_UTF8, id="a byte-order mark"),
    ],
)
def test_a_zine_without_text_is_refused(refused, text):
    error = refused(text)

    assert str(error) == "there is no text in “essay.md”"
    assert error.hint == "Write something in it."


def test_an_empty_part_among_others_is_told(read):
    zine = read({"01-a.md": "x", "02-b.md": " \n"})

    assert [part.file for part in zine.parts] == ["01-a.md"]
    assert [str(notice) for notice in zine.notices] == [
        "02-b.md: there is no text in this file"
    ]


def test_a_picture_is_text_enough(lone):
    assert lone("![A cat](cat.png)").parts[0].html.startswith("<figure>")


def test_notices_come_in_reading_order(read):
    zine = read(
        {
            "01-a.md": "one\n\n[x](#no)\n\n![](b.png)",
            "02-b.md": "two\x08 <script></script>",
            "x.md": "",
        }
    )

    assert [str(notice.place) for notice in zine.notices] == [
        "x.md",
        "02-b.md:1",
        "01-a.md:3",
        "01-a.md:5",
        "02-b.md:1",
    ]


def test_a_file_name_in_a_message_shows_what_it_hides(read):
    zine = read({"01-a.md": "x", "b\u202e.md": "y"})

    assert str(zine.notices[0]).startswith("b\\u202e.md: ")


@pytest.mark.parametrize(
    "data",
    [
        pytest.param(codecs.BOM_UTF8 + "# É\n\nwörd\n".encode(), id="byte-order mark"),
        pytest.param("# É\r\n\r\nwörd\r\n".encode(), id="CRLF"),
        pytest.param("# É\r\rwörd\r".encode(), id="CR"),
        pytest.param("# É\n\nwörd\n".encode("utf-16"), id="UTF-16"),
        pytest.param("# E\u0301\n\nwo\u0308rd\n".encode(), id="decomposed"),
    ],
)
def test_the_same_text_is_the_same_zine_whatever_program_saved_it(lone, data):
    zine = lone(data)

    assert zine.settings.title == "É"
    assert zine.parts[0].html == "<p>wörd</p>"


def test_a_path_to_nothing_is_refused(tmp_path):
    with pytest.raises(ContentError, match=r"x\.md: the file cannot be read: "):
        read_zine(tmp_path / "x.md")


def test_a_text_nested_too_deep_is_refused_with_its_line(refused):
    error = refused("one\n\n" + "> " * 60 + "x")

    assert isinstance(error, LimitError)
    assert str(error) == (
        "essay.md:3: quotes and lists are nested more than 40 levels deep"
    )


def test_a_mistake_in_a_passage_of_the_settings_names_their_file(refused):
    error = refused({"zine.toml": "title='Z'\nnote = '<style>x'", "01-a.md": "x"})

    assert str(error) == (
        "zine.toml:2: “<style” is not closed, so all the text behind it would be lost"
    )
