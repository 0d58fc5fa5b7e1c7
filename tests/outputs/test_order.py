from __future__ import annotations

from tests.impose.samples import SADDLE
from zine.outputs.order import Order, Way


def test_an_order_asks_for_plain_sheets_unless_something_else_is_said():
    order = Order(None, SADDLE)

    assert order.way is Way.SHEETS
    assert order.marks == ()
    assert order.placing.bleed == 0
