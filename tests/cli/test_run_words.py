from __future__ import annotations

import json
from decimal import Decimal

import pytest

from tests.impose.samples import A4, LETTER, saddle_plan, stamp_plan
from tests.shell import zine
from zine.cli.run_words import cover_words, run_words, stapled_pages
from zine.impose.estimate import estimate
from zine.impose.heft import post_of
from zine.impose.placing import NOTHING, Placing
from zine.impose.stock import read_stock
from zine.impose.terms import Prices, Terms
from zine.outputs.estimate_facts import estimate_facts

CENTS = Prices(side=Decimal("0.05"), currency="€")
CARD = read_stock("65 lb cover")
APART = Placing(cover=NOTHING)


def record(terms, *plans):
    return {
        "asked": True,
        "pages": len(plans[0].order),
        "steps": [str(it) for it in plans[0].scheme.steps],
        "runs": [
            {
                "title": it.paper.title,
                "cover": it.cover,
                "estimate": estimate_facts(estimate(it, terms)),
            }
            for it in plans
        ],
    }


def said(terms, *plans):
    return [it.replace("\u00a0", " ") for it in run_words(record(terms, *plans))]


def test_the_run_of_a_pamphlet_is_said_in_a_few_words():
    assert said(Terms(copies=40, prices=CENTS), saddle_plan(8, paper=LETTER)) == [
        "40 copies: 80 sheets, 160 sides, 8.00 € (0.20 € each); have 6 more to spare",
        "one is 10 g (0.4 oz), 0.4 mm thick",
        "in the post that is up to 20 g or 1 oz, the envelope aside",
    ]


def test_a_cover_is_counted_by_itself():
    plan = saddle_plan(40, placing=APART)

    amounts, *_ = said(Terms(cover=CARD, copies=1200), plan)

    assert amounts == (
        "1,200 copies: 10,800 sheets, 1,200 cover sheets, 24,000 sides; have 549 and 61"
        " more to spare"
    )


def test_one_copy_is_not_two():
    assert said(Terms(copies=1), saddle_plan(4))[0].startswith(
        "1 copy: 1 sheet, 2 sides;"
    )


def test_papers_that_differ_are_told_apart():
    both = saddle_plan(8, paper=LETTER), saddle_plan(12, paper=A4)

    letter, a4, weight, post = said(Terms(copies=10), *both)

    assert letter.startswith("10 copies on Letter: 20 sheets")
    assert a4.startswith("10 copies on A4: 30 sheets")
    assert weight.startswith("one is 10 g (0.4 oz) on Letter, 15 g (0.5 oz) on A4, 0.4")
    assert "up to 20 g" in post


def test_nothing_is_said_of_what_is_not_known():
    assert said(Terms(read_stock("off")), saddle_plan(8)) == []
    assert said(Terms(read_stock("0.2 mm")), saddle_plan(8)) == ["one is 0.8 mm thick"]


def test_who_asks_for_nothing_is_told_nothing():
    made = record(Terms(copies=40), saddle_plan(8)) | {"asked": False}

    assert list(run_words(made)) == []


@pytest.mark.parametrize(
    ("stock", "scored"), [("65 lb cover", True), ("90 gsm", False)]
)
def test_a_cover_that_would_crack_is_scored(stock, scored):
    terms = Terms(cover=read_stock(stock))

    words = cover_words(record(terms, saddle_plan(8, placing=APART)))

    assert words.startswith(f"on {stock}, printed in the same way")
    assert ("Score the fold first" in words) == scored


def test_thick_paper_counts_as_more_pages_for_the_stapler():
    thick = Terms(read_stock("0.2 mm"))

    assert stapled_pages(record(Terms(), saddle_plan(40))) == 40
    assert stapled_pages(record(thick, saddle_plan(40))) == 80
    assert stapled_pages(record(thick, stamp_plan("folios", 16))) == 32
    assert stapled_pages(record(thick, saddle_plan(4))) == 4


ESSAY = """\
---
title: Essay
print:
  copies: 40
  cover_stock: 160 gsm
  price_per_side: 0.05
  currency: €
---
""" + "".join(f"Words, words, {number}. " for number in range(1200))
"""Eight pages."""


def test_a_lone_text_that_says_its_run_is_told_what_it_takes(tmp_path):
    (tmp_path / "essay.md").write_text(ESSAY, encoding="utf-8")

    ended = zine("build", "essay.md", "--paper", "a4", cwd=tmp_path)

    lines = [line.strip().replace("\u00a0", " ") for line in ended.stdout.splitlines()]
    assert "The cover   essay-cover-a4.pdf" in lines
    assert "on 160 gsm, printed in the same way; it goes around the rest." in lines
    assert any(
        line.startswith("The run     40 copies: ") and "40 cover sheets" in line
        for line in lines
    )
    assert max(map(len, ended.stdout.splitlines())) < 80
    folder = tmp_path / "build" / "essay"
    listed = {
        it["file"] for it in json.loads((folder / "zine.json").read_text())["outputs"]
    }
    assert listed == {it.name for it in folder.iterdir()} - {"zine.json"}
    assert (
        zine("check", "essay.md", cwd=tmp_path).stdout.count("essay-cover-a4.pdf") == 1
    )


@pytest.mark.parametrize(
    ("grams", "end"),
    [
        (
            20.0,
            "20 g or 1 oz, but only just: weigh one; with an envelope it is over 20 g",
        ),
        (
            27.5,
            "50 g or 1 oz, but only just: weigh one; with an envelope it is over 1 oz",
        ),
        (18.9, "20 g or 1 oz, the envelope aside"),
        (2500.0, "2500 g or 89 oz, the envelope aside"),
    ],
)
def test_a_copy_that_is_as_heavy_as_a_letter_may_be_is_to_be_weighed(grams, end):
    post = post_of(grams)
    run = {"title": "A4", "estimate": {"grams": grams, "thickness_mm": None}}
    run["estimate"] |= {"letter_grams": post.grams, "letter_ounces": post.ounces}
    run["estimate"] |= {"run": None}

    *_, said = run_words({"asked": True, "runs": [run]})

    assert said == f"in the post that is up to {end}"
