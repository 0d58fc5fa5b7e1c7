from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from tests.samples import write_zine
from zine.cli.printed import one_of_each, read_file
from zine.errors import OutputError, UsageError


def test_a_pdf_is_itself():
    (it,) = one_of_each(Path("some/flyer.PDF"), Path("build"))

    assert (it.path, it.name, it.which) == (Path("some/flyer.PDF"), "flyer", "")


def test_of_a_build_it_is_the_single_pages(zine, tmp_path):
    write_zine(tmp_path / "mine")
    zine("build", "mine", "--quiet")

    # As if somebody had gone into the folder to build it.
    shutil.move("build", "mine/build")
    for path in ("mine", "mine/build/mine"):
        (it,) = one_of_each(Path(path), Path("build"))
        assert it.path.name == "mine-shop-letter.pdf"
        assert (it.name, it.which) == ("mine", "single pages, as people read them")


def test_or_the_sheets_where_nothing_else_was_built(zine, tmp_path):
    write_zine(tmp_path / "mine")
    zine("build", "mine", "--quiet", "--only", "print", "--paper", "a4")

    (it,) = one_of_each(Path("mine"), Path("build"))

    assert it.path.name == "mine-print-a4.pdf"
    assert it.which == "sheets, as they are printed"


def test_a_zine_that_was_not_built_is_said(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    write_zine(tmp_path / "mine")

    with pytest.raises(UsageError, match="there are no files of mine"):
        list(one_of_each(Path("mine"), Path("build")))


def test_a_file_that_is_not_there_is_said(tmp_path):
    with pytest.raises(OutputError, match=r"nowhere\.pdf: this PDF cannot be read"):
        read_file(tmp_path / "nowhere.pdf")
