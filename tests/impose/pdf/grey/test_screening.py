from __future__ import annotations

from io import BytesIO

import numpy as np
import pytest
from pikepdf import Array, Dictionary, Name, Pdf

from tests.impose.pdf.grey.dots import (
    black,
    dots_in,
    flat,
    photo_sheet,
    picture,
    pictures_in,
    printed,
    ramp,
    rulings,
    sheet,
)
from tests.impose.pdf.grey.samples import form
from zine.content.halftones import Halftone
from zine.impose.pdf.grey.screening import Screener

A4 = (595.2756, 841.8898)


def screened(data, usual=Halftone.COPIER):
    return Screener(usual).screen(data)


def ink(page):
    """Return the rectangle around what is printed: left, upper, right, lower."""
    ys, xs = np.nonzero(page < 128)
    return xs.min(), ys.min(), xs.max() + 1, ys.max() + 1


@pytest.mark.parametrize(
    "place",
    [
        pytest.param((36, 72, 288, 216), id="on the pixels"),
        pytest.param((36.31, 72.77, 288.05, 216.19), id="between them"),
    ],
)
@pytest.mark.parametrize("size", [(396, 612), A4])
def test_each_dot_is_one_pixel_of_the_machine(place, size):
    data = screened(photo_sheet(flat(60, (200, 300)), place, size=size))
    dots, page = dots_in(data), printed(data)

    x, y, *_ = ink(page)
    _, top, *_ = ink(np.where(dots, 255, 0))
    high, wide = dots.shape
    found = page[y - top : y - top + high, x : x + wide]

    assert {*np.unique(page)} == {0, 255}
    assert (wide, high) == (round(place[2] / 0.12), round(place[3] / 0.12))
    assert x == pytest.approx(place[0] / 0.12, abs=1)
    assert ((found > 127) == dots).all()


def test_a_photo_left_alone_would_have_greys():
    assert len(np.unique(printed(photo_sheet(ramp(), (36, 72, 288, 216))))) > 100


def test_a_photo_comes_out_with_the_screen_and_the_tone_that_was_asked():
    page = printed(screened(photo_sheet(flat(128), (60, 60, 240, 240))))
    _, _, right, lower = ink(page)

    middle = page[lower - 1500 : lower - 500, right - 1500 : right - 500] > 127

    assert rulings(middle)[0][0] == pytest.approx(53, rel=0.02)
    assert black(middle) == pytest.approx(0.34, abs=0.02)  # 50 % with the gain


def test_a_name_has_the_last_word():
    names = {"Im-halftone-coarse-1": 33, "Im-halftone-laser-1": 85}
    for name, lines in names.items():
        data = screened(photo_sheet(flat(128), (60, 60, 240, 240), name=name))
        assert rulings(dots_in(data)[:1000, :1000])[0][0] == pytest.approx(lines, 0.03)
    left = photo_sheet(ramp(), (60, 60, 240, 240), name="Im-halftone-none-1")
    assert pictures_in(screened(left))[0][0]["/BitsPerComponent"] == 8


def test_without_any_wish_nothing_changes():
    data = photo_sheet(ramp(), (60, 60, 240, 240))

    assert (printed(screened(data, None)) == printed(data)).all()


def test_a_picture_at_two_sizes_is_screened_for_each():
    pdf = Pdf.new()
    content = b"q 100 0 0 60 9 9 cm /Im Do Q q 200 0 0 120 9 200 cm /Im Do Q"
    data = screened(sheet(content, pdf=pdf, Im=picture(pdf, ramp())))

    sizes = sorted(pixels.shape for _, pixels in pictures_in(data))

    assert sizes == [(500, 833), (1000, 1667)]


def test_a_picture_is_screened_once_for_all_places_of_one_size():
    pdf = Pdf.new()
    content = b"q 120 0 0 60 12 12 cm /Im Do Q q 120 0 0 60 12 240 cm /Im Do Q"
    data = screened(sheet(content, pdf=pdf, Im=picture(pdf, ramp())))

    dots = dots_in(data)

    assert (printed(data) < 128).sum() == 2 * (~dots).sum()


def test_a_picture_in_a_form_is_screened_for_where_the_form_is():
    pdf = Pdf.new()
    inside = Dictionary(XObject=Dictionary(Im=picture(pdf, ramp())))
    page = form(
        pdf,
        b"q 100 0 0 60 0 0 cm /Im Do Q",
        inside,
        Matrix=Array([1, 0, 0, 1, 9, 9]),
    )
    content = b"q 1 0 0 1 20 30 cm /P Do Q q 0 1.2 -1.2 0 300 300 cm /P Do Q"
    data = screened(sheet(content, pdf=pdf, P=page))

    shapes = sorted(pixels.shape for _, pixels in pictures_in(data))

    assert shapes == [(500, 833), (1000, 600)]
    x, _, _, lower = ink(printed(data)[2000:])
    assert x == pytest.approx(29 / 0.12, abs=1)
    assert lower + 2000 == pytest.approx((612 - 39) / 0.12, abs=10)


def test_forms_without_photos_are_not_multiplied():
    pdf = Pdf.new()
    page = form(pdf, b"0 0 50 50 re f /None Do", Dictionary())
    content = b"q 1 0 0 1 20 30 cm /P Do Q q 1 0 0 1 90 90 cm /P Do Q"
    data = screened(sheet(content, pdf=pdf, P=page))

    with Pdf.open(BytesIO(data)) as found:
        forms = [it for it in found.objects if _is_form(it)]
    assert len(forms) == 1


def _is_form(it):
    return hasattr(it, "get") and it.get("/Subtype") == Name.Form


def test_what_is_cut_off_is_not_screened():
    pdf = Pdf.new()
    content = b"q 60 60 120 60 re W n 2000 0 0 3000 -500 -900 cm /Im Do Q"
    data = screened(sheet(content, pdf=pdf, Im=picture(pdf, flat(99))))

    assert dots_in(data).shape == (500, 1000)
    assert ink(printed(data)) == pytest.approx((500, 4100, 1500, 4600), abs=8)


def test_what_shines_through_stays_grey():
    pdf = Pdf.new()
    pdf.add_blank_page(page_size=(200, 200))
    page = pdf.pages[0].obj
    page.Contents = pdf.make_stream(b"/Glass gs q 99 0 0 99 9 9 cm /Im Do Q")
    page.Resources = Dictionary(
        XObject=Dictionary(Im=picture(pdf, ramp())),
        ExtGState=Dictionary(Glass=Dictionary(ca=0.4)),
    )
    file = BytesIO()
    pdf.save(file)

    assert pictures_in(screened(file.getvalue()))[0][0]["/BitsPerComponent"] == 8


def test_below_the_clear_part_of_a_picture_the_page_is_seen():
    pdf = Pdf.new()
    cover = np.where(np.arange(300) < 150, 0, 255) * np.ones((200, 1))
    photo = picture(pdf, flat(250, (200, 300)))
    photo.SMask = picture(pdf, cover.astype(np.uint8))
    content = b"0 g 60 60 240 120 re f q 240 0 0 120 60 60 cm /Im Do Q"
    page = printed(screened(sheet(content, pdf=pdf, Im=photo)))

    strip = page[round((612 - 120) / 0.12)]

    assert not strip[510:1470].any()
    assert strip[1510:2490].all()


def test_a_slanted_photo_is_dots_too():
    pdf = Pdf.new()
    content = b"q 240 30 -30 240 90 90 cm /Im Do Q"
    data = screened(sheet(content, pdf=pdf, Im=picture(pdf, flat(128))))
    page = printed(data)

    assert {*np.unique(page)} == {0, 255}
    middle = page[2500:3500, 1300:2300] > 127
    assert sorted(angle for _, angle in rulings(middle, 2)) == pytest.approx(
        [45, 135], abs=1
    )
    assert page[3999, 1010] == 255


def test_the_greys_are_gone_from_the_file():
    data = screened(photo_sheet(ramp(), (36, 72, 288, 216)))

    assert all(it["/BitsPerComponent"] == 1 for it, _ in pictures_in(data))


def test_pages_that_share_their_resources_lose_the_greys_together():
    pdf = Pdf.new()
    shared = pdf.make_indirect(
        Dictionary(XObject=Dictionary(Im=picture(pdf, flat(128))))
    )
    for content in (b"q 99 0 0 99 9 9 cm /Im Do Q", b"0 g"):
        pdf.add_blank_page(page_size=(200, 200))
        pdf.pages[-1].obj.Resources = shared
        pdf.pages[-1].obj.Contents = pdf.make_stream(content)
    file = BytesIO()
    pdf.save(file)

    assert dots_in(screened(file.getvalue())).shape == (825, 825)


def test_the_same_sheets_give_the_same_bytes():
    data = photo_sheet(ramp(), (36, 72, 288, 216))
    screener = Screener(Halftone.COPIER)

    assert screener.screen(data) == screener.screen(data) == screened(data)
    assert screened(data) != screened(data, Halftone.LINE)


def test_a_photo_of_a_whole_page_stays_small():
    noise = np.random.default_rng(1).integers(0, 60, (850, 550))
    photo = (np.tile(np.linspace(20, 190, 550), (850, 1)) + noise).astype(np.uint8)

    data = screened(photo_sheet(photo, (0, 0, 396, 612)))

    assert dots_in(data).shape == (5100, 3300)
    assert len(data) < 5100 * 3300 / 8 / 2
