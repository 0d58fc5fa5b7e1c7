from __future__ import annotations

from io import BytesIO

import pytest
from fontTools.ttLib import TTFont

from zine.layout.fount import plain_fount

FOUNT = plain_fount()


@pytest.mark.parametrize(
    ("text", "spelled"),
    [
        pytest.param("Żółć № 12", "Żółć № 12", id="what it has stays"),
        pytest.param("e\u0301te\u0301", "été", id="accents are put on their letters"),
        pytest.param("zine 中文", "zine ??", id="what it lacks is asked for"),
        pytest.param("a\tb\nc  d", "a b c d", id="one line, one blank"),
        pytest.param("so\u00adft\u200djoin\u202e", "softjoin", id="nothing unseen"),
        pytest.param("\x00\x1b[31m", "[31m", id="no controls"),
        pytest.param("\ud800", "?", id="half a character"),
        pytest.param("", "", id="nothing"),
    ],
)
def test_a_text_is_spelled_with_the_letters_there_are(text, spelled):
    assert FOUNT.spelled(text) == spelled


def test_a_line_is_as_wide_as_its_letters_together():
    assert FOUNT.advance("AB1") == pytest.approx(
        FOUNT.advance("A") + FOUNT.advance("B") + FOUNT.advance("1")
    )
    assert FOUNT.advance("") == 0


def test_the_letters_for_a_job_are_few_and_keep_their_shapes():
    whole = FOUNT._font
    sorts = FOUNT.sorts(["sheet 1", "front", "1"])
    font = TTFont(BytesIO(sorts.program))
    order = font.getGlyphOrder()

    assert set(sorts.glyphs) == set("sheet 1front")
    assert len(order) == len(set("sheet 1front")) + 1  # and the one for what is missing
    assert "GPOS" not in font
    for letter, glyph in sorts.glyphs.items():
        shape = font["glyf"][order[glyph]]
        here = whole.get_glyph_extents(whole.get_nominal_glyph(ord(letter)))
        width = getattr(shape, "xMax", 0) - getattr(shape, "xMin", 0)
        assert width == here.width, letter
        assert font["hmtx"][order[glyph]][0] == sorts.widths[letter], letter


def test_the_same_texts_in_any_order_give_the_same_letters():
    assert FOUNT.sorts(["front", "back"]) == FOUNT.sorts(["back", "front", "front"])


def test_other_texts_give_other_letters():
    assert FOUNT.sorts(["front"]).program != FOUNT.sorts(["back"]).program


def test_every_letter_the_fount_has_can_be_set_at_once():
    letters = "".join(map(chr, sorted(FOUNT._has)))

    sorts = FOUNT.sorts([letters])

    assert set(sorts.glyphs) == set(FOUNT.spelled(letters))
