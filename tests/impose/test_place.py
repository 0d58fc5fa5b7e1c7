from __future__ import annotations

from io import BytesIO

import numpy as np
import pikepdf
import pypdfium2
import pytest
from pikepdf import Array, Dictionary, Name, Pdf

from tests.impose.folding_dummy import read_marks
from tests.impose.samples import (
    A4,
    LETTER,
    UNIVERSAL,
    numbered_pdf,
    quarto_plan,
    saddle_plan,
    saved,
)
from zine.errors import ContentError, PaperError
from zine.impose.place import impose, single_pages
from zine.impose.sheet import Binding, Flip
from zine.impose.shop import plan_shop_pages
from zine.units import mm

PAGE = (UNIVERSAL.width, UNIVERSAL.height)


def imposed(source, plan, **wishes):
    return Pdf.open(BytesIO(impose(source, plan, title="Numbers", **wishes)))


def shop_pages(source, plan, **wishes):
    return single_pages(source, plan_shop_pages(plan), title="Numbers", **wishes)


def numbers_on(pdf, size=PAGE):
    return [[it.number for it in marks] for _, _, marks in read_marks(pdf, size)]


def box(array):
    return pytest.approx([float(it) for it in array], abs=1e-3)


def ink(pdf, page):
    """Return where a page of a PDF is darker than paper, one pixel for each point."""
    image = pypdfium2.PdfDocument(pdf)[page].render(scale=1).to_numpy()
    return image.min(axis=2) < 250


# ------------------------------------------------------------------ the new file


def test_each_sheet_is_a_front_and_a_back_of_the_same_size():
    pdf = imposed(numbered_pdf(8), saddle_plan(8, paper=LETTER))

    assert len(pdf.pages) == 4
    for page in pdf.pages:
        assert box(page.mediabox) == [0, 0, 792, 612]
        assert box(page.trimbox) == [0, 0, 792, 612]
        assert "/Rotate" not in page.obj


@pytest.mark.parametrize(
    ("flip", "duplex"),
    [(Flip.SHORT, "/DuplexFlipShortEdge"), (Flip.LONG, "/DuplexFlipLongEdge")],
)
def test_the_file_tells_the_print_dialog_how_to_print_it(flip, duplex):
    pdf = imposed(numbered_pdf(4), saddle_plan(4, flip=flip))

    assert dict(pdf.Root.ViewerPreferences) == {
        "/Duplex": Name(duplex),
        "/PrintScaling": Name("/None"),
        "/PickTrayByPDFSize": True,
        "/DisplayDocTitle": True,
    }


def test_the_file_says_its_title_and_its_producer_and_no_more():
    pdf = imposed(numbered_pdf(4), saddle_plan(4))

    assert dict(pdf.docinfo) == {"/Title": "Numbers", "/Producer": "zine"}
    assert pdf.pdf_version == "1.7"
    assert set(pdf.Root.keys()) == {"/Type", "/Pages", "/ViewerPreferences"}


def test_the_language_is_said_when_it_is_known():
    assert imposed(numbered_pdf(4), saddle_plan(4), lang="de").Root.Lang == "de"


def test_same_pages_same_bytes():
    plan = saddle_plan(7)
    source = saved(numbered_pdf(7))

    first = impose(source, plan, title="Numbers")

    assert impose(source, plan, title="Numbers") == first
    assert impose(Pdf.open(BytesIO(source)), plan, title="Numbers") == first


def test_another_title_makes_other_bytes():
    plan = saddle_plan(4)
    source = saved(numbered_pdf(4))

    assert impose(source, plan, title="A") != impose(source, plan, title="B")


def test_the_identity_of_a_file_is_its_content_not_the_clock():
    source = numbered_pdf(4)
    letter = imposed(source, saddle_plan(4, paper=LETTER))
    a4 = imposed(source, saddle_plan(4, paper=A4))

    assert bytes(letter.trailer.ID[0]) != bytes(a4.trailer.ID[0])


def test_an_open_pdf_is_left_as_it_was():
    source = numbered_pdf(4)
    before = saved(source)

    impose(source, saddle_plan(4), title="Numbers")

    assert saved(source) == before


# ------------------------------------------------------------- the pages inside


def test_every_page_is_embedded_once_and_shares_its_font():
    pdf = imposed(numbered_pdf(8), saddle_plan(8))

    forms = [
        it for it in pdf.objects if is_stream(it) and it.get("/Subtype") == "/Form"
    ]
    fonts = [
        it for it in pdf.objects if is_dictionary(it) and it.get("/Type") == "/Font"
    ]
    assert len(forms) == 8
    assert len(fonts) == 1


def is_stream(it):
    return isinstance(it, pikepdf.Stream)


def is_dictionary(it):
    return isinstance(it, Dictionary)


def test_a_plain_page_is_copied_without_unpacking_it():
    source = Pdf.open(BytesIO(saved(numbered_pdf(4))))
    packed = source.pages[0].Contents.read_raw_bytes()
    assert source.pages[0].Contents.Filter == Name.FlateDecode

    pdf = imposed(source, saddle_plan(4))
    form = pdf.pages[0].Resources.XObject.P1

    assert form.read_raw_bytes() == packed
    assert "/Matrix" not in form


def test_a_blank_leaves_its_panel_empty():
    pdf = impose(numbered_pdf(3), saddle_plan(3), title="Numbers")

    assert numbers_on(pdf) == [[3, 1], [2]]


def test_bleed_ends_at_the_trim_and_does_not_cross_the_spine():
    source = numbered_pdf(3, bleed=20)

    pdf = impose(source, saddle_plan(3, paper=A4), title="Numbers")

    inked = ink(pdf, page=1).any(axis=0).nonzero()[0]
    assert inked.min() == pytest.approx(mm(148.5 - 139.7), abs=1)
    assert inked.max() == pytest.approx(mm(148.5), abs=1)


def test_the_dark_bleed_would_show_if_it_were_not_cut():
    source = numbered_pdf(3, bleed=20)
    plan = saddle_plan(3, paper=A4)
    with imposed(source, plan) as pdf:
        side = pdf.pages[1]
        words = side.Contents.read_bytes()
        assert b" re W n" in words
        side.Contents = pdf.make_stream(words.replace(b" re W n", b" re n"))
        inked = ink(saved(pdf), page=1).any(axis=0).nonzero()[0]

    assert inked.max() == pytest.approx(mm(148.5) + 20, abs=2)


@pytest.mark.parametrize("origin", [(0, 0), (-8.5, -8.5), (1000, 333.25)])
@pytest.mark.parametrize("flip", Flip)
def test_the_origin_of_a_page_does_not_matter(origin, flip):
    plan = saddle_plan(4, flip=flip)

    pdf = impose(numbered_pdf(4, origin=origin), plan, title="Numbers")

    for (_, _, marks), side in zip(
        read_marks(pdf, PAGE), (plan.sheets[0].front, plan.sheets[0].back), strict=True
    ):
        places = {it.number: (it.left, it.bottom, it.up) for it in marks}
        for it in side.placements:
            left, bottom, up = places[it.page]
            assert left == pytest.approx(it.trim.x0, abs=0.01)
            assert bottom == pytest.approx(it.trim.y0, abs=0.01)
            assert up is not it.turned


@pytest.mark.parametrize("box_name", ["/CropBox", "/MediaBox"])
def test_without_a_trim_box_the_next_box_is_the_page(box_name):
    source = numbered_pdf(4, bleed=10)
    for page in source.pages:
        trim = page.trimbox
        del page.obj["/TrimBox"]
        page.obj[box_name] = trim

    pdf = impose(source, saddle_plan(4), title="Numbers")

    assert numbers_on(pdf) == [[4, 1], [2, 3]]


def test_a_box_written_from_the_upper_right_is_the_same_box():
    source = numbered_pdf(4)
    for page in source.pages:
        x0, y0, x1, y1 = page.trimbox
        page.obj.TrimBox = Array([x1, y1, x0, y0])

    assert impose(source, saddle_plan(4), title="N") == impose(
        numbered_pdf(4), saddle_plan(4), title="N"
    )


def test_a_page_in_several_streams_is_joined():
    source = numbered_pdf(4)
    for page in source.pages:
        text = page.obj.Contents.read_bytes()
        begin, end = text[: text.index(b"Td")], text[text.index(b"Td") :]
        page.obj.Contents = Array([source.make_stream(begin), source.make_stream(end)])

    assert numbers_on(impose(source, saddle_plan(4), title="N")) == [[4, 1], [2, 3]]


def test_a_page_without_content_stays_empty():
    source = numbered_pdf(4)
    del source.pages[1].obj["/Contents"]

    assert numbers_on(impose(source, saddle_plan(4), title="N")) == [[4, 1], [3]]


def test_what_the_page_tree_hands_down_is_kept():
    source = numbered_pdf(4)
    source.Root.Pages.Resources = source.pages[0].obj.Resources
    for page in source.pages:
        del page.obj["/Resources"]

    assert numbers_on(impose(saved(source), saddle_plan(4), title="N")) == [
        [4, 1],
        [2, 3],
    ]


def test_a_rotated_page_stands_as_a_viewer_shows_it():
    source = numbered_pdf(4, UNIVERSAL.turned())
    for page in source.pages:
        page.obj.Rotate = 90
        words = page.obj.Contents.read_bytes()
        # Turned back by hand: reads upright once the viewer has rotated the page.
        upright = f"0 1 -1 0 {UNIVERSAL.height} 0 cm\n".encode()
        lowered = words.replace(
            str(UNIVERSAL.width - 40).encode(), str(UNIVERSAL.height - 40).encode()
        )
        page.obj.Contents = source.make_stream(upright + lowered)

    (_, _, marks), _ = read_marks(impose(source, saddle_plan(4), title="N"), PAGE)

    assert [(it.number, it.up) for it in marks] == [(4, True), (1, True)]
    assert marks[1].left == pytest.approx(mm(148.5), abs=0.01)
    assert marks[1].bottom == pytest.approx(0, abs=0.01)


def test_a_page_in_larger_units_has_the_size_viewers_give_it():
    source = numbered_pdf(4)
    for page in source.pages:
        page.obj.UserUnit = 2

    assert numbers_on(impose(source, saddle_plan(4), title="N")) == [[4, 1], [2, 3]]


def test_transparency_goes_along():
    source = numbered_pdf(4)
    group = Dictionary(S=Name.Transparency, CS=Name.DeviceGray, I=True)
    source.pages[0].obj.Group = group

    pdf = imposed(source, saddle_plan(4))

    assert pdf.pages[0].Resources.XObject.P1.Group == group


def test_what_is_not_printed_stays_behind():
    source = numbered_pdf(4)
    source.Root.Outlines = source.make_indirect(Dictionary(Type=Name.Outlines))
    source.Root.MarkInfo = Dictionary(Marked=True)
    with source.open_metadata() as metadata:
        metadata["dc:creator"] = ["Ana"]
    page = source.pages[0].obj
    picture = source.make_stream(
        b"\x00",
        Type=Name.XObject,
        Subtype=Name.Image,
        Width=1,
        Height=1,
        ColorSpace=Name.DeviceGray,
        BitsPerComponent=8,
        Metadata=source.make_stream(b"camera serial 4711"),
        StructParent=3,
    )
    page.Resources.XObject = Dictionary(Im1=picture)
    page.Annots = Array([source.make_indirect(Dictionary(Subtype=Name.Link))])
    page.StructParents = 0
    page.Tabs = Name.S
    page.PieceInfo = Dictionary()
    page.Thumb = source.make_stream(b"thumb")

    pdf = imposed(source, saddle_plan(4))

    keys = {
        key for it in pdf.objects if is_stream(it) or is_dictionary(it) for key in it
    }
    assert "/Width" in keys
    assert not keys & {
        *("/Annots", "/StructParents", "/StructParent", "/Tabs", "/PieceInfo"),
        *("/Metadata", "/Thumb", "/Outlines", "/MarkInfo", "/Dest", "/Names"),
    }
    assert not any(b"4711" in it.read_bytes() for it in pdf.objects if is_stream(it))


# --------------------------------------------------------------- the print shop


def test_the_shop_gets_single_pages_in_reading_order():
    pdf = shop_pages(numbered_pdf(6), saddle_plan(6))

    assert numbers_on(pdf) == [[1], [2], [3], [4], [5], [], [], [6]]


@pytest.mark.parametrize("binding", [Binding.LEFT, Binding.RIGHT])
def test_the_shops_pages_are_a5_with_the_trim_against_the_spine(binding):
    pdf = Pdf.open(
        BytesIO(shop_pages(numbered_pdf(4), saddle_plan(4, binding=binding)))
    )

    at_left = binding is Binding.LEFT
    for page in pdf.pages:
        gap = 0 if at_left else mm(148 - 139.7)
        assert [0, 0, mm(148), mm(210)] == box(page.mediabox)
        assert [gap, 0, gap + mm(139.7), mm(210)] == box(page.trimbox)
        at_left = not at_left


@pytest.mark.parametrize("binding", Binding)
def test_the_shops_file_asks_for_full_size_and_leaves_the_sides_to_the_shop(binding):
    pdf = Pdf.open(
        BytesIO(shop_pages(numbered_pdf(4), saddle_plan(4, binding=binding), lang="en"))
    )

    assert dict(pdf.Root.ViewerPreferences) == {
        "/Direction": Name.R2L if binding is Binding.RIGHT else Name.L2R,
        "/PrintScaling": Name("/None"),
        "/DisplayDocTitle": True,
    }
    assert dict(pdf.docinfo) == {"/Title": "Numbers", "/Producer": "zine"}
    assert pdf.Root.Lang == "en"


def test_the_shops_number_stands_where_the_page_has_it():
    plan = plan_shop_pages(saddle_plan(4, paper=LETTER))
    pdf = single_pages(numbered_pdf(4, origin=(-9, 7)), plan, title="N")

    for (_, _, marks), it in zip(read_marks(pdf, PAGE), plan.pages, strict=True):
        (mark,) = marks
        assert mark.left == pytest.approx(it.trim.x0, abs=0.01)
        assert mark.bottom == pytest.approx(it.trim.y0, abs=0.01)
        assert mark.up


# ---------------------------------------------------------------- what is refused


def test_a_page_that_is_too_large_is_named():
    source = numbered_pdf(4)
    source.pages[2].obj.MediaBox = Array([0, 0, 500, 700])
    source.pages[2].obj.TrimBox = Array([0, 0, 400, 600])

    with pytest.raises(PaperError, match=r"page 3 measures .* the plan is for 139.7"):
        impose(source, saddle_plan(4), title="N")


@pytest.mark.parametrize("pages", [3, 5])
def test_no_page_is_lost_when_the_plan_is_for_another_number(pages):
    with pytest.raises(PaperError, match=f"for 4 pages, the PDF has {pages}"):
        impose(numbered_pdf(pages), saddle_plan(4), title="N")


def test_a_file_that_is_no_pdf_is_refused_in_plain_words():
    with pytest.raises(ContentError, match="is damaged") as caught:
        impose(b"%PDF-1.7 and nothing else", saddle_plan(4), title="N")

    assert caught.value.hint.startswith("Save or export it again, or print it")


def test_a_file_that_ends_too_soon_is_refused_or_read_as_a_whole():
    whole = saved(numbered_pdf(4))

    with pytest.raises((ContentError, PaperError)):
        impose(whole[: len(whole) // 3], saddle_plan(4), title="N")


def encrypted(*, user):
    file = BytesIO()
    numbered_pdf(4).save(file, encryption=pikepdf.Encryption(owner="o", user=user))
    return file.getvalue()


def test_a_password_is_asked_for_in_plain_words():
    with pytest.raises(ContentError, match="asks for a password") as caught:
        impose(encrypted(user="secret"), saddle_plan(4), title="N")

    assert (
        caught.value.hint
        == "Give it with --password, or save a copy of the PDF without one."
    )


def test_a_file_anyone_may_open_is_imposed_in_the_clear():
    pdf = impose(encrypted(user=""), saddle_plan(4), title="N")

    assert numbers_on(pdf) == [[4, 1], [2, 3]]
    assert not Pdf.open(BytesIO(pdf)).is_encrypted


def test_pages_on_their_heads_are_turned_about_their_own_middle():
    plan = quarto_plan()
    size = plan.page_size

    pdf = impose(numbered_pdf(8, size, origin=(5, 5)), plan, title="N")

    (_, _, marks), _ = read_marks(pdf, (size.width, size.height))
    places = {it.number: it for it in marks}
    for it in plan.sheets[0].front.placements:
        assert places[it.page].left == pytest.approx(it.trim.x0, abs=0.01)
        assert places[it.page].bottom == pytest.approx(it.trim.y0, abs=0.01)
        assert places[it.page].up is not it.turned
    assert np.count_nonzero(ink(pdf, page=0)) > 0
