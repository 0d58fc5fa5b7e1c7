from __future__ import annotations

import zlib

import pytest
from pikepdf import Array, Name, Stream

from tests.impose.pdf.samples import (
    INK,
    is_printed_the_same,
    packed,
    page_pdf,
    panels,
)
from zine.errors import LimitError
from zine.impose.pdf import contents


def in_streams(*parts, **entries):
    pdf = page_pdf()
    pdf.pages[0].obj.Contents = Array(
        [pdf.make_indirect(Stream(pdf, part, **entries)) for part in parts]
    )
    return pdf


@pytest.mark.parametrize(
    "parts",
    [
        pytest.param((INK[:30], INK[30:]), id="in the middle of a number"),
        pytest.param((INK.split(b"\n")), id="line by line"),
        pytest.param(
            (b"q 0.5 0 0 0.5 0 0 cm", INK, b"Q", INK), id="saved and restored"
        ),
        pytest.param((b"q q 0.5 0 0 0.5 0 0 cm", INK), id="saved, not restored"),
        pytest.param((b"Q Q", INK), id="restored, not saved"),
        pytest.param((b"", INK, b""), id="empty ones"),
    ],
)
def test_content_in_several_streams_prints_as_if_it_were_one(parts):
    parts = parts if parts[0] != INK[:30] else INK.split(b"re f", 1)

    assert is_printed_the_same(in_streams(*parts))


def test_streams_end_between_words():
    pdf = in_streams(b"0.5 g 20 20 60 60 re", b"f")

    assert is_printed_the_same(pdf)


def test_packed_streams_are_unpacked_before_they_are_joined():
    half = INK.index(b"2 w")
    pdf = in_streams(packed(INK[:half]), packed(INK[half:]), Filter=Name.FlateDecode)

    assert is_printed_the_same(pdf)


def test_a_damaged_stream_is_printed_as_far_as_it_goes():
    whole = packed(INK + b"% " + bytes(range(256)) * 40)
    pdf = in_streams(whole[: len(whole) // 2], INK, Filter=Name.FlateDecode)
    pdf.pages[0].obj.Contents[1] = pdf.make_stream(b"0 0 10 10 re f")

    assert is_printed_the_same(pdf)


def test_a_stream_of_another_packing_that_is_damaged_says_nothing():
    pdf = in_streams(b"no such packing", Filter=Name.LZWDecode)
    pdf.pages[0].obj.Contents.append(pdf.make_stream(INK))

    assert is_printed_the_same(pdf)


@pytest.mark.parametrize("parts", [1, 3])
def test_what_unpacks_to_more_than_a_page_is_refused(parts, monkeypatch):
    monkeypatch.setattr(contents, "MOST_UNPACKED", 2**20)
    bomb = packed(b" " * (2**20 // parts + 1))
    pdf = in_streams(*[bomb] * parts, packed(b" "), Filter=Name.FlateDecode)

    with pytest.raises(LimitError, match="page 1 unpacks to more than 1 MB") as caught:
        panels(pdf)

    assert caught.value.hint.startswith("Leave the page out")


def test_a_stream_that_was_cut_off_is_not_lost():
    damaged = zlib.compress(bytes(range(256)) * 100)[:-9]

    found = contents._as_far_as_it_goes(damaged, room=10**6)

    assert found.startswith(bytes(range(256)))


def test_a_damaged_bomb_stops_in_time():
    damaged = zlib.compress(b" " * 10**7)[:-9]

    assert len(contents._as_far_as_it_goes(damaged, room=1000)) < 3000
