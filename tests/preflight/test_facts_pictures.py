from __future__ import annotations

import random
from io import BytesIO

import pytest
from pikepdf import Dictionary, Name, Stream
from PIL import Image

from tests.preflight.samples import pdf_of
from zine.preflight import facts_pictures
from zine.preflight.facts_read import FINE, QUICK, read_facts


def blocks(width, height, times):
    chance = random.Random(7)  # noqa: S311
    small = Image.new("L", (width, height))
    small.putdata(chance.choices(range(256), k=width * height))
    return small.resize((width * times, height * times), Image.Resampling.NEAREST)


def packed(picture, way):
    if not way:
        return picture.tobytes()
    file = BytesIO()
    picture.save(file, way, quality=100)
    return file.getvalue()


def read(picture, way="", dpi=FINE):
    def entries(pdf):
        it = Stream(pdf, packed(picture, way))
        it.Type, it.Subtype = Name.XObject, Name.Image
        it.Width, it.Height = picture.size
        it.BitsPerComponent, it.ColorSpace = 8, Name.DeviceGray
        if way:
            it.Filter = Name.DCTDecode
        return {"XObject": Dictionary(P=pdf.make_indirect(it))}

    data = pdf_of(b"144 0 0 60 50 50 cm /P Do", resources=entries)
    (page,) = read_facts(data, name="a.pdf", dpi=dpi)
    (seen,) = page.pictures
    return seen


def test_a_picture_has_the_pixels_to_an_inch_that_it_prints_at():
    seen = read(Image.new("L", (100, 50)))

    assert (seen.pixels, seen.ppi) == ((100, 50), pytest.approx(50))


@pytest.mark.parametrize(
    ("size", "way", "dpi", "times"),
    [
        pytest.param((40, 32, 8), "", FINE, 8, id="looked at closely"),
        pytest.param((40, 32, 8), "", QUICK, 8, id="in passing"),
        pytest.param((40, 32, 8), "JPEG", FINE, 8, id="a JPEG"),
        pytest.param((40, 32, 8), "JPEG", QUICK, 8, id="a JPEG in passing"),
        pytest.param((240, 200, 1), "", FINE, 1, id="not blown up"),
    ],
)
def test_pictures_are_opened_if_there_is_time(size, way, dpi, times):
    assert read(blocks(*size), way, dpi).enlarged == times


@pytest.mark.parametrize(("dpi", "times"), [(FINE, 8), (QUICK, 1)])
def test_large_ones_are_not_opened_in_passing(monkeypatch, dpi, times):
    monkeypatch.setattr(facts_pictures, "OPENED_QUICKLY", 50_000)

    assert read(blocks(40, 32, 8), dpi=dpi).enlarged == times


@pytest.mark.parametrize("dpi", [FINE, QUICK])
def test_a_picture_is_not_made_larger_by_smoothing_it(dpi):
    small = blocks(100, 100, 1)
    large = small.resize((300, 300), Image.Resampling.LANCZOS)

    assert read(large, dpi=dpi).smoothed == pytest.approx(3, rel=0.1)


@pytest.mark.parametrize(
    ("grey", "dpi", "tint"),
    [(240, FINE, 0.06), (240, QUICK, 0.06), (90, FINE, 0), (90, QUICK, 0)],
)
@pytest.mark.parametrize("way", ["", "JPEG"])
def test_a_picture_that_is_pale_all_over_is_a_tint(grey, way, dpi, tint):
    seen = read(Image.new("L", (200, 100), grey), way, dpi=dpi)

    assert seen.tint == pytest.approx(tint, abs=0.005)
