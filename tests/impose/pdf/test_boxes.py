from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pikepdf import Array, Dictionary, Name

from tests.impose.pdf.samples import (
    DIFFERENT,
    INK,
    difference,
    is_printed_the_same,
    page_pdf,
    panel,
    panels,
    printed,
)
from zine.impose.pdf.boxes import LETTER, Bleed, Box, Frame, read_frame, read_rect
from zine.units import Rect, Size


def frame_of(box=Box.CROP, **entries):
    entries.setdefault("MediaBox", Array([0, 0, 200, 240]))
    return read_frame(Dictionary(**entries).get, box)


# ------------------------------------------------------------- as viewers print


@given(
    st.integers(-8, 8),
    st.integers(-2000, 2000),
    st.integers(-2000, 2000),
    st.sampled_from([None, 0.5, 1, 2, 10]),
)
def test_however_turned_wherever_placed_in_whatever_units(quarters, x, y, unit):
    pdf = page_pdf(
        b"1 0 0 1 %d %d cm " % (x, y) + INK,
        MediaBox=Array([x, y, x + 200, y + 240]),
        Rotate=quarters * 90,
    )
    if unit is not None:
        pdf.pages[0].obj.UserUnit = unit

    assert is_printed_the_same(pdf)


@pytest.mark.parametrize("degrees", [45, 89, -45, 100, 359])
def test_no_quarter_turn_is_rounded_as_viewers_do(degrees):
    assert is_printed_the_same(page_pdf(Rotate=degrees))


@pytest.mark.parametrize(
    "box",
    [
        pytest.param([0, 0, 200, 240], id="all"),
        pytest.param([20, 30, 150, 180], id="inside"),
        pytest.param([-50, 30, 150, 999], id="over the edge"),
        pytest.param([150, 180, 20, 30], id="corners swapped"),
        pytest.param([500, 500, 600, 600], id="outside"),
        pytest.param([20, 20, 20, 20], id="nothing"),
        pytest.param([20, 20, 150], id="three numbers"),
        pytest.param([], id="no numbers"),
    ],
)
@pytest.mark.parametrize("turn", [0, 90])
def test_a_page_ends_at_its_crop_box_inside_its_media_box(box, turn):
    if box == [500, 500, 600, 600]:
        # PDFium shows nothing at all here; Poppler shows the MediaBox.
        assert frame_of(CropBox=Array(box)).page == Rect(0, 0, 200, 240)
    else:
        assert is_printed_the_same(page_pdf(CropBox=Array(box), Rotate=turn))


def test_other_boxes_do_not_change_what_is_printed():
    pdf = page_pdf(
        TrimBox=Array([50, 50, 90, 90]),
        BleedBox=Array([40, 40, 100, 100]),
        ArtBox=Array([60, 60, 80, 80]),
    )

    assert is_printed_the_same(pdf)


def test_a_page_without_a_size_is_letter_as_in_viewers():
    pdf = page_pdf()
    del pdf.pages[0].obj["/MediaBox"]

    assert is_printed_the_same(pdf)
    assert read_frame({}.get, Box.CROP) == Frame(LETTER, LETTER, 0)


@pytest.mark.parametrize("change", [{"Rotate": 90}, {"CropBox": Array([9, 9, 99, 99])}])
def test_a_panel_that_is_not_the_page_is_noticed(change):
    page, other = printed(page_pdf()), panel(panels(page_pdf(**change)))

    assert difference(page, other) > DIFFERENT


def test_a_shift_by_one_point_is_noticed():
    moved = page_pdf(b"1 0 0 1 1 0 cm " + INK)

    assert difference(printed(page_pdf()), panel(panels(moved))) > DIFFERENT


# ------------------------------------------------------------------- what counts


def test_the_finished_page_is_the_trim_box_and_ink_goes_to_the_bleed_box():
    frame = frame_of(
        Box.TRIM, TrimBox=Array([20, 20, 180, 220]), BleedBox=Array([10, 14, 190, 225])
    )

    assert frame.page == Rect(20, 20, 180, 220)
    assert frame.size == Size(160, 200)
    assert frame.bleed == Bleed(left=10, right=10, bottom=6, top=5)
    assert frame.bleed.least == 5


@pytest.mark.parametrize(
    ("degrees", "bleed"),
    [
        (0, Bleed(left=1, right=3, bottom=2, top=4)),
        (90, Bleed(left=2, right=4, bottom=3, top=1)),
        (180, Bleed(left=3, right=1, bottom=4, top=2)),
        (270, Bleed(left=4, right=2, bottom=1, top=3)),
    ],
)
def test_bleed_is_told_as_the_page_is_seen(degrees, bleed):
    frame = frame_of(
        Box.TRIM,
        TrimBox=Array([20, 20, 180, 220]),
        BleedBox=Array([19, 18, 183, 224]),
        Rotate=degrees,
    )

    assert frame.bleed == bleed


def test_without_a_trim_box_the_page_is_the_crop_box():
    frame = frame_of(Box.TRIM, CropBox=Array([5, 5, 195, 235]))

    assert frame.page == frame.ink == Rect(5, 5, 195, 235)


@pytest.mark.parametrize("box", [Box.MEDIA, Box.BLEED])
def test_any_box_may_be_the_page(box):
    bleed = Array([5, 5, 195, 235])
    frame = frame_of(box, CropBox=Array([50, 50, 60, 60]), BleedBox=bleed)

    assert frame.page == frame.ink
    assert frame.page.x0 == (5 if box is Box.BLEED else 0)


def test_a_trim_box_beyond_its_bleed_box_is_inked_all_over():
    frame = frame_of(
        Box.TRIM, TrimBox=Array([10, 10, 190, 230]), BleedBox=Array([50, 50, 60, 60])
    )

    assert frame.ink == Rect(10, 10, 190, 230)


@pytest.mark.parametrize(
    "value",
    [None, 7, Name.Box, Array([1, 2, 3]), Array([1, 2, 3, 4, 5]), Dictionary()],
)
def test_what_is_no_rectangle_is_none(value):
    assert read_rect(value) is None


def test_what_is_no_number_counts_as_nothing():
    assert read_rect(Array([Name.X, 0, 10, True])) == Rect(0, 0, 10, 1)
