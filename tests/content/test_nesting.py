from __future__ import annotations

import pytest

from zine.content.nesting import MAX_LEVELS, check_nesting
from zine.errors import LimitError


@pytest.mark.parametrize(
    "line",
    [
        pytest.param("> " * 50 + "x", id="quotes"),
        pytest.param(">" * 50 + "x", id="quotes without spaces"),
        pytest.param("- " * 50 + "x", id="lists in one line"),
        pytest.param("1. " * 50 + "x", id="numbered lists in one line"),
        pytest.param("    " * 50 + "- x", id="lists by indent"),
        pytest.param("\t" * 50 + "* x", id="lists by tabs"),
        pytest.param("> - " * 25 + "x", id="both"),
    ],
)
def test_a_text_that_is_nested_too_deep_is_refused(line):
    with pytest.raises(LimitError) as caught:
        check_nesting(f"one\n\n{line}\n", "a.md")

    assert str(caught.value) == (
        "a.md:3: quotes and lists are nested more than 40 levels deep"
    )


@pytest.mark.parametrize(
    "line",
    [
        pytest.param("> " * MAX_LEVELS + "x", id="just as deep as it may be"),
        pytest.param("- " * 60, id="a row of dashes"),
        pytest.param("* " * 60, id="a row of stars"),
        pytest.param("-" * 600, id="a ruler"),
        pytest.param(" " * 600 + "x", id="far to the right"),
        pytest.param("", id="nothing"),
    ],
)
def test_a_line_that_only_looks_deep_is_fine(line):
    check_nesting(line, "a.md")
