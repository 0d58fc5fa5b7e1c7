from __future__ import annotations

import pytest

from tests.render.test_tight_tables import DAYS, ROTA, SMALL
from zine.errors import ContentError
from zine.render.spanning_tables import being_set, with_spans_or_without

COLUMN = 160
"""Points: more than a column of the broadsheet is wide."""


@pytest.mark.parametrize(("text", "reaches_over"), [(ROTA, True), (SMALL, False)])
def test_a_table_that_is_too_wide_for_a_column_reaches_over_both(
    typed, text, reaches_over
):
    _, found = typed(f"Words.\n\n{text}", "broadsheet")

    ends = [
        right for words, _, right in found if words.strip() in (*DAYS, "Fold", "Paper")
    ]
    assert (max(ends) - min(ends) > COLUMN) == reaches_over


def test_what_gets_lost_beside_a_table_over_columns_is_set_again_without_one():
    seen = []

    def lose_it_once():
        text = being_set.get()
        seen.append(text.may_span)
        text.spans = True
        if text.may_span:
            raise ContentError("the text “Monday” is on no page", hint="")
        return "pages"

    assert with_spans_or_without(lose_it_once) == "pages"
    assert seen == [True, False]
    assert being_set.get() is None


def test_an_error_that_has_nothing_to_do_with_tables_is_raised_at_once():
    seen = []

    def fail():
        seen.append(1)
        raise ContentError("a picture is missing", hint="")

    with pytest.raises(ContentError):
        with_spans_or_without(fail)

    assert len(seen) == 1
