from __future__ import annotations

from contextlib import ExitStack
from io import BytesIO

import pytest
from pikepdf import (
    Array,
    Dictionary,
    Encryption,
    Name,
    Object,
    Pdf,
    Stream,
    StreamDecodeLevel,
)

from tests.impose.pdf.samples import (
    INK,
    annotate,
    difference,
    drawn,
    form_of,
    is_printed_the_same,
    opened,
    packed,
    page_pdf,
    panel,
    panels,
    printed,
    saved,
    to_bytes,
)
from zine.impose.pdf.damage import MOST_UNPACKED
from zine.impose.pdf.forms import box_array
from zine.units import Rect


@pytest.fixture
def forms_in():
    """Return the form of each page of a new file, or ``None`` where there is none."""
    with ExitStack() as until_the_end:

        def forms_in(pdf):
            opened = until_the_end.enter_context(Pdf.open(BytesIO(pdf)))
            drawn = [it.obj.Resources.XObject for it in opened.pages]
            return [it[min(it.keys())] if it.keys() else None for it in drawn]

        yield forms_in


def objects_of(pdf, kind):
    with Pdf.open(BytesIO(pdf)) as opened:
        return [
            it.objgen
            for it in opened.objects
            if isinstance(it, Dictionary | Stream) and kind in it.values()
        ]


def as_it_is(pdf):
    """Save a file without packing anything anew."""
    return saved(
        pdf, compress_streams=False, stream_decode_level=StreamDecodeLevel.none
    )


def with_content(data, **entries):
    pdf = page_pdf()
    pdf.pages[0].obj.Contents = Stream(pdf, data, **entries)
    return pdf


# --------------------------------------------------------- packed as it is in the file


@pytest.mark.parametrize(
    ("data", "entries"),
    [
        pytest.param(packed(INK), {"Filter": Name.FlateDecode}, id="packed"),
        pytest.param(
            packed(INK),
            {"Filter": Name.FlateDecode, "DecodeParms": Dictionary(Predictor=1)},
            id="with a setting",
        ),
        pytest.param(packed(INK)[:-9], {"Filter": Name.FlateDecode}, id="cut off"),
        pytest.param(b"?", {"Filter": Name.Unheard}, id="in a way nobody knows"),
    ],
)
def test_content_stays_packed_as_it_is_in_the_file(data, entries, forms_in):
    pdf = with_content(data, **entries)

    (form,) = forms_in(panels(as_it_is(pdf)))

    assert form.read_raw_bytes() == data
    assert form.get("/Filter") == entries.get("Filter")
    assert form.get("/DecodeParms") == entries.get("DecodeParms")


@pytest.mark.parametrize(
    ("data", "filters"),
    [
        pytest.param(INK * 9, [], id="not at all"),
        pytest.param(packed(INK * 9, times=2), ["FlateDecode"] * 2, id="twice"),
        pytest.param(
            (INK * 9).hex().encode() + b">", ["ASCIIHexDecode"], id="in figures"
        ),
    ],
)
def test_content_that_is_packed_badly_is_packed_well(data, filters, forms_in):
    pdf = with_content(data, Filter=Array([Name(f"/{it}") for it in filters]))

    (form,) = forms_in(panels(as_it_is(pdf)))

    assert form.Filter == Name.FlateDecode
    assert form.read_bytes() == INK * 9


def test_a_bomb_in_a_bomb_is_left_as_it_is(forms_in):
    bomb = packed(b" " * (2 * MOST_UNPACKED), times=2)
    pdf = with_content(bomb, Filter=Array([Name.FlateDecode] * 2))

    (form,) = forms_in(panels(as_it_is(pdf)))

    assert form.read_raw_bytes() == bomb


def test_what_content_would_unpack_to_does_not_matter(forms_in):
    bomb = packed(b" " * (4 * MOST_UNPACKED))

    new = panels(as_it_is(with_content(bomb, Filter=Name.FlateDecode)))

    assert len(new) < 2 * len(bomb)
    assert forms_in(new)[0].read_raw_bytes() == bomb


def test_pictures_stay_packed_as_they_are(forms_in):
    pdf = page_pdf(INK + b"q 90 0 0 90 9 9 cm /I Do Q")
    pixels = packed(bytes(range(192)))
    pdf.pages[0].obj.Resources.XObject = Dictionary(
        I=Stream(
            pdf,
            pixels,
            Type=Name.XObject,
            Subtype=Name.Image,
            Width=8,
            Height=8,
            ColorSpace=Name.DeviceRGB,
            BitsPerComponent=8,
            Filter=Name.FlateDecode,
        )
    )

    (form,) = forms_in(panels(pdf))

    assert form.Resources.XObject.I.read_raw_bytes() == pixels
    assert is_printed_the_same(pdf)


# ----------------------------------------------------------------- once, not each time


@pytest.mark.parametrize("is_shared", [True, False])
def test_a_font_all_pages_share_is_there_once(is_shared, forms_in):
    """Whether they share their resources as well, or each says the same."""
    pdf = page_pdf(pages=20)
    if is_shared:
        resources = pdf.make_indirect(pdf.pages[0].obj.Resources)
        for page in pdf.pages:
            page.obj.Resources = resources
    assert len(objects_of(to_bytes(pdf), Name.Helvetica)) == 1

    new = panels(pdf)

    assert len(objects_of(new, Name.Helvetica)) == 1
    assert len({it.Resources.objgen for it in forms_in(new)}) == 1


def test_fonts_that_differ_are_all_there(forms_in):
    pdf = page_pdf(pages=2)
    font = Dictionary(Type=Name.Font, Subtype=Name.Type1, BaseFont=Name.Courier)
    pdf.pages[1].obj.Resources = Dictionary(Font=Dictionary(F1=pdf.make_indirect(font)))

    assert len({it.Resources.objgen for it in forms_in(panels(pdf))}) == 2
    assert is_printed_the_same(pdf)


def test_a_page_that_is_drawn_twice_is_there_once(forms_in):
    with opened(page_pdf()) as source:
        new = drawn(source.choose((1, 1, 1)))

    assert len({it.objgen for it in forms_in(new)}) == 1


def test_pages_of_the_same_content_share_it(forms_in):
    pdf = page_pdf(pages=3)
    for page in pdf.pages:
        page.obj.Contents = pdf.pages[0].obj.Contents

    assert len({it.objgen for it in forms_in(panels(pdf))}) == 1
    assert is_printed_the_same(pdf)


@pytest.mark.parametrize("is_locked", [True, False])
@pytest.mark.parametrize(
    "entries",
    [
        {"CropBox": Array([30, 30, 150, 200])},
        {"Resources": Dictionary()},
        {"Group": Dictionary(S=Name.Transparency)},
        {"Rotate": 90},
    ],
)
def test_pages_of_the_same_content_may_look_different(entries, is_locked):
    pdf = page_pdf(pages=3)
    for page in pdf.pages:
        page.obj.Contents = pdf.pages[0].obj.Contents
    for key, value in entries.items():
        pdf.pages[1].obj[f"/{key}"] = value
    lock = Encryption(owner="owner", user="") if is_locked else False

    assert is_printed_the_same(saved(pdf, encryption=lock))


def test_content_that_is_drawn_elsewhere_as_well_stays_what_it_is():
    pdf = page_pdf(INK + b"q 0.5 0 0 0.5 90 90 cm /Half Do Q", pages=2)
    half = pdf.make_indirect(
        form_of(
            pdf,
            b"0.5 g 0 0 300 300 re f",
            (0, 0, 99, 99),
            Matrix=Array([1, 0, 0, 1, 5, 5]),
        )
    )
    pdf.pages[0].obj.Resources.XObject = Dictionary(Half=half)
    pdf.pages[1].obj.Contents = half

    assert is_printed_the_same(pdf)


# --------------------------------------------------------------------------- its looks


@pytest.mark.parametrize("content", [None, Array(), Object.parse(b"7")])
def test_where_there_is_nothing_to_draw_there_is_no_form(content, forms_in):
    pdf = page_pdf(pages=2)
    page = pdf.pages[0].obj
    if content is None:
        del page["/Contents"]
    else:
        page.Contents = content

    empty, full = forms_in(panels(pdf))

    assert empty is None
    assert full is not None


def test_a_page_without_resources_is_drawn():
    pdf = page_pdf(b"0 0 99 99 re f")
    del pdf.pages[0].obj["/Resources"]

    assert is_printed_the_same(pdf)


OVERLAP = (
    b"1 0 0 rg 20 20 100 100 re f /M gs 0 1 1 rg 60 60 100 100 re f"
    b" /T gs 0 0 1 rg 90 10 60 200 re f"
)


@pytest.mark.parametrize(
    "group",
    [
        b"<</S /Transparency>>",
        b"<</S /Transparency /CS /DeviceRGB>>",
        b"<</S /Transparency /CS /DeviceCMYK>>",
        b"<</S /Transparency /I false /K false>>",
        b"<</S /Transparency /I true /K true>>",
        b"<<>>",
        b"7",
        None,
    ],
)
def test_transparency_looks_the_same(group):
    pdf = page_pdf(OVERLAP)
    page = pdf.pages[0].obj
    page.Resources.ExtGState = Object.parse(b"<</M <</BM /Multiply>> /T <</ca 0.4>> >>")
    if group is not None:
        page.Group = Object.parse(group)

    assert is_printed_the_same(pdf)


def test_the_group_of_a_page_is_isolated_in_a_form(forms_in):
    pdf = page_pdf(OVERLAP)
    pdf.pages[0].obj.Group = Object.parse(
        b"<</Type /Group /S /Transparency /I false /K true /CS /DeviceCMYK /X 7>>"
    )

    (form,) = forms_in(panels(pdf))

    assert form.Group == Object.parse(
        b"<</S /Transparency /I true /K true /CS /DeviceCMYK>>"
    )


def test_a_stamp_and_the_content_below_it_are_one_form(forms_in):
    pdf = page_pdf()
    page = pdf.pages[0].obj
    looks = Dictionary(N=form_of(pdf, b"1 0 0 rg 0 0 100 50 re f"))
    annotate(pdf, page, "Stamp", [9, 9, 80, 80], AP=looks)

    (form,) = forms_in(panels(pdf))

    assert [*form.BBox] == [0, 0, 200, 240]
    assert form.Resources.XObject.keys() == {"/C", "/A0"}
    assert form.Resources.XObject.C.read_bytes() == INK


def test_a_page_in_many_streams_is_one_form(forms_in):
    pdf = page_pdf()
    page = pdf.pages[0].obj
    page.Contents = Array([pdf.make_stream(it) for it in INK.splitlines()])

    (form,) = forms_in(panels(pdf))

    assert form.read_bytes().split() == INK.split()


def test_ink_ends_at_the_edge_of_the_page(forms_in):
    pdf = page_pdf(
        b"1 0 0 rg -500 -500 2000 2000 re f", CropBox=Array([20, 30, 90, 99])
    )

    (form,) = forms_in(panels(pdf))

    assert [*form.BBox] == [20, 30, 90, 99]
    seen = printed(panels(pdf))
    assert difference(panel(panels(pdf)), printed(pdf)) == 0
    assert (seen[:19] == 255).all()


def test_a_box_is_written_in_few_figures():
    assert box_array(Rect(0, -0.5, 1 / 3, 841.889763)).unparse() == (
        b"[ 0 -0.5 0.3333 841.8898 ]"
    )
