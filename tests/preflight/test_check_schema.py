"""What ``zine check --json`` says is what its schema promises."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator, ValidationError
from pikepdf import Dictionary

import zine.preflight
from tests.preflight.samples import pdf_of
from tests.shell import zine as run
from zine.preflight.copies.words import Verdict
from zine.preflight.finding import Finding, Level

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


def said(tmp_path, *words):
    (tmp_path / "a.pdf").write_bytes(pdf_of(BAD))
    return json.loads(run("check", "a.pdf", "--json", *words, cwd=tmp_path).stdout)


def test_the_schema_is_one():
    Draft202012Validator.check_schema(SCHEMA)


@pytest.mark.parametrize(
    "words", [(), ("--fix",), ("--generations", "2")], ids=["check", "fix", "copies"]
)
def test_each_way_to_check_holds_to_it(tmp_path, words):
    rows = said(tmp_path, *words)

    assert rows
    HELD.validate(rows)


def test_nothing_found_is_an_empty_list(tmp_path):
    (tmp_path / "a.pdf").write_bytes(pdf_of(b"", resources=no_fonts))

    assert json.loads(run("check", "a.pdf", "--json", cwd=tmp_path).stdout) == []
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

    assert kinds["finding"]["required"] == ["file", *Finding._fields]
    assert verdict["required"] == [*Verdict._fields]
