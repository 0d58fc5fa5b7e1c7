"""What a language changes: sides, margins, hyphens, and what faces what."""

from __future__ import annotations

import re
from dataclasses import replace
from io import BytesIO

import pikepdf
import pypdfium2
import pytest

from tests.layout.samples import composed, write, zine_of
from tests.render.samples import text_of
from tests.render.tag_tree import tags_of
from zine.content.read import read_zine
from zine.layout.compose import compose
from zine.layout.search import installed_themes
from zine.render.engine import typeset
from zine.units import Size, mm

ARABIC = "اجتمعنا في المساء حول طاولة قديمة ومعنا رزمة من الورق "
HEBREW = "נפגשנו בערב סביב שולחן ישן ואיתנו חבילת נייר "
LONG = {
    "en": "misunderstanding",
    "ru": "исключительно",
    "zu": "ukusetshenziswa",
    "tl": "pinakamakapangyarihan",
}
"""Words that would be broken if the language had a dictionary."""


def set_in(folder, text, **settings):
    """Return the pages of a text in a theme."""
    keys = {"title": "T", "theme": "plain", **settings}
    toml = "".join(f'{key} = "{value}"\n' for key, value in keys.items())
    root = write(folder, {"zine.toml": toml, "01-a.md": text})
    return typeset(compose(read_zine(root), (installed_themes(),)))


def edges(pages, number):
    """Return the least and the greatest x of the text on a page, in points."""
    with pypdfium2.PdfDocument(pages.pdf) as pdf:
        text = pdf[number].get_textpage()
        rects = [text.get_rect(i) for i in range(text.count_rects())]
    return min(it[0] for it in rects), max(it[2] for it in rects)


def margins(pages, number):
    left, right = edges(pages, number)
    return left, pages.size.width - right


@pytest.mark.parametrize(
    ("lang", "words"), [("ar", ARABIC), ("he", HEBREW), ("en", "some plain words ")]
)
def test_the_spine_has_the_wider_margin_on_both_pages_of_a_spread(
    tmp_path, lang, words
):
    pages = set_in(tmp_path, words * 400, lang=lang, theme="pamphlet")
    third, fourth = margins(pages, 2), margins(pages, 3)
    spine = 0 if lang == "en" else 1  # of an odd page: it is on the right in English

    assert third[spine] - fourth[spine] == pytest.approx(mm(3), abs=2)
    assert fourth[1 - spine] - third[1 - spine] == pytest.approx(mm(3), abs=2)


@pytest.mark.parametrize(
    ("settings", "direction"),
    [
        ({"lang": "he"}, "/R2L"),
        ({"lang": "he", "binding": "left"}, None),
        ({"lang": "en"}, None),
        ({"lang": "en", "binding": "right"}, "/R2L"),
    ],
)
def test_a_screen_shows_the_pages_from_the_side_of_the_spine(
    tmp_path, settings, direction
):
    pages = set_in(tmp_path, "123", **settings)

    with pikepdf.open(BytesIO(pages.pdf)) as pdf:
        assert pdf.Root.ViewerPreferences.get("/Direction") == direction


def test_a_rule_beside_a_quotation_stands_where_its_lines_begin(tmp_path):
    def beside(lang, words):
        pages = set_in(tmp_path / lang, f"> {words * 40}", lang=lang)
        with pypdfium2.PdfDocument(pages.pdf) as pdf:
            ink = pdf[2].render(scale=2).to_numpy()[..., 0] < 128
        return ink.sum(axis=0).argmax() / ink.shape[1]

    assert beside("he", HEBREW) > 0.8
    assert beside("en", "some plain words ") < 0.2


@pytest.mark.parametrize(
    ("lang", "breaks"), [("en", True), ("ru", True), ("zu", True), ("tl", False)]
)
def test_words_are_broken_where_there_is_a_dictionary(tmp_path, lang, breaks):
    word = LONG[lang]
    text = " ".join(f"{'and' * (number % 4)} {word}" for number in range(300))
    pages = set_in(tmp_path, text, lang=lang, theme="pamphlet")

    assert (text_of(pages.pdf).count(word) < 300) is breaks


@pytest.mark.parametrize(("lang", "words"), [("ar", ARABIC), ("he", HEBREW)])
@pytest.mark.parametrize(
    "theme", ["pamphlet", "broadsheet", "stencil", "ransom", "typewriter", "plain"]
)
def test_no_theme_needs_a_font_of_the_computer(tmp_path, theme, lang, words):
    text = f"## {words}\n\n{words} *{words}*\n\n> {words}\n\n1. {words}"

    pages = set_in(tmp_path, text, lang=lang, theme=theme, title=words)

    assert pages.notices == ()


def test_arabic_headings_can_be_copied(tmp_path):
    pages = set_in(tmp_path, "## الطاولة المستديرة\n\nx", theme="stencil", lang="ar")

    letters = set(text_of(pages.pdf))

    assert set("الطوةمستدير") <= letters


# ------------------------------------------------------------------ in many languages


def test_a_part_and_a_span_run_the_way_of_their_language(tmp_path):
    text = f'---\nlang: ar\n---\n{ARABIC} <span lang="en">two words</span>'

    html = composed(zine_of(tmp_path, text)).html

    assert '<body dir="ltr">' in html
    assert 'lang="ar" dir="rtl">' in html
    assert '<span lang="en" dir="ltr">' in html


def test_an_address_among_hebrew_words_keeps_its_order(tmp_path):
    pages = set_in(tmp_path, f"[{HEBREW}](https://example.org/zine)", lang="he")

    with pypdfium2.PdfDocument(pages.pdf) as pdf:
        text = pdf[2].get_textpage()
        found = [text.search(it).get_next()[0] for it in ("example", "org", "zine")]
        places = [text.get_charbox(it)[0] for it in found]

    assert places == sorted(places)


# ------------------------------------------------------------------ side by side

PAIRS = 30
FACING = (
    '<div class="bilingual" markdown="1">\n<div lang="en" markdown="1">\n\n'
    + "\n\n".join(f"E{n}e " + "word " * (n % 7 * 8) for n in range(PAIRS))
    + '\n\n</div>\n<div lang="he" markdown="1">\n\n'
    + "\n\n".join(f"H{n}h " + "מילה " * (n % 5 * 9) for n in range(PAIRS))
    + "\n\n</div>\n</div>"
)


def tops(pages, letter):
    """Return page and height of the first line of each paragraph on one side."""
    found = {}
    with pypdfium2.PdfDocument(pages.pdf) as pdf:
        for index, page in enumerate(pdf):
            text = page.get_textpage()
            for number in range(PAIRS):
                name = f"{letter}{number}{letter.lower()}"
                hit = text.search(name).get_next()
                if hit:
                    found[number] = (index, round(text.get_charbox(hit[0])[1]))
    return found


@pytest.mark.parametrize("theme", ["pamphlet", "broadsheet"])
def test_what_faces_each_other_stands_at_one_height_on_every_page(tmp_path, theme):
    pages = set_in(tmp_path, FACING, theme=theme)
    english, hebrew = tops(pages, "E"), tops(pages, "H")

    assert len(english) == len(hebrew) == PAIRS
    for number, (page, height) in english.items():
        assert hebrew[number] == (page, pytest.approx(height, abs=4))
    assert len({page for page, _ in english.values()}) > 1


def test_a_reader_gets_one_side_of_a_pair_and_then_the_other(tmp_path):
    pages = set_in(tmp_path, FACING)
    texts = [text for tag, text in tags_of(pages.pdf) if tag == "P"]

    names = re.findall(r"[EH]\d|\d[EH]", " ".join(texts))

    assert names[:8] == ["E0", "H0", "E1", "1H", "E2", "2H", "E3", "3H"]


def test_on_a_tiny_page_the_pairs_stand_below_each_other(tmp_path):
    zine = replace(zine_of(tmp_path, FACING), page=Size(mm(74), mm(105)))
    pages = typeset(composed(zine))

    assert tops(pages, "E")[0] != tops(pages, "H")[0]


@pytest.mark.parametrize(("lang", "side"), [("ar", "right"), ("en", "left")])
def test_a_column_that_is_set_to_its_beginning_stands_there(tmp_path, lang, side):
    pages = set_in(tmp_path, "| 1 | 1 |\n|:---|:---|\n| 111111 | 2 |", lang=lang)

    with pypdfium2.PdfDocument(pages.pdf) as pdf:
        text = pdf[2].get_textpage()
        rects = [text.get_rect(at) for at in range(text.count_rects())]

    head, _, wide, *_ = rects
    at = {"left": 0, "right": 2}[side]
    assert head[at] == pytest.approx(wide[at], abs=1)


@pytest.mark.parametrize(
    ("lang", "said"), [("fr", "N°\xa07"), ("tr", "Sayı\xa07"), ("zh", "第 7 期")]
)
def test_the_strip_of_a_front_page_begins_with_a_capital(tmp_path, lang, said):
    zine = zine_of(tmp_path, lang=lang, theme="broadsheet", number="7")

    assert f'<p class="strip"><span>{said}</span>' in composed(zine).html


@pytest.mark.parametrize("lang", ["ar", "en"])
def test_the_stop_of_a_name_stands_behind_it_on_the_cover(lang, tmp_path):
    toml = f'title = "Zine"\nauthors = ["Perpetua O."]\nlang = "{lang}"\n'
    zine = read_zine(write(tmp_path, {"zine.toml": toml, "01.md": "Hello."}))

    with pypdfium2.PdfDocument(typeset(composed(zine)).pdf) as pdf:
        layer = pdf[0].get_textpage()
        words = layer.get_text_range()
        boxes = [layer.get_charbox(words.index(it)) for it in ("P", ".")]

    assert boxes[0] < boxes[1]
