from __future__ import annotations

import pytest

from zine.content.rules.addresses import add_breakable, shown
from zine.content.tree import make, serialised, words


@pytest.mark.parametrize(
    ("href", "address"),
    [
        ("https://x.org/", "x.org"),
        ("http://www.x.org/a/", "www.x.org/a"),
        ("HTTPS://x.org", "x.org"),
        ("mailto:a@b.org?subject=x", "a@b.org"),
        ("https://de.wikipedia.org/wiki/%C3%9Cber", "de.wikipedia.org/wiki/Über"),
        ("https://x.org/a%20b%2Fc%FF", "x.org/a%20b%2Fc%FF"),
        ("https://x.org/%E2%80%AE", "x.org/%E2%80%AE"),
        ("https://", "https://"),
    ],
)
def test_an_address_is_shown_as_people_write_it(href, address):
    assert shown(href) == address


def test_a_line_may_break_inside_an_address():
    element = make("a", text="see ")

    add_breakable(element, "https://x.org/a_b?c=d&e")

    assert serialised(element) == (
        "see https://<wbr>x.<wbr>org/<wbr>a_<wbr>b?<wbr>c=<wbr>d&amp;<wbr>e"
    )
    assert words(element) == "see https://x.org/a_b?c=d&e"


def test_an_address_in_the_text_becomes_a_link_that_looks_the_same(printed):
    assert printed("https://x.org.") == (
        '<p><a class="address" href="https://x.org">https://<wbr>x.<wbr>org</a>.</p>'
    )


def test_an_address_in_an_html_link_does_not_become_another(printed):
    html = printed('<a href="https://x.org/">https://x.org</a>')

    assert html == (
        '<p><a href="https://x.org/" class="address">https://<wbr>x.<wbr>org</a></p>'
    )


def test_an_address_in_html_code_is_code(printed):
    assert printed("<code>https://x.org</code>") == "<p><code>https://x.org</code></p>"
