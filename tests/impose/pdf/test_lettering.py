from __future__ import annotations

import subprocess
import sys
from io import BytesIO

import pytest
from pikepdf import Pdf

from tests.impose.pdf.ink_reader import drawn_pdf, read_lines, read_words
from tests.shell import environment
from zine.impose.ink import Align, Stroke, Words
from zine.impose.pdf.lettering import lettering_for
from zine.layout.fount import plain_fount
from zine.units import Point

MIDDLE = Point(150, 100)


def test_words_can_be_copied_from_the_pdf():
    pdf = drawn_pdf([Words("Żółć № 7 · this edge up", MIDDLE, 9, align=Align.MIDDLE)])

    assert read_words(pdf) == ["Żółć № 7 · this edge up"]


def test_letters_that_are_missing_never_stop_a_job():
    pdf = drawn_pdf([Words("中 zine \U0001f5a8", MIDDLE, 9)])

    assert read_words(pdf) == ["? zine ?"]


@pytest.mark.parametrize("angle", [0, 90, 180, 270])
@pytest.mark.parametrize("align", Align)
def test_words_stand_where_they_should_and_run_the_right_way(angle, align):
    text, size = "sheet 2 of 12", 20
    width = plain_fount().advance(text) * size
    back = {"start": 0, "middle": width / 2, "end": width}[align]

    (line,) = read_lines(drawn_pdf([Words(text, MIDDLE, size, angle, align)]))

    x, y = {0: (1, 0), 90: (0, 1), 180: (-1, 0), 270: (0, -1)}[angle]
    assert line.text == text
    assert (line.size, line.angle) == (size, angle)
    assert line.x == pytest.approx(150 - back * x, abs=0.01)
    assert line.y == pytest.approx(100 - back * y, abs=0.01)
    assert line.width == pytest.approx(width, abs=0.1 * size)


def test_all_sides_share_one_small_font():
    sides = [[Words(f"sheet {it} of 40", MIDDLE, 9)] for it in range(1, 41)]

    data = drawn_pdf(*sides)

    with Pdf.open(BytesIO(data)) as pdf:
        fonts = {page.obj.Resources.Font.Ink.objgen for page in pdf.pages}
        descendant = pdf.get_object(*fonts).DescendantFonts[0]
        program = descendant.FontDescriptor.FontFile2.read_bytes()
    assert len(fonts) == 1
    assert len(program) < 6_000
    assert read_words(data, page=39) == ["sheet 40 of 40"]


def test_without_words_there_is_no_font():
    with Pdf.new() as pdf:
        assert lettering_for(pdf, [Stroke(MIDDLE, Point(0, 0), 1)]) is None


def test_without_words_no_font_library_is_loaded():
    code = (
        "import sys; from pikepdf import Pdf; from zine.impose.ink import *;"
        "from zine.units import *;"
        "from zine.impose.pdf.ink import draw_ink;"
        "draw_ink(Pdf.new(), [Stroke(Point(0, 0), Point(9, 9), 1)]);"
        "print('uharfbuzz' in sys.modules)"
    )

    answer = subprocess.run(
        [sys.executable, "-c", code],
        env=environment(),
        capture_output=True,
        text=True,
        check=True,
    )

    assert answer.stdout == "False\n"


def test_the_same_words_make_the_same_bytes():
    sides = [[Words("front", MIDDLE, 9)], [Words("back", MIDDLE, 9)]]

    assert drawn_pdf(*sides) == drawn_pdf(*sides)


def test_a_long_alphabet_is_mapped_in_parts():
    letters = "".join(it for it in map(chr, range(0x21, 0x250)) if it.isalpha())
    text = plain_fount().spelled(letters).replace("?", "")

    (words,) = read_words(drawn_pdf([Words(text, Point(5, 100), 1)]))

    assert len(text) > 200
    assert words == text
