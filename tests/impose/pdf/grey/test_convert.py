from __future__ import annotations

from io import BytesIO

import numpy as np
import pytest
from pikepdf import Array, Dictionary, Name, Pdf

from tests.impose.pdf.grey.samples import (
    colours_in,
    drawn,
    form,
    grey_of,
    image,
    page_of,
    saved,
)
from zine.impose.pdf.grey.convert import in_grey

SQUARES = b"1 0 0 rg 10 10 80 80 re f 0 0 1 RG 9 w 120 120 m 180 180 l S "

RAMP = Dictionary(
    FunctionType=2, Domain=Array([0, 1]), N=1, C0=Array([1, 0, 0]), C1=Array([0, 0, 1])
)


def gradient(**more):
    it = Dictionary(
        ShadingType=2,
        ColorSpace=Name.DeviceRGB,
        Coords=Array([0, 0, 200, 0]),
        Function=RAMP,
    )
    for key, value in more.items():
        it[f"/{key}"] = value
    return it


def plain():
    return page_of(SQUARES)


def in_forms():
    pdf = Pdf.new()
    inner = form(pdf, SQUARES)
    outer = form(pdf, b"/In Do", Dictionary(XObject=Dictionary(In=inner)))
    return page_of(b"/Out Do", pdf, XObject=Dictionary(Out=outer))


def with_named_spaces():
    tint = Dictionary(
        FunctionType=2,
        Domain=Array([0, 1]),
        N=1,
        C0=Array([1, 1, 1]),
        C1=Array([0.8, 0, 0.2]),
    )
    spaces = Dictionary(
        S=Array([Name.Separation, Name("/Ink"), Name.DeviceRGB, tint]),
        R=Name.DeviceRGB,
    )
    content = b"/S cs 0.7 scn 0 0 90 90 re f /R cs 0 1 0 sc 90 90 90 90 re f"
    return page_of(content, ColorSpace=spaces)


def shaded():
    pdf = Pdf.new()
    ramp = pdf.make_indirect(gradient())
    return page_of(b"/G sh", pdf, Shading=Dictionary(G=ramp))


def patterned():
    pdf = Pdf.new()
    tile = form(pdf, b"1 0.5 0 rg 2 2 6 6 re f", Dictionary())
    del tile["/Subtype"]
    tile.Type, tile.PatternType, tile.PaintType, tile.TilingType = Name.Pattern, 1, 1, 1
    tile.BBox, tile.XStep, tile.YStep = Array([0, 0, 10, 10]), 10, 10
    ramp = Dictionary(PatternType=2, Shading=gradient())
    content = b"/Pattern cs /T scn 0 0 90 90 re f /R scn 100 100 90 90 re f"
    return page_of(content, pdf, Pattern=Dictionary(T=tile, R=ramp))


def uncoloured_pattern():
    pdf = Pdf.new()
    tile = form(pdf, b"2 2 6 6 re f", Dictionary())
    del tile["/Subtype"]
    tile.Type, tile.PatternType, tile.PaintType, tile.TilingType = Name.Pattern, 1, 2, 1
    tile.BBox, tile.XStep, tile.YStep = Array([0, 0, 10, 10]), 10, 10
    spaces = Dictionary(U=Array([Name.Pattern, Name.DeviceRGB]))
    content = b"/U cs 0 0.6 0 /T scn 0 0 190 190 re f"
    return page_of(content, pdf, Pattern=Dictionary(T=tile), ColorSpace=spaces)


def pictured():
    pdf = Pdf.new()
    y, x = np.mgrid[0:50, 0:50]
    data = np.stack([x * 5, y * 5, 255 - x * 5], -1).astype("uint8").tobytes()
    alpha = image(pdf, (x * 5).astype("uint8").tobytes(), (50, 50), Name.DeviceGray)
    it = image(pdf, data, (50, 50), Name.DeviceRGB, SMask=alpha)
    content = b"q 180 0 0 180 10 10 cm /I Do Q"
    return page_of(content, pdf, XObject=Dictionary(I=it))


def inline():
    content = (
        b"q 100 0 0 100 0 0 cm BI /W 2 /H 1 /CS /RGB /BPC 8 ID "
        + bytes([255, 0, 0, 0, 0, 255])
        + b" EI Q"
    )
    return page_of(content)


def see_through():
    pdf = Pdf.new()
    group = Dictionary(S=Name.Transparency, CS=Name.DeviceRGB)
    mask = form(
        pdf, b"/G sh", Dictionary(Shading=Dictionary(G=gradient())), Group=group
    )
    state = Dictionary(
        SMask=Dictionary(S=Name.Luminosity, G=mask, BC=Array([0, 0, 0])), ca=0.8
    )
    glass = form(pdf, SQUARES, Dictionary(), Group=group)
    return page_of(
        b"/M gs /F Do", pdf, ExtGState=Dictionary(M=state), XObject=Dictionary(F=glass)
    )


def shared_resources():
    pdf = page_of(
        b"/C cs 1 0 0 sc 0 0 50 50 re f", ColorSpace=Dictionary(C=Name.DeviceRGB)
    )
    shared = pdf.make_indirect(pdf.pages[0].obj.Resources)
    pdf.pages[0].obj.Resources = shared
    pdf.add_blank_page(page_size=(200, 200))
    second = pdf.pages[1].obj
    second.Resources = shared
    second.Contents = pdf.make_stream(b"/C cs 0 1 0 sc 0 0 50 50 re f")
    return pdf


def shared_content():
    pdf = page_of(
        b"/C cs 1 0 0 sc 0 0 50 50 re f", ColorSpace=Dictionary(C=Name.DeviceRGB)
    )
    pdf.add_blank_page(page_size=(200, 200))
    second = pdf.pages[1].obj
    profile = pdf.make_stream(b"")
    profile["/N"] = 3
    second.Resources = Dictionary(
        ColorSpace=Dictionary(C=Array([Name.ICCBased, profile]))
    )
    second.Contents = Array([pdf.pages[0].obj.Contents, pdf.make_stream(b"0 1 0 rg")])
    return pdf


def handed_down():
    pdf = page_of(b"/C cs 0 0 1 sc 9 9 90 90 re f")
    page = pdf.pages[0].obj
    page.Parent.Resources = Dictionary(ColorSpace=Dictionary(C=Name.DeviceRGB))
    del page["/Resources"]
    return pdf


FILES = [
    *(plain, in_forms, with_named_spaces, shaded, patterned, uncoloured_pattern),
    *(pictured, inline, see_through, shared_resources),
    *(shared_content, handed_down),
]


@pytest.mark.parametrize("make", FILES)
def test_nothing_is_left_but_grey_and_it_looks_the_same(make):
    before = saved(make())
    after = in_grey(before)

    assert colours_in(before)
    assert colours_in(after) == []
    pixels = drawn(after)
    assert (pixels == pixels[..., :1]).all()
    assert abs(grey_of(drawn(before)) - pixels[..., 0]).max() <= 2


def test_what_is_grey_already_stays_as_it_is():
    pdf = page_of(b"0.5 g 10 10 50 50 re f BT ET")
    content = pdf.pages[0].obj.Contents.read_bytes()

    with Pdf.open(BytesIO(in_grey(saved(pdf)))) as after:
        assert after.pages[0].obj.Contents.read_bytes() == content


def test_the_same_file_comes_out_the_same():
    data = saved(pictured())

    assert in_grey(data) == in_grey(data)
