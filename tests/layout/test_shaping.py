from __future__ import annotations

import re
from itertools import pairwise

import pytest
from fontTools.pens.boundsPen import BoundsPen
from fontTools.ttLib import TTFont

from tests.layout.samples import pamphlet
from zine.layout.shaping import open_face

PATH = next(f.path for f in pamphlet().typefaces if f.weight == 900)
FACE = open_face(PATH)
FONT = TTFont(PATH)
UPEM = FONT["head"].unitsPerEm


def bounds(letter):
    """Return the box of a letter as fontTools draws it, in em, y upwards."""
    glyphs = FONT.getGlyphSet()
    pen = BoundsPen(glyphs)
    glyphs[FONT.getBestCmap()[ord(letter)]].draw(pen)
    return [value / UPEM for value in pen.bounds]


def points(path):
    numbers = [float(n) for n in re.findall(r"-?\d+(?:\.\d+)?(?:e-?\d+)?", path)]
    return list(zip(numbers[::2], numbers[1::2], strict=True))


@pytest.mark.parametrize("letter", "HITE")
def test_the_outline_of_a_letter_is_the_fonts_own_turned_downwards(letter):
    xs, ys = zip(*points(FACE.outline(letter).path), strict=True)

    box = [min(xs), -max(ys), max(xs), -min(ys)]

    assert box == pytest.approx(bounds(letter), abs=1e-4)


def test_the_width_of_a_letter_is_the_fonts_own():
    advance, _ = FONT["hmtx"][FONT.getBestCmap()[ord("H")]]

    assert FACE.advance("H") == pytest.approx(advance / UPEM)


def test_kerning_brings_letters_together():
    assert FACE.advance("AV") < FACE.advance("A") + FACE.advance("V")


def test_an_outline_is_as_wide_as_its_word():
    for word in ("AV", "office", "Wörter", "x"):
        assert FACE.outline(word).advance == pytest.approx(FACE.advance(word))


def test_letters_stand_side_by_side():
    single = max(x for x, _ in points(FACE.outline("H").path))
    double = max(x for x, _ in points(FACE.outline("HH").path))

    assert double - single == pytest.approx(FACE.advance("H"), abs=0.01)


def test_every_subpath_is_closed():
    path = FACE.outline("Bo").path

    assert path.count("M") == path.count("Z") > 2
    assert all(a != b for a, b in pairwise(re.findall("[MZ]", path)))


def test_a_face_knows_which_letters_it_has():
    assert FACE.has("Wörter")
    assert not FACE.has("漢")
    assert not FACE.has("a漢")


def test_ascent_and_descent_are_centred_on_the_em():
    hhea = FONT["hhea"]
    above = FACE.baseline * UPEM
    spare = UPEM - hhea.ascent + hhea.descent

    assert above == pytest.approx(hhea.ascent + spare / 2)


def test_a_face_is_opened_once():
    assert open_face(PATH) is FACE


def test_a_font_without_letters_has_none(tmp_path):
    garbage = tmp_path / "garbage.ttf"
    garbage.write_bytes(b"\0\1\0\0" + b"\xff" * 100)

    face = open_face(garbage)

    assert not face.has("a")
    assert face.outline("a").path == ""


def test_the_box_around_a_letter_is_the_fonts_own_turned_downwards():
    box = FACE.inked("H")

    found = [box.left, -box.bottom, box.right, -box.top]

    assert found == pytest.approx(bounds("H"), abs=1e-3)


def test_the_box_around_a_word_spans_its_letters():
    first, word = FACE.inked("H"), FACE.inked("Hg")

    assert (word.left, word.top) == pytest.approx((first.left, first.top), abs=0.05)
    assert word.right > first.right
    assert word.bottom > first.bottom == 0


def test_what_has_no_ink_has_no_box():
    assert FACE.inked(" ") is None
    assert FACE.inked("H ") == FACE.inked("H")
