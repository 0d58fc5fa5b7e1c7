"""What ``zine check --json`` says is what its schema promises."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator, ValidationError
from pikepdf import Dictionary

import zine.preflight
from tests.preflight.samples import pdf_of
from zine.cli.app import main
from zine.preflight.copies.words import Verdict
from zine.preflight.finding import PRIVATE, Finding, Level

SCHEMA = json.loads(
    Path(zine.preflight.__file__).with_name("check.schema.json").read_text("utf-8")
)
HELD = Draft202012Validator(SCHEMA)

BAD = (
    b"0 0 1 RG 0.1 w 50 50 m 250 50 l S 0 g 100 100 9 9 re f"
    b" BT /F1 3 Tf 90 90 Td (Very small words) Tj ET"
)

FINDING = Finding("type-size", Level.ERROR, 1, "it is", 4, 8, "pt", "Try.").to_json("a")


def no_fonts(_):
    return {"Font": Dictionary()}


@pytest.fixture
def said(tmp_path, monkeypatch, capsys):
    """Return what a program is told of a file that is made of some operators."""
    monkeypatch.chdir(tmp_path)

    def said(*words, content=BAD, **facts):
        (tmp_path / "a.pdf").write_bytes(pdf_of(content, **facts))
        main(["check", "a.pdf", "--json", *words])
        return json.loads(capsys.readouterr().out)

    return said


def test_the_schema_is_one():
    Draft202012Validator.check_schema(SCHEMA)


@pytest.mark.parametrize(
    "words", [(), ("--fix",), ("--generations", "2")], ids=["check", "fix", "copies"]
)
def test_each_way_to_check_holds_to_it(said, words):
    rows = said(*words)

    assert rows
    HELD.validate(rows)


def test_nothing_found_is_an_empty_list(said):
    assert said(content=b"", resources=no_fonts) == []
    HELD.validate([])


@pytest.mark.parametrize(
    "spoilt",
    [
        pytest.param({"page": 0}, id="page 0"),
        pytest.param({"level": "fatal"}, id="level"),
        pytest.param({"measured": "4 pt"}, id="words for a number"),
        pytest.param({"colour": "red"}, id="a key too many"),
        pytest.param({"mended": True}, id="mended, but where?"),
    ],
)
def test_what_is_not_promised_does_not_pass(spoilt):
    HELD.validate([FINDING])

    with pytest.raises(ValidationError):
        HELD.validate([FINDING | spoilt])


def test_a_key_too_few_does_not_pass():
    with pytest.raises(ValidationError):
        HELD.validate([{key: FINDING[key] for key in FINDING if key != "hint"}])


def test_it_names_all_fields_of_what_is_said():
    kinds = SCHEMA["$defs"]
    verdict = kinds["copied"]["properties"]["findings"]["items"]

    assert kinds["finding"]["required"] == [
        "file",
        *(it for it in Finding._fields if it not in PRIVATE),
    ]
    assert verdict["required"] == [*Verdict._fields]
