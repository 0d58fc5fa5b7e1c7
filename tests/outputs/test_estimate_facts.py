from __future__ import annotations

import json
from decimal import Decimal

from tests.impose.samples import saddle_plan, stamp_plan
from zine.impose.estimate import estimate
from zine.impose.placing import NOTHING, Placing
from zine.impose.stock import read_stock
from zine.impose.terms import Prices, Terms
from zine.outputs.estimate_facts import estimate_facts

CARD = read_stock("65 lb cover")


def facts(terms, plan=None):
    plan = plan or saddle_plan(40, placing=Placing(cover=NOTHING))
    return json.loads(json.dumps(estimate_facts(estimate(plan, terms))))


def test_everything_said_of_a_run_is_plain_data():
    prices = Prices(side=Decimal("0.04"), currency="€")
    said = facts(Terms(cover=CARD, copies=120, prices=prices))

    assert (said["text_stock"], said["cover_stock"]) == ("80 gsm", "65 lb cover")
    assert (said["letter_grams"], said["letter_ounces"]) == (100, 2)
    assert said["thickness_mm"] == 2.2
    assert (said["stapled_sheets"], said["staple_leg_mm"]) == (12, 6)
    assert said["scored"] == ["65 lb cover"]
    assert said["run"] == {
        "copies": 120,
        "sheets": 1080,
        "cover_sheets": 120,
        "sides": 2400,
        "spare_sheets": 63,
        "spare_cover_sheets": 7,
        "cost": "96.00",
        "cost_each": "0.8000",
        "cost_told": "96.00\u00a0€",
        "cost_each_told": "0.80\u00a0€",
    }


def test_what_is_not_known_is_nothing():
    said = facts(Terms(read_stock("0.1 mm")), stamp_plan("mini8", 8))

    assert {name for name, value in said.items() if value is None} == {
        *("cover_stock", "grams", "letter_grams", "letter_ounces"),
        *("stapled_sheets", "staple_leg_mm", "run"),
    }
