from __future__ import annotations

import numpy as np
import pytest
from pikepdf import Name, Pdf

from tests.impose.pdf.grey.dots import flat, picture, ramp
from tests.impose.pdf.grey.samples import image
from zine.content.halftones import Halftone
from zine.impose.pdf.grey import photo
from zine.impose.pdf.grey.photo import fingerprint, may_be_photo, screened
from zine.impose.pdf.grey.spot import Spot
from zine.impose.pdf.matrix import Matrix

SPOT = Spot(Matrix(400, 0, 0, 300, 0, 0), 0, 0, 400, 300)
SLANTED = Spot(Matrix(400, 40, -40, 300, 40, 0), 0, 0, 440, 340)


@pytest.fixture
def pdf():
    return Pdf.new()


def dots(it, spot=SPOT):
    return screened(it, spot, Halftone.COPIER)


def test_a_grey_picture_becomes_dots_of_one_bit(pdf):
    it = dots(picture(pdf, ramp())).put(pdf)

    assert (it.Width, it.Height, it.BitsPerComponent) == (400, 300, 1)
    assert it.ColorSpace == Name.DeviceGray
    assert "/Mask" not in it


def test_a_picture_in_black_and_white_stays_as_it_is(pdf):
    outline = np.where(ramp() > 99, 255, 0).astype(np.uint8)

    assert dots(picture(pdf, outline)) is None
    outline[5, 5] = 128
    assert dots(picture(pdf, outline)) is not None


def test_what_has_no_greys_is_no_photo(pdf):
    assert may_be_photo(picture(pdf, ramp()))
    assert not may_be_photo(picture(pdf, ramp(), ImageMask=True))
    assert not may_be_photo(image(pdf, bytes(8), (8, 8), Name.DeviceRGB))
    one_bit = image(pdf, bytes(8), (8, 8), Name.DeviceGray)
    one_bit.BitsPerComponent = 1
    assert not may_be_photo(one_bit)


def test_nothing_is_painted_where_a_picture_is_clear(pdf):
    cover = np.where(np.arange(300) < 150, 0, 255) * np.ones((200, 1))
    it = picture(pdf, flat(100, (200, 300)))
    it.SMask = picture(pdf, cover.astype(np.uint8))

    found = dots(it).put(pdf)

    assert found.Mask.ImageMask
    assert (found.Mask.Width, found.Mask.Height) == (400, 300)


def test_what_is_half_clear_is_half_white(pdf):
    glass, paler = picture(pdf, flat(55)), picture(pdf, flat(155))
    glass.SMask = picture(pdf, flat(128))

    assert dots(glass).mask is None
    assert dots(glass).picture == dots(paler).picture


def test_around_a_slanted_picture_nothing_is_painted(pdf):
    assert dots(picture(pdf, ramp()), SLANTED).mask is not None
    assert dots(picture(pdf, ramp())).mask is None


def test_a_picture_larger_than_any_sheet_stays_as_it_is(pdf, monkeypatch):
    monkeypatch.setattr(photo, "MOST", 400 * 300 - 1)

    assert dots(picture(pdf, ramp())) is None


def test_the_same_pixels_have_the_same_fingerprint(pdf):
    elsewhere = Pdf.new()
    one, other = picture(pdf, ramp()), picture(elsewhere, ramp())
    glass = picture(pdf, ramp())
    glass.SMask = picture(pdf, flat(9))

    assert fingerprint(one) == fingerprint(other)
    assert len({fingerprint(it) for it in (one, glass, picture(pdf, flat(9)))}) == 3
