"""The handbook is a booklet like the others: can it be built, stapled and read?"""

from __future__ import annotations

import json

import pytest

from tests.handbook.write import HANDBOOK, PARTS
from tests.reader import read_letters, written
from tests.shell import zine

MOST_SHEETS = 15
"""What one staple holds, and most booklet makers."""


@pytest.fixture(scope="module")
def built(tmp_path_factory):
    here = tmp_path_factory.mktemp("handbook")
    ended = zine("build", HANDBOOK, cwd=here)
    assert ended.returncode == 0, ended.stderr
    return here / "build" / "handbook", ended


@pytest.fixture(scope="module")
def pages(built):
    return [written(page) for page in read_letters(built[0] / "handbook-read.pdf")]


def test_nothing_had_to_be_warned_about(built):
    record = json.loads((built[0] / "zine.json").read_text(encoding="utf-8"))

    assert record["notices"] == []
    assert built[1].stderr == ""


def test_it_can_be_stapled(built):
    record = json.loads((built[0] / "zine.json").read_text(encoding="utf-8"))

    assert [run["paper"] for run in record["runs"]] == ["letter", "a4"]
    assert all(8 <= run["sheets"] <= MOST_SHEETS for run in record["runs"])


def begins(page, title):
    return page.casefold().startswith(title.casefold())


def test_the_contents_say_on_which_page_a_chapter_begins(pages):
    contents = next(page for page in pages if page.startswith("Contents"))

    for start in ("Firstfold", "Writing", "AnyPDF", "Trouble", "Commands"):
        (at,) = (n for n, page in enumerate(pages, 1) if begins(page, start))
        assert f"(page{at})" in contents


def test_the_reference_comes_last(pages):
    text = "".join(pages)
    titles = [title for title, _ in PARTS.values()]

    assert text.index("ZINE_TRACEBACK") < text.index(f"{titles[0]}Markdownin")


def test_the_cover_is_one_page(pages):
    assert pages[0].startswith("TheFoldedPage")
    assert pages[1].startswith("Thisisthemanual")


def test_the_back_cover_is_empty(pages):
    assert pages[-1] == ""
