from __future__ import annotations

import json
from types import SimpleNamespace

import pytest

from tests.impose.samples import A5, HALF_LETTER, UNIVERSAL
from tests.samples import contents, digest, pages
from zine.errors import Notice, OutputError, PaperError
from zine.outputs import finish as module
from zine.outputs.finish import Wishes, finish
from zine.outputs.task import Origin

ORIGIN = Origin({"01-text.md": "123"}, "abc")
READ = "sample-read.pdf"


def files(*papers, kinds=("print", "shop")):
    return {f"sample-{kind}-{paper}.pdf" for kind in kinds for paper in papers}


def zine(root, **settings):
    usual = {
        "title": "A Sample",
        "lang": "en",
        "scheme": "saddle-stitch",
        "flip": "short",
        "paper": "both",
    }
    return SimpleNamespace(
        name="sample",
        root=root,
        settings=SimpleNamespace(**usual | settings),
        notices=(Notice("It is short."),),
    )


@pytest.fixture
def make(tmp_path):
    def make(settings=None, size=UNIVERSAL, laid_out=None, **wishes):
        return finish(
            zine(tmp_path, **settings or {}),
            laid_out or pages(8, size),
            folder=tmp_path / "build",
            wishes=Wishes(**wishes),
            origin=ORIGIN,
        )

    return make


@pytest.fixture
def listing(tmp_path):
    return lambda: {*contents(tmp_path / "build")} - {"zine.json"}


def test_what_the_record_lists_is_what_is_there(make, listing, tmp_path):
    record = make()

    assert {it["file"] for it in record["outputs"]} == listing()
    for output in record["outputs"]:
        data = (tmp_path / "build" / output["file"]).read_bytes()
        assert digest(data) == output["sha256"]


def test_the_record_that_is_returned_is_the_one_that_is_written(make, tmp_path):
    record = make()
    written = json.loads((tmp_path / "build" / "zine.json").read_text())

    assert written.pop("seal")
    assert written == record


def test_a_page_that_fits_both_papers_is_planned_for_both(make, listing):
    record = make()

    assert record["papers"] == ["letter", "a4"]
    assert listing() == files("letter", "a4") | {READ}


@pytest.mark.parametrize(
    ("size", "fits", "misses"),
    [
        pytest.param(HALF_LETTER, "letter", "A4", id="half letter"),
        pytest.param(A5, "a4", "Letter", id="A5"),
    ],
)
def test_a_paper_that_is_too_small_is_left_out_and_said(
    make, listing, size, fits, misses
):
    record = make(size=size)

    assert listing() == files(fits) | {READ}
    (*_, left_out) = record["notices"]
    assert f"does not fit on {misses}" in left_out["message"]
    assert left_out["message"].endswith("so no files were made for it")
    assert left_out["hint"]


def test_a_paper_asked_for_by_name_has_to_fit(make, tmp_path):
    with pytest.raises(PaperError, match="does not fit on A4") as caught:
        make(size=HALF_LETTER, paper="a4")

    assert 'format = "universal"' in caught.value.hint
    assert not (tmp_path / "build").exists()


def test_the_command_line_decides_over_the_zine(make):
    record = make({"paper": "letter", "flip": "short"}, paper="a4", flip="long")

    assert (record["papers"], record["flip"]) == (["a4"], "long")


def test_without_wishes_the_zine_decides(make):
    record = make({"paper": "letter", "flip": "long"})

    assert (record["papers"], record["flip"]) == (["letter"], "long")


def test_files_for_a_paper_no_longer_wanted_are_removed(make, listing, tmp_path):
    make()
    (tmp_path / "build" / "sample-notes.pdf").write_bytes(b"mine")

    make(paper="a4")

    assert listing() == files("a4") | {READ, "sample-notes.pdf"}


def test_making_one_kind_leaves_the_others_where_they_are(make, listing):
    make()

    record = make(only=frozenset({"print"}))

    assert listing() == files("letter", "a4") | {READ}
    assert {it["kind"] for it in record["outputs"]} == {"print"}


def test_sheets_for_another_paper_do_not_stay_beside_new_ones(make, listing):
    make()

    make(paper="a4", flip="long", only=frozenset({"print"}))

    assert "sample-print-letter.pdf" not in listing()
    assert {"sample-print-a4.pdf", "sample-shop-letter.pdf", READ} <= listing()


def test_everything_that_was_noticed_is_recorded(make):
    laid_out = pages(notices=(Notice("A font fell back."),))

    record = make(laid_out=laid_out)

    said = [notice["message"] for notice in record["notices"]]
    assert said == ["It is short.", "A font fell back."]


def test_files_that_only_layout_saw_are_recorded_as_inputs(make):
    record = make(laid_out=pages(files=(("pamphlet/star.svg", "456"),)))

    assert record["inputs"] == {"01-text.md": "123", "pamphlet/star.svg": "456"}


def test_a_scheme_of_the_zines_own_is_found(make, tmp_path):
    (tmp_path / "schemes").mkdir()
    (tmp_path / "schemes" / "mine.toml").write_text(
        'title = "Mine"\ndescription = "A fold."\ngrid = "1x2"\n'
        'steps = ["nest", "fold left behind"]\n'
    )

    assert make({"scheme": "mine"})["scheme"] == "mine"


def test_old_files_stay_if_new_ones_cannot_be_written(make, tmp_path, monkeypatch):
    make()
    before = contents(tmp_path)

    def full(*_):
        raise OutputError("cannot write it")

    monkeypatch.setattr(module, "write_all", full)
    with pytest.raises(OutputError):
        make(paper="a4")

    assert contents(tmp_path) == before
