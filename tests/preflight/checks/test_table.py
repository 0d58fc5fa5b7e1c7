from __future__ import annotations

from pathlib import Path

from tests.preflight.samples import COPIER, page, pdf_of
from zine.preflight.checks import table
from zine.preflight.checks.table import CHECKS, judge
from zine.preflight.facts_read import read_facts
from zine.preflight.subject import Subject


def test_every_check_that_has_a_file_is_in_the_table():
    files = {path.stem for path in Path(table.__file__).parent.glob("*.py")}

    listed = {check.__module__.rpartition(".")[2] for check in CHECKS}

    assert listed == files - {"__init__", "table"}


def test_a_page_of_facts_without_fault_passes_all():
    assert judge([page()], Subject("a.pdf"), COPIER) == ()


def test_all_checks_see_a_real_file():
    content = b"1 0 0 rg 0.1 w 60 9 m 99 9 l S BT /F1 5 Tf 2 200 Td (Too small) Tj ET"
    pages = read_facts(pdf_of(content), name="a.pdf")

    findings = judge(pages, Subject("a.pdf"), COPIER)

    names = {"dead-margin", "type-size", "hairlines", "fonts", "colours", "grey-type"}
    assert {it.check for it in findings} == names
