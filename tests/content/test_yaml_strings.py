from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from zine.content.yaml_strings import load_strings
from zine.errors import ContentError, LimitError, ZineError


def load(text):
    return load_strings(text, "a.md", first_line=2)


@pytest.mark.parametrize(
    "value",
    [
        "no",
        "yes",
        "1984",
        "007",
        "1.10",
        "190:30",
        "2026-02-31",
        ".nan",
        "null",
        "~",
        "0x1F",
    ],
)
def test_a_value_is_the_text_that_was_written(value):
    assert load(f"key: {value}").data == {"key": value}


def test_lists_and_tables_keep_their_shape():
    table = load("a: [x, y]\nb:\n  - c: 1\n    d: |\n      two\n      lines\ne:\n")

    assert table.data == {
        "a": ["x", "y"],
        "b": [{"c": "1", "d": "two\nlines\n"}],
        "e": "",
    }


def test_every_key_has_its_line():
    lines = load("a: x\n\nb:\n  - c: 1\n    d: 2\n  - c: 3\n").lines

    assert lines["a",] == 2
    assert lines["b", 0, "d"] == 6
    assert lines["b", 1, "c"] == 7


def test_nothing_is_an_empty_table():
    assert load("").data == {}
    assert load("# only a comment\n").data == {}


@pytest.mark.parametrize(
    ("text", "message"),
    [
        pytest.param(
            "a: &x 1", "a.md:2: a value cannot begin with &, * or !", id="anchor"
        ),
        pytest.param(
            "a: *x", "a.md:2: a value cannot begin with &, * or !", id="alias"
        ),
        pytest.param(
            "b: 1\na: !!python/name:os.system x",
            "a.md:3: a value cannot begin with &, * or !",
            id="tag",
        ),
        pytest.param("a: 1\nb: 2\na: 3", "a.md:4: “a” is set twice", id="key twice"),
        pytest.param(
            "[a]: 1", "a.md:2: a list or table cannot be a key", id="list as key"
        ),
        pytest.param(
            "- a\n- b",
            "a.md:2: the settings are not a list of “key: value” lines",
            id="a list",
        ),
        pytest.param(
            "a: b: c",
            "a.md:2: the settings cannot be read as YAML:"
            " mapping values are not allowed here",
            id="colon",
        ),
        pytest.param(
            "a: 1\nb: [1, 2",
            "a.md:3: the settings cannot be read as YAML:"
            " expected ',' or ']', but got '<stream end>'",
            id="bracket",
        ),
        pytest.param(
            'a: "\\U7fffffff"',
            "a.md: the settings hold a character code that does not exist",
            id="no such character",
        ),
    ],
)
def test_what_people_do_not_write_is_refused(text, message):
    with pytest.raises(ContentError) as caught:
        load(text)

    assert str(caught.value) == message


@pytest.mark.parametrize(
    "text", ["[" * 30 + "]" * 30, "a: " + "{b: " * 25 + "}" * 25, "[" * 50_000]
)
def test_deep_nesting_is_refused(text):
    with pytest.raises(LimitError) as caught:
        load(text)

    assert str(caught.value) == (
        "a.md:2: the settings are nested more than 20 levels deep"
    )


def _texts(value):
    if isinstance(value, dict):
        return all(isinstance(k, str) and _texts(v) for k, v in value.items())
    if isinstance(value, list):
        return all(map(_texts, value))
    return isinstance(value, str)


@given(st.text(alphabet=st.sampled_from("ab:-[]{}#&*!|>'\"%@` \n,?0~\\x")))
def test_any_text_is_text_all_the_way_down_or_an_error(text):
    try:
        table = load(text)
    except ZineError:
        return
    assert _texts(table.data)
