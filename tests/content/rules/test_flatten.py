from __future__ import annotations

import pytest

from zine.content.html_tree import parse_html
from zine.content.rules.flatten import flatten
from zine.content.tree import make, serialised


def flat(html):
    into = make("span")
    flatten(parse_html(html).tree, into)
    return serialised(into)


def lines(*content):
    return "".join(f'<span class="fn-p">{line}</span>' for line in content)


@pytest.mark.parametrize(
    ("html", "inline"),
    [
        ("<p>a <em>b</em> c</p>\n", "a <em>b</em> c"),
        ("<p>a</p>\n<p>b</p>", lines("a", "b")),
        (
            "<p>a</p><ul><li>b</li><li><p>c</p><p>d</p></li></ul>",
            lines("a", "– b", "– c", "d"),
        ),
        ("<ol><li>a</li><li>b</li></ol>", lines("1. a", "2. b")),
        ("<ul><li>a<ul><li>b</li></ul></li></ul>", lines("– a", "– b")),
        ("<blockquote><p>a</p><p>b</p></blockquote>c", lines("a", "b", "c")),
        (
            "<pre><code>a b\n  c</code></pre>",
            lines("<code>a\xa0b</code>", "<code>\xa0\xa0c</code>"),
        ),
        (
            "<table><tr><th>a</th><th><b>b</b></th></tr><tr><td>c</td></tr></table>",
            lines("a | <b>b</b>", "c"),
        ),
        ("<table><tr><td><p>a</p></td><td>b</td></tr></table>", lines("a", "b")),
        ("<dl><dt>a</dt><dd>b</dd></dl>", lines("a", "b")),
        ("<p><img src=x></p>", '<img src="x">'),
        ("a<hr>b", lines("a", "b")),
        ("", ""),
    ],
)
def test_blocks_become_lines_of_running_text(html, inline):
    assert flat(html) == inline
