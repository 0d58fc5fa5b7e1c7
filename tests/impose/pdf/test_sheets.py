from __future__ import annotations

from io import BytesIO

import pytest
from pikepdf import Array, Dictionary, Name, Pdf

from tests.impose.pdf.samples import (
    MARGIN,
    annotate,
    form_of,
    layer,
    opened,
    page_pdf,
    panels,
    printed,
    to_bytes,
)
from zine.errors import ContentError
from zine.impose.ink import Stroke
from zine.impose.pdf.canvas import Booklet, Canvas, Drawn, Wish, whole
from zine.impose.pdf.matrix import shifted
from zine.impose.pdf.sheets import write_booklet
from zine.units import Point, Pt, Rect, Size

PAPER = Size(Pt(300), Pt(260))


def canvas(*pages, clip=None, ink=()):
    """Return a sheet with pages one beside the other, at its lower left."""
    placed = tuple(
        Drawn(page, shifted(100 * at, 0), clip or whole(PAPER))
        for at, page in enumerate(pages)
    )
    return Canvas(PAPER, Rect(Pt(10), Pt(20), Pt(290), Pt(250)), placed, tuple(ink))


def written(booklet, source=None):
    file = BytesIO()
    write_booklet(file, booklet, source)
    return file.getvalue()


def booklet(*canvases, **settings):
    return Booklet(canvases, **{"title": "Title", **settings})


def imposed(pdf, *canvases, **settings):
    with opened(pdf) as source:
        return written(booklet(*canvases, **settings), source)


@pytest.fixture
def reopened():
    """Open new files for as long as the test takes."""
    files = []

    def reopened(data):
        files.append(Pdf.open(BytesIO(data)))
        return files[-1]

    yield reopened
    for it in files:
        it.close()


# ------------------------------------------------------------------- what the file says


def test_pages_have_the_size_of_the_paper_and_no_more_entries_than_they_need(reopened):
    (page,) = reopened(imposed(page_pdf(), canvas(1))).pages

    assert [*page.obj.MediaBox] == [0, 0, 300, 260]
    assert [*page.obj.TrimBox] == [10, 20, 290, 250]
    assert page.obj.keys() == {
        *("/Type", "/Parent", "/MediaBox", "/TrimBox", "/Resources", "/Contents")
    }


@pytest.mark.parametrize(
    ("wish", "said"),
    [
        (None, {}),
        (Wish.SHORT_EDGE, {"/Duplex": "/DuplexFlipShortEdge"}),
        (Wish.LONG_EDGE, {"/Duplex": "/DuplexFlipLongEdge"}),
        (Wish.ONE_SIDED, {"/Duplex": "/Simplex"}),
        (Wish.READ_FROM_RIGHT, {"/Direction": "/R2L"}),
    ],
)
def test_the_file_asks_for_full_size_and_for_what_is_wished(wish, said, reopened):
    pdf = reopened(imposed(page_pdf(), canvas(1), wish=wish))

    asked = dict(pdf.Root.ViewerPreferences)
    tray = asked.pop("/PickTrayByPDFSize", None)
    assert (asked.pop("/PrintScaling"), asked.pop("/DisplayDocTitle")) == (
        "/None",
        True,
    )
    assert asked == said
    assert tray == (True if "/Duplex" in said else None)


@pytest.mark.parametrize("lang", [None, "de", "zh-Hant"])
def test_the_language_is_said_if_it_is_known(lang, reopened):
    root = reopened(imposed(page_pdf(), canvas(1), lang=lang)).Root

    assert root.get("/Lang") == lang


@pytest.mark.parametrize("title", ["Plain", "Größe 中 – ✂", "", "(\\)"])
def test_the_title_has_any_letters(title, reopened):
    pdf = reopened(imposed(page_pdf(), canvas(1), title=title))

    assert dict(pdf.docinfo) == {"/Title": title, "/Producer": "zine"}


def test_the_source_leaves_nothing_behind_that_is_not_drawn(reopened):
    pdf = page_pdf(pages=50)
    pdf.Root.Extra = pdf.make_stream(b"not drawn")

    one, all_of_it = (
        reopened(imposed(pdf, *map(canvas, pages))) for pages in ((7,), range(1, 51))
    )

    assert len(one.objects) <= 10
    assert len(all_of_it.objects) > 100
    assert one.trailer.keys() <= {"/Root", "/Info", "/ID", "/Size"} | XREF


XREF = {"/Type", "/Length", "/Filter", "/DecodeParms", "/W", "/Index"}
"""What qpdf shows of the table of objects, which is a stream."""


# --------------------------------------------------------------------------- same bytes


def test_the_same_pages_in_the_same_places_are_the_same_bytes():
    file = to_bytes(page_pdf(pages=2))

    assert imposed(file, canvas(1, 2)) == imposed(file, canvas(1, 2))


def test_the_source_may_have_been_saved_anew():
    """The second half of its identity is another one each time."""
    pdf = page_pdf()
    pdf.trailer.ID = Array([b"1" * 16, b"2" * 16])
    one = to_bytes(pdf)
    again = one.replace(b"2" * 16, b"3" * 16).replace(b"32" * 16, b"33" * 16)

    assert imposed(one, canvas(1)) == imposed(again, canvas(1))


def identity(data):
    with Pdf.open(BytesIO(data)) as pdf:
        first, second = pdf.trailer.ID
        return bytes(first), bytes(second)


def test_other_files_have_another_identity():
    file = page_pdf(pages=2)
    found = [
        identity(it)[0]
        for it in (
            imposed(file, canvas(1, 2)),
            imposed(file, canvas(2, 1)),
            imposed(file, canvas(1, 2), title="Another"),
            imposed(file, canvas(1, 2, clip=Rect(Pt(0), Pt(0), Pt(50), Pt(50)))),
        )
    ]

    assert len(set(found)) == len(found)
    assert all(len(it) == 16 for it in found)


@pytest.mark.parametrize("old", [None, Array(), Array([7, 7]), Name.Nothing])
def test_a_source_without_an_identity_gets_one(old):
    pdf = page_pdf()
    file = to_bytes(pdf)
    start = file.index(b"/ID [")
    end = file.index(b"]", start) + 1
    said = b"" if old is None else b"/ID " + (old.unparse())

    new = imposed(file[:start] + said + file[end:], canvas(1))

    assert len(identity(new)[0]) == 16


# ------------------------------------------------------------------------ what is drawn


def test_nothing_reaches_beyond_its_clip():
    pdf = page_pdf(b"1 0 0 rg 0 0 200 240 re f")
    clip = Rect(Pt(30), Pt(40), Pt(90), Pt(100))

    seen = printed(imposed(pdf, canvas(1, clip=clip)))

    inked = seen.min(axis=2) < 200
    assert inked[260 - 99 : 260 - 41, 31:89].all()
    inked[260 - 101 : 260 - 39, 29:91] = False
    assert not inked.any()


def contents(data):
    with Pdf.open(BytesIO(data)) as pdf:
        return pdf.pages[0].Contents.read_bytes()


def test_a_clip_that_cuts_nothing_is_not_written():
    pdf = page_pdf()

    assert b" W " not in contents(imposed(pdf, canvas(1)))
    clip = Rect(Pt(0), Pt(0), Pt(199), Pt(240))
    assert b" W " in contents(imposed(pdf, canvas(1, clip=clip)))


def test_a_sheet_of_nothing_is_white(reopened):
    new = imposed(page_pdf(), canvas())

    assert (printed(new) == 255).all()
    assert reopened(new).pages[0].Contents.read_bytes() == b""


def test_ink_can_do_without_a_source():
    line = Stroke(Point(10, 10), Point(290, 10), 4)

    seen = printed(written(booklet(canvas(1, ink=[line]))))

    assert (seen[248:252, 20:280] < 50).all()
    assert (seen[:240] == 255).all()


def test_ink_lies_over_the_pages():
    line = Stroke(Point(10, 50), Point(290, 50), 8)
    pdf = page_pdf(b"1 0 0 rg 0 0 200 240 re f")

    seen = printed(imposed(pdf, canvas(1, ink=[line])))

    assert (seen[260 - 50, 20:180] < 50).all()


def test_a_page_is_drawn_where_it_is_put():
    seen = printed(panels(page_pdf(b"0 0 200 240 re f")))

    assert (seen[MARGIN + 1 : -MARGIN - 1, MARGIN + 1 : -MARGIN - 1] == 0).all()
    assert (seen[: MARGIN - 1] == 255).all()


# ------------------------------------------------------------------------ of any source


def test_what_does_not_print_is_still_hidden(reopened):
    pdf = page_pdf()
    hidden = layer(pdf, "Notes")
    pdf.Root.OCProperties = Dictionary(
        OCGs=Array([hidden]), D=Dictionary(OFF=Array([hidden]))
    )

    properties = reopened(imposed(pdf, canvas(1))).Root.OCProperties

    assert [str(it.Name) for it in properties.D.OFF] == ["Notes"]


def test_one_source_makes_several_files(reopened):
    with opened(page_pdf(pages=2)) as source:
        files = [written(booklet(canvas(it)), source) for it in (1, 2, 1)]

    assert [reopened(it).pages[0].Resources.XObject.keys() for it in files] == [
        {"/P1"},
        {"/P2"},
        {"/P1"},
    ]
    assert contents(files[0]) == contents(files[2])


def test_damage_that_shows_only_now_is_told_plainly():
    pdf = page_pdf()
    looks = form_of(pdf, b"", Matrix=Array([Name.No] * 6))
    annotate(pdf, pdf.pages[0].obj, "Stamp", [9, 9, 50, 50], AP=Dictionary(N=looks))

    with opened(pdf) as source, pytest.raises(ContentError) as caught:
        written(booklet(canvas(1)), source)

    assert str(caught.value) == "sample.pdf: this PDF is damaged beyond repair"
