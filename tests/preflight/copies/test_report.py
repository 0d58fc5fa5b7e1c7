from __future__ import annotations

import json

from tests.preflight.copies.samples import LINK, SMALL, code, tint, words
from tests.preflight.samples import pdf_of
from zine.preflight.copies.report import report
from zine.preflight.facts_read import read_facts


def reported(content):
    data = pdf_of(content, size=SMALL)
    return report(data, read_facts(data, name="a.pdf")[0], 2)


def test_a_program_can_read_the_measures():
    table = json.loads(json.dumps(reported(words(3.5) + code(0.28)).to_json()))

    assert (table["page"], table["greys"]) == (1, None)
    assert 0 < table["strokes"][1] < table["strokes"][0] < 1
    assert [it["says"] for it in table["lost_codes"]] == [LINK]
    assert {it["kind"] for it in table["findings"]} >= {"type", "code"}


def test_greys_are_measured_where_there_are_any():
    (first, second) = reported(tint(0.6)).greys

    assert second < first <= 1
    assert second < 0.5


def test_the_same_page_is_told_the_same():
    assert reported(words(4)) == reported(words(4))
