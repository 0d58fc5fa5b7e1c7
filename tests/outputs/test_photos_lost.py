from __future__ import annotations

import pytest

from tests.impose.pdf.grey.dots import photo_sheet, ramp
from tests.preflight.samples import COPIER
from zine.content.halftones import Halftone
from zine.outputs.photos_lost import photos_lost

INCH = (36, 36, 72, 48)


def sheet(ppi, name="Im"):
    return photo_sheet(ramp((ppi, ppi * 2 // 3)), INCH, name=name)


@pytest.mark.parametrize(
    ("ppi", "kind", "limit"),
    [
        (120, Halftone.LASER, 127),
        (135, Halftone.LASER, None),
        (75, Halftone.COPIER, 80),
        (84, Halftone.COPIER, None),
        (54, Halftone.COARSE, None),
        (120, Halftone.THRESHOLD, 150),
        (30, Halftone.NONE, None),
    ],
)
def test_photos_have_pixels_for_all_their_dots(ppi, kind, limit):
    found = photos_lost(sheet(ppi), COPIER, kind)

    assert [(it.page, it.limit) for it in found] == [(1, limit)] * bool(limit)


def test_a_photo_that_asks_for_larger_dots_may_be_coarser():
    own = sheet(75, name="Im-halftone-coarse-1")

    assert not photos_lost(own, COPIER, Halftone.LASER)
