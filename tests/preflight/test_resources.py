from __future__ import annotations

import pytest
from pikepdf import Array, Dictionary

from zine.preflight.resources import table


def test_a_table_is_what_names_stand_for():
    fonts = Dictionary(F1=Dictionary())

    assert table(Dictionary(Font=fonts), "/Font") == fonts


@pytest.mark.parametrize("resources", [None, Array(), Dictionary(Font=Array())])
def test_one_that_is_not_there_is_empty(resources):
    assert not table(resources, "/Font").keys()
