from __future__ import annotations

import pytest

from zine.content.markdown_text import to_html


@pytest.mark.parametrize(
    ("text", "html"),
    [
        ("~~a b~~", "<del>a b</del>"),
        ("**~~a~~**", "<strong><del>a</del></strong>"),
        ("~~*a*~~", "<del><em>a</em></del>"),
        (r"\~~a~~", "~~a~~"),
        ("~~ a ~~", "~~ a ~~"),
        ("a ~ b ~~~c~~~", "a ~ b ~~~c~~~"),
    ],
)
def test_words_between_two_waves_are_struck(text, html):
    assert to_html(text).body == f"<p>{html}</p>"
