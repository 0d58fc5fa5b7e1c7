from __future__ import annotations

import json

from zine.preflight.finding import Finding, Level, is_grave, summarise


def finding(page, measured=6.0, level=Level.WARNING, check="type-size"):
    what = f"it is {measured:g} pt"
    return Finding(check, level, page, what, measured, 8, "pt", "Do something.")


def test_findings_of_one_kind_are_told_once_with_the_worst():
    (summary,) = summarise([finding(3, 7), finding(5, 6), finding(9, 7.5)])

    assert summary.sentence == "pages 3, 5, 9: it is 6 pt (on page 5, the worst)"


def test_one_page_and_the_whole_file_are_told_as_such():
    one, whole = summarise([finding(3), finding(None, check="count")])

    assert one.sentence == "page 3: it is 6 pt"
    assert whole.sentence == "it is 6 pt"


def test_a_long_list_of_pages_is_cut_short():
    (summary,) = summarise(finding(number) for number in range(1, 10))

    assert summary.sentence.startswith("pages 1, 2, 3, 4, 5, 6 and 3 more: ")


def test_errors_come_first():
    grave = finding(2, level=Level.ERROR, check="fonts")

    assert [it.worst for it in summarise([finding(1), grave])] == [grave, finding(1)]


def test_only_errors_are_grave():
    assert not is_grave([finding(1)])
    assert is_grave([finding(1), finding(1, level=Level.ERROR)])


def test_a_finding_is_plain_data():
    data = json.loads(json.dumps(finding(2).to_json("a.pdf")))

    assert (data["file"], data["page"], data["level"]) == ("a.pdf", 2, "warning")
    assert (data["measured"], data["limit"], data["unit"]) == (6, 8, "pt")
