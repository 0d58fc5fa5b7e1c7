from __future__ import annotations

from pathlib import Path

from tests.preflight.samples import COPIER, MIDDLE, page, pdf_of
from zine.preflight.checks import table
from zine.preflight.checks.table import CHECKS, judge
from zine.preflight.facts import Line, Picture, Text
from zine.preflight.facts_read import read_facts
from zine.preflight.subject import Subject
from zine.units import Pt, Size


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


def test_some_checks_may_be_asked_alone():
    pages = [page(boxes=1), page(2, size=Size(Pt(99), Pt(99)))]

    one = judge(pages, Subject("a.pdf"), COPIER, CHECKS[:0])

    assert judge(pages, Subject("a.pdf"), COPIER)
    assert one == ()


def test_what_is_read_on_a_screen_may_have_colours_but_no_tiny_type():
    content = b"1 0 0 rg 0 0 400 280 re f BT /F1 5 Tf 9 290 Td (Too small) Tj ET"
    pages = read_facts(pdf_of(content), name="a.pdf")

    def checks(**subject):
        return {it.check for it in judge(pages, Subject("a.pdf", **subject), COPIER)}

    assert checks() - checks(on_screen=True) == {
        "colours",
        "dead-margin",
        "ink-coverage",
    }
    assert "type-size" in checks(on_screen=True)


def test_what_is_about_a_thing_on_the_page_tells_what_and_where():
    usual = Text("Words on a page", Pt(12), MIDDLE)
    spoilt = page(
        texts=(
            usual._replace(size=Pt(4)),
            usual._replace(reversed=True, size=Pt(4)),
            usual._replace(ink=0.05),
            usual._replace(ink=0.5),
            usual._replace(ink=0.5, behind=0.4),
            usual._replace(words="Lo\ufffdst words on a page"),
            usual._replace(cut=Pt(9)),
        ),
        lines=(Line(Pt(0.1), MIDDLE),),
        white_lines=(Line(Pt(0.1), MIDDLE),),
        pictures=(Picture((200, 100), 30, MIDDLE),),
    )
    about = {
        **dict.fromkeys(("type-size", "reversed-type", "pale-tints"), "words"),
        **dict.fromkeys(("grey-type", "words-in-grey", "missing-letters"), "words"),
        **dict.fromkeys(("hairlines", "white-hairlines"), "line"),
        "cut-off": "words",
        "low-resolution": "picture",
    }

    found = {it.check: it for it in judge([spoilt], Subject("a.pdf"), COPIER)}

    assert {check: found[check].about for check in about} == about
    for check, kind in about.items():
        assert found[check].box == MIDDLE
        assert bool(found[check].words) == (kind == "words")
