from __future__ import annotations

import html
import re
from dataclasses import replace
from urllib.parse import unquote
from xml.etree import ElementTree as ET

import numpy as np
import pypdfium2
import pytest
from hypothesis import given
from hypothesis import strategies as st
from weasyprint import HTML

from tests.layout.samples import pamphlet
from zine.layout.shadow import LONGEST, PADDING, cast_shadows

THEME = pamphlet()
SHADOW = replace(THEME.shadow, headings=("h2",))
FACE = next(face for face in THEME.typefaces if face.weight == 900)


def shadowed(inner, shadow=SHADOW):
    return cast_shadows(f"<h2>{inner}</h2>", shadow, THEME.typefaces)


def words_with_shadow(document):
    """Return the text of every element that has a shadow drawn behind it."""
    found = re.findall(r'<span class="shadow"[^>]*>(.*?)</span>', document)
    return [html.unescape(text) for text in found]


def without_shadows(document):
    return re.sub(r'<span class="shadow"[^>]*>(.*?)</span>', r"\1", document)


def drawings(document):
    addresses = re.findall(r"data:image/svg\+xml,(.*?)&quot;", document)
    return [unquote(html.unescape(address)) for address in addresses]


# ------------------------------------------------------------------ which words


def test_each_word_of_a_heading_has_its_own_shadow():
    assert words_with_shadow(shadowed("One two three")) == ["One", "two", "three"]


def test_the_heading_itself_stays_as_it_was():
    heading = 'a &amp; b <em>c &lt; d</em> &quot;e&quot; <br>f<span id="x">g</span>'

    out = without_shadows(shadowed(heading))

    assert html.unescape(out) == html.unescape(f"<h2>{heading}</h2>")


@given(st.text(st.characters(exclude_categories=["Cs", "Cc"]), max_size=30))
def test_no_letter_is_lost_or_added(text):
    out = without_shadows(shadowed(html.escape(text)))

    assert html.unescape(out) == f"<h2>{text}</h2>"


@given(st.text("<>&\"'; /=abc", max_size=30))
def test_signs_that_mean_something_in_html_stay_text(text):
    document = shadowed(html.escape(text))

    assert "<script" not in document
    assert html.unescape(without_shadows(document)) == f"<h2>{text}</h2>"


@pytest.mark.parametrize("name", ["em", "i", "cite", "var"])
def test_a_slanted_word_casts_a_slanted_shadow(name):
    upright = drawings(shadowed("One two three"))

    slanted = drawings(shadowed(f"One <{name}>two</{name}> three"))

    assert [a == b for a, b in zip(upright, slanted, strict=True)] == [
        *(True, False, True)
    ]


def test_without_an_italic_face_slanted_words_have_none():
    faces = [face for face in THEME.typefaces if face.style == "normal"]

    document = cast_shadows("<h2>One <em>two</em> three</h2>", SHADOW, faces)

    assert words_with_shadow(document) == ["One", "three"]


@pytest.mark.parametrize("name", ["code", "kbd", "sub", "sup", "rt"])
def test_words_in_another_family_or_size_have_none(name):
    document = shadowed(f"One <{name}>two</{name}> three")

    assert words_with_shadow(document) == ["One", "three"]


def test_a_footnote_in_a_heading_has_none():
    note = '<span class="footnote" id="n">See <a href="#x">there</a>.</span>'

    document = shadowed(f"One{note} two")

    assert words_with_shadow(document) == ["One", "two"]
    assert note in document


def test_words_the_face_cannot_set_have_none_and_are_kept():
    document = shadowed("One 漢字 שלום two")

    assert words_with_shadow(document) == ["One", "two"]
    assert "漢字 שלום " in document


def test_a_word_is_divided_where_a_line_may_break():
    document = shadowed("well-known and/or — 1–2")

    assert words_with_shadow(document) == [
        *("well-", "known", "and/", "or", "—", "1–", "2")
    ]


@pytest.mark.parametrize("word", ["Silben\u00adtrennung", "zero\u200bwidth"])
def test_a_word_that_may_break_inside_has_none(word):
    assert words_with_shadow(shadowed(f"One {word}")) == ["One"]


def test_a_word_wider_than_a_line_has_none():
    assert words_with_shadow(shadowed("m" * 20)) == []
    assert LONGEST < 20


def test_only_the_headings_that_the_theme_names_cast_one():
    document = "<h1>One</h1><h2 class='x'>two</h2><h3>three</h3><hr><h22>no</h22>"

    out = cast_shadows(document, SHADOW, THEME.typefaces)

    assert words_with_shadow(out) == ["two"]


def test_capital_tags_are_headings_too():
    out = cast_shadows("<H2>One\ntwo</H2 >", SHADOW, THEME.typefaces)

    assert words_with_shadow(out) == ["One", "two"]


def test_a_theme_that_names_no_heading_casts_none():
    shadow = replace(SHADOW, headings=())

    assert cast_shadows("<h2>One</h2>", shadow, THEME.typefaces) == "<h2>One</h2>"


def test_a_heading_of_hostile_length_takes_no_time():
    cast_shadows("<h2>" * 20_000 + "x", SHADOW, THEME.typefaces)
    shadowed("a-" * 5_000)


# ------------------------------------------------------------------ the drawing


def test_the_drawing_is_well_formed_and_holds_outlines_only():
    for drawing in drawings(shadowed("“Fish &amp; Chips” &lt;b&gt; it's")):
        names = {e.tag.partition("}")[2] for e in ET.fromstring(drawing).iter()}  # noqa: S314
        assert names == {"svg", "defs", "path", "use"}


def test_the_word_is_in_no_drawing_as_text():
    assert not any("Chips" in drawing for drawing in drawings(shadowed("Chips")))


SCALE = 6
SIZE = 30
STYLE = f"""
@font-face {{ font-family: Black; font-weight: 900; src: url({FACE.path.as_uri()}) }}
@page {{ size: 400pt 140pt; margin: 0 }}
body {{ margin: 20pt; font: 900 {SIZE}pt/40pt Black }}
h2 {{ margin: 0; font-size: {SIZE}pt }}
.shadow {{
  background-position: 0 0; background-repeat: no-repeat;
  margin: -{PADDING}em; padding: {PADDING}em;
}}
"""
HEADING = "AVATAR Wörter, fi “q” self-help: fjord &amp; 1–2"


def ink(document, color="black"):
    """Return a picture of the page as darkness from 0 to 1; yellow counts as white."""
    page = f"<style>{STYLE} h2 {{ color: {color} }}</style>{document}"
    pdf = HTML(string=page).write_pdf()
    bitmap = pypdfium2.PdfDocument(pdf)[0].render(scale=SCALE, rev_byteorder=True)
    return 1 - bitmap.to_numpy()[:, :, 0] / 255


def shadow_alone(offset):
    """Draw the shadow with yellow letters on it and no white line between."""
    document = shadowed(HEADING, replace(SHADOW, offset=offset, gap=0.0))
    document = re.sub("fill=&#x27;white&#x27;[^/]*", "fill='none'", document)
    return ink(document, "yellow")


@pytest.mark.parametrize("offset", [0.0, 0.05, 0.1])
def test_the_shadow_is_the_letters_own_shape_moved_right_and_down(offset):
    pixels = round(offset * SIZE * SCALE)
    letters = ink(f"<h2>{HEADING}</h2>")
    moved = np.roll(letters, (pixels, pixels), axis=(0, 1))

    drawn = shadow_alone(offset)

    # Both are antialiased: a shift of a twentieth of a point would show.
    difference = np.abs(drawn - moved * (1 - letters))
    assert difference.mean() < 0.02 * letters.mean()
    assert letters.sum() > 10_000
    assert (drawn.sum() > 10_000) == (offset > 0)


def test_a_white_line_parts_letter_and_shadow():
    with_shadow = ink(shadowed(HEADING))
    letters = ink(f"<h2>{HEADING}</h2>")

    close = letters > 0.5
    for axis in (0, 1):
        close |= np.roll(close, 3, axis) | np.roll(close, -3, axis)
    beside = close & (letters < 0.01)

    assert with_shadow[beside].mean() < 0.1
    assert with_shadow.sum() > 1.1 * letters.sum()


def test_a_heading_breaks_in_the_same_places_with_and_without_its_shadow():
    words = "well-known and/or self-help — round the table, beyond the door"
    lines = {}
    for name, document in (("plain", f"<h2>{words}</h2>"), ("shadow", shadowed(words))):
        more = "h2 { width: 150pt } @page { size: 400pt 600pt }"
        page = f"<style>{STYLE}{more}</style>"
        pdf = HTML(string=page + document).write_pdf()
        text = pypdfium2.PdfDocument(pdf)[0].get_textpage().get_text_range()
        lines[name] = text.split("\r\n")

    assert len(lines["plain"]) > 3
    assert lines["shadow"] == lines["plain"]
