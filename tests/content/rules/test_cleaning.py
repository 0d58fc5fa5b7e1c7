from __future__ import annotations

import pytest

from zine.content.elements import LEFT_OUT


def test_html_that_prints_is_kept(printed):
    html = 'H<sub>2</sub>O <kbd>a</kbd> <span class="x" lang="de" dir="ltr">b</span>'

    assert printed(html) == f"<p>{html}</p>"


@pytest.mark.parametrize(
    "element",
    [
        "<script>alert(1)</script>",
        "<style>*{display:none}</style>",
        "<iframe src=x></iframe>",
        "<video src=x></video>",
        "<object data=x>y</object>",
        "<embed src=x>",
        "<link rel=attachment href=/etc/passwd>",
        "<meta http-equiv=refresh>",
        "<base href=https://x.org>",
        "<input value=x>",
        "<select><option>x</select>",
        "<button>x</button>",
        "<svg><use href=x></use></svg>",
        "<svg><foreignObject><p>x</p></foreignObject></svg>",
        "<math><mi>x</mi></math>",
    ],
)
def test_what_cannot_be_printed_is_left_out_and_told(lone, element):
    name = element[1:].partition(">")[0].partition(" ")[0]

    zine = lone(f"one\n\ntwo {element} three\n\nfour")

    assert zine.parts[0].html == "<p>one</p>\n<p>two  three</p>\n<p>four</p>"
    assert [str(notice) for notice in zine.notices] == [
        f"essay.md:3: “<{name}>” cannot be printed; it was left out"
    ]
    assert zine.notices[0].hint == LEFT_OUT[name]


def test_a_style_sheet_belongs_in_a_theme(lone):
    assert lone("a\n\n<style>b</style>").notices[0].hint == "Styles belong in a theme."


@pytest.mark.parametrize(
    "html", ["<font>x</font>", "<center>x</center>", "<form>x</form>", "<tt>x</tt>"]
)
def test_elements_that_say_nothing_on_paper_leave_their_words(lone, html):
    zine = lone(f"a {html} b")

    assert "x" in zine.parts[0].html
    assert "<f" not in zine.parts[0].html
    assert zine.notices == ()


def test_what_is_no_element_leaves_its_words_and_is_told(lone):
    zine = lone("Dear <name>, hello")

    assert zine.parts[0].html == "<p>Dear , hello</p>"
    assert str(zine.notices[0]) == (
        "essay.md:1: “<name>” is not an HTML element; it was left out, and what is"
        " inside it was kept"
    )
    assert zine.notices[0].hint == "Write &lt;name> to print it as it is."


def test_a_comment_is_left_out_without_a_word(lone):
    zine = lone("a<!-- note to self -->b")

    assert zine.parts[0].html == "<p>ab</p>"
    assert zine.notices == ()


@pytest.mark.parametrize(
    ("text", "sign"), [("<![CDATA[x y]]>", "<![CDATA["), ("<?php x ?>", "<?")]
)
def test_what_only_looks_like_a_comment_is_told(told, text, sign):
    assert told(f"a\n\n{text}\n\nb") == [
        (
            f"essay.md:3: the passage that begins with “{sign}” cannot be printed;"
            " it was left out"
        )
    ]


def test_control_characters_written_as_numbers_are_left_out(printed):
    assert printed("a&#2;b&#0;c&#x202e;") == "<p>ab\ufffdc\u202e</p>"


@pytest.mark.parametrize(
    "html",
    ["<zine-ref label=1>x</zine-ref>", "<zine-address>x<b>y</b></zine-address>"],
)
def test_html_that_imitates_our_marks_is_only_words(lone, html):
    zine = lone(f"a {html}")

    assert "zine-" not in zine.parts[0].html
