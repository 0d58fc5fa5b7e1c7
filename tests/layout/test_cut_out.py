from __future__ import annotations

import re
from urllib.parse import unquote
from xml.etree import ElementTree as ET

import pypdfium2
import pytest
from weasyprint import HTML

from tests.layout.samples import pamphlet
from zine.layout.cut_out import MARGIN, cutter
from zine.layout.shaping import open_face

TYPEFACES = pamphlet().typefaces
CUT_OUT = cutter(TYPEFACES)
FACES = [("Source Sans Pro", 900), ("Source Serif Pro", 400), ("IBM Plex Mono", 700)]
FIRST = open_face(next(it.path for it in TYPEFACES if it.weight == 900))


def cut(text, *, measure=340, depth=370, largest=110, smallest=26):
    return CUT_OUT(
        text, FACES, measure=measure, depth=depth, largest=largest, smallest=smallest
    )


def svg_of(row):
    return unquote(row.drawing.removeprefix("data:image/svg+xml,"))


def ink(row, scale=4):
    """Return a picture of the row as darkness from 0 to 1, with paper all around."""
    page = (
        f"<style>@page {{ size: {row.width + 20}pt {row.height + 20}pt; margin: 10pt }}"
        f"body {{ margin: 0 }} div {{ width: {row.width}pt; height: {row.height}pt;"
        f'background: url("{row.drawing}") 0 0/100% 100% }}</style><div></div>'
    )
    page = pypdfium2.PdfDocument(HTML(string=page).write_pdf())[0]
    return 1 - page.render(scale=scale).to_numpy()[:, :, 0] / 255


@pytest.mark.parametrize(
    "text", ["Zine", "How to start a free shop in your town", "Bürokratie" * 5]
)
def test_a_title_fills_the_room_it_has(text):
    rows = cut(text)

    assert max(row.width for row in rows) <= 340
    assert sum(row.height for row in rows) <= 370 + 2 * MARGIN * len(rows)
    assert max(row.width for row in rows) > 240


def test_the_words_are_there_once_and_in_order():
    rows = cut("How to start a free shop in your town")

    words = " ".join(row.text for row in rows)

    assert words == "How to start a free shop in your town"
    assert len(rows) == 3


def test_a_word_over_several_rows_is_read_in_one():
    rows = cut("Bürokratie" * 5)

    assert [row.text for row in rows] == ["Bürokratie" * 5, *[""] * (len(rows) - 1)]
    assert len(rows) > 1


def test_the_words_beneath_are_as_wide_as_the_picture():
    (row,) = cut("Zine")

    assert row.size * FIRST.advance("Zine") == pytest.approx(row.width - 2 * MARGIN)


def test_a_short_title_is_cut_larger_than_a_long_one():
    assert cut("Zine")[0].height > 2 * cut("The Means of Production")[0].height


def test_even_the_largest_size_has_an_end():
    assert cut("A", largest=50)[0].height < 90


@pytest.mark.parametrize(
    ("text", "room"),
    [
        pytest.param("漢字", {}, id="letters that no face has"),
        pytest.param("", {}, id="no letters"),
        pytest.param("word " * 50, {}, id="too many words"),
        pytest.param("Zine", {"depth": 5}, id="no room below"),
        pytest.param("Zine", {"measure": 5}, id="no room beside"),
        pytest.param("Zine", {"measure": -5}, id="less than none"),
    ],
)
def test_what_cannot_be_cut_out_is_left_to_the_theme(text, room):
    assert cut(text, **room) == ()


def test_the_same_title_makes_the_same_picture():
    assert cut("Zine & Distro") == cut("Zine & Distro")


def test_the_picture_is_well_formed_and_holds_outlines_only():
    for row in cut("“Fish & Chips” <b> it's"):
        tree = ET.fromstring(svg_of(row))  # noqa: S314
        assert {it.tag.partition("}")[2] for it in tree.iter()} == {"svg", "g", "path"}


def test_the_picture_is_in_black_and_white():
    for row in cut("Nothing between black and white"):
        colours = re.findall("(?:fill|stroke)='([^']*)'", svg_of(row))
        assert {*colours} <= {"black", "white"}


def test_lines_are_as_thick_on_small_scraps_as_on_large_ones():
    def thinnest(row):
        em = row.height / float(re.search("viewBox='[^']* (.*?)'", svg_of(row))[1])
        widths = re.findall("stroke-width='([^']*)'", svg_of(row))
        return min(map(float, widths)) * em

    (large,) = cut("Zine and")[:1]
    (small,) = cut("Zine and", largest=20, smallest=10)[:1]

    assert thinnest(large) == pytest.approx(thinnest(small), rel=0.1)
    assert thinnest(large) >= 0.5


def test_nothing_is_cut_off_at_the_edge_of_the_picture():
    for row in cut("How to start a free shop in your town"):
        dark = ink(row)
        assert dark[40:-40, 40:-40].mean() > 0.2
        frame = dark.copy()
        frame[42:-42, 42:-42] = 0
        assert frame.max() < 0.05


def test_some_letters_are_white_on_black_and_some_black_on_white():
    rows = cut("How to start a free shop in your town")
    pictures = "".join(map(svg_of, rows))

    letters = re.findall(r"scale\([^)]*\)'( fill='white')?/>", pictures)

    assert len(letters) == 29
    assert 8 < letters.count(" fill='white'") < 21


def test_a_face_the_theme_does_not_bring_is_named():
    with pytest.raises(ValueError, match=r"^cut_out\(\) needs “Nope” of weight 900"):
        CUT_OUT("x", [("Nope", 900)], measure=99, depth=99, largest=9, smallest=1)


@pytest.mark.parametrize(
    ("largest", "smallest"),
    [(9, 10), (10, 0), (1e9, 1), (float("nan"), 1), (9, float("nan"))],
)
def test_sizes_that_would_search_for_ever_are_refused(largest, smallest):
    with pytest.raises(ValueError, match=r"^cut_out\(\) needs sizes from 1 to 1000 pt"):
        cut("x", largest=largest, smallest=smallest)
