from __future__ import annotations

from math import radians, sin

import pytest
from PIL import Image, ImageChops, ImageDraw

from zine.preflight.copies import copier
from zine.preflight.copies.copier import DEAD, SHRINK, SKEW, Copy, copied
from zine.units import MM_PER_INCH


def page(*, size=(600, 400), box=(150, 100, 450, 300), grey=0):
    sheet = Image.new("L", size, 255)
    ImageDraw.Draw(sheet).rectangle(box, fill=grey)
    return Copy(sheet)


def test_the_same_page_has_the_same_copy_and_another_seed_another():
    first, again, other = (copied(page(), seed=seed) for seed in (7, 7, 8))

    assert first.picture.tobytes() == again.picture.tobytes()
    assert first.picture.tobytes() != other.picture.tobytes()


def test_a_copy_is_smaller_and_a_little_askew():
    copy = copied(page(), seed=1)

    assert black(copy.picture) == pytest.approx(300 * 200 * SHRINK**2, rel=0.01)
    assert 0 < abs(copy.lie.b) < sin(radians(SKEW)) / SHRINK


def test_a_copy_of_a_copy_can_be_laid_upon_the_original():
    original = page()
    copy = original
    for seed in range(4):
        copy = copied(copy, seed=seed)

    whole, half = (0, 0, 600, 400), (0, 0, 300, 200)
    laid = [copy.laid_straight(whole), copy.seen_closely(whole)]
    apart = [ImageChops.difference(it, original.picture) for it in laid]
    beside = ImageChops.difference(copy.picture, original.picture)
    afar = copy.seen_from_afar((300, 200))
    apart_afar = ImageChops.difference(afar, original.picture.resize((300, 200)))

    assert max(map(share, (*apart, apart_afar))) < 0.01 < share(beside)
    assert copy.laid_straight(half).tobytes() == laid[0].crop(half).tobytes()


def test_what_has_ink_on_it_is_copied_and_the_white_around_it_is_not(monkeypatch):
    dots = ((100, 100), (1500, 1100))
    sheet = Image.new("L", (1600, 1200), 255)
    for x, y in dots:
        sheet.paste(0, (x, y, x + 40, y + 40))
    pixels = []
    lay = copier.laid
    monkeypatch.setattr(
        copier,
        "laid",
        lambda page, lie, box, how: (
            pixels.append((box[2] - box[0]) * (box[3] - box[1]))
            or lay(page, lie, box, how)
        ),
    )

    copy = copied(Copy(sheet), seed=1)

    assert sum(pixels) < 0.02 * 1600 * 1200
    assert black(copy.picture) == pytest.approx(2 * 1600, rel=0.2)


@pytest.mark.parametrize(("grey", "becomes"), [(60, 0), (220, 255)])
def test_greys_become_black_or_white(grey, becomes):
    copy = page(grey=grey)
    for seed in range(3):
        copy = copied(copy, seed=seed)

    counts = copy.picture.crop((200, 150, 400, 250)).histogram()

    assert counts[becomes] > 0.95 * sum(counts)


def test_nothing_is_printed_at_the_edges():
    copy = copied(page(box=(0, 0, 600, 400)), seed=1)
    dead = round(DEAD * 300 / MM_PER_INCH)

    assert copy.picture.crop((0, 0, 600, dead)).getextrema() == (255, 255)
    assert copy.picture.crop((0, 0, dead, 400)).getextrema() == (255, 255)
    assert copy.picture.getpixel((300, dead + 8)) == 0


def test_paper_gets_dirty_and_black_gets_holes():
    bare = copied(page(size=(1200, 1200), box=(0, 0, 0, 0)), seed=1).picture
    full = copied(page(size=(1200, 1200), box=(0, 0, 1200, 1200)), seed=1).picture

    assert 0 < bare.histogram()[0] < 2000
    assert 0 < full.crop((100, 100, 1100, 1100)).histogram()[255] < 2000


def test_a_page_smaller_than_its_dead_edges_comes_out_white():
    copy = copied(page(size=(40, 40), box=(0, 0, 40, 40)), seed=1)

    assert copy.picture.size == (40, 40)


def black(picture):
    return sum(picture.histogram()[:128])


def share(picture):
    return picture.point(lambda value: 255 * (value > 128)).histogram()[255] / (
        picture.width * picture.height
    )
