from __future__ import annotations

import pytest
from pikepdf import Array, Dictionary, Name, Stream

from tests.impose.pdf.grey.samples import PDF
from zine.errors import ContentError
from zine.impose.pdf.grey.functions import read_function
from zine.impose.pdf.grey.shadings import grey_shading


def ramp(low, high):
    return Dictionary(
        FunctionType=2, Domain=Array([0, 1]), N=1, C0=Array(low), C1=Array(high)
    )


def shaded(**entries):
    it = Dictionary({f"/{key}": value for key, value in entries.items()})
    grey_shading(it, PDF, lambda _name: None)
    return it


@pytest.mark.parametrize("kind", [2, 3])
def test_a_gradient_has_the_grey_of_each_of_its_colours(kind):
    it = shaded(
        ShadingType=kind,
        ColorSpace=Name.DeviceRGB,
        Function=ramp([1, 0, 0], [0, 1, 0]),
        Background=Array([0, 0, 1]),
    )

    assert it.ColorSpace == Name.DeviceGray
    assert [float(one) for one in it.Background] == [0.11]
    grey = read_function(it.Function)
    assert [grey([x])[0] for x in (0, 0.5, 1)] == pytest.approx(
        [0.3, 0.445, 0.59], abs=0.003
    )


def test_a_gradient_over_an_area_is_a_table():
    program = Stream(PDF, b"{ 0 }")
    for key, value in {
        "FunctionType": 4,
        "Domain": [0, 1, 0, 2],
        "Range": [0, 1] * 3,
    }.items():
        program[f"/{key}"] = Array(value) if isinstance(value, list) else value

    it = shaded(
        ShadingType=1,
        ColorSpace=Name.DeviceRGB,
        Domain=Array([0, 1, 0, 2]),
        Function=program,
    )

    grey = read_function(it.Function)
    assert grey([1, 2])[0] == pytest.approx(0.3 + 0.59 * 1, abs=0.01)
    assert grey([0, 0])[0] == pytest.approx(0, abs=0.01)


def test_a_mesh_of_one_parameter_keeps_its_corners():
    it = shaded(
        ShadingType=4,
        ColorSpace=Name.DeviceRGB,
        Function=ramp([0, 0, 0], [1, 1, 1]),
        Decode=Array([0, 9, 0, 9, 0, 2]),
    )

    assert read_function(it.Function)([2])[0] == pytest.approx(1)


def test_a_mesh_with_colours_in_its_corners_is_refused():
    with pytest.raises(ContentError, match="a mesh of colours"):
        shaded(ShadingType=4, ColorSpace=Name.DeviceRGB, Decode=Array([0, 1] * 5))
