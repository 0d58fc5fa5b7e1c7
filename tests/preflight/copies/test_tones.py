from __future__ import annotations

import pytest
from pikepdf import Dictionary, Name, Stream

from tests.preflight.copies.samples import SMALL, fared, tint, words
from tests.preflight.samples import pdf_of
from zine.preflight.copies.original import print_page
from zine.preflight.copies.survival import survival
from zine.preflight.facts_read import read_facts

PALE = b"q 80 0 0 80 20 40 cm /Pale Do Q "
DARK = b"q 80 0 0 80 110 40 cm /Dark Do Q q 80 0 0 80 200 40 cm /Dark Do Q "


def photos(pdf):
    def photo(grey):
        return Stream(
            pdf,
            bytes([grey]),
            Type=Name.XObject,
            Subtype=Name.Image,
            Width=1,
            Height=1,
            BitsPerComponent=8,
            ColorSpace=Name.DeviceGray,
        )

    return {"XObject": Dictionary(Pale=photo(170), Dark=photo(25))}


def areas(content):
    data = pdf_of(content, size=SMALL, resources=photos)
    facts = read_facts(data, name="a.pdf")[0]
    return survival(print_page(data, facts), 3).areas


def test_a_photo_that_is_lost_is_found_among_some_that_live():
    (area,) = areas(PALE + DARK)

    assert area.photo == pytest.approx((20, 40, 100, 120), abs=0.1)
    assert area.left[-1] < 0.2


def test_photos_that_live_are_not_spoken_of():
    assert areas(DARK) == ()


def test_tints_are_taken_together():
    (area,) = fared(tint(0.6)).areas

    assert area.photo is None
    assert area.left[0] > area.left[-1]


def test_a_speck_of_grey_is_nothing_to_speak_of():
    assert fared(b"0.6 g 100 40 9 9 re f").areas == ()


def test_a_page_without_greys_has_none_to_lose():
    assert fared(words(11)).areas == ()
