from __future__ import annotations

from io import BytesIO

import numpy as np
import pikepdf
import pytest
from pikepdf import Array, Dictionary, Name, Pdf, Stream

from tests.impose.pdf.grey.dots import flat, photo_sheet, picture
from tests.impose.pdf.grey.samples import drawn, form, page_of, saved
from tests.impose.pdf.grey.test_convert import FILES
from zine.impose.pdf.grey.convert import in_grey
from zine.impose.pdf.grey.key import in_key
from zine.preflight.facts_entries import Entries

NEAR = 9
"""Of 255: a viewer blends the edges of K a little lighter than those of greys."""


def shades(draw):
    """Return how a viewer shows all greys that ``draw`` makes a page of."""
    squares = b"".join(
        b"%.4f g %d 0 1 200 re f " % (grey / 255, at)
        for at, grey in enumerate(np.linspace(0, 255, 200))
    )
    return drawn(draw(saved(page_of(squares))))[0, 100].mean(axis=-1)


def as_viewers_show_k(pixels):
    """Return what becomes of greys: a viewer shows K as dark grey, not as black."""
    return np.interp(pixels, shades(in_grey), shades(in_key))


def colours(data):
    with Pdf.open(BytesIO(data)) as pdf:
        return {it for page in pdf.pages for it in Entries().colours(page.obj)}


@pytest.mark.parametrize("make", FILES)
def test_greys_become_k_alone_and_look_the_same(make):
    before = in_grey(saved(make()))
    after = in_key(before)

    wanted = as_viewers_show_k(drawn(before)[..., 0])
    assert abs(drawn(after).mean(axis=-1) - wanted).max() <= NEAR
    assert not colours(after)
    assert {"k", "K"} <= operators(after)
    assert not {"g", "G"} & operators(after)


def operators(data):
    """Return what pages, forms and tiles are painted with, but for soft masks."""
    with Pdf.open(BytesIO(data)) as pdf:
        states = [
            state
            for page in pdf.pages
            for state in dict(page.resources.get("/ExtGState", {})).values()
        ]
        masks = {it.SMask.G.objgen for it in states if "/SMask" in it}
        painted = [page.obj.Contents for page in pdf.pages]
        painted += [
            it
            for it in pdf.objects
            if isinstance(it, Stream) and "/BBox" in it and it.objgen not in masks
        ]
        return {
            str(step.operator)
            for it in painted
            for step in pikepdf.parse_content_stream(it)
        }


def test_what_is_black_without_a_word_is_k_too():
    after = in_key(saved(page_of(b"10 10 50 50 re f")))

    assert {"k", "K"} <= operators(after)


@pytest.mark.parametrize("decode", [None, [0, 1], [1, 0]])
def test_the_pixels_of_a_picture_stay_as_they_are(decode):
    pdf = Pdf.new()
    more = {} if decode is None else {"Decode": Array(decode)}
    it = picture(pdf, flat(60, (9, 9)), **more)
    before = saved(page_of(b"200 0 0 200 0 0 cm /I Do", pdf, XObject=Dictionary(I=it)))

    after = in_key(before)

    wanted = as_viewers_show_k(drawn(before)[..., 0])
    assert abs(drawn(after).mean(axis=-1) - wanted).max() <= NEAR
    with Pdf.open(BytesIO(after)) as pdf:
        assert pdf.pages[0].resources.XObject.I.read_bytes() == bytes([60] * 81)


def test_a_soft_mask_is_no_ink_and_stays_grey():
    pdf = Pdf.new()
    alpha = picture(pdf, flat(128, (9, 9)))
    it = picture(pdf, flat(0, (9, 9)), SMask=alpha)
    inside = form(pdf, b"q 90 0 0 90 0 0 cm /I Do Q", Dictionary(XObject={"/I": it}))
    page = page_of(b"/F Do", pdf, XObject=Dictionary(F=inside))

    with Pdf.open(BytesIO(in_key(saved(page)))) as after:
        found = [
            it
            for it in after.objects
            if isinstance(it, Stream) and it.get("/Subtype") == Name.Image
        ]

    assert sorted("/SMask" in it for it in found) == [False, True]
    for it in found:
        is_grey = it.ColorSpace == Name.DeviceGray
        assert is_grey != ("/SMask" in it)


def test_the_same_file_comes_out_the_same():
    data = photo_sheet(flat(90), (36, 36, 144, 96))

    assert in_key(data) == in_key(data)
