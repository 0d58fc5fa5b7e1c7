from __future__ import annotations

import pytest

from zine.preflight.traces.words import give_away


def found(words):
    return [(it.kind, it.value) for it in give_away(words, "here")]


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        (
            "file:///home/ada/zine.pdf",
            [("path", "file:///home/ada/zine.pdf"), ("user name", "ada")],
        ),
        (
            r"C:\Users\Ada L\zine.pdf",
            [("path", r"C:\Users\Ada L\zine.pdf"), ("user name", "Ada L")],
        ),
        (
            "/Users/ada/Desktop/zine.indd",
            [("path", "/Users/ada/Desktop/zine.indd"), ("user name", "ada")],
        ),
        (
            r"\\difference\engine\zine.pdf",
            [("path", r"\\difference\engine\zine.pdf"), ("server", "difference")],
        ),
        ("write to ada@example.org.", [("e-mail", "ada@example.org")]),
        ("https://ada:pw@example.org/x", [("user name", "ada")]),
        ("see http://wiki.local/zine", [("server", "http://wiki.local/zine")]),
        ("http://192.168.1.7/", [("server", "http://192.168.1.7/")]),
    ],
)
def test_words_give_away_paths_people_and_servers(words, expected):
    assert found(words) == expected


@pytest.mark.parametrize(
    "words",
    [
        "Chapter 3: and/or",
        "https://example.org/home/ada",
        "http://www.w3.org/1999/xhtml",
        "50 % / 10 @ noon",
        "and so on: / and \\",
        "1/2\\3",
    ],
)
def test_common_words_give_nothing_away(words):
    assert not found(words)
