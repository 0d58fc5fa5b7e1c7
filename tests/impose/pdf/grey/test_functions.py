from __future__ import annotations

import pytest
from pikepdf import Array, Dictionary, Stream

from tests.impose.pdf.grey.samples import PDF
from zine.errors import ContentError
from zine.impose.pdf.grey.functions import read_function


def sampled(data, bits=8, *, size=(4,), outputs=1, **more):
    it = Stream(PDF, data)
    entries = {
        "FunctionType": 0,
        "Domain": Array([0, 1] * len(size)),
        "Range": Array([0, 1] * outputs),
        "Size": Array(size),
        "BitsPerSample": bits,
    } | more
    for key, value in entries.items():
        it[f"/{key}"] = value
    return read_function(PDF.make_indirect(it))


def ramp(low, high):
    return Dictionary(
        FunctionType=2, Domain=Array([0, 1]), N=1, C0=Array(low), C1=Array(high)
    )


def test_a_straight_line_between_two_colours():
    it = read_function(ramp([1, 0, 0], [0, 0.5, 1]))

    assert it([0]) == [1, 0, 0]
    assert it([0.5]) == pytest.approx([0.5, 0.25, 0.5])
    assert it([7]) == [0, 0.5, 1]


def test_pieces_are_stitched_at_their_bounds():
    it = read_function(
        Dictionary(
            FunctionType=3,
            Domain=Array([0, 1]),
            Functions=Array([ramp([0], [1]), ramp([1], [0.5])]),
            Bounds=Array([0.25]),
            Encode=Array([0, 1, 0, 1]),
        )
    )

    assert [it([x])[0] for x in (0, 0.125, 0.25, 1)] == pytest.approx([0, 0.5, 1, 0.5])


def test_between_two_samples_lies_their_mean():
    it = sampled(bytes([0, 255, 0, 51]))

    assert [it([x])[0] for x in (0, 1 / 6, 1 / 3, 1)] == pytest.approx([0, 0.5, 1, 0.2])


def test_samples_may_be_smaller_than_a_byte_and_larger():
    assert sampled(b"\x1b", bits=2)([1])[0] == pytest.approx(1)
    assert sampled(b"\x1b", bits=2)([1 / 3])[0] == pytest.approx(1 / 3)
    assert sampled(b"\0\0\xff\xff", bits=16, size=(2,))([0.5])[0] == pytest.approx(0.5)


def test_samples_of_two_numbers_are_a_table():
    it = sampled(bytes([0, 255, 0, 255]), size=(2, 2))

    assert it([0.25, 0.7])[0] == pytest.approx(0.25)


def test_several_functions_are_one_with_several_results():
    square = Dictionary(FunctionType=2, Domain=Array([0, 1]), N=2)

    assert read_function(Array([square, square]))([0.5]) == [0.25, 0.25]


def test_programs_are_kept_to_their_range():
    it = Stream(PDF, b"{ 2 mul }")
    it["/FunctionType"], it["/Domain"], it["/Range"] = 4, Array([0, 1]), Array([0, 1])

    assert read_function(it)([0.8]) == [1]


@pytest.mark.parametrize("it", [Dictionary(), Dictionary(FunctionType=9)])
def test_other_kinds_are_refused(it):
    with pytest.raises(ContentError, match="function of an unknown kind"):
        read_function(it)


def test_a_table_larger_than_any_is_refused():
    with pytest.raises(ContentError):
        sampled(b"", size=(60_000, 60_000))
