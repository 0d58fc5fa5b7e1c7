from __future__ import annotations

import pytest
from pikepdf import Dictionary

from tests.impose.pdf.test_icc import profile
from tests.preflight.traces.samples import (
    Array,
    Name,
    everything,
    is_found_and_gone,
    page_pdf,
    said,
)

PAINTED = (
    b"/Cs1 cs 0.9 0.3 0.1 sc 20 20 60 100 re f BT /F1 30 Tf 25 120 Td (Zine) Tj ET"
)


def painted(data):
    pdf = page_pdf(PAINTED)
    stream = pdf.make_stream(data, N=3, Alternate=Name.DeviceRGB)
    pdf.pages[0].obj.Resources.ColorSpace = Dictionary(
        Cs1=Array([Name.ICCBased, stream])
    )
    return pdf


def test_the_profile_of_a_screen_is_found_and_gone():
    pdf = painted(profile("iMac of Ada", "2024 Ada"))

    assert is_found_and_gone(
        pdf,
        ("colour profile", "iMac of Ada"),
        ("colour profile, copyright", "2024 Ada"),
    )


def test_a_profile_that_everybody_has_is_nobodys():
    pdf = painted(profile("sRGB built-in", "No copyright"))

    assert not said(pdf)
    assert ("colour profile", "sRGB built-in") in everything(pdf)


@pytest.mark.parametrize("data", [b"", b"\0" * 36 + b"acsp", b"\xff" * 200])
def test_a_damaged_profile_says_nothing(data):
    assert not said(painted(data))
