from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from zine.content.settings import SettingsTable
from zine.content.typeset import typeset, typeset_lines


@pytest.mark.parametrize(
    ("lang", "typed", "set_"),
    [
        ("en", "What's \"mass\" -- who's \"in\"?", "What’s “mass” – who’s “in”?"),
        ("de", 'Was ist "Masse"?', "Was ist „Masse“?"),
        ("en", "# 1. *a* _b_ `c` [d](e)", "# 1. *a* _b_ `c` [d](e)"),
        ("en", "<f> &amp; \\' g & h", "<f> &amp; \\’ g & h"),
        ("en", "    four spaces", "four spaces"),
        ("en", "[a]: https://x.org", "[a]: https://x.org"),
        ("en", "", ""),
    ],
)  # fmt: skip
def test_a_line_gets_quotes_and_nothing_else(lang, typed, set_):
    assert typeset(typed, lang) == set_


@given(st.text(st.characters(categories=("L", "N", "P", "S")), max_size=30))
def test_a_line_without_quotes_dashes_and_dots_stays_as_it_is(text):
    plain = text.translate(dict.fromkeys(map(ord, "'\"-."), "x"))

    assert typeset(plain, "en") == plain


def test_the_lines_of_settings_are_typeset_and_the_rest_is_left():
    settings = SettingsTable(
        title="It's",
        authors=("O'Hara",),
        note="'Markdown'",
        sources=({"title": '"A"', "year": "'92"},),
    )

    lines = typeset_lines(settings, "en")

    assert lines.title == "It’s"
    assert lines.authors == ("O’Hara",)
    assert lines.note == "'Markdown'"
    assert (lines.sources[0].title, lines.sources[0].year) == ("“A”", "'92")


def test_a_heading_that_repeats_a_typed_title_is_printed_once(lone):
    zine = lone('---\ntitle: What\'s "mass"?\n---\n# What\'s "mass"?\n\ntext')

    assert zine.settings.title == "What’s “mass”?"
    assert zine.parts[0].title is None
    assert zine.parts[0].html == "<p>text</p>"


def test_resources_are_typeset(read):
    text = '[[group]]\nname = "It\'s"\n[[group.entry]]\ntitle = "Don\'t"\nauthor="O\'H"'

    (group,) = read({"01-a.md": "x", "resources.toml": text}).resources.groups

    assert group.name == "It’s"
    assert (group.entries[0].title, group.entries[0].authors) == ("Don’t", ("O’H",))


def test_a_parts_front_matter_is_typeset_in_its_language(read):
    zine = read({"01-a.md": "x", "02-b.md": '---\ntitle: "\\"A\\""\nlang: de\n---\ny'})

    assert zine.parts[1].title == "„A“"
