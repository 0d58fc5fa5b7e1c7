from __future__ import annotations

import json

import pytest

from tests.preflight.samples import pdf_of
from tests.samples import write_zine

WORDS = b"BT /F1 9 Tf 90 90 Td (Words of nine points) Tj ET"
LARGE = 'like = "copy-shop"\ntype = ["12 pt", "11 pt"]\n'


@pytest.fixture
def folder(tmp_path):
    (tmp_path / "presses").mkdir()
    (tmp_path / "presses" / "library.toml").write_text(LARGE)
    (tmp_path / "a.pdf").write_bytes(pdf_of(WORDS))
    return tmp_path


@pytest.mark.usefixtures("folder")
@pytest.mark.parametrize("name", ["library", "Library", "presses/library.toml"])
def test_a_press_of_ones_own_judges_any_pdf(zine, name):
    answer = zine("check", "a.pdf", "--profile", name)

    assert answer.status == 1
    assert "is 9.0 pt; below 11 pt" in answer.out
    assert "a.pdf (library)" in answer.out
    assert "9.0 pt" not in zine("check", "a.pdf").out


def test_a_mistake_in_its_file_is_told_with_its_place(zine, folder):
    (folder / "presses" / "library.toml").write_text(LARGE + "tpye = 3\n")

    for name, place in (
        ("library", "presses/library.toml:3: “tpye” means nothing"),
        ("./presses/library.toml", "presses/library.toml:3: “tpye” means nothing"),
        ("none.toml", "none.toml: this press cannot be read"),
    ):
        answer = zine("check", "a.pdf", "--profile", name)

        assert answer.status == 1
        assert place in answer.err


def build(zine, name="mine"):
    return zine("build", name).out


@pytest.mark.parametrize(
    ("where", "lone"),
    [("presses", False), ("presses", True), ("mine/presses", False)],
    ids=["folder", "file", "in the zine"],
)
def test_a_build_follows_its_press_and_sees_it_change(zine, tmp_path, where, lone):
    write_zine(tmp_path / "mine", press="ours")
    name = "mine"
    if lone:
        name = "mine/essay.md"
        (tmp_path / name).write_text('+++\npress = "ours"\n+++\n\n# Hello\n\nWords.\n')
    file = tmp_path / where / "ours.toml"
    file.parent.mkdir(exist_ok=True)
    file.write_text('like = "copy-shop"')

    assert "below 30 pt" not in build(zine, name)
    assert "nothing has changed" in build(zine, name)
    file.write_text('like = "copy-shop"\ntype = ["30 pt", "29 pt"]')
    assert "below 30 pt" in build(zine, name)
    # What was built is judged by what it was built for.
    (pdf,) = (tmp_path / "build").glob("*/*-print-a4.pdf")
    assert "below 30 pt" in zine("check", pdf).out
    file.unlink()
    assert "below 30 pt" in zine("check", pdf).out


def test_a_file_that_a_lone_text_names_is_one_of_its_inputs(zine, tmp_path):
    (tmp_path / "essay.md").write_text(
        '+++\npress = "my.toml"\n+++\n\n# Hello\n\nWords.\n'
    )
    (tmp_path / "my.toml").write_text('like = "copy-shop"')

    build(zine, "essay.md")
    record = json.loads((tmp_path / "build" / "essay" / "zine.json").read_text())
    (tmp_path / "my.toml").write_text('like = "copy-shop"\nsheets = 3')

    assert record["press"] == "my"
    assert "my.toml" in record["inputs"]
    assert "nothing has changed" not in build(zine, "essay.md")
