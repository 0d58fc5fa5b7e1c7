from __future__ import annotations

import json
import re

import pytest

from tests.layout.samples import write
from tests.preflight.samples import pdf_of
from tests.samples import write_zine

SMALL = b"BT /F1 4 Tf 90 90 Td (Very small words) Tj ET"
LARGE = SMALL.replace(b"4 Tf", b"14 Tf")


@pytest.mark.parametrize(("content", "status"), [(SMALL, 1), (LARGE, 0)])
def test_errors_end_with_one_and_warnings_with_nought(zine, tmp_path, content, status):
    (tmp_path / "a.pdf").write_bytes(pdf_of(content))

    answer = zine("check", "a.pdf")

    assert answer.status == status
    assert "Helvetica" in answer.out
    assert ("4.0 pt" in answer.out) == bool(status)


def test_a_program_can_read_it(zine, tmp_path):
    (tmp_path / "a.pdf").write_bytes(pdf_of(SMALL))

    rows = json.loads(zine("check", "a.pdf", "--json").out)

    assert {row["check"] for row in rows} == {"type-size", "fonts"}
    assert {row["file"] for row in rows} == {"a.pdf"}


def test_what_is_said_of_one_file_is_said_of_a_stranger_again(zine, tmp_path):
    for name in ("a.pdf", "b.pdf"):
        (tmp_path / name).write_bytes(pdf_of(SMALL))

    assert zine("check", "a.pdf", "b.pdf").out.count("4.0 pt") == 2


def test_the_files_of_a_zine_are_those_of_its_last_build(zine, tmp_path):
    write_zine(tmp_path / "mine", press="riso", date="2026")

    before = zine("check", "mine")
    zine("build", "mine", "--quiet")
    after = zine("check", "mine")

    assert (before.status, "Build it first" in before.err) == (2, True)
    assert after.status == 0
    for kind in ("print-letter", "print-a4", "shop-letter", "shop-a4"):
        assert f"mine-{kind}.pdf: nothing to complain of (riso)" in after.out
    assert "read" not in after.out


def test_a_press_that_a_zine_wants_has_to_be_known(zine, tmp_path):
    write_zine(tmp_path / "mine", press="letterpress")

    answer = zine("build", "mine")

    assert answer.status == 1
    assert "zine.toml:2: there is no press called “letterpress”" in answer.err


def test_a_file_that_is_not_there_is_said(zine):
    answer = zine("check", "nowhere.pdf")

    assert answer.status == 1
    assert "nowhere.pdf: this PDF cannot be read" in answer.err


def test_a_build_says_what_its_press_would_not_print(zine, tmp_path):
    folder = write_zine(tmp_path / "mine")
    assert "mine-print" not in zine("build", "mine").out.partition("In folder")[2]

    (folder / "templates").mkdir()
    (folder / "templates" / "zine.css").write_text("p { font-size: 5pt }")
    answer = zine("build", "mine")

    assert answer.status == 0
    assert answer.out.count("is 5.0 pt; below 8 pt") == 1


TINY = "# Hello\n\nLarge words.\n\n<span class='tiny'>Small as it is</span>.\n"


SPOILT = ".tiny { font-size: 5pt } p { color: #c33; background: #338033 }"


def test_a_finding_names_the_line_and_the_page_it_comes_from(zine, tmp_path):
    folder = write_zine(tmp_path / "mine", text=TINY)
    (folder / "templates").mkdir()
    (folder / "templates" / "zine.css").write_text(SPOILT)
    said = r"page (\d), side (\d) of the sheets: “Small as it is” is 5.0 pt.*: 01-text"

    built, checked = zine("build", "mine").out, zine("check", "mine").out
    build = re.findall(rf"{said}\.md:5\n", built)
    check = re.findall(rf"{said}\.md:5\n", checked)
    rows = json.loads(zine("check", "mine", "--json").out)

    assert len(build) == 1
    assert check == build
    assert "✘ build/mine/mine-print-a4.pdf: nothing but what is said above" in checked
    assert {it["source"] for it in rows if it["measured"] == 5} == {"01-text.md:5"}
    lost = (
        r"page (\d): “Large words.” is 62 % black on 62 %.* be\s+read: 01-text\.md:3\n"
    )
    assert re.search(rf"mine-print-letter.pdf: {lost}", built)
    assert re.search(rf"mine-read.pdf \(.*\n *! {lost}", checked)


def test_a_text_that_has_changed_since_is_not_named(zine, tmp_path):
    folder = write_zine(tmp_path / "mine", text=TINY)
    (folder / "templates").mkdir()
    (folder / "templates" / "zine.css").write_text(".tiny { font-size: 5pt }")
    zine("build", "mine", "--quiet")
    (folder / "01-text.md").write_text("A new beginning.\n\n" + TINY)

    answer = zine("check", "mine")

    assert "Small as it is" in answer.out
    assert "01-text.md" not in answer.out


def test_a_zine_without_an_imprint_is_told_by_the_check_and_not_by_the_build(
    zine, tmp_path
):
    for name, more in (("bare", ""), ("signed", 'date = "May 2026"\n')):
        write(tmp_path / name, {"zine.toml": f'title = "T"\n{more}', "a.md": "Words."})

    assert "nothing says who" not in zine("build", "bare", "signed").err
    assert zine("check", "build/bare").out.count("nothing says who made this") == 1
    assert "nothing says who" not in zine("check", "build/signed").out


def test_a_file_that_cannot_be_read_does_not_keep_the_others_from_being_checked(
    zine, tmp_path
):
    (tmp_path / "a.pdf").write_bytes(b"no PDF")
    (tmp_path / "c.pdf").write_bytes(pdf_of(SMALL))

    answer = zine("check", "a.pdf", "b.pdf", "nowhere", "c.pdf")

    assert answer.status != 0
    assert "4.0 pt" in answer.out
    assert all(it in answer.err for it in ("a.pdf", "b.pdf", "nowhere"))
