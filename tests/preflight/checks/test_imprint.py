from __future__ import annotations

import pytest

from tests.preflight.samples import found
from zine.preflight.checks.imprint import check_imprint


def test_a_zine_that_says_nothing_of_itself_is_found():
    (it,) = found(check_imprint, imprint=())

    assert (it.check, it.page) == ("imprint", None)
    assert "rights" in it.hint


@pytest.mark.parametrize("imprint", [("date",), ("authors", "rights"), None])
def test_one_fact_is_enough_and_of_strangers_nothing_is_known(imprint):
    assert not found(check_imprint, imprint=imprint)
