from __future__ import annotations

import pytest

from zine.content.markdown_text import to_html


@pytest.mark.parametrize(
    ("text", "html"),
    [
        ("# A", "<h1>A</h1>"),
        ("words\n## A ##", "<p>words</p>\n<h2>A</h2>"),
        ("#\tA", "<h1>A</h1>"),
    ],
)
def test_a_heading_has_a_space_behind_its_sign(text, html):
    assert to_html(text).body == html


@pytest.mark.parametrize("text", ["#nofare is our tag", "##A", "words\n#tag", "#1"])
def test_a_sign_without_a_space_is_a_sign(text):
    assert to_html(text).body == f"<p>{text}</p>"
