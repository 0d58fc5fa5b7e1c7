from __future__ import annotations

import re
from dataclasses import replace

import pytest

from tests.impose.samples import SCHEMES
from tests.layout.cards import FILES, card_for, steps_of
from zine.layout.card import GAP, PAGE, WIDTH, compose_card
from zine.paper import PAPERS


def test_it_fits_every_usual_paper():
    for paper in PAPERS.values():
        assert PAGE.fits_in(paper.size)


def test_it_says_everything_in_the_language_of_the_zine():
    html = compose_card(card_for("saddle-stitch", lang="de")).composition.html

    assert '<html lang="de" dir="ltr">' in html
    assert "KURZE Kante" in html
    assert "Blatt 1, vorn" in html
    assert all(it.file in html for it in FILES)


def test_a_language_without_a_catalogue_has_an_english_card():
    html = compose_card(card_for("saddle-stitch", lang="fi")).composition.html

    assert "SHORT edge" in html


def test_a_card_in_arabic_runs_from_the_right_with_letters_of_its_own():
    made = compose_card(card_for("saddle-stitch", lang="ar")).composition
    latin = compose_card(card_for("saddle-stitch")).composition

    assert '<body dir="rtl">' in made.html
    assert "Cairo" in {it.family for it in made.typefaces}
    assert {it.family for it in latin.typefaces} == {"Source Sans Pro"}


def test_a_title_is_text_and_never_markup():
    made = compose_card(card_for("saddle-stitch", title="<b>&amp; Co"))

    assert "<b>&amp; Co" not in made.composition.html
    assert "&lt;b&gt;&amp;amp; Co" in made.composition.html
    assert "<b>&amp; Co" in made.text


@pytest.mark.parametrize("name", SCHEMES)
def test_every_step_has_its_number_and_no_picture_is_wider_than_its_place(name):
    card = card_for(name, 3)
    made = compose_card(card)

    html = made.composition.html
    steps = html[html.index('class="steps') : html.index('class="foot"')]
    widths = [float(it) for it in re.findall(r"width:([\d.]+)rem", steps)]
    columns = 100 / float(re.search(r"width: ([\d.]+)%", steps)[1])

    numbers = re.findall(r"<b>(\d+)\.</b>", steps)
    assert numbers == [f"{it}" for it in range(1, len(steps_of(card)) + 1)]
    assert max(widths) <= (WIDTH / columns - GAP) / 10 + 0.001
    assert made.rows == -(-len(steps_of(card)) // 5)


def test_a_card_in_english_for_want_of_letters_says_so():
    card = card_for("saddle-stitch")

    html = compose_card(replace(card, lacks="zh-Hant")).composition.html

    assert "has the letters for Chinese (Traditional)." in html
    assert "has the letters" not in compose_card(card).composition.html
