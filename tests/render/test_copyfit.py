from __future__ import annotations

import re
from dataclasses import replace
from itertools import cycle, islice

import pytest

from tests.layout.samples import composed, zine_of
from tests.render.samples import text_of
from zine.content.model import PageWish
from zine.errors import ContentError, ThemeError
from zine.render import copyfit as module
from zine.render.copyfit import MOST_LAYOUTS
from zine.render.engine import typeset

WORDS = "paper is folded by hands that have done it a thousand times before us"


def written(paragraphs):
    """Return paragraphs of 40 to 110 words."""
    words = cycle(f"{WORDS} {WORDS[::-1]} press on".split())
    return "\n\n".join(
        " ".join(islice(words, 40 + it * 29 % 71)) for it in range(paragraphs)
    )


@pytest.fixture
def tried(monkeypatch):
    """Count the layouts."""
    stretches = []
    honest = module._Search._tried

    def counted(self, stretch):
        stretches.append(stretch)
        return honest(self, stretch)

    monkeypatch.setattr(module._Search, "_tried", counted)
    return stretches


@pytest.fixture
def fitted(tmp_path):
    def fitted(paragraphs, pages=None, *, multiple=4, most=None, text="", **settings):
        words = written(paragraphs)
        zine = zine_of(tmp_path, text or words, **settings)
        wish = PageWish(pages, multiple, most)
        return typeset(composed(replace(zine, wish=wish)))

    return fitted


def usual(tmp_path, paragraphs):
    words = written(paragraphs)
    return typeset(composed(zine_of(tmp_path, words)))


@pytest.mark.parametrize("paragraphs", [27, 29, 31, 33, 35])
def test_texts_from_85_to_115_percent_fill_their_pages(fitted, tried, paragraphs):
    # 31 paragraphs fill the five pages of text that eight pages have.
    pages = fitted(paragraphs, 8)

    assert pages.count == 8
    assert pages.ending.fill >= 0.5
    assert len(tried) < MOST_LAYOUTS
    assert (pages.fitted != "") == (tried != [])


def test_what_was_changed_is_said(fitted):
    said = fitted(34, 8).fitted

    assert said.startswith("set in ")
    assert " pt instead of 10.75 on 12.5, with " in said


def test_a_text_that_fills_its_pages_is_left_alone(fitted, tried, tmp_path):
    pages = fitted(30, usual(tmp_path, 30).count)

    assert (pages.fitted, tried) == ("", [])


def test_no_word_is_lost_by_fitting(fitted, tmp_path):
    def letters(pages):
        return "".join(re.findall(r"\w", text_of(pages.pdf).replace("\u00ad", "")))

    assert letters(fitted(34, 8)) == letters(usual(tmp_path, 34))


def test_a_text_much_too_long_is_told_by_how_much(fitted):
    with pytest.raises(ContentError) as raised:
        fitted(60, 8)

    message = raised.value.message
    assert message.endswith(" pt, the least that the theme allows")
    assert "words) too long for 8 pages, even at 9.68 on 11.5" in message
    assert raised.value.hint == "Cut as much, or ask for pages = 12."
    assert fitted(60, 12).count == 12
    # A paragraph has six lines or so; without so many of them the text just fits.
    lines = int(message.split()[3])
    assert fitted(60 - lines // 6 - 2, 8).count == 8
    with pytest.raises(ContentError):
        fitted(60 - lines // 6 + 3, 8)


def test_more_pages_than_a_sheet_holds_are_not_advised(fitted):
    with pytest.raises(ContentError) as raised:
        fitted(60, 8, most=8)

    assert raised.value.hint == "Cut as much."


def test_pages_that_no_type_fills_are_not_advised(fitted):
    with pytest.raises(ContentError) as raised:
        fitted(60, 8, multiple=32)

    assert raised.value.hint == "Cut as much, or leave pages out: it fills 13."


def test_what_begins_a_page_each_is_more_than_can_be_cut(fitted):
    with pytest.raises(ContentError, match=r"4 pages are too few: .* at least 5"):
        fitted(0, 4, text="# One\n\nHello there.", contents=True)


def test_a_text_much_too_short_is_told_by_how_much(fitted):
    with pytest.raises(ContentError, match="words\\) too short for 24 pages") as raised:
        fitted(20, 24)

    assert raised.value.message.endswith("the most that the theme allows")
    (other,) = re.findall(
        r"^Add as much, or ask for pages = (\d+)\.$", raised.value.hint
    )
    assert fitted(20, int(other)).count == int(other)


@pytest.mark.parametrize(("paragraphs", "pages"), [(24, 8), (30, 8), (34, 8), (54, 12)])
def test_whole_sheets_are_found_near_the_text(fitted, paragraphs, pages):
    assert fitted(paragraphs).count == pages


def test_one_sheet_is_never_more_than_it_holds(fitted):
    # Nine pages: twelve would be nearer than eight, but there is one sheet alone.
    assert fitted(33, most=8).count == 8


def test_a_text_far_from_whole_sheets_is_set_as_usual_and_it_is_said(fitted):
    pages = fitted(26, multiple=64)

    (notice,) = pages.notices
    assert notice.message.startswith("nothing the theme allows makes a multiple of 64")
    assert pages.fitted == ""


def test_a_theme_without_measures_cannot_be_fitted(fitted, tmp_path):
    theme = tmp_path / "templates" / "bare"
    theme.mkdir(parents=True)
    (theme / "theme.toml").write_text('title = "Bare"\ntemplate = "t.html"\n')
    (theme / "t.html").write_text(
        "<html lang=en><title>x</title><body>{{ parts[0].html }}</body></html>"
    )

    with pytest.raises(ThemeError, match="gives no length for --size"):
        fitted(3, 8, theme="bare")


def test_what_never_fits_is_not_tried_for_ever(fitted, tried):
    # Two pages of breaks: with any type there are three pages or more.
    broken = '\n\n<div style="break-before: page"></div>\n\n'.join(["Words."] * 6)

    with pytest.raises(ContentError):
        fitted(0, 6, text=broken)

    assert len(tried) < MOST_LAYOUTS
