from __future__ import annotations

import re
from dataclasses import replace
from itertools import cycle, islice
from types import SimpleNamespace

import pytest

from tests.layout.samples import composed, zine_of
from tests.render.samples import text_of
from zine.content.model import PageWish
from zine.errors import ContentError, ThemeError
from zine.layout.bounds import Measures
from zine.render import copyfit as module
from zine.render.copyfit import MOST_LAYOUTS, copyfit
from zine.render.ending import Stretch
from zine.render.engine import typeset
from zine.render.extent import Extent

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


@pytest.fixture
def pretended(tmp_path, monkeypatch):
    """Fit a text that is said to fill so many pages, by the size of its type."""
    composition = composed(zine_of(tmp_path))
    own = Measures(10, 12, 40, 40, 40, 40)
    monkeypatch.setattr(module, "own_measures", lambda _: own)

    def lay_out(css):
        size = re.search(r"--size: ([\d.]+)pt", css)
        return SimpleNamespace(
            pages=[""], size=float(size[1]) if size else own.size
        ), ""

    def pretended(counts, pages=None, multiple=4):
        def measure(document, **_):
            text = counts(document.size) - 2
            return Extent(text + 2, text + 1, (Stretch(text, 0.6),), 1, 40, 300)

        monkeypatch.setattr(module, "measure", measure)
        wish = PageWish(pages, multiple, None)
        return copyfit(lay_out, replace(composition, wish=wish))

    return pretended


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


def test_pages_that_no_type_fills_are_not_advised(pretended):
    with pytest.raises(ContentError) as raised:
        pretended(lambda _: 13, 8, multiple=32)

    assert raised.value.hint == "Cut as much, or leave pages out: it fills 13."


@pytest.mark.parametrize("pages", [16, None])
def test_a_text_that_skips_a_number_has_blank_pages_instead(pretended, pages):
    # Two chapters that each end with a line on a page of its own lose them together.
    fitted = pretended(lambda size: 17 if size > 9.6 else 15, pages)

    (notice,) = fitted.notices
    assert notice.message == (
        "the text fills 15 or 17 pages, whatever is tried, but never 16; it is set on"
        " 15, and 1 page stays blank"
    )
    assert fitted.trial.extent.total == 15
    # The change that is needed, and hardly more.
    assert 9.4 < fitted.trial.document.size <= 9.6


def test_the_fewest_blanks_that_leave_the_type_alone_win(pretended):
    counts = {True: 17, False: 14}
    fitted = pretended(lambda size: 15 if size == 10 else counts[size > 10], 16)

    assert (fitted.trial.extent.total, fitted.said) == (15, "")


def test_whole_sheets_are_better_than_one_less_with_blanks(pretended):
    fitted = pretended(lambda size: 20 if size > 10.2 else 19 if size > 9.6 else 15)

    assert (fitted.trial.extent.total, fitted.notices) == (20, ())


def test_type_is_not_changed_for_blanks_that_save_no_sheet(pretended):
    # 16 is skipped, and 12 is out of reach.
    fitted = pretended(lambda size: 17 if size > 10.2 else 15 if size > 9.7 else 14)

    assert (fitted.trial.extent.total, fitted.said) == (15, "")
    assert fitted.notices[0].message.startswith("nothing the theme allows")


def test_a_text_that_skips_a_sheet_and_more_cannot_be_fitted(pretended):
    with pytest.raises(ContentError, match=r"fills 12 or 17 pages, .* but never 16"):
        pretended(lambda size: 17 if size > 9.6 else 12, 16)


def test_a_text_too_short_by_a_page_is_not_filled_up_with_blanks(pretended):
    with pytest.raises(ContentError, match="too short for 16 pages"):
        pretended(lambda _: 15, 16)


def test_a_text_too_long_is_not_set_on_more_than_was_asked_for(pretended):
    with pytest.raises(ContentError, match="too long for 13 pages"):
        pretended(lambda size: 17 if size > 9.6 else 15, 13)


def test_pages_that_are_reached_with_a_blank_are_advised(pretended):
    with pytest.raises(ContentError) as raised:
        pretended(lambda size: 17 if size > 9.6 else 15, 12)

    assert raised.value.hint == "Cut as much, or ask for pages = 16."


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
