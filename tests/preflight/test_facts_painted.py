from __future__ import annotations

import pytest
from pikepdf import Dictionary, Name

from tests.preflight.samples import pdf_of
from zine.preflight.facts_painted import MOST
from zine.preflight.facts_read import QUICK, read_facts

WORDS = b" g BT /F1 12 Tf 110 110 Td (Words) Tj ET "
GREY = b"0.8 g 90 90 100 50 re f "


def read(content, **more):
    (page,) = read_facts(pdf_of(content), name="a.pdf", **more)
    return page


@pytest.mark.parametrize(
    ("content", "behind"),
    [
        pytest.param(b"0" + WORDS, 0, id="paper"),
        pytest.param(GREY + b"0" + WORDS, 0.2, id="a tint"),
        pytest.param(GREY + b"1 g 95 95 80 40 re f 0" + WORDS, 0, id="white on a tint"),
        pytest.param(b"0" + WORDS + GREY, 0, id="covered"),
        pytest.param(b"0.8 g 9 9 20 20 re f 0" + WORDS, 0, id="beside it"),
        pytest.param(b"0.8 g 90 90 30 50 re f 0" + WORDS, None, id="half on it"),
        pytest.param(
            b"0.8 g 90 90 m 200 90 l 90 200 l f 0" + WORDS, None, id="a shape"
        ),
        pytest.param(GREY + b"0.8" + WORDS, None, id="its own colour"),
    ],
)
@pytest.mark.parametrize("dpi", [72, QUICK])
def test_letters_stand_on_what_was_painted_last(content, behind, dpi):
    (text,) = read(content, dpi=dpi).texts

    assert text.behind == (None if behind is None else pytest.approx(behind, abs=0.01))


def test_an_area_that_is_covered_is_not_seen():
    page = read(GREY + b"0 g 80 80 150 90 re f")

    assert [it.seen for it in page.areas] == [False, True]


def test_an_area_has_the_colour_that_it_is_filled_with():
    (area,) = read(b"1 0 0 rg 90 90 100 50 re f").areas

    assert area.colour == (1, 0, 0)
    assert area.ink == pytest.approx(0.7)


def test_what_stands_on_one_of_too_many_areas_is_not_known():
    page = read(b"0.8 g 200 200 9 9 re f " * (MOST + 1) + b"0" + WORDS)

    assert [it.behind for it in page.texts] == [None]
    assert len(page.areas) == MOST


CIRCLE = (
    b"50 100 m 50 72 72 50 100 50 c 128 50 150 72 150 100 c"
    b" 150 128 128 150 100 150 c 72 150 50 128 50 100 c f "
)


def test_the_middle_of_a_circle_is_known():
    on_it = b"0 g BT /F1 12 Tf 85 95 Td (Words) Tj ET"
    beside = b"0 g BT /F1 12 Tf 140 140 Td (Words) Tj ET"

    seen = read(b"0.8 g " + CIRCLE + on_it)

    assert seen.texts[0].behind == pytest.approx(0.2, abs=0.01)
    assert [(it.ink, it.fills) for it in seen.areas] == [(pytest.approx(0.2), False)]
    assert read(b"0.8 g " + CIRCLE + beside).texts[0].behind is None


def test_a_shape_that_is_covered_or_hollow_is_no_area():
    cover = b"0.3 g 60 60 80 80 re f"
    hollow = CIRCLE.replace(b" f ", b" 60 60 80 80 re f* ")

    assert [it.ink for it in read(b"0.8 g " + CIRCLE + cover).areas] == [
        pytest.approx(0.7, abs=0.01)
    ]
    assert not read(b"0.8 g " + hollow).areas


def shading(start, end):
    function = Dictionary(FunctionType=2, Domain=[0, 1], C0=[start], C1=[end], N=1)
    it = Dictionary(
        ShadingType=2,
        ColorSpace=Name.DeviceGray,
        Coords=[90, 0, 290, 0],
        Function=function,
    )
    return lambda _: {"Shading": Dictionary(S=it)}


@pytest.mark.parametrize(
    ("start", "end", "inks"),
    [
        pytest.param(0.97, 0.94, [0.06], id="pale all over"),
        pytest.param(1, 0.4, [], id="from white to grey"),
        pytest.param(1, 0.99, [], id="white"),
    ],
)
def test_a_shading_that_is_pale_all_over_is_a_tint(start, end, inks):
    data = pdf_of(b"90 90 200 60 re W n /S sh", resources=shading(start, end))
    (page,) = read_facts(data, name="a.pdf", dpi=QUICK)

    assert [it.ink for it in page.areas] == pytest.approx(inks, abs=0.01)


def test_a_shape_goes_along_some_sides_of_its_box():
    half = b"50 50 m 50 150 l 120 150 120 50 50 50 c f"
    tilted = b"100 50 m 150 100 l 100 150 l 50 100 l f"

    def flat(content):
        (page,) = read_facts(pdf_of(content), name="a.pdf")
        return [it.flat for it in page.areas]

    assert flat(half) == [("left",)]
    assert flat(tilted) == [()]
