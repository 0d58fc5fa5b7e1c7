from __future__ import annotations

from zine.content.toml_lines import given_twice, lines_of

TEXT = '''title = "x"

[[sources]]
title = "a"
[[sources]]
"title" = """
year = 3
"""
year = 1.10

[a.b]
c.d = 1
[[group]]
name = "g"
[[group.entry]]
title = "e"
[[group]]
[[group.entry]]
[[group.entry]]
title = "f"
'''


def test_every_key_has_its_line():
    lines = lines_of(TEXT)

    assert lines["title",] == 1
    assert lines["sources", 0, "title"] == 4
    assert lines["sources", 1, "title"] == 6
    assert lines["sources", 1, "year"] == 9
    assert lines["a", "b", "c", "d"] == 12
    assert lines["group", 0, "entry", 0, "title"] == 16
    assert lines["group", 1, "entry", 1, "title"] == 20


def test_a_key_that_stands_twice_is_found_in_its_own_table_alone():
    assert given_twice(TEXT) is None
    assert given_twice(f"{TEXT}name = 1\n[a.b]\n", 2) == (("a", "b"), 12, 23)
