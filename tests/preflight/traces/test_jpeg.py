from __future__ import annotations

from tests.preflight.traces.samples import (
    ADA,
    AUTHOR,
    coded_picture,
    draw,
    is_found_and_gone,
    metadata,
    page_pdf,
)
from tests.preflight.traces.test_pictures import photo
from zine.preflight.traces.jpeg import read_jpeg


def with_segment(marker, inside):
    data = photo()
    segment = bytes((0xFF, marker)) + (len(inside) + 2).to_bytes(2) + inside
    return data[:2] + segment + data[2:]


def shown(data):
    pdf = page_pdf()
    return draw(pdf, "Im1", coded_picture(pdf, data))


def test_metadata_in_a_photo_are_found_and_gone():
    inside = b"http://ns.adobe.com/xap/1.0/\0" + metadata(AUTHOR)

    assert is_found_and_gone(shown(with_segment(0xE1, inside)), ("author", ADA))


def test_captions_of_a_press_are_found_and_gone():
    captions = b"\x1c\x02\x50\0\x0cAda Lovelace\x1c\x02\x5a\0\x06London"
    inside = b"Photoshop 3.0\0" + b"8BIM\4\4\0\0\0\0\0\x1d" + captions

    assert is_found_and_gone(
        shown(with_segment(0xED, inside)), ("author", ADA), ("city", "London")
    )


def test_a_remark_is_found_and_gone():
    data = with_segment(0xFE, b"scanned to /home/ada/")

    assert is_found_and_gone(
        shown(data),
        ("remark in a picture", "scanned to /home/ada/"),
        ("user name", "ada"),
    )


def test_credentials_and_unknown_data_are_found_and_gone():
    assert is_found_and_gone(
        shown(with_segment(0xEB, b"JP" + bytes(10))),
        ("credentials of where it comes from", "12 bytes"),
    )


def test_how_colours_are_stored_is_no_trace():
    assert not list(read_jpeg(with_segment(0xEE, b"Adobe\0d\0\0\0\0\1"), "here"))


def test_segments_that_do_not_add_up_come_to_an_end():
    assert not list(read_jpeg(b"\xff\xd8\xff\xe0\0\0\xff\xe0\0", "here"))
