from __future__ import annotations

from PIL import Image, ImageDraw

from zine.preflight.copies.detail import amount, beside, detail_of, inked, pixels
from zine.units import Pt, Rect

DPI = 300


def drawn(*boxes, size=(400, 300), paper=255, ink=0):
    sheet = Image.new("L", size, paper)
    for box in boxes:
        ImageDraw.Draw(sheet).rectangle(box, fill=ink)
    return sheet


def test_a_stroke_is_thin_and_a_solid_is_not():
    stroke = detail_of(drawn((50, 50, 350, 55)), DPI, ())
    solid = detail_of(drawn((50, 50, 350, 250)), DPI, ())

    assert amount(stroke.black) == 301 * 6
    assert amount(solid.black) == 0


def test_a_line_finer_than_a_pixel_is_one_all_the_same():
    detail = detail_of(drawn((50, 50, 350, 50), ink=160), DPI, ())

    assert amount(detail.black) == 301


def test_white_in_black_is_told_from_white_between_letters():
    in_black = detail_of(drawn((50, 50, 350, 55), paper=0, ink=255), DPI, ())
    between = detail_of(drawn((50, 50, 350, 55), (50, 60, 350, 65)), DPI, ())

    assert (amount(in_black.white), amount(in_black.inner)) == (301 * 6, 0)
    assert amount(between.white) == 0
    assert amount(between.inner) >= 301 * 4


def test_a_tint_between_letters_is_no_line_and_the_letters_on_it_are_strokes():
    tint, letters = (30, 30, 370, 270), [(x, 60, x + 5, 240) for x in (100, 110, 120)]
    page = drawn(tint, ink=200)
    for box in letters:
        ImageDraw.Draw(page).rectangle(box, fill=0)

    black = detail_of(page, DPI, ()).black

    assert amount(black.crop((106, 70, 109, 230))) == 0
    assert amount(black.crop((110, 70, 115, 230))) > 4 * 160


def test_the_noise_around_the_letters_of_a_scan_is_no_line():
    noise = drawn(*((x, 50, x, 50) for x in range(50, 350, 10)), ink=200)
    scale = 72 / DPI
    box = Rect(Pt(40 * scale), Pt(40 * scale), Pt(360 * scale), Pt(260 * scale))

    page, scan = (detail_of(noise, DPI, it) for it in ((), (box,)))

    assert amount(page.black) == 30
    assert amount(scan.black) == 0


def test_a_tint_is_grey_and_the_edge_of_a_letter_is_not():
    tint = detail_of(drawn((50, 50, 150, 150), ink=180), DPI, ())
    edge = detail_of(drawn((50, 50, 51, 150), ink=180), DPI, ())

    assert amount(tint.greys) == 101 * 101
    assert amount(tint.black) == 0
    assert amount(edge.greys) == 0


def test_a_dotted_photo_is_greys_and_a_drawing_is_strokes():
    dots = Image.new("L", (400, 300), 255)
    for x in range(50, 350, 6):
        for y in range(50, 250, 6):
            dots.paste(0, (x, y, x + 4, y + 4))
    drawing = drawn(*((x, 50, x + 3, 250) for x in range(50, 350, 60)))
    scale = 72 / DPI
    box = Rect(Pt(50 * scale), Pt(50 * scale), Pt(350 * scale), Pt(250 * scale))

    photo, lines = (detail_of(it, DPI, (box,)) for it in (dots, drawing))

    assert amount(photo.greys) >= 300 * 200
    assert amount(photo.black) == 0
    assert amount(lines.greys) == 0
    assert amount(lines.black) == amount(inked(drawing))


def test_beside_is_a_pixel_each_way():
    mask = drawn((50, 50, 50, 50), paper=0, ink=255)

    assert amount(beside(mask)) == 9


def test_places_are_counted_from_the_top():
    assert pixels(Rect(Pt(0), Pt(0), Pt(72), Pt(36)), 300, DPI) == (0, 149, 302, 302)
