"""How the rules work together: whole texts, from Markdown to print."""

from __future__ import annotations

import re
from html import unescape

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from zine.content.markdown_text import to_html
from zine.content.read import read_zine
from zine.errors import ZineError

WORDS = st.text(
    st.characters(categories=("Lu", "Ll", "Lo", "Nd"), max_codepoint=0xFFFF),
    min_size=1,
    max_size=12,
)

MARKUP = st.sampled_from(
    [
        *("# H\n", "## x {#a}\n", "[^1]", "\n[^1]: note\n", "    in\n", "\n\n", "> "),
        *("- ", "1. ", "<div>", "</div>", "<p>", "<b>", "</b>", "<table>", "<tr>"),
        *("<!--", "-->", "<style>", "`", "```\n", "*", "**", "[a](b)", "![](z)"),
        *("https://x.org/a_b", "|a|b|\n|-|-|\n|c|d|\n", "{.lead}", "*[AB]: Cd\n", "AB"),
        *(
            '"',
            "'",
            "--",
            "&amp;",
            "&#0;",
            "<a href='javascript:x'>",
            "</a>",
            "[x](#a)",
        ),
        *("<svg><title>", "<select><option>", "<textarea>", "<frameset>", "</body>"),
        *(
            "<zine-ref label=1>",
            "<zine-address>",
            "<zine-notes>",
            "<zine-note label=2>",
        ),
        *("\\", "text ", "Term\n: def\n", "<![CDATA[x]]>", "<?php", "---\n", "+++\n"),
        *("<li>", "<div markdown=1>", "<abbr title=x>", "<img>", "<h1>", "<pre>"),
        *("[^2]", "\n[^2]: two [^1] [^2]\n", "<dl><dt>", "<ruby><rt>", "<caption>"),
    ]
)

OFTEN = settings(
    max_examples=120,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)


def words_of(html):
    return unescape(re.sub(r"<[^>]*>", "", html)).split()


def read_or_refuse(path):
    try:
        return read_zine(path)
    except ZineError as error:
        return error


@OFTEN
@given(st.lists(st.lists(WORDS, min_size=1, max_size=20), min_size=1, max_size=5))
def test_no_word_of_plain_paragraphs_is_lost(tmp_path, paragraphs):
    text = "\n\n".join(" ".join(words) for words in paragraphs)
    (tmp_path / "a.md").write_text(text, encoding="utf-8", newline="\n")

    zine = read_zine(tmp_path / "a.md")

    assert words_of(zine.parts[0].html) == zine.texts[0].text.split()
    assert zine.notices == ()


@OFTEN
@given(st.lists(st.one_of(MARKUP, st.text(max_size=5)), max_size=40))
def test_any_text_is_a_zine_or_an_error_in_plain_words(tmp_path, pieces):
    (tmp_path / "a.md").write_bytes("".join(pieces).encode(errors="replace"))

    outcome = read_or_refuse(tmp_path / "a.md")

    if isinstance(outcome, ZineError):
        assert "could not be read as Markdown" not in outcome.message
    else:
        html = outcome.parts[0].html
        assert not re.search(r"<(script|style|svg|zine-)|<[^>]*=.javascript:", html)


@OFTEN
@given(st.binary(max_size=300))
def test_any_bytes_are_a_zine_or_an_error_in_plain_words(tmp_path, data):
    (tmp_path / "zine.toml").write_bytes(data)
    (tmp_path / "a.md").write_bytes(data)

    for path in (tmp_path, tmp_path / "a.md"):
        outcome = read_or_refuse(path)

        assert outcome.message if isinstance(outcome, ZineError) else outcome.parts


def test_every_word_of_a_note_reaches_the_page_once(printed):
    html = printed("a[^1] b[^2] c[^1]\n\n[^1]: one [^2]\n\n[^2]: two\n\n[^3]: three\n")

    for word in ("one", "two", "three"):
        assert words_of(html.replace("<", " <")).count(word) == 1


def test_the_rules_leave_none_of_our_marks():
    marks = to_html("a[^1] https://x.org\n\n[^1]: b").body

    assert marks.count("<zine-") == 2


def test_reading_twice_gives_the_same(read):
    files = {
        "01-a.md": "# A\n\na[^1] [b](https://x.org)\n\n[^1]: c",
        "02-b.md": "# A\n\n## A\n\n[b](https://x.org) [c](01-a.md#a)",
    }

    assert read(files) == read(files)
