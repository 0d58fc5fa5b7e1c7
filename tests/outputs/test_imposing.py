from __future__ import annotations

import os
from io import BytesIO

import pikepdf
import pytest

from tests.impose.samples import (
    A4,
    QUARTER_A4,
    SADDLE,
    SCHEMES,
    STAMP,
    UNIVERSAL,
    numbered_pdf,
    saved,
)
from tests.reader import page_sizes, read_letters, written
from zine.errors import ContentError, OutputError, PaperError, UsageError
from zine.impose.placing import Placing
from zine.outputs.imposing import carry_out
from zine.outputs.order import Order, Way
from zine.paper import SHEETS
from zine.units import Size, mm


@pytest.fixture
def here(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.fixture
def order(here):
    """Return an order for a numbered PDF that lies in the folder."""

    def order(count=8, size=UNIVERSAL, *, scheme=SADDLE, bleed=0, **wishes):
        path = here / "pages.pdf"
        with numbered_pdf(count, size, bleed=bleed) as pdf:
            path.write_bytes(saved(pdf))
        return Order(path, scheme, **wishes)

    return order


def sides(path):
    """Return what is written on each side, from the left."""
    return [
        [it.text for it in sorted(letters, key=lambda it: it.x)]
        for letters in read_letters(path)
    ]


def test_pages_come_out_on_sheets_in_folding_order(here, order):
    outcome = carry_out(order())

    (file,) = outcome.files
    assert file.resolve() == here / "pages-imposed.pdf"
    assert sides(file) == [["8", "1"], ["2", "7"], ["6", "3"], ["4", "5"]]
    assert (outcome.pages, outcome.notices) == (8, ())


def test_the_pages_wanted_are_imposed_in_the_order_wanted(order):
    outcome = carry_out(order(9, pages="9,4-2"))

    assert outcome.pages == 4
    assert sides(outcome.files[0]) == [["2", "9"], ["4", "3"]]


def test_the_file_goes_where_it_is_wanted(here, order):
    (here / "folder").mkdir()

    for out, file in [
        ("other.pdf", "other.pdf"),
        ("folder", "folder/pages-imposed.pdf"),
        ("new/name.pdf", "new/name.pdf"),
    ]:
        assert [*carry_out(order(out=here / out)).files] == [here / file]
        assert (here / file).is_file()


def test_fronts_and_backs_are_two_files(here, order):
    outcome = carry_out(order(way=Way.FRONTS_BACKS, out=here / "out.pdf"))

    assert [it.name for it in outcome.files] == ["out-fronts.pdf", "out-backs.pdf"]
    assert [sides(it) for it in outcome.files] == [
        [["8", "1"], ["6", "3"]],
        # For hands that turn sheets on the long edge they stand on their heads.
        [["7", "2"], ["5", "4"]],
    ]


@pytest.mark.parametrize("link", ["symlink_to", "hardlink_to"])
def test_the_pdf_itself_is_never_written_over(link, here, order):
    job = order(out=here / "link.pdf")
    getattr(job.out, link)(job.source)
    before = job.source.read_bytes()

    with pytest.raises(UsageError, match="is the PDF itself"):
        carry_out(job)

    assert job.source.read_bytes() == before


def test_a_pipe_or_a_device_is_never_replaced(here, order):
    pipe = here / "pipe.pdf"
    os.mkfifo(pipe)

    with pytest.raises(UsageError, match="is a device or a pipe"):
        carry_out(order(out=pipe))

    assert pipe.is_fifo()


def test_a_file_that_cannot_be_written_leaves_nothing_behind(here, order):
    (here / "taken.pdf").mkdir()
    (here / "taken.pdf" / "in").touch()
    job = order(out=here / "taken.pdf" / "in" / "out.pdf")

    with pytest.raises(OutputError, match="cannot write"):
        carry_out(job)

    assert sorted(it.name for it in here.iterdir()) == ["pages.pdf", "taken.pdf"]


def test_a_damaged_pdf_is_refused_and_the_last_file_stays(here, order):
    job = order()
    (here / "pages-imposed.pdf").write_text("the last good one")
    job.source.write_bytes(b"%PDF-1.7 and nothing more")

    with pytest.raises(ContentError, match="damaged beyond repair"):
        carry_out(job)

    assert (here / "pages-imposed.pdf").read_text() == "the last good one"


def test_the_poster_does_not_make_panels_larger(here):
    pdf = numbered_pdf(8, STAMP)
    pdf.add_blank_page(page_size=(A4.size.width, A4.size.height))
    (here / "zine.pdf").write_bytes(saved(pdf))

    outcome = carry_out(Order(here / "zine.pdf", SCHEMES["mini8"], paper=A4))

    assert outcome.plan.poster == 9
    assert outcome.plan.page_size.fits_in(STAMP)


def test_bleed_that_the_pdf_lacks_is_said(order):
    notice, *_ = carry_out(order(placing=Placing(bleed=mm(3)), paper=A4)).notices

    assert notice.message.startswith("8 pages should bleed 3 mm, but the PDF has none")


@pytest.mark.parametrize("out", ["-", "sheets.txt", "sheets"])
def test_what_is_no_name_for_a_pdf_is_refused(here, order, out):
    with pytest.raises(UsageError, match=r"does not end in \.pdf") as raised:
        carry_out(order(out=here / out))

    assert raised.value.hint == "Say -o sheets.pdf, or name a folder."


def test_spreads_need_no_paper(order):
    outcome = carry_out(order(4, SHEETS["a3"].size, way=Way.SPREADS))

    assert page_sizes(outcome.files[0])[1] == pytest.approx((2 * mm(297), mm(420)))


def test_bleed_that_the_pdf_has_is_taken_from_around_its_trim(order):
    small = Size(mm(120), mm(180))

    outcome = carry_out(
        order(4, small, bleed=mm(3), placing=Placing(bleed=mm(3)), paper=A4)
    )

    assert outcome.notices == ()
    assert outcome.plan.page_size.width == pytest.approx(small.width, abs=0.01)


def test_what_the_source_is_worth_knowing_for_is_handed_on(order):
    job = order(8)
    with pikepdf.open(job.source) as pdf:
        pdf.pages[3].mediabox = pikepdf.Array([0, 0, 300, 300])
        del pdf.pages[3].obj.TrimBox
        data = BytesIO()
        pdf.save(data)
    job.source.write_bytes(data.getvalue())

    (notice,) = carry_out(job).notices

    assert "2 sizes" in notice.message


def test_damage_that_is_met_when_sheets_are_written_is_said_too(order):
    job = order(4)
    with pikepdf.open(job.source) as pdf:
        data = BytesIO()
        pdf.save(data, object_stream_mode=pikepdf.ObjectStreamMode.disable)
    whole = data.getvalue()
    broken = whole.replace(b"/BaseFont /Helvetica", b"/BaseFont <Helvetica")
    assert broken != whole
    job.source.write_bytes(broken)

    (notice,) = carry_out(job).notices

    assert "was damaged and is repaired" in notice.message


def test_saving_paper_is_said(order):
    outcome = carry_out(
        order(12, QUARTER_A4, scheme=SCHEMES["cut-and-stack"], paper=A4)
    )

    assert outcome.plan.scheme.name == "two-copies"
    assert "3 sheets make 2 zines" in outcome.notices[0].message


def test_a_dummy_needs_no_pdf(here):
    outcome = carry_out(Order(None, SADDLE, way=Way.DUMMY, pages="8"))

    assert outcome.files[0].resolve() == here / "dummy.pdf"
    assert len(page_sizes(outcome.files[0])) == 4
    assert {"1", "8"} <= {*written(read_letters(outcome.files[0])[0])}


@pytest.mark.parametrize("pages", [None, "", "0", "2-8", "8,9", "1000000", "٨"])
@pytest.mark.usefixtures("here")
def test_a_dummy_of_nothing_has_to_know_its_pages(pages):
    with pytest.raises((UsageError, PaperError)):
        carry_out(Order(None, SADDLE, way=Way.DUMMY, pages=pages))


@pytest.mark.usefixtures("here")
def test_a_dummy_may_be_asked_for_from_the_first_page_to_the_last():
    assert carry_out(Order(None, SADDLE, way=Way.DUMMY, pages="1-8")).pages == 8


def test_what_was_imposed_can_be_unfolded(order):
    sheets = carry_out(order(8)).files[0]

    outcome = carry_out(Order(sheets, SADDLE, way=Way.UNFOLD))

    (file,) = outcome.files
    assert file.name == "pages-imposed-pages.pdf"
    assert page_sizes(file) == [pytest.approx((396, 612), abs=0.1)] * 8


def test_spreads_show_the_poster_too(order):
    stamp = SCHEMES["mini8"]

    outcome = carry_out(order(9, STAMP, scheme=stamp, paper=A4, way=Way.SPREADS))

    sizes = page_sizes(outcome.files[0])
    assert len(sizes) == 6
    assert sizes[-1] == pytest.approx(A4.size.turned())


def test_pages_with_a_trim_are_told_of_bleed_when_they_do_not_fit(order):
    with pytest.raises(PaperError) as raised:
        carry_out(order(4, Size(mm(148), mm(210)), bleed=mm(3)))

    assert raised.value.hint.startswith("Say --bleed 3mm to have it cut off")


def test_of_pages_that_are_not_wanted_nothing_is_said(order):
    job = order(8, pages="1-3")
    with pikepdf.open(job.source, allow_overwriting_input=True) as pdf:
        pdf.pages[5].mediabox = pikepdf.Array([0, 0, 300, 300])
        pdf.save(job.source)

    assert carry_out(job).notices == ()
    assert len(carry_out(job._replace(pages="4-6")).notices) == 1
