from __future__ import annotations

import pytest

from zine.content.markdown_text import to_html


@pytest.mark.parametrize(
    ("markdown", "html"),
    [
        pytest.param(
            "a *b* **c**", "<p>a <em>b</em> <strong>c</strong></p>", id="emphasis"
        ),
        pytest.param("a\n{.lead}", '<p class="lead">a</p>', id="attributes"),
        pytest.param("a\n: b", "<dl>\n<dt>a</dt>\n<dd>b</dd>\n</dl>", id="definitions"),
        pytest.param("~~~\na<b\n~~~", "<pre><code>a&lt;b\n</code></pre>", id="code"),
        pytest.param(
            '<div markdown="1">\n*a*\n</div>',
            "<div>\n<p><em>a</em></p>\n</div>",
            id="Markdown in HTML",
        ),
        pytest.param("2. a", '<ol start="2">\n<li>a</li>\n</ol>', id="sane lists"),
    ],
)
def test_markdown_is_what_people_expect(markdown, html):
    assert to_html(markdown).body == html


def test_tables_align_without_styles():
    html = to_html("|a|\n|-:|\n|b|").body

    assert '<td align="right">b</td>' in html
    assert "style" not in html


def test_abbreviations_are_reported():
    html = to_html("HTML\n\n*[HTML]: Hyper Text")

    assert html.abbreviations == {"HTML": "Hyper Text"}
    assert html.body == '<p><abbr title="Hyper Text">HTML</abbr></p>'


def test_nothing_is_nothing():
    assert to_html("").body == ""
