from __future__ import annotations

from zine.content.table import Table
from zine.errors import Place

TABLE = Table("zine.toml", {}, {("sources",): 3, ("sources", 0, "title"): 4})


def test_a_value_has_a_line():
    assert TABLE.place(("sources", 0, "title")) == Place("zine.toml", 4)


def test_a_value_without_a_line_of_its_own_has_the_line_of_what_holds_it():
    assert TABLE.place(("sources", 7, "titel")) == Place("zine.toml", 3)


def test_a_value_that_stands_nowhere_has_only_a_file():
    assert TABLE.place(("title",)) == Place("zine.toml")
