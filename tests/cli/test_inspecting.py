from __future__ import annotations

import json

import pytest
from pikepdf import Array, Dictionary, Name, String

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


def linked(pdf):
    """Give a file a link to the web, and the many names of places that TeX writes."""
    link = Dictionary(
        Type=Name.Annot,
        Subtype=Name.Link,
        Rect=[10, 10, 90, 30],
        A=Dictionary(S=Name.URI, URI=String("https://example.org/a")),
    )
    pdf.pages[0].Annots = Array([pdf.make_indirect(link)])
    leaves = [
        pdf.make_indirect(Dictionary(Names=Array(_places(pdf, first))))
        for first in range(-1, 60, 4)
    ]
    pdf.Root.Names = Dictionary(Dests=Dictionary(Kids=Array(leaves)))
    return pdf


def _places(pdf, first):
    for number in range(first, first + 4):
        yield String(str(number))
        yield Array([pdf.pages[0].obj, Name.Fit])


def test_of_each_thing_it_is_said_whether_it_can_be_taken_out(zine, tmp_path):
    pdf = linked(page_pdf())
    pdf.docinfo.Author = "Ada"
    (tmp_path / "a.pdf").write_bytes(saved(pdf))

    lines = zine("inspect", "a.pdf").out.splitlines()

    assert "    author: Ada (document information)" in lines
    assert "    link to: example.org [stays]" in lines
    assert any("font: " in it and it.endswith("[stays]") for it in lines)
    assert "takes this out, but not what is marked [stays]." in " ".join(lines)


def test_a_file_that_loses_all_of_it_has_no_marks(zine, tmp_path):
    pdf = page_pdf(b"0 0 9 9 re f")
    del pdf.pages[0].obj.Resources
    pdf.docinfo.Author = "Ada"
    (tmp_path / "a.pdf").write_bytes(saved(pdf))

    out = zine("inspect", "a.pdf").out

    assert "[stays]" not in out
    assert "takes this out." in out


def test_the_names_of_places_are_summed_up_in_one_line(zine, tmp_path):
    pdf = linked(page_pdf())
    pdf.docinfo.Author = "Ada"
    (tmp_path / "a.pdf").write_bytes(saved(pdf))

    lines = zine("inspect", "a.pdf").out.splitlines()

    assert [it for it in lines if "names of places" in it] == [
        "    names of places: -1, 0, 1, …"
    ]


def test_the_last_words_of_scrub_are_those_on_the_clean_file(zine, tmp_path):
    pdf = linked(page_pdf())
    pdf.docinfo.Author = "Ada"
    (tmp_path / "a.pdf").write_bytes(saved(pdf))

    scrubbed = zine("scrub", "a.pdf", "-o", "b.pdf").out
    (line,) = zine("inspect", "b.pdf").out.splitlines()

    assert line.endswith("and links to example.org")
    assert line.partition(": ")[2] in scrubbed


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
