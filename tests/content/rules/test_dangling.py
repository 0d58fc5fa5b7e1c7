from __future__ import annotations

import pytest


def test_a_call_without_a_note_is_printed_and_told(lone):
    zine = lone("one\n\ntwo[^x] *[^y]*")

    assert zine.parts[0].html == "<p>one</p>\n<p>two[^x] <em>[^y]</em></p>"
    assert [str(notice) for notice in zine.notices] == [
        "essay.md:3: there is no note for “[^x]”; it is printed as it is",
        "essay.md:3: there is no note for “[^y]”; it is printed as it is",
    ]


def test_a_link_whose_address_nobody_wrote_is_printed_and_told(lone):
    zine = lone("one\n\nthe [map][plan], a [list][]")

    assert zine.parts[0].html == "<p>one</p>\n<p>the [map][plan], a [list][]</p>"
    assert [(str(it), it.hint[:17]) for it in zine.notices] == [
        (
            "essay.md:3: there is no address for “[map][plan]”; it is printed as it is",
            "Add a line [plan]",
        ),
        (
            "essay.md:3: there is no address for “[list][]”; it is printed as it is",
            "Add a line [list]",
        ),
    ]


@pytest.mark.parametrize(
    "text",
    [
        *(r"\[a][b]", "`[a][b]`", "[a] [b]", "[a][b]\n\n[b]: https://a.org"),
        *("`[^x]`", "```\n[^x]\n```", "[^a b]", "2[^]3", "a^[1]"),
    ],
)
def test_what_is_no_call_is_not_told(told, text):
    assert told(text) == []
