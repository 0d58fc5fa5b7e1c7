from __future__ import annotations

import pytest

from tests.impose.pdf.grey.dots import photo_sheet, ramp
from tests.outputs.test_colours_lost import CHART
from tests.preflight.samples import COPIER, pdf_of
from zine.content.halftones import Halftone
from zine.outputs.lost_in_print import look_at_pages, lost_in_print

COARSE_PHOTO = photo_sheet(ramp((60, 50)), (36, 36, 72, 60))


@pytest.mark.parametrize(
    ("pages", "dots", "checks"),
    [
        (pdf_of(CHART), None, ["colours-in-grey"]),
        (pdf_of(CHART), Halftone.LASER, ["colours-in-grey"]),
        (COARSE_PHOTO, None, []),
        (COARSE_PHOTO, Halftone.LASER, ["low-resolution"]),
    ],
)
def test_what_is_lost_is_told_of_colours_and_of_photos(pages, dots, checks):
    look_at_pages(pages, dots)

    assert [it.check for it in lost_in_print(pages, COPIER, dots)] == checks
