from __future__ import annotations

from zine.content.markdown_text import to_html

LINK = "see [the rest](https://example.org)"


def test_a_link_in_a_caption_is_not_dealt_with_as_text():
    html = to_html(f'![A yard](yard.jpg "{LINK}")').body

    assert html == f'<p><img alt="A yard" src="yard.jpg" title="{LINK}" /></p>'


def test_a_picture_can_still_be_a_link():
    html = to_html("[![A yard](yard.jpg)](https://example.org)").body

    assert html.startswith('<p><a href="https://example.org"><img alt="A yard"')
