from __future__ import annotations

import pytest
from pydantic import TypeAdapter, ValidationError

from zine.content.printing import (
    MARKS,
    Depth,
    FormatName,
    Marks,
    Sheets,
    SignatureWish,
    Switch,
)
from zine.impose.marks.table import MARKS as DRAWN


def value(kind, found):
    return TypeAdapter(kind).validate_python(found)


def complaint(kind, found):
    """Return where the one mistake is, and what is said about it."""
    with pytest.raises(ValidationError) as caught:
        value(kind, found)
    (detail,) = caught.value.errors()
    return detail["loc"], str(detail["ctx"]["error"])


def test_a_format_is_one_that_exists():
    assert value(FormatName, "a5") == "a5"
    assert value(FormatName, "Panel") == "panel"
    assert complaint(FormatName, "panal") == (
        (),
        "it can be “universal”, “half-letter”, “a5” or “panel”; did you mean “panel”?",
    )


@pytest.mark.parametrize(
    ("found", "sheets"),
    [
        ("both", ("letter", "a4")),
        ("Letter", ("letter",)),
        ("11x17", ("tabloid",)),
        (["a4", "A3"], ("a4", "a3")),
        (["a4", "both"], ("a4", "letter")),
        ("210 x 297 mm", ("a4",)),
        ("21,5 x 28 cm", ("21.5x28cm",)),
        ("", ()),
        ([], ()),
    ],
)
def test_any_sheet_can_be_named_or_measured(found, sheets):
    assert value(Sheets, found) == sheets
    assert value(Sheets, sheets) == sheets, "what was said once can be said again"


def test_a_sheet_that_does_not_exist_is_refused_with_those_that_do():
    where, said = complaint(Sheets, "leter")

    assert where == ()
    assert said.startswith("it can be “letter”, “a4”, “both”, “tabloid” or “a3”,")
    assert said.endswith("; did you mean “letter”?")


def test_of_several_sheets_the_wrong_one_is_pointed_at():
    assert complaint(Sheets, ["a4", "leter"])[0] == (1,)
    assert complaint(Sheets, "a4,a3")[1].endswith('a list, such as ["a4", "a3"]')


def test_a_sheet_no_printer_takes_is_refused():
    assert "too small to print on" in complaint(Sheets, "10x10mm")[1]


@pytest.mark.parametrize(
    ("found", "wish"),
    [("auto", "auto"), ("Auto", "auto"), (16, "16"), ("40 - 60", "40-60")],
)
def test_a_signature_is_pages_or_a_range(found, wish):
    assert value(SignatureWish, found) == wish


@pytest.mark.parametrize("found", ["some", "0", "-4", "40-", "1.5"])
def test_what_counts_no_pages_is_no_signature(found):
    assert "“auto”" in complaint(SignatureWish, found)[1]


@pytest.mark.parametrize(
    ("found", "marks"),
    [
        ("none", ()),
        ("all", MARKS),
        ("", ()),
        ([], ()),
        ("crop, fold", ("crop", "fold")),
        (["Fold", "crop", "fold"], ("fold", "crop")),
    ],
)
def test_marks_are_a_list_or_words_with_commas(found, marks):
    assert value(Marks, found) == marks


def test_a_mark_nobody_draws_is_refused_with_those_that_are_drawn():
    where, said = complaint(Marks, ["fold", "crops"])

    assert where == (1,)
    assert said.endswith("or “none”; did you mean “crop”?")


def test_every_mark_that_can_be_drawn_can_be_asked_for():
    assert {*MARKS} == {*DRAWN}


@pytest.mark.parametrize(
    ("found", "on"),
    [(True, True), ("true", True), (False, False), ("yes", True), ("Off", False)],
)
def test_a_switch_is_on_or_off_in_toml_and_in_front_matter(found, on):
    assert value(Switch, found) is on


@pytest.mark.parametrize("found", ["maybe", 1, "", []])
def test_anything_else_is_no_switch(found):
    assert complaint(Switch, found)[1] == "it can be true or false"


@pytest.mark.parametrize(
    ("found", "levels"), [(True, 1), ("yes", 1), ("2", 2), (2, 2), ("no", 0)]
)
def test_contents_are_switched_or_counted(found, levels):
    assert value(Depth, found) == levels
    assert complaint(Depth, "3")[1] == "it can be true, 2 or false"
