from __future__ import annotations

import pytest
from pydantic import BaseModel, ValidationError

from zine.content.mistakes import Mistake
from zine.content.settings import ResourcesTable, SettingsTable


def mistake(model, data):
    with pytest.raises(ValidationError) as caught:
        model.model_validate(data)
    (detail,) = caught.value.errors()
    return Mistake(detail, model)


def test_a_mistake_says_what_stands_beside_it():
    entry = {"title": "t", "yeer": "1"}
    table = {"group": [{"name": "g", "entry": [entry]}]}

    found = mistake(ResourcesTable, table)

    assert found.sentence == (
        "group 1, entry 1: “yeer” is not a setting; did you mean “year”?"
    )
    assert found.hint == (
        "The settings here are title, subtitle, author, editor, within, volume, issue,"
        " pages, place, publisher, year, link, note, qr."
    )


def test_what_is_missing_stands_where_it_should_be():
    found = mistake(SettingsTable, {"title": "t", "sources": [{"issue": "1"}]})

    assert found.path == ("sources", 0, "title")
    assert found.stands_at == ("sources", 0)


def test_a_kind_of_mistake_nobody_foresaw_is_said_all_the_same():
    class Counted(BaseModel):
        copies: int

    assert mistake(Counted, {"copies": "many"}).sentence == (
        "copies is “many”; input should be a valid integer,"
        " unable to parse string as an integer"
    )


@pytest.mark.parametrize(
    ("table", "words"),
    [
        pytest.param({"title": "F"}, "[[group]]", id="no group"),
        pytest.param({"group": "x"}, "[[group]]", id="group as text"),
        pytest.param({"group": [{"name": "g"}]}, "[[group.entry]]", id="no entry"),
        pytest.param(
            {"group": [{"name": "g", "entry": "y"}]}, "[[group.entry]]", id="as text"
        ),
    ],
)
def test_lists_of_tables_are_shown_as_they_are_typed(table, words):
    assert f"Write {words} on a line of its own" in mistake(ResourcesTable, table).hint
