from __future__ import annotations

import numpy as np
import pytest
from pikepdf import Dictionary, Name, Pdf, PdfImage
from PIL import Image

from tests.impose.pdf.grey.dots import printed, sheet
from zine.content.halftones import Halftone
from zine.impose.pdf.grey.bits import bit_mask, bit_picture, packed
from zine.impose.pdf.grey.screens import thresholds

Y, X = np.mgrid[0:300, 0:205]
OUTLINE = (X - 100) ** 2 + (Y - 150) ** 2 > 90**2
SIDE, DARKNESS = thresholds(Halftone.LASER)
DOTS = np.frombuffer(DARKNESS, np.uint8).reshape(SIDE, SIDE)[Y % SIDE, X % SIDE] > 99


def bits(pixels):
    return packed(Image.fromarray(pixels))


@pytest.mark.parametrize("pixels", [OUTLINE, DOTS], ids=["outline", "dots"])
def test_pixels_come_back_as_they_were(pixels):
    pdf = Pdf.new()

    it = bit_picture(pdf, bits(pixels))

    assert (np.asarray(PdfImage(it).as_pil_image()) == pixels).all()
    assert it.BitsPerComponent == 1


@pytest.mark.parametrize("pixels", [OUTLINE, DOTS], ids=["outline", "dots"])
def test_a_viewer_sees_black_where_it_was_black(pixels):
    pdf = Pdf.new()
    it = pdf.make_indirect(bit_picture(pdf, bits(pixels)))
    content = b"%f 0 0 %f 0 0 cm /Im Do" % (205 * 0.12, 300 * 0.12)
    data = sheet(content, size=(205 * 0.12, 300 * 0.12), pdf=pdf, Im=it)

    assert ((printed(data) > 127) == pixels).all()


def test_outlines_are_sent_as_a_fax_and_dots_are_not():
    pdf = Pdf.new()

    assert bit_picture(pdf, bits(OUTLINE)).Filter == Name.CCITTFaxDecode
    assert bit_picture(pdf, bits(DOTS)).Filter == Name.FlateDecode
    assert len(bits(OUTLINE).data) < OUTLINE.size / 8 / 10
    assert len(bits(DOTS).data) < OUTLINE.size / 8 / 4


def test_a_mask_lets_through_where_it_is_black():
    pdf = Pdf.new()
    mask = pdf.make_indirect(bit_mask(pdf, bits(OUTLINE)))
    content = b"%f 0 0 %f 0 0 cm /Im Do" % (205 * 0.12, 300 * 0.12)
    data = sheet(content, size=(205 * 0.12, 300 * 0.12), pdf=pdf, Im=mask)

    assert ((printed(data) > 127) == OUTLINE).all()
    assert isinstance(mask.get("/DecodeParms"), Dictionary)
