from __future__ import annotations

import json

import pytest

from tests.impose.test_printer import OFFICE
from zine.outputs.printer_facts import printer_facts, rims_in


def test_all_that_is_known_of_a_printer_is_said_in_millimetres():
    facts = printer_facts(OFFICE)

    assert (facts["name"], facts["paper"], facts["flip"]) == ("office", "a4", "short")
    assert facts["front"] == {"right": 1.0, "up": 0.5, "rim": [3.0, 4.0, 5.0, 6.0]}
    assert json.loads(json.dumps(facts)) == facts


def test_rims_are_read_from_it_again():
    front, back = rims_in(printer_facts(OFFICE))

    assert front == pytest.approx(OFFICE.front.rim)
    assert back == pytest.approx(OFFICE.back.rim)
