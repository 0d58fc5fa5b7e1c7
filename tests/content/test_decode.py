from __future__ import annotations

import codecs

import pytest
from hypothesis import given
from hypothesis import strategies as st

from zine.content.decode import decode, printable
from zine.errors import ContentError

TEXT = "Zürich – “über”\nzwei\n"


@pytest.mark.parametrize(
    "data",
    [
        pytest.param(TEXT.encode(), id="plain"),
        pytest.param(codecs.BOM_UTF8 + TEXT.encode(), id="byte-order mark"),
        pytest.param(TEXT.replace("\n", "\r\n").encode(), id="CRLF"),
        pytest.param(TEXT.replace("\n", "\r").encode(), id="CR"),
        pytest.param(TEXT.encode("utf-16"), id="UTF-16"),
        pytest.param(codecs.BOM_UTF16_BE + TEXT.encode("utf-16-be"), id="UTF-16 BE"),
        pytest.param(TEXT.replace("ü", "u\u0308").encode(), id="decomposed"),
        pytest.param(TEXT.replace("\n", "\u2028").encode(), id="line separator"),
    ],
)
def test_the_same_text_is_read_whatever_program_saved_it(data):
    assert decode(data, "a.md") == (TEXT, ())


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (codecs.BOM_UTF16_LE + b"a\0b", "a.md: byte 4 is not UTF-16"),
        (b"\xff\xd8\xff\xe0\0\x10JFIF", "a.md: this is not a text file"),
        (b"o\0n\0e\0", "a.md:1: there is a zero byte here, so this is not a text file"),
    ],
)
def test_bytes_that_are_no_text_are_named(data, message):
    with pytest.raises(ContentError) as caught:
        decode(data, "a.md")

    assert str(caught.value) == message
    assert caught.value.hint == "Save the file as UTF-8 text in your editor."


@pytest.mark.parametrize(
    ("data", "place"),
    [
        (b"one\ntwo Gr\xf6\xdfe", "a.md:2"),
        (codecs.BOM_UTF8 + b'one\r\n= "Gr\xc3\xb6\xdfe" a', "a.md:2"),
    ],
)
def test_a_word_in_the_letters_of_windows_is_named_and_what_to_do(data, place):
    with pytest.raises(ContentError) as caught:
        decode(data, "a.md")

    assert str(caught.value) == (
        f"{place}: “Größe” is not UTF-8; it looks like Windows-1252"
    )
    assert caught.value.hint == (
        "Open the file as Windows-1252 in your editor, and save it as UTF-8."
    )


def test_a_control_character_is_left_out_and_named():
    text, notices = decode(b"one\ntwo\x08 three\x1b\n", "a.md")

    assert text == "one\ntwo three\n"
    assert [str(notice) for notice in notices] == [
        (
            "a.md:2: the control character “\\u0008” cannot be printed;"
            " it was left out, and so were any others"
        )
    ]


def test_tabs_and_joiners_stay():
    text = "a\tb\u200dc\u00add"

    assert decode(text.encode(), "a.md") == (text, ())


@given(st.binary(max_size=200))
def test_any_bytes_are_text_or_an_error(data):
    try:
        text, _ = decode(data, "a.md")
    except ContentError:
        return
    assert printable(text) == text
    assert "\r" not in text


@pytest.mark.parametrize(
    ("start", "program"),
    [
        (b"PK\x03\x04\x14\0", "a word processor"),
        (b"{\\rtf1\\ansi hello}", "a word processor"),
        (b"%PDF-1.7", "a PDF viewer"),
    ],
)
def test_a_file_of_another_program_is_not_taken_for_text(start, program):
    with pytest.raises(ContentError) as caught:
        decode(start, "essay.md")

    assert str(caught.value) == f"essay.md: this is a file of {program}, not text"
    assert caught.value.hint
