from __future__ import annotations

import pikepdf
import pytest

from tests.impose.samples import A4, SADDLE, SCHEMES, STAMP, numbered_pdf, saved
from tests.impose.test_printer import OFFICE
from tests.reader import page_sizes, read_letters, written
from zine.impose.feed import Feed
from zine.impose.sheet import Binding
from zine.outputs.imposing import carry_out
from zine.outputs.order import Order, Way
from zine.outputs.ways_out import WAYS


@pytest.fixture
def made(tmp_path):
    """Make a way out of numbered stamps on A4, and return its files."""

    def made(way, pages=8, *, scheme="saddle-stitch", **wishes):
        source = tmp_path / "stamps.pdf"
        with numbered_pdf(pages, STAMP) as pdf:
            source.write_bytes(saved(pdf))
        out = tmp_path / "out.pdf"
        return carry_out(
            Order(source, SCHEMES[scheme], out=out, paper=A4, way=way, **wishes)
        ).files

    return made


def texts(path):
    return [written(sorted(it, key=lambda it: it.x)) for it in read_letters(path)]


def wishes(path):
    with pikepdf.open(path) as pdf:
        return str(pdf.Root.ViewerPreferences.get("/Duplex")), str(pdf.docinfo.Title)


def test_every_way_has_its_row():
    assert WAYS.keys() == set(Way)


def test_sheets_tell_the_print_dialog_sides_and_edge(made):
    duplex, title = wishes(*made(Way.SHEETS))

    assert duplex == "/DuplexFlipShortEdge"
    assert title == "stamps (print two-sided, flip on the SHORT edge, actual size)"


def test_one_side_is_printed_one_sided(made):
    (file,) = made(Way.SHEETS, scheme="mini8")

    assert wishes(file)[0] == "/Simplex"
    assert len(page_sizes(file)) == 1


def test_backs_come_in_the_order_of_the_feed(made):
    backs = {
        feed: texts(made(Way.FRONTS_BACKS, feed=feed)[1]) for feed in (None, *Feed)
    }

    assert backs[Feed.FACE_UP_SAME] == ["72", "54"]
    assert backs[Feed.FACE_UP_REVERSED] == ["54", "72"]
    assert backs[None] == backs[Feed.FACE_DOWN_SAME]


def test_fronts_and_backs_ask_for_one_side(made):
    assert [wishes(it)[0] for it in made(Way.FRONTS_BACKS)] == ["/Simplex"] * 2


def test_where_nothing_is_on_the_backs_there_are_only_fronts(made):
    (fronts,) = made(Way.FRONTS_BACKS, scheme="mini8")

    assert fronts.name == "out-fronts.pdf"


def test_flats_are_single_sides_that_say_which_they_are(made):
    (file,) = made(Way.FLATS)

    assert wishes(file)[0] == "/Simplex"
    first, second, *_ = texts(file)
    assert "sheet1of2·front" in first.replace(" ", "")
    assert "sheet1of2·back" in second.replace(" ", "")


def test_a_dummy_has_numbers_where_the_pages_would_be(made):
    (file,) = made(Way.DUMMY)

    assert len(page_sizes(file)) == 4
    assert {"8", "1"} <= {*texts(file)[0]}


@pytest.mark.parametrize(
    ("binding", "spreads"),
    [
        (Binding.LEFT, ["1", "23", "45", "67", "8"]),
        (Binding.RIGHT, ["1", "32", "54", "76", "8"]),
    ],
)
def test_spreads_are_read_across(binding, spreads, made):
    (file,) = made(Way.SPREADS, binding=binding)

    assert texts(file) == spreads
    assert page_sizes(file)[1] == pytest.approx(
        (2 * STAMP.width, STAMP.height), abs=0.1
    )


def test_marks_are_drawn_only_if_wanted(made):
    def operators(**more):
        (file,) = made(Way.SHEETS, **more)
        with pikepdf.open(file) as pdf:
            return [
                str(it.operator) for it in pikepdf.parse_content_stream(pdf.pages[0])
            ]

    assert "S" in operators(marks=("crop",))
    assert "S" not in operators()


def test_who_asks_for_all_marks_is_not_told_of_useless_ones(made, tmp_path):
    from zine.impose.marks.table import MARKS

    made(Way.SHEETS)
    source, out = tmp_path / "stamps.pdf", tmp_path / "out.pdf"

    every = carry_out(Order(source, SADDLE, out=out, paper=A4, marks=tuple(MARKS)))
    slit = carry_out(Order(source, SADDLE, out=out, paper=A4, marks=("slit",)))

    assert not any("nothing is slit" in it.message for it in every.notices)
    assert any("nothing is slit" in it.message for it in slit.notices)


def test_by_hand_both_sides_are_moved_as_fronts(made):
    plain = {page_moved(it) for it in made(Way.FRONTS_BACKS)}

    fronts, backs = map(page_moved, made(Way.FRONTS_BACKS, printer=OFFICE))

    assert fronts == backs
    assert fronts not in plain


@pytest.mark.parametrize("way", [Way.SHEETS, Way.FLATS, Way.DUMMY])
def test_a_file_for_a_printer_says_so(way, made):
    (file,) = made(way, printer=OFFICE)

    assert wishes(file)[1].startswith("for office · ")


def test_pages_to_read_are_for_no_printer(made):
    (file,) = made(Way.SPREADS)
    before = file.read_bytes()

    assert made(Way.SPREADS, printer=OFFICE)[0].read_bytes() == before


def page_moved(path):
    """Return the first matrix of the first page, which moves all of it."""
    with pikepdf.open(path) as pdf:
        return pdf.pages[0].Contents.read_bytes().split(b" cm")[0]
