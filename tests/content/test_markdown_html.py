from __future__ import annotations

import pytest

from zine.content.markdown_text import to_html

OPEN = '<div class="columns" markdown="1">\n\nLeft.\n\n'


@pytest.mark.parametrize(
    ("text", "unclosed"),
    [
        (OPEN, "div"),
        (OPEN + "</div>\n", ""),
        (OPEN + "</div>", ""),
        (OPEN + '<section markdown="1">\n\nRight.\n\n</div>\n', ""),
        ('<section markdown="1">\n\n' + OPEN + "</div>\n", "section"),
        ("Plain.\n\n" + OPEN + "```\n</div>\n```\n", "div"),
        ("    " + OPEN, ""),
    ],
)
def test_what_is_never_closed_is_named(text, unclosed):
    assert to_html(text).unclosed == unclosed


def test_what_is_left_open_ends_with_the_text():
    assert to_html(OPEN).body == to_html(OPEN + "</div>").body
