from __future__ import annotations

from functools import partial

import pytest
from pikepdf import Dictionary, Name, Stream

from tests.preflight.copies.samples import SMALL, fared, tint, words
from tests.preflight.samples import pdf_of
from zine.preflight.copies.original import print_page
from zine.preflight.copies.survival import survival
from zine.preflight.facts_read import read_facts

PALE = b"q 80 0 0 80 20 40 cm /Pale Do Q "
SHADED = b"q 80 0 0 80 110 40 cm /Photo Do Q "
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


def shaded(pdf, low, high):
    """Return a photo of four greys, from a darkest to a lightest."""
    greys = bytes(round(low + (high - low) * step / 3) for step in (0, 2, 3, 1))
    photo = Stream(
        pdf,
        greys,
        Type=Name.XObject,
        Subtype=Name.Image,
        Width=2,
        Height=2,
        BitsPerComponent=8,
        ColorSpace=Name.DeviceGray,
    )
    return {"XObject": Dictionary(Photo=photo)}


def copied(content, resources=photos):
    data = pdf_of(content, size=SMALL, resources=resources)
    return survival(print_page(data, read_facts(data, name="a.pdf")[0]), 3)


def areas(content):
    return copied(content).areas


@pytest.mark.parametrize("greys", [(0, 70), (0, 90), (190, 255), (228, 250)], ids=str)
def test_a_photo_that_turns_all_black_or_all_white_is_lost_at_once(greys):
    page = copied(SHADED, partial(shaded, low=greys[0], high=greys[1]))

    (area,) = page.areas
    assert area.left[0] < 0.1
    assert page.generations[0].greys < 0.1


@pytest.mark.parametrize("greys", [(0, 255), (253, 255), (0, 0)], ids=str)
def test_a_photo_that_stays_what_it_is_or_has_nothing_to_lose_is_not(greys):
    page = copied(SHADED, partial(shaded, low=greys[0], high=greys[1]))

    assert page.areas == ()


def night(pdf, house):
    """Return a photo of a bright window in a house, below a dark sky."""
    greys = bytes([30] * 12 + [house] * 12 + [house] * 5 + [230] * 2 + [house] * 5)
    photo = Stream(
        pdf,
        greys,
        Type=Name.XObject,
        Subtype=Name.Image,
        Width=12,
        Height=3,
        BitsPerComponent=8,
        ColorSpace=Name.DeviceGray,
    )
    return {"XObject": Dictionary(Photo=photo)}


@pytest.mark.parametrize(("house", "told"), [(75, True), (32, False)])
def test_a_house_that_runs_into_the_night_is_told_of(house, told):
    page = copied(SHADED, partial(night, house=house))

    assert bool(page.areas) == told
    assert (page.generations[0].greys < 0.5) == told


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


@pytest.mark.parametrize("ink", [0.12, 0.15, 0.2])
def test_a_tint_that_turns_white_is_lost_at_once_with_words_on_it_too(ink):
    on_it = b"BT /F1 12 Tf 105 70 Td (Some words) Tj ET "

    (area,) = fared(tint(1 - ink) + on_it).areas

    assert area.left[0] < 0.1


def test_a_tint_that_is_as_good_as_white_or_black_is_not():
    assert fared(tint(0.97)).areas == ()
    assert fared(tint(0.1)).areas == ()


def test_a_speck_of_grey_is_nothing_to_speak_of():
    assert fared(b"0.6 g 100 40 9 9 re f").areas == ()


def test_a_page_without_greys_has_none_to_lose():
    assert fared(words(11)).areas == ()
