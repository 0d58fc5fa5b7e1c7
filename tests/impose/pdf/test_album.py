from __future__ import annotations

import pypdfium2 as pdfium

from tests.impose.samples import saved
from zine.impose.pdf.album import bound, plate

PALETTE = bytes([0, 0, 0, 255, 0, 0, 255, 255, 255])


def test_each_picture_is_a_page_with_a_point_for_a_pixel():
    plates = [
        plate(4, 3, PALETTE, bytes([2] * 11 + [1])),
        plate(5, 5, PALETTE, bytes(25)),
    ]

    with bound(plates) as pdf:
        data = saved(pdf)

    with pdfium.PdfDocument(data) as pdf:
        assert [page.get_size() for page in pdf] == [(4, 3), (5, 5)]
        first = pdf[0].render(scale=1).to_numpy()[..., ::-1]
        assert tuple(first[2, 3]) == (255, 0, 0)
        assert tuple(first[0, 0]) == (255, 255, 255)
        assert pdf[1].render(scale=1).to_numpy().max() == 0


def test_flat_pictures_are_packed_small():
    assert len(plate(1000, 1000, PALETTE, bytes(1_000_000)).data) < 2_000
