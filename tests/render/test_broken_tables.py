from __future__ import annotations

import pytest

from tests.layout.samples import zine_of
from zine.render.broken_tables import broken


@pytest.mark.parametrize(
    ("words", "lines", "pieces"),
    [
        ("something", ["so", "me", "thi", "ng"], [["so", "me", "thi", "ng"]]),
        ("and something", ["and some", "thing"], [["some", "thing"]]),
        ("for all of us", ["for", "all", "of us"], []),
        ("one two", ["o", "ne", "tw", "o"], [["o", "ne"], ["tw", "o"]]),
        ("something", ["some-", "thing"], [["some-", "thing"]]),
        ("a something", ["a some\u2010", "thing"], []),
        ("everything", ["ev\u2010", "ery\u2010", "thing"], [["ev‐", "ery‐", "thing"]]),
        ("everything", ["ev\u2010", "eryth", "ing"], [["ev‐", "eryth", "ing"]]),
        ("some\xadthing", ["some\u2010", "thing"], []),
        ("something", ["something"], []),
        ("counterrevolution", ["counterrev", "olution"], [["counterrev", "olution"]]),
        ("well-known", ["well-", "known"], []),
        ("well-known all", ["well-", "known", "all"], []),
        ("夜の路面電車", ["夜の路", "面電車"], []),
        ("", [], []),
        ("自由不是少数人的特权", ["自由不是", "少数人的", "特权"], []),
        ("すべての人", ["すべ", "ての", "人"], []),
        ("เสรีภาพ", ["เสรี", "ภาพ"], []),
    ],
)
def test_pieces_of_a_word_that_its_column_has_broken_are_found(words, lines, pieces):
    assert broken(words, lines) == pieces


def row(words):
    return f"| {' | '.join(words)} |\n"


@pytest.mark.parametrize(("columns", "count"), [(18, 1), (8, 0)])
def test_a_table_with_too_many_columns_is_told_with_its_place(
    columns, count, tmp_path, typeset
):
    table = row(["Fold"] * columns) + row(["---"] * columns)
    text = f"Words.\n\n{table}{row(['paper'] * (columns - 1) + ['something'])}"

    said = [str(it) for it in typeset(zine_of(tmp_path, text)).notices]

    told = [it for it in said if "a table is too wide for the page" in it]
    assert len(told) == count
    assert all(it.split(":")[1].isdigit() for it in told)
    assert all(" broken, as in “" in it for it in told)
