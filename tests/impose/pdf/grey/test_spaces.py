from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pikepdf import Array, Dictionary, Name, Stream, String

from tests.impose.pdf.grey.samples import PDF
from zine.impose.pdf.grey.spaces import (
    GREY,
    grey_of_cmyk,
    grey_of_lab,
    grey_of_rgb,
    read_space,
)

UNIT = st.floats(0, 1)


def space(it, **names):
    return read_space(it, lambda name: names.get(name.lstrip("/")))


def test_greys_of_the_devices_are_those_of_the_standard():
    assert space(Name.DeviceGray).grey([0.3]) == 0.3
    assert space(Name.DeviceRGB).grey([1, 0, 0]) == pytest.approx(0.3)
    assert space(Name.DeviceCMYK).grey([0, 0, 0, 1]) == 0
    assert space(Name.DeviceCMYK).grey([1, 0, 0, 0]) == pytest.approx(0.7)


@given(UNIT, UNIT, UNIT)
def test_a_grey_of_three_equal_parts_is_that_grey(red, green, blue):
    assert grey_of_rgb([red] * 3) == pytest.approx(red)
    assert min(red, green, blue) - 1e-9 <= grey_of_rgb([red, green, blue])
    assert grey_of_cmyk([red, green, blue, 1]) == 0


@pytest.mark.parametrize(("light", "grey"), [(0, 0), (100, 1), (53.585, 0.5)])
def test_lightness_becomes_the_grey_a_screen_shows(light, grey):
    assert grey_of_lab([light, 40, -20]) == pytest.approx(grey, abs=0.002)


@pytest.mark.parametrize(("count", "grey"), [(1, 0.5), (3, 0.5), (4, 0)])
def test_a_profile_counts_by_its_numbers(count, grey):
    profile = PDF.make_stream(b"")
    profile["/N"] = count

    it = space(Array([Name.ICCBased, profile]))

    assert it.grey([0.5] * count) == pytest.approx(grey)


@pytest.mark.parametrize("as_stream", [True, False])
def test_an_index_points_into_a_table(as_stream):
    table = b"\xff\x00\x00\x00\x00\xff"
    it = Stream(PDF, table) if as_stream else String(table)

    found = space(Array([Name.Indexed, Name.DeviceRGB, 1, it]))

    assert found.grey([0]) == pytest.approx(0.3)
    assert found.grey([1]) == pytest.approx(0.11)
    assert found.grey([99]) == pytest.approx(0.11)


def test_a_tint_is_mixed_by_its_function():
    tint = Dictionary(
        FunctionType=2,
        Domain=Array([0, 1]),
        N=1,
        C0=Array([0, 0, 0, 0]),
        C1=Array([0, 1, 0, 0]),
    )

    it = space(Array([Name.Separation, Name("/Pink"), Name.DeviceCMYK, tint]))

    assert it.grey([1]) == pytest.approx(1 - 0.59)
    assert it.grey(it.initial) == it.grey([1])


def test_patterns_may_be_painted_with_another_space():
    assert space(Name.Pattern).is_pattern
    it = space(Array([Name.Pattern, Name.DeviceRGB]))
    assert it.base is not None
    assert it.base.grey([0, 1, 0]) == pytest.approx(0.59)


def test_a_name_is_looked_up_among_the_resources():
    found = space(Name("/C"), C=Array([Name.Lab, Dictionary()]))

    assert found.grey([100, 0, 0]) == pytest.approx(1)


@pytest.mark.parametrize("it", [None, Name("/X"), Array([]), Array([Name("/Odd")]), 3])
def test_what_makes_no_sense_counts_as_grey(it):
    assert space(it) is GREY


def test_a_space_that_names_itself_comes_to_an_end():
    assert space(Name("/A"), A=Name("/A")) is GREY
