from __future__ import annotations

import pytest


def test_a_link_says_where_it_leads_in_a_footnote(printed):
    assert printed("[a](https://x.org/b/), c") == (
        '<p><a href="https://x.org/b/">a</a><span class="footnote link-note" id="ln-1">'
        '<a class="address" href="https://x.org/b/">x.<wbr>org/<wbr>b</a></span>, c</p>'
    )


def test_the_same_address_again_repeats_the_number(read):
    zine = read({"01-a.md": "[a](https://x.org)", "02-b.md": "[b](http://x.org/)"})

    assert zine.parts[1].html == (
        '<p><a href="http://x.org/">b</a>'
        '<a class="footnote-again" href="#ln-1">1</a></p>'
    )


@pytest.mark.parametrize(
    "link",
    [
        "<https://x.org/a>",
        "[x.org/a](https://x.org/a)",
        "[https://x.org/a/](https://x.org/a)",
        "[X.org/a](https://www.x.org/a/)",
        "<a@b.org>",
        "[a@b.org](mailto:a@b.org?subject=x)",
        "https://x.org/a",
    ],
)
def test_a_link_that_shows_its_address_needs_no_note(printed, link):
    html = printed(link)

    assert 'class="address"' in html
    assert "footnote" not in html


def test_a_link_without_words_shows_its_address(printed):
    assert (
        printed("[](https://x.org)")
        == '<p><a href="https://x.org" class="address">x.<wbr>org</a></p>'
    )


def test_a_mailbox_is_shown_without_its_scheme(printed):
    assert "a@b.<wbr>org</a></span>" in printed("[me](mailto:a@b.org)")


@pytest.mark.parametrize("address", ["<https://x.org/a>", "https://x.org/a"])
def test_an_address_in_a_note_looks_as_those_that_links_leave_there(printed, address):
    html = printed(f"a[^1]\n\n[^1]: At {address}.")

    assert 'href="https://x.org/a"' in html
    assert ">x.<wbr>org/<wbr>a</a>.</span>" in html


def test_in_a_note_the_address_stands_in_parentheses(printed):
    html = printed("a[^1]\n\n[^1]: see [b](https://x.org).")

    assert html.endswith(
        '<a href="https://x.org">b</a> <span class="link-address">(x.<wbr>org)</span>.'
        "</span></p>"
    )


def test_in_headings_and_tables_the_address_is_a_footnote(printed):
    html = printed("## [a](https://x.org)\n\n|[b](https://y.org)|\n|-|\n|c|")

    assert html.count("link-note") == 2


def test_a_link_within_the_zine_needs_no_note(printed):
    assert "footnote" not in printed("[a](#b)\n\n## B")


def test_a_picture_can_be_a_link(printed):
    html = printed("[![A](a.png)](https://x.org)")

    assert html.startswith('<p><a href="https://x.org"><img alt="A" src="a.png"></a>')
    assert "link-note" in html
