from __future__ import annotations

import json

import pytest

from tests.impose.pdf.samples import page_pdf, saved


@pytest.fixture
def told(tmp_path):
    """A file that tells something, and one that tells nothing."""
    pdf = page_pdf()
    pdf.docinfo.Title = "Engines"
    (tmp_path / "clean.pdf").write_bytes(saved(pdf))
    pdf.docinfo.Author = "Ada \x1b[31mLovelace"
    pdf.docinfo.CreationDate = "D:20240229130512+01'00'"
    (tmp_path / "a.pdf").write_bytes(saved(pdf))


@pytest.mark.usefixtures("told")
def test_what_a_file_tells_is_grouped_for_people(zine):
    answer = zine("inspect", "a.pdf")

    assert answer.status == 0
    for line in (
        "a.pdf (1 page)",
        "  who",
        "    author: Ada [31mLovelace (document information)",
        "    time zone: UTC+01:00 (document information)",
        "    made: 2024-02-29 13:05:12 +01:00 (document information)",
    ):
        assert line in answer.out.splitlines()
    assert "zine scrub" in answer.out
    assert "yellow dots" in answer.out
    assert "\x1b" not in answer.out


@pytest.mark.usefixtures("told")
def test_a_clean_file_is_one_line(zine):
    (line,) = zine("inspect", "clean.pdf").out.splitlines()

    assert line == (
        "✔ clean.pdf: tells nothing beyond its title, “Engines” and the names of its"
        " fonts (1)"
    )


@pytest.mark.usefixtures("told")
def test_a_program_can_read_it(zine):
    rows = json.loads(zine("inspect", "a.pdf", "clean.pdf", "--json").out)

    assert {row["file"] for row in rows} == {"a.pdf", "clean.pdf"}
    (author,) = (row for row in rows if row["kind"] == "author")
    assert (author["about"], author["where"]) == ("who", "document information")


@pytest.mark.parametrize("name", ["nowhere.pdf", "text.pdf", "folder", "/dev/null"])
def test_a_file_that_cannot_be_read_ends_with_one(zine, tmp_path, name):
    (tmp_path / "text.pdf").write_text("Hello")
    (tmp_path / "folder").mkdir()

    answer = zine("inspect", name)

    assert answer.status == 1
    assert answer.err.startswith(f"zine: {name}: this ")
