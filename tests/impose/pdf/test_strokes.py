from __future__ import annotations

import pikepdf
import pytest
from pikepdf import Dictionary, Pdf

from zine.impose.pdf.strokes import Pen, Resources, Thickener

LOOKS = {"/Thin": Dictionary(LW=0.1), "/Other": Dictionary(CA=0.5)}


def thick(content, start=None):
    """Return what becomes of operators if a line has to be half a point wide."""
    resources = Resources(LOOKS.get, lambda _: None, lambda *_: None)
    it = Thickener(start or Pen(), 0.5, resources)
    pdf = Pdf.new()
    steps = pikepdf.parse_content_stream(pdf.make_stream(content))
    new = [line for step in steps for line in it.read(step)]
    new += it.rest()
    return b" ".join(pikepdf.unparse_content_stream(new).split()), it.has_changed


@pytest.mark.parametrize(
    ("content", "result"),
    [
        (b"0.1 w 1 1 m 9 9 l S", b"0.1 w 0.5 w 1 1 m 9 9 l S"),
        (b"0 w 1 1 9 9 re s", b"0 w 0.5 w 1 1 9 9 re s"),
        (b"0.1 w 1 1 9 9 re W n", b"0.1 w 1 1 9 9 re W n"),
        (b"0.1 w 1 1 9 9 re f", b"0.1 w 1 1 9 9 re f"),
        (b"2 0 0 2 0 0 cm 0.2 w 1 1 m S", b"2 0 0 2 0 0 cm 0.2 w 0.25 w 1 1 m S"),
        (b"0 .1 -.1 0 0 0 cm 2 w 1 1 m S", b"0 .1 -.1 0 0 0 cm 2 w 5 w 1 1 m S"),
        (b"/Thin gs 1 1 m S", b"/Thin gs 0.5 w 1 1 m S"),
        (b"/Other gs 1 1 m S", b"/Other gs 1 1 m S"),
        (b"q 0.1 w Q 1 1 m S", b"q 0.1 w Q 1 1 m S"),
        (b".1 w q 1 1 m S Q 1 1 m S", b".1 w q 0.5 w 1 1 m S Q 0.5 w 1 1 m S"),
        (b".1 w 1 1 m S 2 2 m S", b".1 w 0.5 w 1 1 m S 2 2 m S"),
        (b".1 w 1 1 m S (a) Tj", b".1 w 0.5 w 1 1 m S 0.1 w (a) Tj"),
        (b".1 w 1 1 m S 9 w 1 1 m S", b".1 w 0.5 w 1 1 m S 9 w 1 1 m S"),
        (b".1 w [ 3 2 ] 1 d 1 1 m S", b".1 w [ 3 2 ] 1 d 0.5 w 1 1 m S"),
    ],
)
def test_only_the_width_of_a_thin_line_is_set_anew(content, result):
    assert thick(content) == (result, len(result.split()) > len(content.split()))


@pytest.mark.parametrize("colour", [b"1 G", b"1 1 1 RG", b"0 0 0 0 K", b".95 G"])
def test_what_is_nearly_white_may_hide_something_and_stays(colour):
    assert not thick(colour + b" 0.1 w 1 1 m 9 9 l S")[1]
    assert thick(colour + b" /DeviceRGB CS 0.1 w 1 1 m 9 9 l S")[1]


def test_a_squeezed_pen_is_left_alone():
    assert not thick(b"9 0 0 1 0 0 cm 0.1 w 1 1 m 9 9 l S")[1]
    assert thick(b"1.5 0 0 1 0 0 cm 0.1 w 1 1 m 9 9 l S")[1]


def test_a_line_may_begin_thin_already():
    assert thick(b"1 1 m S", Pen(asked=0.1, given=0.1))[0] == b"0.5 w 1 1 m S"
