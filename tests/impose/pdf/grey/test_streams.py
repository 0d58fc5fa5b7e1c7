from __future__ import annotations

import pikepdf
import pytest
from pikepdf import Array, Name, Pdf

from zine.impose.pdf.grey.streams import (
    grey_content,
    may_be_coloured,
    plain_in_grey,
    uncoloured_space,
)


def grey(content, **spaces):
    page = Pdf.new()
    page.add_blank_page(page_size=(99, 99))
    it = page.pages[0].obj
    it.Contents = page.make_stream(content)
    named = lambda name: spaces.get(name.lstrip("/"))  # noqa: E731
    new, _ = grey_content(it, named, lambda _image: None)
    return b" ".join(new.split())


@pytest.mark.parametrize(
    ("content", "result"),
    [
        (b"1 0 0 rg", b"0.3 g"),
        (b"0 1 0 RG", b"0.59 G"),
        (b"0 0 0 1 k 0 0 0 0 K", b"0 g 1 G"),
        (b"0.5 g 0.2 G", b"0.5 g 0.2 G"),
        (b"/DeviceRGB cs 0 0 1 sc", b"0 g 0.11 g"),
        (b"/C CS 1 1 1 SCN", b"0 G 1 G"),
        (b"q 1 0 0 rg Q 0 0 9 9 re f", b"q 0.3 g Q 0 0 9 9 re f"),
        (b"/Pattern cs /P1 scn", b"/Pattern cs /P1 scn"),
        (b"/U cs 1 0 0 /P1 scn", b"/ZineGrey cs 0.3 /P1 scn"),
        (b"7 rg", b"1 g"),
    ],
)
def test_a_colour_becomes_a_grey(content, result):
    spaces = {"C": Name.DeviceRGB, "U": Array([Name.Pattern, Name.DeviceRGB])}

    assert grey(content, **spaces) == result


def test_what_is_restored_is_the_space_that_was_set():
    content = b"/DeviceRGB cs q /DeviceCMYK cs 0 0 0 1 sc Q 1 1 1 sc"

    assert grey(content) == b"0 g q 0 g 0 g Q 1 g"


def test_lines_and_areas_have_colours_of_their_own():
    assert grey(b"/DeviceRGB CS 1 0 0 SC 0.5 sc") == b"0 G 0.3 G 0.5 g"


def test_words_that_look_like_operators_are_words():
    content = b"BT (rg 1 0 0 k) Tj (g) Tj ET"

    assert grey(content) == content


@pytest.mark.parametrize(
    "content", [b"1 0 0 rg\n", b"x\n/P cs", b"/Sh1 sh", b"]\nBI /W 1", b"0 0 0 1 K"]
)
def test_colours_are_seen_from_afar(content):
    assert may_be_coloured(content)


@pytest.mark.parametrize("content", [b"0 g 1 G", b"/Trg Do", b"[<0a0b>] TJ", b"/k Do"])
def test_what_has_none_is_not_read(content):
    assert not may_be_coloured(content)


def test_the_space_for_patterns_without_colour_is_grey():
    assert uncoloured_space() == pikepdf.Array([Name.Pattern, Name.DeviceGray])


SIMPLE = b"q\n1 0 0 rg\n0 .5 1 RG\n[<0a0b>] TJ\n0 0 0 rg\n/a1.0 gs\nQ"


def test_simple_colours_are_turned_without_reading_each_operator():
    assert plain_in_grey(SIMPLE) == (
        b"q\n0.3 g\n0.405 G\n[<0a0b>] TJ\n0 g\n/a1.0 gs\nQ"
    )
    assert b"".join(grey(SIMPLE).split()) == b"".join(plain_in_grey(SIMPLE).split())


@pytest.mark.parametrize(
    "content", [b"1 0 0 rg (1 0 0 rg) Tj", b"0 0 0 1 k", b"/P cs /X scn"]
)
def test_anything_else_has_to_be_read(content):
    assert plain_in_grey(content) is None
