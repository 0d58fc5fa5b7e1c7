from __future__ import annotations

import io
import zlib

import numpy as np
import pytest
from pikepdf import Array, Name, Pdf, PdfImage, String
from PIL import Image

from tests.impose.pdf.grey.samples import image
from zine.impose.pdf.grey.images import OFF, grey_picture, is_grey_picture

Y, X = np.mgrid[0:60, 0:80]
RAINBOW = np.stack([X * 3, Y * 4, (X * Y) % 256], -1).astype("uint8")
SOFT = np.stack([X * 2, Y * 3, X + Y], -1).astype("uint8")


def turned(it, pdf):
    grey_picture(it, pdf)
    return np.asarray(PdfImage(it).as_pil_image()).astype(int)


def luma(rgb):
    return np.asarray(Image.fromarray(rgb).convert("L")).astype(int)


def test_pixels_become_greys_without_loss():
    pdf = Pdf.new()
    it = image(pdf, RAINBOW.tobytes(), (80, 60), Name.DeviceRGB)

    assert (turned(it, pdf) == luma(RAINBOW)).all()
    assert is_grey_picture(it)
    assert it.Filter == Name.FlateDecode


def test_a_photo_stays_small_and_no_pixel_is_off():
    pdf, file = Pdf.new(), io.BytesIO()
    Image.fromarray(SOFT).save(file, "JPEG", quality=95)
    it = image(pdf, b"", (80, 60), Name.DeviceRGB)
    it.write(file.getvalue(), filter=Name.DCTDecode)
    before = luma(np.asarray(Image.open(file)))

    assert abs(turned(it, pdf) - before).max() <= OFF
    assert it.Filter == Name.DCTDecode


def test_a_table_of_colours_becomes_greys():
    pdf = Pdf.new()
    table = String(b"\xff\x00\x00\xff\xff\xff")
    it = image(
        pdf, bytes([0, 1] * 8), (4, 4), Array([Name.Indexed, Name.DeviceRGB, 1, table])
    )

    assert sorted({*turned(it, pdf).ravel().tolist()}) == [76, 255]


def test_a_mask_stays_a_mask():
    pdf = Pdf.new()
    mask = image(pdf, bytes(16), (4, 4), Name.DeviceGray)
    it = image(pdf, bytes(48), (4, 4), Name.DeviceRGB, SMask=mask)

    grey_picture(it, pdf)

    assert it.SMask.objgen == mask.objgen


def test_a_colour_that_is_not_painted_stays_unpainted():
    pdf = Pdf.new()
    # Red and a green of the same grey, of which only the red is left out.
    data = bytes([255, 0, 0, 0, 130, 0] * 8)
    it = image(pdf, data, (4, 4), Name.DeviceRGB, Mask=Array([255, 255, 0, 0, 0, 0]))

    grey_picture(it, pdf)

    hidden = np.unpackbits(
        np.frombuffer(it.Mask.read_bytes(), "uint8").reshape(4, 1), axis=1
    )
    assert hidden[:, :4].tolist() == [[1, 0, 1, 0]] * 4


@pytest.mark.parametrize("space", [Name.DeviceGray, Name.CalGray])
def test_grey_pictures_are_known(space):
    assert is_grey_picture(image(Pdf.new(), zlib.compress(b""), (1, 1), space))
