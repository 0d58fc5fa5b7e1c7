from __future__ import annotations

import time

import pytest

from zine.content.markdown_address import trimmed
from zine.content.markdown_text import to_html


def addresses(markdown):
    html = to_html(markdown).body
    return [piece.partition("</")[0] for piece in html.split("<zine-address>")[1:]]


@pytest.mark.parametrize(
    ("markdown", "address"),
    [
        ("see https://x.org/a_b_c", "https://x.org/a_b_c"),
        ("see https://x.org/a--b...c'd", "https://x.org/a--b...c'd"),
        ("see https://x.org.", "https://x.org"),
        ("(https://x.org/a)", "https://x.org/a"),
        ("(https://x.org/a_(b)).", "https://x.org/a_(b)"),
        ("*https://x.org/a*", "https://x.org/a"),
        ("**see https://x.org/**", "https://x.org/"),
        ("_https://x.org/a_", "https://x.org/a"),
        ('"https://x.org"', "https://x.org"),
        ("https://x.org/a\\_b", "https://x.org/a_b"),
        ("https://x.org/?a=1&b=2", "https://x.org/?a=1&amp;b=2"),
        ("HTTP://X.ORG", "HTTP://X.ORG"),
        ("https://x.org/*a*", "https://x.org/*a"),
    ],
)
def test_an_address_in_the_text_is_found(markdown, address):
    assert addresses(markdown) == [address]


@pytest.mark.parametrize(
    "markdown",
    [
        "`https://x.org`",
        "```\nhttps://x.org\n```",
        "[https://y.org](https://x.org)",
        "<https://x.org>",
        "xhttps://x.org",
        "https:// x",
        "https://",
        "![https://x.org](a.png)",
    ],
)
def test_an_address_in_code_or_a_link_is_left_alone(markdown):
    assert addresses(markdown) == []


@pytest.mark.parametrize(
    ("text", "address"),
    [("a).", "a"), ("a(b)", "a(b)"), ("a(b))", "a(b)"), ("a…!?", "a"), ("...", "")],
)
def test_the_punctuation_of_the_sentence_is_not_the_addresss(text, address):
    assert trimmed(text) == address


@pytest.mark.parametrize(
    "markdown",
    [
        "https://x.org/" + "(" * 20_000 + ")" * 20_000 + ".",
        "https://a" + "." * 50_000 + "b",
        "https://" * 20_000,
        "https://x.org/\\_" * 5_000,
    ],
)
def test_finding_addresses_takes_little_time(markdown):
    began = time.monotonic()

    to_html(markdown)

    assert time.monotonic() - began < 3
