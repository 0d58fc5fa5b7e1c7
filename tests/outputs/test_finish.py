from __future__ import annotations

import json

import pypdfium2
import pytest

from tests.impose.samples import A5, EIGHTH_A4, HALF_LETTER, QUARTER_A4, UNIVERSAL
from tests.samples import blank_card, contents, digest, pages
from zine.content.model import Settings, Zine
from zine.content.print_run import PrintRun
from zine.errors import Notice, OutputError, PaperError
from zine.outputs import finish as module
from zine.outputs.finish import finish
from zine.outputs.layouts import Layout
from zine.outputs.record import RECORD_FILE, encode_record
from zine.outputs.task import Origin
from zine.outputs.ticket import Wishes, write_ticket
from zine.paper import PAPERS
from zine.units import Size, inch, mm

A5_WIDE = Size(mm(148.5), mm(210))
"""Half of A4, to the edge."""

ORIGIN = Origin({"01-text.md": "123"}, "abc")
READ = "sample-read.pdf"
ANY = {READ, "sample-card.pdf", "sample-card.txt"}
"""Files that are for no paper."""


def files(*papers, kinds=("print", "shop")):
    return {f"sample-{kind}-{paper}.pdf" for kind in kinds for paper in papers}


def zine(root, **settings):
    return Zine(
        name="sample",
        root=root,
        settings=Settings(title="A Sample", **settings),
        lead="",
        note="",
        parts=(),
        resources=None,
        texts=(),
        notices=(Notice("It is short."),),
    )


@pytest.fixture
def make(tmp_path, monkeypatch):
    # The pages are set in a font that is not in the file, and a press would say so.
    monkeypatch.setattr(module, "remarks_of_press", lambda *_: ())

    def make(settings=None, size=UNIVERSAL, laid_out=None, **wishes):
        read = zine(tmp_path, **settings or {})
        ticket = write_ticket(read, Wishes(**wishes))
        layout = Layout(size, ticket.papers)
        return finish(
            read,
            ticket,
            laid_out or [(layout, pages(8, size))],
            folder=tmp_path / "build",
            origin=ORIGIN,
            setter=blank_card,
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


def for_both(*laid_out):
    """Return one layout for both papers, or one for each."""
    papers = tuple(PAPERS.values())
    shares = [papers] if len(laid_out) == 1 else [(paper,) for paper in papers]
    return [
        (Layout(it.size, share), it) for share, it in zip(shares, laid_out, strict=True)
    ]


def test_the_record_that_is_returned_is_the_one_that_is_written(make, tmp_path):
    record = make()
    written = json.loads((tmp_path / "build" / "zine.json").read_text())

    assert written.pop("seal")
    assert written == record


def test_a_page_that_fits_both_papers_is_planned_for_both(make, listing):
    record = make()

    assert record["papers"] == ["letter", "a4"]
    assert listing() == files("letter", "a4") | ANY


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

    assert listing() == files(fits) | ANY
    (*_, left_out) = record["notices"]
    assert f"does not fit on {misses}" in left_out["message"]
    assert left_out["message"].endswith("so no files were made for it")
    assert left_out["hint"]


def test_a_paper_asked_for_by_name_has_to_fit(make, tmp_path):
    with pytest.raises(PaperError, match="does not fit on A4") as caught:
        make(size=HALF_LETTER, sheets=("a4",))

    assert 'format = "universal"' in caught.value.hint
    assert 'Or set format = "panel"' in caught.value.hint
    assert not (tmp_path / "build").exists()


def test_the_command_line_decides_over_the_zine(make):
    record = make({"sheet": ("letter",)}, sheets=("a4",), flip="long")

    assert (record["papers"], record["flip"]) == (["a4"], "long")


def test_without_wishes_the_zine_decides(make):
    record = make({"paper": ("letter",), "flip": "long"})

    assert (record["papers"], record["flip"]) == (["letter"], "long")


def test_files_for_a_paper_no_longer_wanted_are_removed(make, listing, tmp_path):
    make()
    (tmp_path / "build" / "sample-notes.pdf").write_bytes(b"mine")

    make(sheets=("a4",))

    assert listing() == files("a4") | ANY | {"sample-notes.pdf"}


def test_making_one_kind_leaves_the_others_where_they_are(make, listing):
    make()

    record = make(only=frozenset({"print"}))

    assert listing() == files("letter", "a4") | ANY
    assert {it["kind"] for it in record["outputs"]} == {"print"}


def test_sheets_for_another_paper_do_not_stay_beside_new_ones(make, listing):
    make()

    make(sheets=("a4",), flip="long", only=frozenset({"print"}))

    assert "sample-print-letter.pdf" not in listing()
    assert {"sample-print-a4.pdf", "sample-shop-letter.pdf", READ} <= listing()


def test_everything_that_was_noticed_is_recorded(make):
    laid_out = for_both(pages(notices=(Notice("A font fell back."),)))

    record = make(laid_out=laid_out)

    said = [notice["message"] for notice in record["notices"]]
    assert said == ["It is short.", "A font fell back."]


def test_paper_too_thick_to_fold_is_said_once(make):
    record = make(
        {"scheme": "octavo", "print": PrintRun(text_stock="300 gsm")}, size=EIGHTH_A4
    )

    (*_, said) = record["notices"]
    assert "too thick for octavo" in said["message"]


def test_marks_that_have_no_room_are_said_once(make):
    full = for_both(pages(8, Size(inch(5.5), inch(8.5))), pages(8, A5_WIDE))

    record = make({"marks": ("registration",)}, laid_out=full)

    said = [notice["message"] for notice in record["notices"]]
    assert len(said) == len(set(said)) == 2
    assert said[1].startswith("no room for registration marks")


def test_marks_are_drawn_on_the_sheets(make, tmp_path):
    def letters():
        with pypdfium2.PdfDocument(tmp_path / "build" / "sample-print-a3.pdf") as pdf:
            return pdf[0].get_textpage().get_text_bounded()

    make({"sheet": ("a3",)}, laid_out=None)
    assert "sheet 1" not in letters()

    make({"sheet": ("a3",), "marks": ("slug",)})
    assert "sample · sheet 1 of 2 · front" in letters()


def test_files_that_only_layout_saw_are_recorded_as_inputs(make):
    record = make(laid_out=for_both(pages(files=(("pamphlet/star.svg", "456"),))))

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
        make(sheets=("a4",))

    assert contents(tmp_path) == before


def test_two_layouts_of_a_text_say_the_same_only_once(make):
    small = pages(8, HALF_LETTER, notices=(Notice("A font fell back."),))
    large = pages(8, A5, notices=(Notice("A font fell back."), Notice("It is wide.")))

    record = make(laid_out=for_both(small, large))

    said = [notice["message"] for notice in record["notices"]]
    assert said == ["It is short.", "A font fell back.", "It is wide."]
    assert [run["page_mm"] for run in record["runs"]] == [[139.7, 215.9], [148, 210]]


def test_two_copies_at_once_are_made_if_that_saves_paper_and_it_is_said(make):
    record = make({"scheme": "cut-and-stack"}, laid_out=for_both(pages(12, QUARTER_A4)))

    assert (record["scheme"], record["copies"]) == ("two-copies", 2)
    (said,) = [it for it in record["notices"] if "to save paper" in it["message"]]
    assert said["message"].startswith("two-copies is used instead of cut-and-stack")


def test_a_scheme_that_saves_nothing_stays(make):
    record = make({"scheme": "cut-and-stack"}, laid_out=for_both(pages(16, QUARTER_A4)))

    assert record["scheme"] == "cut-and-stack"


def test_a_text_too_long_for_one_sheet_is_no_poster(make, tmp_path):
    with pytest.raises(PaperError, match="fills 9 pages on Letter and A4") as caught:
        make({"scheme": "mini8"}, laid_out=for_both(pages(9, EIGHTH_A4)))

    assert "Write pages = 8" in caught.value.hint
    assert not (tmp_path / "build").exists()


def test_what_a_strangers_record_lists_outside_its_folder_stays(make, tmp_path):
    (tmp_path / "sample-mine.pdf").write_bytes(b"mine")
    (tmp_path / "build").mkdir()
    outputs = [
        {"file": name, "kind": "print"}
        for name in ("../sample-mine.pdf", "mine.pdf", "sample-print-9x12in.pdf")
    ]
    for name in ("mine.pdf", "sample-print-9x12in.pdf"):
        (tmp_path / "build" / name).write_bytes(b"old")
    forged = encode_record({"outputs": outputs})
    (tmp_path / "build" / RECORD_FILE).write_bytes(forged)

    make()

    assert (tmp_path / "sample-mine.pdf").exists()
    assert (tmp_path / "build" / "mine.pdf").exists()
    assert not (tmp_path / "build" / "sample-print-9x12in.pdf").exists()


COVER = {"print": PrintRun(copies=40, cover_stock="65 lb cover", trim=True)}


def test_a_cover_on_its_own_stock_is_written_and_recorded(make, listing):
    record = make(COVER, laid_out=for_both(pages(12)))

    assert listing() == files("letter", "a4", kinds=("print", "cover", "shop")) | ANY
    for run in record["runs"]:
        assert (run["cover"], run["sheets"]) == (1, 3)
        assert run["estimate"]["cover_stock"] == "65 lb cover"
        assert run["estimate"]["run"]["cover_sheets"] == 40
        assert run["estimate"]["run"]["sheets"] == 80
    assert record["creep_mm"] == 0.3, "65 lb cover and one sheet of copy paper"


@pytest.mark.parametrize("only", [frozenset(), frozenset({"print"})], ids=len)
def test_a_cover_no_longer_wanted_is_removed(make, listing, only):
    make(COVER)

    make(only=only)

    assert listing() == files("letter", "a4") | ANY


def test_making_other_kinds_leaves_the_cover_where_it_is(make, listing):
    make(COVER)

    make(COVER, only=frozenset({"read"}))

    assert listing() == files("letter", "a4", kinds=("print", "cover", "shop")) | ANY


@pytest.mark.parametrize(
    ("scheme", "count", "size", "why"),
    [
        ("quarto", 16, QUARTER_A4, "with quarto other pages are on the sheet of"),
        ("saddle-stitch", 4, UNIVERSAL, "the zine is a single sheet"),
        ("mini8", 8, EIGHTH_A4, "the zine is a single sheet"),
    ],
)
def test_a_cover_that_shares_its_sheet_stays_and_it_is_said(
    make, scheme, count, size, why
):
    record = make(COVER | {"scheme": scheme}, laid_out=for_both(pages(count, size)))

    (said,) = [it for it in record["notices"] if "cover_stock" in it["message"]]
    assert said["message"].startswith(f"cover_stock is “65 lb cover”, but {why}")
    assert said["hint"]
    assert "cover" not in {it["kind"] for it in record["outputs"]}
    assert {it["estimate"]["cover_stock"] for it in record["runs"]} == {None}


def test_staples_are_as_many_as_are_wanted(make):
    record = make({"print": PrintRun(staples=3)})

    assert (record["staples"], record["steps"][-1]) == (3, "staple 3")


def test_staples_where_there_are_none_are_said(make):
    record = make(
        {"print": PrintRun(staples=3), "scheme": "signatures"},
        laid_out=for_both(pages(16)),
    )

    assert "staples is 3, but signatures is not stapled" in [
        it["message"] for it in record["notices"]
    ]


def test_two_copies_on_a_sheet_keep_the_staples_that_are_wanted(make):
    settings = {"scheme": "cut-and-stack", "print": PrintRun(staples=1)}

    record = make(settings, laid_out=for_both(pages(12, QUARTER_A4)))

    assert (record["scheme"], record["staples"]) == ("two-copies", 1)
