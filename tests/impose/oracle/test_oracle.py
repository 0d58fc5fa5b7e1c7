"""The oracle reads what the trade has long folded, and says no to what it cannot."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

from tests.impose.oracle.booklet import faults
from tests.impose.oracle.planted import PLANTED
from tests.impose.oracle.published import KNOWN


@pytest.mark.parametrize("name", KNOWN)
@pytest.mark.parametrize("flip", ["short", "long"])
def test_what_the_trade_folds_reads_through(name, flip):
    it = KNOWN[name]

    assert faults(it.job(flip), it.printed(flip)) == []


@pytest.mark.parametrize("name", PLANTED)
@pytest.mark.parametrize("flip", ["short", "long"])
def test_the_oracle_finds(name, flip):
    it, words = PLANTED[name]

    found = faults(it.job(flip), it.printed(flip))

    assert any(words in fault for fault in found), found


ONE_SIDED = {name for name, it in KNOWN.items() if "_" in it.sides[1]}


@pytest.mark.parametrize("name", sorted(KNOWN.keys() - ONE_SIDED))
def test_the_oracle_notices_a_printer_set_to_the_other_edge(name):
    it = KNOWN[name]

    assert faults(it.job("short"), it.printed("long"))
    assert faults(it.job("long"), it.printed("short"))


def test_the_oracle_knows_nothing_of_what_it_judges():
    here = Path(__file__).parent

    for path in here.glob("*.py"):
        tree = ast.parse(path.read_text(encoding="utf-8"))
        names = [
            name
            for node in ast.walk(tree)
            if isinstance(node, ast.Import | ast.ImportFrom)
            for name in (getattr(node, "module", None), *(it.name for it in node.names))
        ]
        assert not [it for it in names if it and it.split(".")[0] == "zine"], path
