"""The card as it comes out: one page, everything on it, black, in every language."""

from __future__ import annotations

import re
from functools import cache

import numpy as np
import pypdfium2
import pytest

from tests.impose.pdf.grey.samples import colours_in
from tests.impose.samples import SCHEMES, scheme_of, stamp_plan
from tests.layout.cards import FILES, NAME, card_for, full_card
from zine.layout.card import PAGE, THEME
from zine.layout.lenders import SCRIPTS
from zine.layout.search import installed_themes
from zine.layout.theme import load_theme
from zine.outputs.black import in_black
from zine.outputs.card import card_of
from zine.outputs.job import Job, Run
from zine.render import card as module
from zine.render.card import print_card
from zine.units import Size, mm

LANGS = sorted(it.stem for it in (installed_themes() / "card/locale").glob("*.po"))
SCRIPT = {"ja": "hani", "zh": "hani"}
"""What needs letters that are an extra."""

MARGIN = mm(9)

LONGEST = ("sextodecimo", "cut-and-stack")
"""Schemes with the most steps, and with the longest sentences."""

WORDIEST = ("ar", "de", "el", "ja", "ru")
"""Languages whose cards are the fullest, or whose letters the highest."""


def reads_alike(lang):
    """Return whether a page reads as it is typed: from the left, its letters there.

    Letters of Chinese and Japanese are an extra; a test below has the card without.
    """
    lent = {it.script for it in load_theme(THEME, (installed_themes(),)).lenders}
    script = SCRIPT.get(lang.partition("-")[0], "arab")
    return lang not in {"ar", "he"} and script in lent


@cache
def printed(scheme, lang="en"):
    """Return the card of nine sheets, laid out once for all tests that look at it."""
    card = card_for(scheme, 9, lang=lang)
    return card, print_card(card)


@cache
def text_of(pdf):
    with pypdfium2.PdfDocument(pdf) as document:
        return "\n".join(it.get_textpage().get_text_bounded() for it in document)


def plain(text):
    """Return the letters of a text, however it is broken into lines."""
    return re.sub(r"[\s\u00a0\u2068\u2069\ufffe\x02-]+", "", text)


def ink(pdf, dpi=72):
    """Return left, top, right and bottom of what is printed, in points."""
    with pypdfium2.PdfDocument(pdf) as document:
        assert len(document) == 1
        page = np.array(document[0].render(scale=dpi / 72).to_pil().convert("L"))
    rows, columns = np.nonzero(page < 200)
    return columns.min(), rows.min(), columns.max(), rows.max()


def is_inside(box):
    left, top, right, foot = box
    return (
        left >= MARGIN - 1
        and top >= MARGIN - 1
        and right <= PAGE.width - MARGIN + 1
        and foot <= PAGE.height - MARGIN + 1
    )


@pytest.mark.parametrize("name", SCHEMES)
def test_it_is_one_page_with_everything_on_it(name):
    card, page = printed(name)
    pdf = page.pdf

    letters = plain(text_of(pdf))
    assert is_inside(ink(pdf))
    assert all(plain(it.file) in letters for it in FILES)
    assert plain(page.text.split("\n")[2].strip("* ")) in letters
    for side in card.sheets[0].sides:
        for number in re.findall(r"\d+", " ".join(side.rows)):
            # What stands on its head is read from its other end.
            assert number in letters or number[::-1] in letters


@pytest.mark.parametrize(
    ("lang", "name"),
    [(it, LONGEST[-1]) for it in LANGS] + [(it, LONGEST[0]) for it in WORDIEST],
)
def test_it_is_one_page_in_every_language(lang, name):
    _, page = printed(name, lang)

    assert is_inside(ink(page.pdf))
    assert "%(" not in text_of(page.pdf) + page.text


@pytest.mark.parametrize("lang", ["en", "fr", "he", *WORDIEST])
def test_a_run_with_all_there_is_to_say_is_one_page_in_any_language(lang):
    page = print_card(full_card(lang))

    assert is_inside(ink(page.pdf))
    letters = plain(text_of(page.pdf))
    figures = re.sub("[.,\u00a0\u202f]", "", letters)
    for fact in ("12000", "lb", "coated", "108000", "5409", "601"):
        assert fact in figures, fact
    assert "%(" not in text_of(page.pdf) + page.text


@pytest.mark.parametrize("lang", [it for it in LANGS if reads_alike(it)])
def test_the_words_on_the_page_are_those_of_the_text(lang):
    _, page = printed(LONGEST[-1], lang)

    letters = plain(text_of(page.pdf))
    for line in page.text.splitlines():
        words = re.sub(r"^(\* |\d+\. )", "", line).split("  [")[0]
        if "[" not in words and ": " not in words:
            assert plain(words) in letters, words


def test_what_has_no_letters_here_is_said_in_english(monkeypatch):
    theme = load_theme(THEME, (installed_themes(),))
    bare = [it for it in theme.lenders if it.script != "arab"]
    monkeypatch.setattr("zine.layout.card.wanted", lambda *_: tuple(bare[:0]))

    def no_letters(made):
        found = re.findall(f"[{SCRIPTS['arab']}]", made.composition.html)
        return b"%PDF-", tuple(found)

    monkeypatch.setattr(module, "_print", no_letters)
    seen = []
    compose = module.compose_card
    monkeypatch.setattr(
        module, "compose_card", lambda card: seen.append(card) or compose(card)
    )

    page = print_card(card_for("saddle-stitch", lang="ar", title="صفحة"))

    assert [(it.lang, it.title, it.lacks) for it in seen] == [
        ("ar", "صفحة", ""),
        ("en", NAME, "ar"),
    ]
    assert "بطاقة" in page.text


def test_a_title_without_letters_gives_way_to_the_name_of_the_files():
    card = card_for("saddle-stitch", title="\U00012000", lang="de")

    page = print_card(card)

    assert plain(text_of(page.pdf)).startswith(f"{plain(NAME)}Druckkarte")
    assert page.text.startswith("Druckkarte: \U00012000")


def test_papers_with_steps_of_their_own_are_one_page():
    plans = [stamp_plan("octavo", 16 * sheets) for sheets in (2, 3)]
    job = Job(NAME, "Two", "el", tuple(Run(None, it, ()) for it in plans))

    pdf = print_card(card_of(job, FILES)).pdf

    assert is_inside(ink(pdf))
    assert text_of(pdf).count("6.") == len(plans)


def test_a_job_of_many_steps_is_set_smaller_but_whole():
    steps = ["fold left behind", "fold top behind"] * 4
    many = scheme_of("16x16", *steps, "inset", "staple 2")
    title = "A Title So Long That Nobody Would Ever Say It Twice " * 2

    pdf = print_card(card_for(many, 2, title=title, size=Size(mm(12), mm(17)))).pdf

    letters = plain(text_of(pdf))
    assert is_inside(ink(pdf))
    assert all(f"{it}." in letters for it in range(1, 12))
    assert "Onlythenprinttherest." in letters


def test_the_check_notices_what_runs_off(monkeypatch):
    monkeypatch.setattr(module, "SIZES", (1.6,))

    pdf = print_card(card_for("sextodecimo", 9)).pdf

    assert "Onlythenprinttherest." not in plain(text_of(pdf))


def test_it_is_black_and_always_the_same():
    card, page = printed("quarto")

    assert print_card(card).pdf == page.pdf
    assert not colours_in(in_black(page.pdf))


def test_it_says_nothing_about_the_tools_it_was_made_with():
    pdf = printed("quarto")[1].pdf

    with pypdfium2.PdfDocument(pdf) as document:
        assert document.get_metadata_value("Producer") == "zine"
        assert document.get_metadata_value("Title") == "Print card: The Folded Page"
        assert document[0].get_size() == pytest.approx(PAGE, abs=0.1)
    assert NAME.encode() not in pdf
