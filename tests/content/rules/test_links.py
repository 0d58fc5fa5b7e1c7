from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    "href",
    [
        "javascript:alert(1)",
        "JaVaScRiPt:alert(1)",
        "java&#9;script:alert(1)",
        "data:text/html,x",
        "file:///etc/passwd",
        "ftp://x.org",
        "vbscript:x",
        "C:/x",
    ],
)
def test_a_link_that_could_do_harm_is_taken_out_and_told(lone, href):
    zine = lone(f'one\n\n<a href="{href}">two</a>')

    assert zine.parts[0].html == "<p>one</p>\n<p>two</p>"
    assert "was taken out; its words were kept" in zine.notices[0].message


def test_a_link_that_was_taken_out_names_its_line(told):
    assert told("one\n\n[two](javascript:x)") == [
        "essay.md:3: the link to “javascript:x” was taken out; its words were kept"
    ]


def test_a_link_within_the_text_leads_there(printed):
    html = printed("[a](#über-uns) [b](#%C3%9Cber-uns)\n\n## Über uns")

    assert html.count('href="#über-uns"') == 2


def test_a_link_to_nowhere_keeps_its_words_and_is_told(lone):
    zine = lone("one\n\n[two](#gone)")

    assert zine.parts[0].html == "<p>one</p>\n<p>two</p>"
    assert [str(notice) for notice in zine.notices] == [
        "essay.md:3: the link to “#gone” leads nowhere; its words were kept"
    ]


def test_a_link_to_another_part_leads_to_its_place(read):
    zine = read(
        {
            "01-a.md": "[b](02-b b.md) [c](./02-b%20b.md#c) [d](02-b%20b.md#nope)",
            "02-b b.md": "x\n\n## C",
        }
    )

    assert '<a href="#part-b-b">b</a>' in zine.parts[0].html
    assert '<a href="#c">c</a>' in zine.parts[0].html
    assert zine.parts[0].html.endswith(" d</p>")
    assert len(zine.notices) == 1


@pytest.mark.parametrize(
    "href", ["x.pdf", "../01-a.md", "//x.org/a", "/etc/passwd", "?a"]
)
def test_a_link_to_a_file_that_is_not_in_print_keeps_its_words(lone, href):
    zine = lone(f"[a]({href})")

    assert zine.parts[0].html == "<p>a</p>"
    assert zine.notices[0].message == (
        f"the link to “{href}” leads to a file that is not in print; its words were"
        " kept"
    )


def test_a_link_without_an_address_is_only_words(lone):
    zine = lone("[a]() <a>b</a> <a id=c>d</a>")

    assert zine.parts[0].html == '<p>a b <a id="c">d</a></p>'
    assert [str(it) for it in zine.notices] == [
        "essay.md:1: the link “a” has no address; its words were kept"
    ]


@pytest.mark.parametrize("address", ["https://", "http://", "mailto:"])
def test_an_address_of_nothing_is_told(told, address):
    (said,) = told(f"one\n\n[a]({address})")

    assert said == "essay.md:3: the link “a” has no address; its words were kept"
