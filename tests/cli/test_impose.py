from __future__ import annotations

from dataclasses import replace

import pytest

from tests.impose.samples import (
    A4,
    QUARTER_A4,
    SCHEMES,
    STAMP,
    UNIVERSAL,
    numbered_pdf,
    saved,
)
from tests.impose.test_printer import OFFICE
from zine.cli.summary import blank_pages
from zine.impose.feed import Feed
from zine.impose.sheet import Flip
from zine.outputs.printers import save_printer


@pytest.fixture
def impose(zine, tmp_path):
    """Impose a numbered PDF called pages.pdf."""

    def impose(*words, count=8, size=UNIVERSAL):
        with numbered_pdf(count, size) as pdf:
            (tmp_path / "pages.pdf").write_bytes(saved(pdf))
        return zine("impose", "pages.pdf", *words)

    return impose


def test_it_says_what_was_made_how_to_print_and_how_to_fold(impose):
    ended = impose()

    assert ended.status == 0
    assert ended.out == (
        "✔ pages.pdf: 8 pages, 2 sheets of Letter, saddle stitch\n"
        "  To print    pages-imposed.pdf\n"
        "              two-sided, flip on the SHORT edge, actual size (100 %)\n"
        "  By hand     1. Lay all sheets on one another, sheet 1 on top.\n"
        "              2. Fold the left half away from you, behind the rest.\n"
        "              3. Staple through the fold, from the outside. Staples: 2.\n"
        "              Any stapler that reaches the fold will do.\n"
    )


def test_quiet_is_quiet_and_works(impose, tmp_path):
    ended = impose("--quiet", "-o", "out.pdf")

    assert (ended.status, ended.out, ended.err) == (0, "", "")
    assert (tmp_path / "out.pdf").is_file()


def test_blank_pages_are_said(impose):
    out = impose(count=6).out

    assert f"Left blank  {blank_pages([6, 7], 8)}" in out
    assert "--no-back-cover" in out


def test_blank_pages_follow_a_last_page_that_is_text(impose):
    out = impose("--no-back-cover", count=6).out

    assert f"Left blank  {blank_pages([7, 8], 8)}\n" in out


def test_shrinking_is_said(impose):
    ended = impose("--fit", "shrink", size=A4.size)

    assert "! pages are printed at 70.7% of their size" in ended.out


def test_saving_paper_is_said_with_the_way_out_of_it(impose):
    words = ("--scheme", "cut-and-stack", "--sheet", "a4")
    saving = impose(*words, count=12, size=QUARTER_A4).out
    exact = impose(*words, "--exactly", count=12, size=QUARTER_A4).out

    assert "3 sheets make 2 zines" in saving
    assert "--exactly" in saving
    assert "2 sheets of A4, cut and stack" in exact


def test_creep_is_said(impose):
    ended = impose("--creep", "0.1mm", count=32)

    assert "Cut the fore-edge even at the end" in ended.out
    assert "0.7 mm" in ended.out


@pytest.mark.parametrize("feed", Feed)
def test_each_feed_is_drawn(feed, impose):
    ended = impose("--fronts-backs", "--feed", feed)

    assert ended.status == 0
    out = ended.out
    assert (
        out.index("pages-fronts.pdf")
        < out.index("came out")
        < out.index("pages-backs.pdf")
    )
    assert "--feed" not in ended.out


def test_a_feed_nobody_named_is_named(impose):
    assert "face-down-same" in impose("--fronts-backs").out


@pytest.mark.parametrize(
    ("way", "file", "words"),
    [
        ("--flats", "pages-flats.pdf", "one-sided at actual size"),
        ("--dummy", "pages-dummy.pdf", "flip on the SHORT edge"),
        ("--spreads", "pages-spreads.pdf", "not for printing"),
        ("--unfold", "pages-pages.pdf", "16 pages"),
    ],
)
def test_other_ways_out_have_other_names_and_words(way, file, words, impose, tmp_path):
    ended = impose(way)

    assert ended.status == 0
    assert (tmp_path / file).is_file()
    assert file in ended.out
    assert words in ended.out


def test_a_dummy_can_do_without_a_pdf(zine, tmp_path):
    ended = zine("impose", "--dummy", "--pages", "16", "--scheme", "octavo")

    assert ended.out.startswith("✔ dummy: 16 pages, 1 sheet of Letter, octavo\n")
    assert (tmp_path / "dummy.pdf").is_file()


@pytest.mark.parametrize("scheme", SCHEMES)
def test_every_scheme_can_be_had(scheme, impose):
    ended = impose("--scheme", scheme, "--sheet", "a3", count=4, size=STAMP)

    assert (ended.status, ended.err) == (0, "")
    assert "To print" in ended.out
    assert max(map(len, ended.out.splitlines())) < 80 or "!" in ended.out


def test_a_scheme_of_ones_own_lies_in_the_folder_schemes(impose, tmp_path):
    (tmp_path / "schemes").mkdir()
    (tmp_path / "schemes" / "mine.toml").write_text(
        'title = "Mine"\ndescription = "Mine."\ngrid = "1x2"\n'
        'steps = ["nest", "fold left behind"]\n'
    )

    assert "2 sheets of Letter, mine\n" in impose("--scheme", "mine").out


@pytest.mark.parametrize(
    ("words", "status", "said"),
    [
        ([], 2, "there is no PDF to impose"),
        (["nowhere.pdf"], 1, "nowhere.pdf: this PDF cannot be read"),
        (["pages.pdf", "-o", "pages.pdf"], 2, "is the PDF itself"),
        (["pages.pdf", "--scheme", "quatro"], 2, "Did you mean “quarto”?"),
        (["pages.pdf", "--sheet", "lettr"], 2, "did you mean “letter”?"),
        (["pages.pdf", "--gutter", "5"], 2, "--gutter: “5” has no unit"),
        (["pages.pdf", "--bleed", "2in"], 2, "10 mm is the most"),
        (["pages.pdf", "--grid", "2x2"], 2, "folded on a 1x2 grid"),
        (["pages.pdf", "--flip", "shrt"], 2, "Did you mean short?"),
        (["pages.pdf", "--pages", "9"], 1, "there is no page 9"),
        (["pages.pdf", "--pages", "a"], 1, "is no list of pages"),
        (["pages.pdf", "--signature", "16"], 1, "--scheme signatures"),
        (["pages.pdf", "--signature", "many"], 2, "--signature: “many”"),
        (["pages.pdf", "--marks", "crop,corp"], 2, "Did you mean crop?"),
        (["pages.pdf", "--marks", "none,crop"], 2, "none stands alone"),
        (["pages.pdf", "--creep", "0.1"], 2, "--creep: “0.1” has no unit"),
        (["pages.pdf", "--feed", "face-up-same"], 2, "Say --fronts-backs as well"),
        (["pages.pdf", "--flats", "--dummy"], 2, "are two ways out"),
        (["--dummy"], 2, "Say it with --pages 16"),
        (["pages.pdf", "--sheet", "100x100mm"], 1, "does not fit on 100 × 100 mm"),
        (["pages.pdf", "--scheme", "mini8", "--binding", "top"], 1, "--binding left"),
        (["pages.pdf", "--papr", "a4"], 2, "--help"),
    ],
)
def test_what_is_wrong_is_one_sentence_with_a_way_out(
    words, status, said, zine, tmp_path
):
    with numbered_pdf(8) as pdf:
        (tmp_path / "pages.pdf").write_bytes(saved(pdf))
    before = {it.name for it in tmp_path.iterdir()}

    ended = zine("impose", *words)

    assert (ended.status, ended.out) == (status, "")
    assert said in ended.err
    assert "Traceback" not in ended.err
    assert {it.name for it in tmp_path.iterdir()} == before


@pytest.fixture
def office(tmp_path, monkeypatch):
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))
    save_printer(replace(OFFICE, flip=Flip.LONG))


@pytest.mark.usefixtures("office")
def test_sheets_for_a_printer_say_so_and_are_of_its_paper(impose):
    ended = impose("--printer", "office")

    assert (ended.status, ended.err) == (0, "")
    assert "2 sheets of A4" in ended.out
    assert "flip on the SHORT edge" in ended.out
    assert "on office, and on no other printer" in ended.out


@pytest.mark.usefixtures("office")
def test_what_a_printer_cannot_do_is_said(impose):
    out = impose("--printer", "office", "--flip", "short", "--sheet", "letter").out

    assert "--flip short wins" in out
    assert "office was tested on A4; on Letter nothing is moved" in out


@pytest.mark.usefixtures("office")
@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("--printer", "ofice"), "there is no printer called “ofice”"),
        (("--printer", "office", "--spreads"), "--spreads makes none"),
        (("--printer", "office", "--unfold"), "--unfold makes none"),
    ],
)
def test_a_printer_that_makes_no_sense_is_wrong_usage(words, said, impose):
    ended = impose(*words)

    assert ended.status == 2
    assert said in ended.err
