from __future__ import annotations

import pytest

from zine.content.html_tree import MAX_DEPTH, parse_html
from zine.content.tree import serialised


def test_html_becomes_a_tree_and_back():
    html = "text <p>a <em>b</em></p>\n<ul><li>c</li></ul> end"

    page = parse_html(html)

    assert serialised(page.tree) == html
    assert (page.swallower, page.unclosed, page.is_too_deep) == ("", "", False)


@pytest.mark.parametrize(
    ("html", "swallower"),
    [
        ("<p>a</p><!-- b <p>c</p>", "<!--"),
        ("<style>a<p>c</p>", "<style"),
        ("<script>a<p>c</p>", "<script"),
        ("<title>a<p>c</p>", "<title"),
        ("<textarea>a<p>c</p>", "<textarea"),
        ("<iframe>a<p>c</p>", "<iframe"),
        ("<plaintext>a<p>c</p>", "<plaintext"),
        ('<p>a</p><b class="x <p>c</p>', "<b"),
    ],
)
def test_what_swallows_the_rest_of_a_text_is_named(html, swallower):
    assert parse_html(html).swallower == swallower


@pytest.mark.parametrize(
    "html", ["<!-- a -->", "<style>a</style>", "<table><tr><td>a", "<ul><li>a", "<p>a"]
)
def test_what_ends_properly_swallows_nothing(html):
    assert parse_html(html).swallower == ""


@pytest.mark.parametrize(
    ("html", "name"),
    [
        ("<div><p>a</p>", "div"),
        ("<p>a <em>b</p><p>c</p>", "em"),
        ("<table><tr><td>a", "table"),
        ("<p>a<ul><li>b</ul>", ""),
        ("<table><tr><td>a</table>", ""),
    ],
)
def test_what_is_open_at_the_end_is_named(html, name):
    assert parse_html(html).unclosed == name


@pytest.mark.parametrize(
    "html",
    ["<frameset><frame>", "</body></html>", "<body class=x>", "<head><title>a</title>"],
)
def test_no_tag_takes_the_page_away(html):
    assert "kept" in serialised(parse_html(f"<p>kept</p>{html}<p>x</p>").tree)
    assert "x" in serialised(parse_html(f"{html}<p>x</p>").tree)


def test_a_short_text_is_never_taken_for_a_file(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    (tmp_path / "secret").write_text("<p>my key</p>")

    assert serialised(parse_html("secret").tree) == "secret"


def test_deep_nesting_is_noticed():
    assert not parse_html("<div>" * (MAX_DEPTH - 1)).is_too_deep
    assert parse_html("<div>" * MAX_DEPTH).is_too_deep
    assert parse_html("<i>" * 3_000).is_too_deep
