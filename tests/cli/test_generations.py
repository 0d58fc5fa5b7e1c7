from __future__ import annotations

import json
from pathlib import Path

import pypdfium2 as pdfium
import pytest
from pikepdf import Dictionary, Name, Stream

from tests.preflight.copies.samples import SMALL, code, words
from tests.preflight.samples import pdf_of
from tests.samples import write_zine
from zine.units import Size, mm


def put(path, content, **facts):
    path.write_bytes(pdf_of(content, size=SMALL, **facts))


def test_what_is_lost_is_told_page_by_page_and_pictured(zine, tmp_path):
    put(tmp_path / "a.pdf", words(4), pages=2)

    answer = zine("check", "a.pdf", "--generations", "3")

    assert answer.status == 0
    assert "  page   1st   2nd   3rd  copy" in answer.out
    assert "! page 2: “The quick brown fox jumps ov…”, 4 pt: is lost in" in answer.out
    assert "! 2 of 2 pages lose something in 3 generations of copies" in answer.out
    with pdfium.PdfDocument(tmp_path / "a-generations.pdf") as pdf:
        assert len(pdf) == 2


def test_a_page_that_lives_is_not_complained_of(zine, tmp_path):
    put(tmp_path / "a.pdf", words(11))

    answer = zine("check", "a.pdf", "--generations", "3")

    assert answer.status == 0
    assert "!" not in answer.out
    assert "✔ nothing is lost in 3 generations of copies" in answer.out


def row_of(greys):
    """Return a photo of some greys side by side, as the resources of a page."""

    def resources(pdf):
        photo = Stream(
            pdf,
            bytes(greys),
            Type=Name.XObject,
            Subtype=Name.Image,
            Width=len(greys),
            Height=1,
            BitsPerComponent=8,
            ColorSpace=Name.DeviceGray,
        )
        return {"XObject": Dictionary(Photo=photo)}

    return resources


@pytest.mark.parametrize(("dark", "told"), [((20, 75), True), ((230, 230), False)])
def test_greys_that_fade_a_little_are_told_of_where_nothing_is_lost(
    dark, told, zine, tmp_path
):
    photo = row_of([230] * 8 + [*dark])
    put(tmp_path / "a.pdf", b"q 90 0 0 90 30 30 cm /Photo Do Q", resources=photo)

    answer = zine("check", "a.pdf", "--generations", "1")

    assert "✔ nothing is lost" in answer.out
    assert ("of the greys on page 1, " in answer.out) == told


def test_of_a_page_larger_than_a_copier_it_is_said_that_it_was_looked_at_less_closely(
    zine, tmp_path
):
    put(tmp_path / "a.pdf", words(11))
    large = pdf_of(words(11), size=Size(mm(420), mm(594)))
    (tmp_path / "b.pdf").write_bytes(large)

    small, large = (
        zine("check", it, "--generations", "1") for it in ("a.pdf", "b.pdf")
    )

    assert "less closely" not in small.out
    assert "page 1 is larger than A3" in " ".join(large.out.split())


def test_a_program_can_read_it(zine, tmp_path):
    put(tmp_path / "a.pdf", code(0.3))

    (row,) = json.loads(zine("check", "a.pdf", "--generations", "3", "--json").out)

    assert row["file"] == "a.pdf"
    assert len(row["strokes"]) == 3
    assert row["lost_codes"][0]["since"] in {1, 2, 3}
    assert row["pictures"] == "a-generations.pdf"
    assert (tmp_path / row["pictures"]).is_file()


def test_of_a_zine_it_is_the_pages_of_the_last_build(zine, tmp_path):
    write_zine(tmp_path / "mine")
    zine("build", "mine", "--quiet")

    answer = zine("check", "mine", "--generations", "1")

    shop = Path("build/mine/mine-shop-letter.pdf")
    assert f"{shop} (single pages, as people read them)" in answer.out
    assert (tmp_path / "build" / "mine" / "mine-generations.pdf").is_file()


@pytest.mark.parametrize("number", ["0", "10", "-1", "3.5", "many", ""])
def test_any_other_number_is_wrong_usage(zine, tmp_path, number):
    put(tmp_path / "a.pdf", words(11))

    answer = zine("check", "a.pdf", f"--generations={number}")

    assert answer.status == 2
    assert "--generations is" in answer.err
    assert [it.name for it in tmp_path.iterdir()] == ["a.pdf"]


def test_a_press_has_no_say_in_it(zine, tmp_path):
    put(tmp_path / "a.pdf", words(11))

    answer = zine("check", "a.pdf", "--generations", "3", "--profile", "riso")

    assert answer.status == 2
    assert "--profile" in answer.err


def test_what_is_no_pdf_is_said_and_leaves_no_file(zine, tmp_path):
    (tmp_path / "a.pdf").write_text("words")

    answer = zine("check", "a.pdf", "--generations", "3")

    assert answer.status == 1
    assert "a.pdf: this is no PDF" in answer.err
    assert [it.name for it in tmp_path.iterdir()] == ["a.pdf"]


def test_the_same_file_makes_the_same_pictures(zine, tmp_path):
    put(tmp_path / "a.pdf", words(4))

    made = []
    for _ in range(2):
        zine("check", "a.pdf", "--generations", "2")
        made.append((tmp_path / "a-generations.pdf").read_bytes())

    assert made[0] == made[1]
