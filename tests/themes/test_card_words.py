"""The catalogues of the print card: every sentence in every language, none too many."""

from __future__ import annotations

import ast
import re

import pytest
from babel.messages.pofile import read_po

from tests.impose.samples import SCHEMES, bindings_of, saddle_plan, stamp_plan
from tests.layout.cards import (
    full_card,
    job_for,
    plain_card,
    printer_card,
    thick_card,
)
from tests.layout.samples import REPOSITORY
from zine.impose import movement_words
from zine.impose.placing import Placing
from zine.impose.sheet import Flip
from zine.impose.staples import with_staples
from zine.layout.said import Said, keys
from zine.outputs.card import card_of
from zine.outputs.card_staples import NONE, STAPLERS
from zine.units import mm

FOLDER = REPOSITORY / "templates/card"
BASE = REPOSITORY / "templates/base/locale"
TABLES = ("PARTS", "FOLDS", "PLACES", "CUTS", "STRIPS", "FASTENINGS", "HELD", "MANY")


def catalogue(lang):
    with (FOLDER / f"locale/{lang}.po").open("rb") as file:
        return {it.id: it.string for it in read_po(file, abort_invalid=True) if it.id}


LANGS = sorted(it.stem for it in BASE.glob("*.po") if "-" not in it.stem)
"""Without varieties such as that of Brazil."""
WHOLE = [*LANGS, "zh-Hant"]
"""With what is written in another script."""
ENGLISH = {*catalogue("de")}


def sentences(card):
    """Yield everything on a card that is said in words."""
    for name, value in card.facts:
        yield from (it for it in (name, value) if isinstance(it, Said))
    for step in (it for hands in card.hands for it in hands.steps):
        yield from step.sentences
    yield from filter(None, [card.wrap])
    yield from (*card.settings, *card.checks)
    yield from (side.name for it in card.sheets for side in it.sides)


def spoken():
    """Return the words of every card that the shipped schemes can have."""
    plans = [
        stamp_plan(scheme, sheets * scheme.pages_per_sheet, flip=flip, binding=binding)
        for scheme in SCHEMES.values()
        for binding in bindings_of(scheme)
        for flip in Flip
        for sheets in ((1, 7) if scheme.takes_many_sheets else (1,))
    ]
    plans += [stamp_plan("mini8", 9), saddle_plan(4), saddle_plan(6)]
    plans.append(saddle_plan(40, placing=Placing(caliper=mm(0.1))))
    plans.append(stamp_plan(with_staples(SCHEMES["folios"], 1), 16))
    plans.append(stamp_plan(SCHEMES["accordion"].on_grid(1, 1), 2))
    cards = [
        full_card(),
        printer_card(),
        plain_card(),
        thick_card(),
        *(card_of(job_for(it), ()) for it in plans),
    ]
    said = {key for card in cards for it in sentences(card) for key in keys(it)}
    said |= {it for table in STAPLERS.values() for _, it in table if it} | {NONE}
    said |= {it for name in TABLES for it in getattr(movement_words, name).values()}
    return said | {*movement_words.ACTS.values()}


def written():
    """Return the words that the template and the text have of their own."""
    html = (FOLDER / "card.html").read_text(encoding="utf-8")
    path = REPOSITORY / "zine/layout/card_text.py"
    calls = ast.walk(ast.parse(path.read_text(encoding="utf-8")))
    found = {
        it.args[0].value
        for it in calls
        if isinstance(it, ast.Call) and getattr(it.func, "id", "") == "said"
    }
    return found | {*re.findall(r'_\("([^"]+)"', html)}


def test_there_is_a_catalogue_for_each_language_of_the_themes():
    names = sorted(it.stem for it in (FOLDER / "locale").glob("*.po"))

    assert [it for it in names if "-" not in it] == LANGS


def test_a_variety_of_a_language_has_words_of_its_own_for_sentences_there_are():
    found, usual = catalogue("pt-BR"), catalogue("pt")

    assert not {*found} - {*usual}
    assert all(words.strip() != usual[english] for english, words in found.items())
    whole = " ".join((usual | found).values()).lower()
    assert not re.search("ficheiro|agraf|folheto|em baixo|controlo", whole)
    assert re.search("ficheiro|agraf|folheto", " ".join(usual.values()).lower())


def test_every_sentence_of_every_card_is_in_the_catalogues():
    assert sorted((spoken() | written()) - ENGLISH) == []


def test_no_sentence_is_translated_that_nobody_says():
    assert sorted(ENGLISH - spoken() - written()) == []


@pytest.mark.parametrize("lang", WHOLE)
def test_every_translation_is_there_with_all_that_fills_it(lang):
    found = catalogue(lang)

    assert {*found} == ENGLISH
    for english, words in found.items():
        assert words.strip(), english
        names = re.findall(r"%\((\w+)\)s", english)
        assert sorted(re.findall(r"%\((\w+)\)s", words)) == sorted(names), english
        assert "%" not in re.sub(r"%\(\w+\)s|\d[\s\u00a0]?%|%\d", "", words), english


@pytest.mark.parametrize("lang", WHOLE)
def test_what_must_not_be_confused_is_not(lang):
    found = catalogue(lang)
    groups = (
        [f"two-sided, flip on the {it} edge" for it in ("SHORT", "LONG")],
        [*movement_words.PARTS.values()],
        [*movement_words.PLACES.values()],
        [*movement_words.FOLDS.values()],
        [*movement_words.CUTS.values()],
        [f"Sheet %(number)s, {it}" for it in ("front", "back")],
    )

    for group in groups:
        assert len({found[it] for it in group}) == len(group)
