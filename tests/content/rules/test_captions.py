from __future__ import annotations

import pytest


def captioned(printed, caption):
    html = printed(f'![A yard](yard.jpg "{caption}")')
    return html.partition("<figcaption>")[2].partition("</figcaption>")[0]


def test_a_link_in_a_caption_prints_its_address(printed):
    html = captioned(printed, "See [the rest](https://example.org/rest)")

    assert html.startswith('See <a href="https://example.org/rest">the rest</a>')
    assert "example.<wbr>org/<wbr>rest</a></span>" in html


@pytest.mark.parametrize(
    ("caption", "html"),
    [
        ("Rosa's *cat*", "Rosa’s <em>cat</em>"),
        ("3 &lt; 4", "3 &lt; 4"),
        ("1. The yard", "1. The yard"),
        ("# 3", "# 3"),
    ],
)
def test_a_caption_is_a_line_of_markdown_and_nothing_more(printed, caption, html):
    assert captioned(printed, caption) == html


def test_what_a_caption_gets_wrong_is_told(told):
    assert told('---\ntitle: T\n---\n![A yard](yard.jpg "[here](javascript:x)")') == [
        "essay.md:4: the link to “javascript:x” was taken out; its words were kept"
    ]
