from __future__ import annotations

import json

import pytest

from tests.preflight.samples import pdf_of
from tests.samples import write_zine

BAD = b"0 0 0 RG 0.1 w 50 50 m 250 50 l S"
FINE = b"1 w 50 50 m 250 50 l S"
SMALL = b" BT /F1 4 Tf 90 90 Td (Very small words) Tj ET"


@pytest.mark.parametrize(("content", "status"), [(BAD, 0), (BAD + SMALL, 1)])
def test_the_status_is_that_of_the_new_file(zine, tmp_path, content, status):
    data = pdf_of(content)
    (tmp_path / "a.pdf").write_bytes(data)

    answer = zine("check", "a.pdf", "--fix")

    assert answer.status == status
    assert "a line is 0.10 pt wide; below 0.35 pt lines vanish: wide en" in answer.out
    assert ("4.0 pt" in answer.out.partition("Left to you:")[2]) == bool(status)
    assert (tmp_path / "a.pdf").read_bytes() == data
    assert "vanish" not in zine("check", "a-fixed.pdf").out


def test_nothing_is_written_for_a_file_without_faults_unless_it_is_named(
    zine, tmp_path
):
    data = pdf_of(FINE)
    (tmp_path / "a.pdf").write_bytes(data)

    assert "nothing was written" in zine("check", "a.pdf", "--fix").out
    assert not (tmp_path / "a-fixed.pdf").exists()
    assert zine("check", "a.pdf", "--fix", "-o", "b.pdf").status == 0
    assert (tmp_path / "b.pdf").read_bytes() == data


@pytest.mark.parametrize("name", ["a.pdf", "there.pdf"])
def test_no_file_is_written_over(zine, tmp_path, name):
    data = pdf_of(BAD)
    for it in ("a.pdf", "there.pdf"):
        (tmp_path / it).write_bytes(data)

    answer = zine("check", "a.pdf", "--fix", "-o", name)

    assert answer.status == 2
    assert name in answer.err
    assert (tmp_path / name).read_bytes() == data


def test_a_program_can_read_what_was_mended(zine, tmp_path):
    (tmp_path / "a.pdf").write_bytes(pdf_of(BAD + SMALL))

    rows = json.loads(zine("check", "a.pdf", "--fix", "--json").out)

    mended = {row["check"] for row in rows if row["mended"]}
    assert mended == {"colours", "hairlines"}
    assert {row["check"] for row in rows} - mended == {"type-size", "fonts"}
    assert {(row["file"], row["fixed"]) for row in rows} == {("a.pdf", "a-fixed.pdf")}


def test_a_zine_is_changed_and_not_its_files(zine, tmp_path):
    write_zine(tmp_path / "mine")
    zine("build", "mine", "--quiet")

    for path in ("mine", *(tmp_path / "build" / "mine").glob("*.pdf")):
        answer = zine("check", path, "--fix")

        assert answer.status == 2
        assert "Change the zine" in answer.err


def test_options_that_do_not_go_together_are_wrong_usage(zine, tmp_path):
    (tmp_path / "a.pdf").write_bytes(pdf_of(FINE))

    assert zine("check", "a.pdf", "-o", "b.pdf").status == 2
    assert zine("check", "a.pdf", "--fix", "--generations", "3").status == 2
    assert zine("check", "a.pdf", "a.pdf", "--fix").status == 2
